//! Makes the table of readings that the search by pinyin looks up (see `src/search/readings.rs`), and tells the linker of
//! the page's program what its build needs.
#![allow(clippy::print_stdout, reason = "cargo listens on the standard output")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use pinyin::ToPinyinMulti;

/// Texts whose characters the table has, and characters beside those that are common in Chinese or in the names
/// of Chinese places.
const TEXTS: [&str; 3] = ["seeds/plan.txt", "seeds/orgs.json", "src/search/readings/common.txt"];

/// Characters of which names use more than one reading. Of all others the table has the first alone: most
/// second readings are of old books.
const HETERONYMS: &str = "src/search/readings/heteronyms.txt";

/// The characters of one syllable.
#[derive(Default)]
struct Syllable {
    /// Those that are usually read so.
    first: String,
    /// Those that are read so as well.
    also: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        tell_linker();
    }
    write_readings()
}

fn tell_linker() {
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What refers to what, by which the program is split.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    // The standard library was compiled for newer browsers than the program is for: wasm-bindgen would believe it.
    println!("cargo::rustc-link-arg-bins=--features=mutable-globals");
    println!("cargo::rustc-link-arg-bins=--no-check-features");
}

fn write_readings() -> Result<(), Box<dyn Error>> {
    let mut chars: BTreeSet<char> = BTreeSet::new();
    for path in TEXTS {
        println!("cargo::rerun-if-changed={path}");
        chars.extend(fs::read_to_string(path)?.chars());
    }
    println!("cargo::rerun-if-changed={HETERONYMS}");
    let heteronyms = fs::read_to_string(HETERONYMS)?;
    chars.extend(heteronyms.chars());

    let mut syllables: BTreeMap<String, Syllable> = BTreeMap::new();
    for char in chars {
        let all = if heteronyms.contains(char) { usize::MAX } else { 1 };
        for (at, reading) in readings(char).into_iter().take(all).enumerate() {
            let syllable = syllables.entry(reading).or_default();
            if at == 0 { &mut syllable.first } else { &mut syllable.also }.push(char);
        }
    }
    let lines = syllables.iter().map(|(syllable, of)| format!("{syllable} {} {}\n", of.first, of.also));
    let table = Path::new(&env::var("OUT_DIR")?).join("readings.txt");
    Ok(fs::write(table, lines.collect::<String>())?)
}

/// Without tones, each once, the usual one first; ü as it is typed: v.
fn readings(char: char) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in char.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain().replace('ü', "v");
        if !readings.contains(&plain) {
            readings.push(plain);
        }
    }
    readings
}
