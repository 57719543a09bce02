//! Addresses as chats and text editors bend them: what they put around and into an address, an address of ours never
//! has there.

use crate::address::percent;

/// What a sentence puts behind an address.
const TAIL: &[char] =
    &['。', '，', '、', '；', '：', '！', '？', '）', ')', '】', '》', '」', '』', '”', '’', '>', ' '];

/// The `?` that begins the parameters, as an input method for Chinese writes it, and as browsers escape that.
const WIDE_MARKS: [&str; 3] = ["？", "%EF%BC%9F", "%ef%bc%9f"];
const ESCAPED_MARKS: [&str; 2] = ["%3F", "%3f"];

/// The fragment with its own separators where they came as HTML, as wide letters or escaped.
pub(crate) fn straightened(hash: &str) -> String {
    let hash = hash.replace("&amp;", "&");
    if hash.contains('?') {
        return hash;
    }
    if let Some(wide) = WIDE_MARKS.into_iter().find(|mark| hash.contains(mark)) {
        return hash.replacen(wide, "?", 1);
    }
    match ESCAPED_MARKS.into_iter().any(|mark| hash.contains(mark)) {
        true => percent::decode(&hash).unwrap_or(hash),
        false => hash,
    }
}

/// A page, an id or a date without what a sentence puts behind it.
pub(crate) fn without_tail(text: &str) -> &str {
    text.trim_end_matches(TAIL)
}

/// A value that was escaped once too often, as it was before; other values as they are. Only what is ASCII throughout
/// and stands for other letters is taken for one.
pub(crate) fn unescaped(value: String) -> String {
    if !value.is_ascii() {
        return value;
    }
    percent::decode(&value).filter(|decoded| !decoded.is_ascii()).unwrap_or(value)
}
