use serde_json::{Value as Json, json};
use strum::{IntoStaticStr, VariantArray};

use crate::records::ListEntry;
use crate::records::content::member;

/// One piece of evidence (佐证): what it is called and where it can be found.
pub type Evidence<'a> = ListEntry<'a, EvidenceText<'a>>;

/// How one value calls a piece of evidence; empty where it says nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EvidenceText<'a> {
    pub title: &'a str,
    /// Of the official paper.
    pub number: &'a str,
}

impl<'a> EvidenceText<'a> {
    pub(super) fn read(content: &'a Json) -> Self {
        Self { title: EvidencePart::Title.read(content), number: EvidencePart::Number.read(content) }
    }
}

/// One of the things that a piece of evidence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum EvidencePart {
    Title,
    Number,
    Date,
    Link,
}

impl EvidencePart {
    pub(in crate::records) fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Title => "名称",
            Self::Number => "文号",
            Self::Date => "日期",
            Self::Link => "链接或存放处",
        }
    }

    /// What a register's content says of it; empty where it says nothing.
    pub fn read(self, content: &Json) -> &str {
        member(content, self.id()).unwrap_or_default()
    }
}

/// A piece of evidence as its content says, in one line: `验收意见，代水发〔2023〕41号，2023-11-20，局档案室`.
pub fn evidence_in_words(content: &Json) -> String {
    let texts = EvidencePart::VARIANTS.iter().map(|part| part.read(content).trim());
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    if texts.is_empty() { "（空白）".to_owned() } else { texts.join("，") }
}

/// As written into a register of evidence. Positions count from 0.
pub fn evidence_content(title: &str, number: &str, date: &str, link: &str, position: usize) -> Json {
    json!({ "title": title, "number": number, "date": date, "link": link, "position": position })
}
