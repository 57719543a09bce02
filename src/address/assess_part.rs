use crate::address::reader::Reader;
use crate::address::writer::Writer;
use crate::address::{Notice, Page, Parameter, Vocabulary, percent};

/// How an address names the hand-in: `#/assess/handin`.
const HAND_IN: &str = "handin";

/// How an address names the comparison of two rounds: `#/assess/compare`.
const COMPARE: &str = "compare";

/// What of a unit's assessment is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AssessPart {
    /// 我的待办: what is still to be done in the round.
    #[default]
    ToDo,
    /// The checklist of one item.
    Item(String),
    /// The same, at one of its clauses: `#/assess/T15.2`. Whether the item has it, the page looks.
    Clause(String),
    /// 上报
    HandIn,
    /// What has changed since another round; without one, the page decides.
    Compare { with: Option<String> },
}

impl AssessPart {
    /// Reads the decoded path behind `#/assess/` and its parameters.
    pub(crate) fn read(path: &str, reader: &mut Reader, vocabulary: &Vocabulary<'_>) -> Self {
        let part = match path {
            "" => Self::ToDo,
            HAND_IN => Self::HandIn,
            COMPARE => {
                let round = |id: &str| vocabulary.has_round(id).then(|| id.to_owned());
                return Self::Compare { with: reader.one_of(Parameter::With, round) };
            }
            id => {
                vocabulary.item(id).map(Self::Item).or_else(|| clause(id, vocabulary)).unwrap_or_else(|| {
                    reader.notice(Notice::Values(Parameter::Item, vec![id.to_owned()]));
                    Self::ToDo
                })
            }
        };
        reader.leave(Parameter::With);
        part
    }

    /// The item whose checklist it is.
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Item(id) => Some(id),
            Self::Clause(id) => id.split_once('.').map(|(item, _)| item),
            _ => None,
        }
    }

    pub(crate) fn write(&self) -> Writer {
        let page = Page::Assess.id();
        let part = match self {
            Self::ToDo => return Writer::new(page),
            Self::Item(id) | Self::Clause(id) => id.as_str(),
            Self::HandIn => HAND_IN,
            Self::Compare { .. } => COMPARE,
        };
        let mut writer = Writer::new(format!("{page}/{}", percent::encode(part)));
        if let Self::Compare { with } = self {
            writer.one(Parameter::With, with.as_deref());
        }
        writer
    }
}

/// A clause's id begins with its item's.
fn clause(id: &str, vocabulary: &Vocabulary<'_>) -> Option<AssessPart> {
    let (item, number) = id.split_once('.')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    Some(AssessPart::Clause(format!("{}.{number}", vocabulary.item(item).filter(|_| is_number)?)))
}
