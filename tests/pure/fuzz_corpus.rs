//! Replays what the fuzz targets know, so that nothing that was found comes back.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use taizhang::records::{Kind, decode};

#[path = "../../fuzz/properties.rs"]
mod properties;

type Property = fn(&str);

const TARGETS: [(&str, Property); 3] = [
    ("stored_record", properties::stored_record),
    ("snapshot", properties::snapshot),
    ("route", properties::route),
];

fn corpus(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let text = |file| String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
    files.into_iter().map(text).collect()
}

#[test]
fn what_is_known_breaks_nothing() {
    for (target, property) in TARGETS {
        let texts = corpus(target);
        assert!(texts.len() >= 10, "{target}");
        texts.iter().for_each(|text| property(text));
    }
}

#[test]
fn a_record_of_every_kind_is_among_them() {
    let readable: BTreeSet<Kind> = corpus("stored_record")
        .iter()
        .filter_map(|text| {
            let (key, stored) = text.split_once('\n')?;
            decode(key.parse().ok()?, stored).ok().map(|record| record.key().kind())
        })
        .collect();
    assert_eq!(readable.len(), Kind::ALL.len());
}

/// One change to a text: where, how much of it, and what stands there then.
fn damage() -> impl Strategy<Value = (prop::sample::Index, usize, String)> {
    let piece = prop_oneof![
        Just(String::new()),
        "[\\[\\]{}\",:0-9.e\\-]{1,3}",
        prop::sample::select(vec![
            "null",
            "\"\"",
            "水",
            "\u{0}",
            "\u{feff}",
            "-1",
            "99999999999999999999",
            "&",
            "%",
            "/"
        ])
        .prop_map(str::to_owned),
    ];
    (any::<prop::sample::Index>(), 0..4_usize, piece)
}

fn damaged(text: &str, changes: &[(prop::sample::Index, usize, String)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, length, piece) in changes {
        let from = at.index(letters.len() + 1);
        let to = (from + length).min(letters.len());
        letters.splice(from..to, piece.chars());
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn damage_to_any_of_them_breaks_nothing(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec(damage(), 1..5),
    ) {
        for (target, property) in TARGETS {
            let texts = corpus(target);
            property(&damaged(&texts[which.index(texts.len())], &changes));
        }
    }
}
