use proptest::prelude::*;

use super::*;

#[test]
fn a_chinese_letter_is_as_wide_as_high() {
    assert_eq!(text_width("截止日", 13), Px::whole(39));
    assert_eq!(text_width("2025", 10), Px::whole(26));
}

#[test]
fn what_is_too_long_ends_in_an_ellipsis() {
    assert_eq!(shortened("加强风险源头预防管控", Px::whole(140), 14), "加强风险源头预防管控");
    assert_eq!(shortened("加强风险源头预防管控", Px::whole(139), 14), "加强风险源头预防…");
    assert_eq!(shortened("加强", Px::whole(14), 14), "…");
    assert_eq!(shortened("加强", Px::whole(13), 14), "");
}

proptest! {
    #[test]
    fn a_shortened_text_fits_and_begins_the_same(text in "[a-z一-龥 ]{0,30}", width in 0..400, size in 9..20) {
        let short = shortened(&text, Px::whole(width), size);
        prop_assert!(text_width(&short, size) <= Px::whole(width));
        prop_assert!(text.starts_with(short.trim_end_matches('…')));
    }
}
