use proptest::prelude::*;

use super::{decode, encode};

fn encoded(text: &str) -> String {
    encode(text).to_string()
}

#[test]
fn encodes_what_does_not_stand_for_itself() {
    assert_eq!(encoded("aZ09-._~"), "aZ09-._~");
    assert_eq!(encoded(" &=#?/+,%\0\n"), "%20%26%3D%23%3F%2F%2B%2C%25%00%0A");
    assert_eq!(encoded("水😀"), "%E6%B0%B4%F0%9F%98%80");
}

#[test]
fn decodes_either_case_and_leaves_a_lone_percent_sign() {
    assert_eq!(decode("%e6%B0%b4").as_deref(), Some("水"));
    assert_eq!(decode("100%").as_deref(), Some("100%"));
    assert_eq!(decode("%2").as_deref(), Some("%2"));
    assert_eq!(decode("%%41%zz%+1").as_deref(), Some("%A%zz%+1"));
}

#[test]
fn half_a_character_is_nothing() {
    for broken in ["%E6%B0", "%FF", "水%E6", "%C0%80", "%ED%A0%80"] {
        assert_eq!(decode(broken), None, "{broken}");
    }
}

proptest! {
    #[test]
    fn decoding_undoes_encoding(text in any::<String>()) {
        prop_assert_eq!(decode(&encoded(&text)), Some(text));
    }

    #[test]
    fn any_text_can_be_decoded_or_refused(text in "[%0-9A-Fa-f水]{0,40}") {
        if let Some(decoded) = decode(&text) {
            prop_assert!(decoded.len() <= text.len());
        }
    }
}
