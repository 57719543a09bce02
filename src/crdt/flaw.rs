use std::fmt::Display;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use serde_path_to_error::{Path, Segment};
use thiserror::Error;

use crate::crdt::object::ObjectOnly;

/// How much of a foreign name is shown, in characters.
const LONGEST_NAME: usize = 40;

/// Where and why JSON is no record.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{why}", spaced(.path))]
pub struct Flaw {
    /// From the record's own object on: `fields.progress[0].by`; empty for the record itself.
    pub path: String,
    /// The end of a Chinese sentence that begins with the path.
    pub why: String,
}

impl Flaw {
    pub fn new(path: impl Into<String>, why: impl Display) -> Self {
        Self { path: path.into(), why: why.to_string() }
    }

    /// A member that has to be there is not.
    pub fn missing(path: impl Into<String>) -> Self {
        Self::new(path, "缺失")
    }

    fn of_serde(path: &Path, error: &serde_json::Error) -> Self {
        let reason = error.to_string();
        let mut path = written(path);
        if let Some(name) = reason.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
            path = inside(&path, name);
        }
        Self { path, why: in_chinese(&reason) }
    }
}

/// Reads a value from an object.
///
/// # Errors
/// Where the JSON has another form.
pub fn from_json<T: DeserializeOwned>(json: &Json) -> Result<T, Flaw> {
    // Keeping the path takes time, and only a refusal shows it.
    let read = ObjectOnly::<T>::deserialize(json).or_else(|_| serde_path_to_error::deserialize(json));
    read.map(|ObjectOnly(value)| value).map_err(|error| Flaw::of_serde(error.path(), error.inner()))
}

fn spaced(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path} ") }
}

/// The path of a member of the object at `path`.
pub(super) fn inside(path: &str, member: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    format!("{path}{dot}{}", shortened(member, LONGEST_NAME))
}

fn written(path: &Path) -> String {
    path.iter().fold(String::new(), |written, segment| match segment {
        Segment::Seq { index } => format!("{written}[{index}]"),
        Segment::Map { key } => inside(&written, key),
        Segment::Enum { .. } | Segment::Unknown => written,
    })
}

/// What serde says in English; sentences of our own types pass through.
fn in_chinese(reason: &str) -> String {
    if reason.starts_with("missing field ") {
        return "缺失".to_owned();
    }
    if reason.starts_with("unknown field ") {
        return "不属于这种格式".to_owned();
    }
    let expected = reason.rsplit_once(", expected ").map_or(reason, |(_, expected)| expected);
    match expected {
        "a map" => "应是花括号括起的一组内容",
        "a sequence" => "应是方括号括起的列表",
        "a string" => "应是引号括起的文字",
        "u64" => "应为正整数",
        own => own,
    }
    .to_owned()
}

/// A foreign name on one line, cut so that it can't fill the screen.
pub fn shortened(name: &str, most: usize) -> String {
    let visible = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    let cut = name.chars().nth(most).map(|_| '…');
    name.chars().take(most).map(visible).chain(cut).collect()
}
