use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Names one load of the page: 48 random bits, written as 12 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WriterId(u64);

const BITS: u32 = 48;

/// The text is not 12 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("应为 12 位小写十六进制数字")]
pub struct NoWriterId;

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}", self.0)
    }
}

impl FromStr for WriterId {
    type Err = NoWriterId;

    fn from_str(text: &str) -> Result<Self, NoWriterId> {
        let digits = text.len() == 12 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let id = digits.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        id.map(Self).ok_or(NoWriterId)
    }
}

impl TryFrom<String> for WriterId {
    type Error = NoWriterId;

    fn try_from(text: String) -> Result<Self, NoWriterId> {
        text.parse()
    }
}

impl From<WriterId> for String {
    fn from(id: WriterId) -> Self {
        id.to_string()
    }
}

/// Names one write: writer id and sequence number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Dot {
    #[serde(rename = "by")]
    pub writer: WriterId,
    /// From 1 to [`Dot::MAX_COUNTER`].
    #[serde(rename = "n")]
    pub counter: u64,
}

impl Dot {
    /// No page is open long enough to write so often.
    pub const MAX_COUNTER: u64 = 1_000_000_000;
}

/// A [`Dot`]'s counter as it is read.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Counter(u64);

impl TryFrom<u64> for Counter {
    type Error = &'static str;

    fn try_from(counter: u64) -> Result<Self, &'static str> {
        match counter {
            1..=Dot::MAX_COUNTER => Ok(Self(counter)),
            0 => Err("应为正整数"),
            _ => Err("过大（最大为 1000000000）"),
        }
    }
}

impl From<Counter> for u64 {
    fn from(counter: Counter) -> Self {
        counter.0
    }
}

/// One load of the page, as the ledger's history knows it.
///
/// Drawn at the first write, kept in memory only, never stored and never used again. Whatever forgets
/// (clearing, undoing an import, setting a broken record aside) draws a new one: under the old one, a
/// record begun again would claim to have seen what was forgotten.
#[derive(Debug)]
pub struct Writer {
    id: WriterId,
    counter: u64,
}

impl Writer {
    /// From fresh random bits, of which 48 are used.
    pub fn new(random: u64) -> Self {
        Self { id: WriterId(random & ((1 << BITS) - 1)), counter: 0 }
    }

    pub fn id(&self) -> WriterId {
        self.id
    }

    /// The name that the next write will get.
    pub(super) fn upcoming_dot(&self) -> Dot {
        Dot { writer: self.id, counter: self.counter + 1 }
    }

    /// Draws the next write's name.
    pub fn next_dot(&mut self) -> Dot {
        let dot = self.upcoming_dot();
        self.counter = dot.counter;
        dot
    }

    /// Draws an id for something that a user adds (a round, an entry of a list): `x-`, writer, counter.
    pub fn new_id(&mut self) -> String {
        let dot = self.next_dot();
        format!("x-{}-{}", dot.writer, dot.counter)
    }
}
