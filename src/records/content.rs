//! Reading a register's content; content of another shape reads as nothing.

use serde_json::Value as Json;

use crate::crdt::Value;
use crate::records::{Digits, Ratio};

/// The longest text that is taken, in characters.
pub const MAX_TEXT: usize = 100_000;

/// The text under a name of an object.
pub fn member<'a>(content: &'a Json, name: &str) -> Option<&'a str> {
    content.get(name).and_then(Json::as_str)
}

/// A decimal, written as a string or, where it is whole, as a number.
pub fn number(content: &Json) -> Option<Ratio> {
    match content {
        Json::String(text) => Ratio::decimal(text, Digits::VALUE),
        Json::Number(number) => Ratio::new(number.as_i64()?.into(), 1),
        _ => None,
    }
}

/// A text that is more than spaces.
pub fn text(content: &Json) -> Option<&str> {
    content.as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// The first readable value; on conflict arbitrary but the same on every replica.
pub fn first<'a, T>(values: &'a [Value], read: impl Fn(&'a Json) -> Option<T>) -> Option<T> {
    values.iter().find_map(|value| read(&value.content))
}
