use super::locked_version;

const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.9"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
"#;

#[test]
fn the_version_is_that_of_the_package_of_this_very_name() {
    assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    assert_eq!(locked_version(LOCK, "wasm"), None);
}
