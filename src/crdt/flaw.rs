use std::fmt;

use crate::crdt::canonical::Unfit;
use crate::records::KeyError;

/// How much of a foreign name is shown, in characters.
const LONGEST_NAME: usize = 40;

/// Where and why JSON is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// From the record's own object on: `fields.progress[0].by`; empty for the record itself.
    pub path: String,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    NotAnObject,
    NotAList,
    /// Neither values nor entries.
    NotARegister,
    Missing,
    /// A member that this format doesn't have.
    Unknown,
    Kind,
    Key(KeyError),
    /// A field's or entry's name is empty or too long.
    Name,
    Writer,
    Counter,
    /// A value whose write the vector doesn't cover.
    Unseen,
    Empty,
    Unfit(Unfit),
}

impl Flaw {
    pub(crate) fn new(why: Why) -> Self {
        Self { path: String::new(), why }
    }

    /// Seen from the object that has this one as a member.
    pub(crate) fn inside(mut self, member: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{}{dot}{}", shortened(member, LONGEST_NAME), self.path);
        self
    }

    /// Seen from the list that has this one as an element.
    pub(crate) fn at(mut self, index: usize) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("[{index}]{dot}{}", self.path);
        self
    }
}

/// A foreign name on one line, cut so that it can't fill the screen.
pub fn shortened(name: &str, most: usize) -> String {
    let visible = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    let cut = name.chars().nth(most).map(|_| '…');
    name.chars().take(most).map(visible).chain(cut).collect()
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{} ", self.path)?;
        }
        write!(f, "{}", self.why)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnObject => "应是花括号括起的一组内容",
            Self::NotAList => "应是方括号括起的列表",
            Self::NotARegister => "既不是一组值，也不是一组条目",
            Self::Missing => "缺失",
            Self::Unknown => "不属于这种格式",
            Self::Kind => "不是已知的记录种类",
            Self::Key(error) => return write!(f, "不是有效的编号（{error}）"),
            Self::Name => "名称为空或过长",
            Self::Writer => "应为 12 位小写十六进制数字",
            Self::Counter => "应为正整数",
            Self::Unseen => "未列入本记录的版本向量（vector）",
            Self::Empty => "不应为空",
            Self::Unfit(Unfit::Number) => "含有小数或过大的数（小数应写成文字）",
            Self::Unfit(Unfit::Depth) => "嵌套过深",
        })
    }
}
