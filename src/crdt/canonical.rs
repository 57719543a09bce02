//! The canonical form of JSON: compact, object keys by code point, numbers as integers only.

use std::fmt::Write;

use serde_json::{Map, Value as Json};

/// How deep a value's content may be nested.
pub const MAX_DEPTH: usize = 16;

const MAX_INTEGER: i64 = (1 << 53) - 1;

/// Why a value has no canonical form that every reader would take for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A number that is not an integer within ±(2^53 - 1).
    Number,
    /// Nested deeper than [`MAX_DEPTH`].
    Depth,
}

/// What keeps a value from having a canonical form.
pub fn unfit(value: &Json) -> Option<Unfit> {
    unfit_at(value, MAX_DEPTH)
}

fn unfit_at(value: &Json, depth: usize) -> Option<Unfit> {
    match value {
        Json::Number(number) => {
            let fits = number.as_i64().is_some_and(|n| (-MAX_INTEGER..=MAX_INTEGER).contains(&n));
            (!fits).then_some(Unfit::Number)
        }
        Json::Array(_) | Json::Object(_) if depth == 0 => Some(Unfit::Depth),
        Json::Array(values) => values.iter().find_map(|value| unfit_at(value, depth - 1)),
        Json::Object(members) => members.values().find_map(|value| unfit_at(value, depth - 1)),
        Json::Null | Json::Bool(_) | Json::String(_) => None,
    }
}

/// The canonical form of a value without a [`unfit`].
pub fn compact(value: &Json) -> String {
    let mut out = String::new();
    write(&mut out, value);
    out
}

fn write(out: &mut String, value: &Json) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(number) => {
            let _ = write!(out, "{}", number.as_i64().unwrap_or_default());
        }
        Json::String(text) => write_text(out, text),
        Json::Array(values) => {
            out.push('[');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(out, value);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (at, (name, value)) in by_name(members).into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(out, name);
                out.push(':');
                write(out, value);
            }
            out.push('}');
        }
    }
}

/// By code point, whichever order the map itself keeps.
fn by_name(members: &Map<String, Json>) -> Vec<(&String, &Json)> {
    let mut sorted: Vec<_> = members.iter().collect();
    sorted.sort_unstable_by_key(|(name, _)| *name);
    sorted
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
