use super::{LIMIT, Size, read, total, within_limit};

#[test]
fn the_answer_is_two_numbers_a_file() {
    let sizes = [Size { raw: 100, brotli: 60 }, Size { raw: 7, brotli: 9 }];
    assert_eq!(read("100 60\n7 9\n").as_deref(), Some(sizes.as_slice()));
    let names = ["a".to_owned(), "b".to_owned()];
    assert_eq!(total(names.iter().zip(&sizes)), Size { raw: 107, brotli: 69 });
    assert_eq!(read("100 sixty\n"), None);
}

#[test]
fn one_byte_above_the_limit_fails() {
    assert!(within_limit(Size { raw: 0, brotli: LIMIT }).is_ok());
    let above = within_limit(Size { raw: 0, brotli: LIMIT + 1 }).map_err(|failure| failure.to_string());
    assert!(above.is_err_and(|message| message.contains("1 bytes above")));
}
