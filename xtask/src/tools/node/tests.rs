use super::major;

#[test]
fn the_major_version_is_the_number_before_the_first_dot() {
    assert_eq!(major("v20.20.2\n"), Some(20));
    assert_eq!(major("v8.0.0"), Some(8));
    assert_eq!(major("nonsense"), None);
}
