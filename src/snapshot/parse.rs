use std::borrow::Cow;

use serde_json::error::Category;
use serde_json::{Deserializer, Map, Value as Json};

use super::limits::MAX_MEGABYTES;
use super::{FORMAT, Snapshot};
use crate::plan::Plan;
use crate::records::is_blank;
use crate::snapshot::{Refusal, v1};

/// How deep any snapshot's JSON can be nested: contents, and what is around them.
const MAX_DEPTH: usize = 32;

/// Reads a snapshot of this plan from a file's text or from pasted text, and checks all of it.
///
/// Byte-order mark, line ends, indentation, and the blanks and invisible characters that chats put in don't matter.
/// `sample`: whether it is to be taken into the sample county rather than the real ledger.
///
/// # Errors
/// Where the text is not a snapshot that this plan's ledger can take in, whole.
pub fn parse(text: &str, plan: &Plan, sample: bool) -> Result<Snapshot, Refusal> {
    let text = text.trim_matches(is_blank);
    let read = json(&plain_blanks(text)).and_then(|json| snapshot(json, plan, sample));
    read.map_err(|refusal| match refusal {
        Refusal::Syntax { .. } | Refusal::WrongHash if text.contains('\u{fffd}') => Refusal::Garbled,
        refusal => refusal,
    })
}

/// The one place where versions part. A version that has followers is read by its own module and handed
/// up, one step a version.
fn snapshot(json: Json, plan: &Plan, sample: bool) -> Result<Snapshot, Refusal> {
    let Json::Object(members) = json else { return Err(Refusal::NotASnapshot) };
    if members.get("format").and_then(Json::as_str) != Some(FORMAT) {
        return Err(Refusal::NotASnapshot);
    }
    match version(&members)? {
        1 => v1::read(members, plan, sample),
        version => Err(Refusal::NewerVersion { version }),
    }
}

fn version(members: &Map<String, Json>) -> Result<u64, Refusal> {
    let version = members.get("version").and_then(Json::as_u64);
    version.filter(|version| *version >= 1).ok_or_else(|| Refusal::Header { member: "version".to_owned() })
}

fn json(text: &str) -> Result<Json, Refusal> {
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    if text.starts_with('<') {
        return Err(Refusal::WebPage);
    }
    if !text.starts_with(['{', '[']) {
        return Err(if text.contains(FORMAT) { Refusal::WordsAround } else { Refusal::NotJson });
    }
    if text.len() > MAX_MEGABYTES << 20 {
        return Err(Refusal::TooLarge { megabytes: text.len().div_ceil(1 << 20) });
    }
    if let Some(at) = too_deep(text) {
        let (line, column) = place(text, at);
        return Err(Refusal::TooDeep { line, column });
    }
    let mut values = Deserializer::from_str(text).into_iter::<Json>();
    let json = values.next().ok_or(Refusal::Empty)?.map_err(|error| {
        if error.classify() == Category::Eof {
            return Refusal::Truncated { line: error.line() };
        }
        let before: usize = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum();
        let (line, column) = place(text, before + error.column().saturating_sub(1));
        Refusal::Syntax { line, column }
    })?;
    let rest = text[values.byte_offset()..].trim_start();
    if rest.is_empty() {
        return Ok(json);
    }
    if json.get("format").and_then(Json::as_str) == Some(FORMAT) {
        return Err(Refusal::WordsAround);
    }
    let (line, column) = place(text, text.len() - rest.len());
    Err(Refusal::Syntax { line, column })
}

/// The text with spaces for the blanks and invisible characters between its values that JSON doesn't know. What stands
/// in its strings stays.
fn plain_blanks(text: &str) -> Cow<'_, str> {
    let is_strange = |letter: char| !letter.is_ascii() && is_blank(letter);
    if !text.contains(is_strange) {
        return text.into();
    }
    let (mut in_text, mut escaped) = (false, false);
    let plain = text.chars().map(|letter| {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ if !in_text && is_strange(letter) => return ' ',
            _ => {}
        }
        letter
    });
    plain.collect::<String>().into()
}

/// The byte at which the nesting passes [`MAX_DEPTH`].
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    text.bytes().position(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > MAX_DEPTH
    })
}

/// Line and column of a byte, from 1, in characters.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(&text.as_bytes()[..at.min(text.len())]);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
