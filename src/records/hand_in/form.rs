use crate::crdt::Field;
use crate::records::fields::handin::{PHONE, REPORTER, REVIEWER};

/// What a person types to hand in (上报).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandInForm {
    pub reporter: String,
    pub reviewer: String,
    pub phone: String,
}

/// One of the things that the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandInPart {
    Reporter,
    Reviewer,
    Phone,
}

impl HandInPart {
    pub const ALL: [Self; 3] = [Self::Reporter, Self::Reviewer, Self::Phone];

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Reporter => "填报人",
            Self::Reviewer => "审核人",
            Self::Phone => "联系电话",
        }
    }

    /// In characters.
    pub fn limit(self) -> usize {
        match self {
            Self::Reporter | Self::Reviewer => 30,
            Self::Phone => 40,
        }
    }

    pub(in crate::records) fn field(self) -> Field {
        Field::new(match self {
            Self::Reporter => REPORTER,
            Self::Reviewer => REVIEWER,
            Self::Phone => PHONE,
        })
    }
}

impl HandInForm {
    pub fn part_mut(&mut self, part: HandInPart) -> &mut String {
        match part {
            HandInPart::Reporter => &mut self.reporter,
            HandInPart::Reviewer => &mut self.reviewer,
            HandInPart::Phone => &mut self.phone,
        }
    }

    pub fn part(&self, part: HandInPart) -> &str {
        match part {
            HandInPart::Reporter => &self.reporter,
            HandInPart::Reviewer => &self.reviewer,
            HandInPart::Phone => &self.phone,
        }
    }

    /// What keeps it from being handed in, a sentence for each field. Only 填报人 is required; a phone number may
    /// have any form, as extensions and two numbers are common.
    pub fn flaws(&self) -> Vec<(HandInPart, String)> {
        HandInPart::ALL
            .into_iter()
            .filter_map(|part| Some((part, flaw(part, self.part(part).trim())?)))
            .collect()
    }
}

fn flaw(part: HandInPart, text: &str) -> Option<String> {
    let label = part.label();
    let (count, limit) = (text.chars().count(), part.limit());
    if count > limit {
        return Some(format!("{label}最多 {limit} 个字，现有 {count} 个，请删减。"));
    }
    if text.chars().any(char::is_control) {
        return Some(format!("{label}里有换行或看不见的字符，请重新填写。"));
    }
    (part == HandInPart::Reporter && text.is_empty()).then(|| format!("请填写{label}的姓名，再上报。"))
}
