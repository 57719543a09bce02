use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Words, marks, name_marks};
use crate::plan::ItemKind;
use crate::search::Haystack;
use crate::search::fixture::item;
use crate::search::fold::folded;

#[track_caller]
fn check(text: &str, words: &str, marked: &[&str]) {
    let ranges = marks(text, &Words::new(words));
    assert_eq!(ranges.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), marked);
}

#[test]
fn marks_every_place_of_every_word() {
    check("水库、水渠与水库大坝", "水库 大坝", &["水库", "水库大坝"]);
    check("水库", "森林", &[]);
    check("水库", "", &[]);
}

#[test]
fn marks_take_in_stray_spaces_and_either_width() {
    check("由县水利局牵 头，乡镇配合", "牵头,", &["牵 头，"]);
    check("建设ＧＩＳ系统", "gis", &["ＧＩＳ"]);
}

#[test]
fn marks_whole_signs_however_they_are_written() {
    check("建成①处、占地３㎡", "1处 3m2", &["①处", "３㎡"]);
    check("占地3㎡", "2", &["㎡"]);
    check("第⑳批", "20", &["⑳"]);
    check("代政发〔2022〕3号", "[2022]3", &["〔2022〕3"]);
    check("2021—2025年", "2021-2025", &["2021—2025"]);
    check("3×5米", "3x5", &["3×5"]);
    check("应\u{ad}急\u{fe0f}局", "应急", &["应\u{ad}急"]);
}

#[test]
fn marks_overlapping_places_as_one() {
    check("哈哈哈", "哈哈", &["哈哈哈"]);
    check("应急管理局", "应急管理 管理局", &["应急管理局"]);
}

#[test]
fn spaces_around_a_match_stay_unmarked() {
    check("甲 水库 乙", "水库", &["水库"]);
}

#[track_caller]
fn check_name(name: &str, words: &str, marked: &[&str]) {
    let ranges = name_marks(name, &Words::new(words));
    assert_eq!(ranges.into_iter().map(|range| &name[range]).collect::<Vec<_>>(), marked);
}

#[test]
fn pinyin_marks_the_characters_that_it_writes() {
    check_name("县水利局", "slj", &["水利局"]);
    check_name("县水利局", "shuili", &["水利"]);
    check_name("县水利局", "shuil", &["水利"]);
    check_name("完善应急管理，应急广播", "yingji", &["应急", "应急"]);
    check_name("县应急局、县水利局", "yjj 水利", &["应急局", "水利"]);
    check_name("牵 头单位", "qtdw", &["牵 头单位"]);
    check("县水利局", "slj", &[]);
}

const CHARS: [char; 22] = [
    '水', '库', '局', 'a', 'A', 'Ａ', '1', '１', ',', '，', ' ', '\u{3000}', '\n', '😀', '"', '“', '①', '⑪',
    '㎡', '〔', '[', '\u{ad}',
];

fn text(length: usize) -> impl Strategy<Value = String> {
    vec(prop_oneof![8 => select(&CHARS[..]), 1 => any::<char>()], 0..length).prop_map(String::from_iter)
}

/// The characters of `text` that are part of a match, tried one start and end after the other. A match may begin and end
/// in the middle of what a sign is folded to.
fn marked_naively(text: &str, words: &Words) -> Vec<bool> {
    let chars: Vec<char> = text.chars().collect();
    let mut marked = vec![false; chars.len()];
    let folded_length = |char: char| folded(&char.to_string()).count();
    for start in 0..chars.len() {
        for end in start..chars.len() {
            let piece: String = chars[start..=end].iter().collect();
            let piece: Vec<char> = folded(&piece).collect();
            let (first, last) = (folded_length(chars[start]), folded_length(chars[end]));
            let cuts = (0..first).flat_map(|head| (0..last).map(move |tail| (head, tail)));
            let is_match = |(head, tail): (usize, usize)| {
                let cut: Option<String> = piece.get(head..piece.len() - tail).map(String::from_iter);
                words.iter().any(|word| cut.as_deref() == Some(word))
            };
            if cuts.into_iter().any(is_match) {
                marked[start..=end].fill(true);
            }
        }
    }
    marked
}

#[track_caller]
fn check_names(names: &[&str], words: &str, expected: bool) {
    assert_eq!(Words::new(words).are_in(names.iter().copied()), expected, "{words}");
}

#[test]
fn a_unit_is_picked_by_any_of_its_names_as_written_or_as_read() {
    let names = ["县水利局", "水务局"];
    for words in ["", "水利", "slj", "xslj", "shuili", "shuiwu", "SLJ", "水 局", "slj 县"] {
        check_names(&names, words, true);
    }
    for words in ["应急", "yjj", "slj 应急", "水利水务"] {
        check_names(&names, words, false);
    }
    check_names(&[], "水", false);
    assert!(Words::new("slj 应急").find_one_in(names));
    assert!(!Words::new("").find_one_in(names));
}

proptest! {
    #[test]
    fn marks_are_apart_and_in_order(text in text(60), words in text(8)) {
        let mut end = None;
        for range in marks(&text, &Words::new(&words)) {
            prop_assert!(text.get(range.clone()).is_some_and(|marked| !marked.is_empty()));
            prop_assert!(end.is_none_or(|end| end < range.start));
            end = Some(range.end);
        }
    }

    #[test]
    fn marks_are_what_a_patient_reader_would_mark(text in text(30), words in text(6)) {
        let words = Words::new(&words);
        let ranges = marks(&text, &words);
        let inside = text.char_indices().map(|(at, _)| ranges.iter().any(|range| range.contains(&at)));
        prop_assert_eq!(inside.collect::<Vec<_>>(), marked_naively(&text, &words));
    }

    #[test]
    fn a_name_is_found_where_it_has_a_mark_for_each_word(
        name in "[水利应急局重会a ,]{0,8}",
        words in "([水利a]{1,2}|[asljyingx]{1,5})( [slj]{1,3})?",
    ) {
        let haystack = Haystack::new(&item("T15", ItemKind::Task, "t4", ""), [name.as_str()], []);
        let has_all = words.split_whitespace().all(|word| !name_marks(&name, &Words::new(word)).is_empty());
        prop_assert_eq!(haystack.has(&Words::new(&words)), has_all);
    }

    #[test]
    fn a_text_is_found_where_it_has_a_mark_for_each_word(text in text(60), words in text(6)) {
        let haystack = Haystack::new(&item("T15", ItemKind::Task, "t4", ""), [], [text.as_str()]);
        let has_all = words.split_whitespace().all(|word| {
            let word = Words::new(word);
            word.is_empty() || !marks(&text, &word).is_empty() || haystack_names(&word)
        });
        prop_assert_eq!(haystack.has(&Words::new(&words)), has_all);
    }
}

fn haystack_names(word: &Words) -> bool {
    word.iter().all(|word| word == "t15" || word == "15")
}
