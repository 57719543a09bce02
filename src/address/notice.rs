use std::fmt;

use crate::address::{MAX_TEXT, Parameter};

/// A part of an address that could not be followed. Shows as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No such page: the overview is shown.
    Page(String),
    /// More in the path than the page understands.
    Path(String),
    /// Parameters that the page does not have.
    Parameters(Vec<String>),
    /// Values that a parameter does not have.
    Values(Parameter, Vec<String>),
    /// Percent-encoding that is no UTF-8, in these parts as written.
    Encoding(Vec<String>),
    /// Given more than once, where there can be one.
    Repeated(Parameter),
    /// A text of more than [`MAX_TEXT`] characters.
    TooLong,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(path) => {
                f.write_str("网址中的页面")?;
                quote(f, path)?;
                f.write_str("不存在，已转到总览。")
            }
            Self::Path(rest) => {
                f.write_str("网址中多出的")?;
                quote(f, rest)?;
                f.write_str("已忽略。")
            }
            Self::Parameters(names) => {
                f.write_str("网址中的参数")?;
                list(f, names)?;
                f.write_str("本页没有，已忽略。")
            }
            Self::Values(parameter, values) => {
                write!(f, "网址中的{}", parameter.label())?;
                list(f, values)?;
                f.write_str("本页查无此项，已忽略。")
            }
            Self::Encoding(parts) => {
                f.write_str("网址中的")?;
                list(f, parts)?;
                f.write_str("编码残缺，已忽略。")
            }
            Self::Repeated(parameter) => {
                write!(f, "网址中的{}不止一个，只取第一个。", parameter.label())
            }
            Self::TooLong => write!(f, "网址中的检索词过长，只取前 {MAX_TEXT} 个字。"),
        }
    }
}

/// The first few of `texts`, and how many there are where that is not all.
fn list(f: &mut fmt::Formatter<'_>, texts: &[String]) -> fmt::Result {
    const SHOWN: usize = 3;
    for text in texts.iter().take(SHOWN) {
        quote(f, text)?;
    }
    if texts.len() > SHOWN {
        write!(f, "等 {} 项", texts.len())?;
    }
    Ok(())
}

fn quote(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    const SHOWN: usize = 24;
    let mut rest = text.chars().map(|char| if char.is_control() { ' ' } else { char });
    let start: String = rest.by_ref().take(SHOWN).collect();
    let more = if rest.next().is_some() { "…" } else { "" };
    write!(f, "“{start}{more}”")
}
