use super::*;

#[test]
fn the_words_of_a_value_that_is_cut_off_are_found() {
    let value = r#"{"fields":{"progress":[{"by":"11e236139fbe","n":1,"value":"已建成\n两处"}],"problems":[{"value":"缺人"#;
    assert_eq!(readable_texts(value), ["已建成\n两处", "缺人"]);
}

#[test]
fn ids_and_empty_values_are_no_words() {
    assert_eq!(readable_texts(""), [""; 0]);
    assert_eq!(readable_texts(r#"{"v":1,"vector":{"11e236139fbe":1}}"#), [""; 0]);
}

#[test]
fn a_broken_escape_is_shown_as_it_stands() {
    assert_eq!(readable_texts(r#"{"value":"说“好\"#), ["说“好\\"]);
    assert_eq!(readable_texts(r#""他说\"行\"。""#), ["他说\\", "行\\", "。"]);
}
