use std::path::Path;

use super::{LIMIT, Size, comes_later, read, within_limit};

#[test]
fn the_answer_is_two_numbers_a_file() {
    let sizes = [Size { raw: 100, brotli: 60 }, Size { raw: 7, brotli: 9 }];
    assert_eq!(read("100 60\n7 9\n").as_deref(), Some(sizes.as_slice()));
    assert_eq!(read("100 sixty\n"), None);
}

#[test]
fn everything_but_the_other_parts_of_the_program_is_the_first_load() {
    for first in ["index.html", "style-1.css", "program-1/main.js", "program-1/main_bg.wasm"] {
        assert!(!comes_later(Path::new(first)), "{first}");
    }
    assert!(comes_later(Path::new("program-1/split_pages.wasm")));
}

#[test]
fn one_byte_above_the_limit_fails() {
    assert!(within_limit(Size { raw: 0, brotli: LIMIT }).is_ok());
    let above = within_limit(Size { raw: 0, brotli: LIMIT + 1 }).map_err(|failure| failure.to_string());
    assert!(above.is_err_and(|message| message.contains("1 bytes above")));
}
