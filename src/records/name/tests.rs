use super::*;

#[test]
fn a_name_is_kept_without_what_cannot_be_seen() {
    assert_eq!(tidy_name("  县水利局\u{200b} "), "县水利局");
    assert_eq!(tidy_name("\u{202e}县\u{2066}水利局\u{2069}"), "县水利局");
    assert_eq!(tidy_name("2026年\t一季度\n调度"), "2026年 一季度 调度");
    assert_eq!(tidy_name("\u{feff}\u{200d}\u{3000}"), "");
}

#[test]
fn names_that_read_the_same_have_one_key() {
    for same in ["县水利局（A组）", "县 水利局 （ａ组）", "县水利局\u{200b}(a组)", "县水利\u{ad}局（A组）"]
    {
        assert_eq!(name_key(same), "县水利局(a组)", "{same:?}");
    }
    assert_ne!(name_key("县水利局"), name_key("县水务局"));
}

#[test]
fn a_stored_name_is_shown_no_longer_than_a_name_can_be() {
    assert_eq!(displayed_name("县水利局\u{200b}").as_deref(), Some("县水利局"));
    assert_eq!(displayed_name(&"长".repeat(MAX_NAME)), Some("长".repeat(MAX_NAME)));
    assert_eq!(displayed_name(&"长".repeat(20_000)), Some("长".repeat(MAX_NAME) + "…"));
    assert_eq!(displayed_name("\u{200b}"), None);
}
