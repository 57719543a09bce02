//! Percent-encoding, as far as a fragment needs it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};

/// All but letters, digits and `-._~`, so that an address stands for itself wherever it is pasted.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(crate) fn encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, ENCODED)
}

/// The text that `encoded` stands for; a `%` without two hexadecimal digits stands for itself.
/// `None` where the bytes are no UTF-8.
pub(crate) fn decode(encoded: &str) -> Option<String> {
    Some(percent_decode_str(encoded).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests;
