//! How Chinese characters are read: the syllables of pinyin, without tones, `v` for ü.

use std::sync::OnceLock;

/// A line for each syllable: itself, the characters that are usually read so, those that are read so as well. Made
/// by `build.rs` from the characters of the seeds and of two committed lists.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/readings.txt"));

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// The block of characters that the table's are in.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// The table, made ready to look characters up.
struct Readings {
    /// For each character of the block where its readings begin, from 1; 0 where it has none.
    begins: Vec<u16>,
    /// Each reading, and where the next one of the same character is, as above.
    readings: Vec<(&'static str, u16)>,
}

impl Readings {
    fn new(table: &'static str) -> Self {
        let mut all = Self { begins: vec![0; (LAST - FIRST + 1) as usize], readings: vec![("", 0)] };
        // What is put in last comes out first.
        for column in [2, 1] {
            for line in table.lines() {
                let mut columns = line.split(' ');
                let syllable = columns.next().unwrap_or_default();
                let chars = columns.nth(column - 1).unwrap_or_default();
                chars.chars().for_each(|char| all.add(char, syllable));
            }
        }
        all
    }

    fn add(&mut self, char: char, syllable: &'static str) {
        let Some(begin) = place(char).and_then(|at| self.begins.get_mut(at)) else { return };
        if let Ok(at) = u16::try_from(self.readings.len()) {
            self.readings.push((syllable, std::mem::replace(begin, at)));
        }
    }
}

fn place(char: char) -> Option<usize> {
    u32::from(char).checked_sub(FIRST).map(|at| at as usize)
}

/// How a character is read, the usual way first; a small letter as itself. Nothing for what the table doesn't have.
pub(crate) fn readings(char: char) -> impl Iterator<Item = &'static str> {
    static READINGS: OnceLock<Readings> = OnceLock::new();
    let all = READINGS.get_or_init(|| Readings::new(TABLE));
    let mut at = place(char).and_then(|at| all.begins.get(at)).map_or(0, |at| usize::from(*at));
    let letter = u32::from(char).checked_sub(u32::from('a')).map(|at| at as usize);
    let letter = letter.and_then(|at| LETTERS.get(at..=at));
    letter.into_iter().chain(std::iter::from_fn(move || {
        let (syllable, next) = all.readings[at];
        at = usize::from(next);
        (!syllable.is_empty()).then_some(syllable)
    }))
}

#[cfg(test)]
mod tests;
