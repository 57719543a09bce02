//! The canonical form of JSON: compact, object keys by code point, numbers as integers only.

use serde_json::Value as Json;
use thiserror::Error;

/// How deep a value's content may be nested.
pub const MAX_DEPTH: usize = 16;

const MAX_INTEGER: i64 = (1 << 53) - 1;

/// Why a value has no canonical form that every reader would take for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unfit {
    /// A number that is not an integer within ±(2^53 - 1).
    #[error("含有小数或过大的数（小数应写成文字）")]
    Number,
    /// Nested deeper than [`MAX_DEPTH`].
    #[error("嵌套过深")]
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

/// The canonical form of a value without a [`unfit`]. A test holds that `serde_json` sorts an object's keys, as it
/// does unless its feature `preserve_order` is on.
pub fn compact(value: &Json) -> String {
    value.to_string()
}
