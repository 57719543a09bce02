#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

fn ratio(num: i128, den: i128) -> Ratio {
    Ratio::new(num, den).unwrap()
}

#[test]
fn one_decimal_rounds_half_up() {
    for (num, den, shown) in [
        (0, 1, "0.0"),
        (2, 3, "0.7"),
        (1, 4, "0.3"),
        (1, 20, "0.1"),
        (49, 1000, "0.0"),
        (-1, 20, "0.0"),
        (-2, 3, "-0.7"),
        (9995, 100, "100.0"),
        (9994, 100, "99.9"),
    ] {
        assert_eq!(ratio(num, den).one_decimal(), shown, "{num}/{den}");
    }
}

#[test]
fn words_say_where_they_are_not_exact() {
    assert_eq!(ratio(175, 10).in_words(), "17.5");
    assert_eq!(ratio(300, 1).in_words(), "300");
    assert_eq!(ratio(2, 3).in_words(), "约0.667");
    assert_eq!(ratio(-1, 8).in_words(), "-0.125");
    assert_eq!(ratio(1, 100_000).in_words(), "约0");
}

#[test]
fn decimals_are_read_strictly() {
    let read = |text| Ratio::decimal(text, Digits::VALUE);
    assert_eq!(read("0.80"), Some(ratio(4, 5)));
    assert_eq!(read(" 12 "), Some(ratio(12, 1)));
    assert_eq!(read("-3.5"), Some(ratio(-7, 2)));
    assert_eq!(read("999999999999.999999"), Some(ratio(999_999_999_999_999_999, 1_000_000)));
    for wrong in
        ["", "-", ".5", "5.", "1e3", "+1", "1,000", "１２", "--1", "1.2.3", "0.1234567", "1234567890123"]
    {
        assert_eq!(read(wrong), None, "{wrong}");
    }
    assert_eq!(Ratio::decimal("12345", Digits::WEIGHT), None);
    assert_eq!(Ratio::decimal("0.00001", Digits::WEIGHT), None);
}

#[test]
fn what_has_no_answer_has_none() {
    assert_eq!(Ratio::new(1, 0), None);
    assert_eq!(Ratio::ONE.over(Ratio::ZERO), None);
    assert_eq!(Ratio::new(i128::MIN, 1), None);
    assert_eq!(Ratio::new(LIMIT + 1, 1), None);
    let large = ratio(LIMIT, 1);
    assert_eq!(large.times(large), None);
    assert_eq!(large.plus(large), None);
}

#[test]
fn order_holds_at_the_limits() {
    assert!(ratio(LIMIT, LIMIT - 1) > Ratio::ONE);
    assert!(ratio(LIMIT - 1, LIMIT) < Ratio::ONE);
    assert!(ratio(-LIMIT, LIMIT - 1) < ratio(-1, 1));
    assert_eq!(ratio(LIMIT, LIMIT - 1).one_decimal(), "1.0");
}

proptest! {
    #[test]
    fn it_is_a_field_with_an_order(
        a in (-999_i128..999, 1_i128..99),
        b in (-999_i128..999, 1_i128..99),
        c in (-999_i128..999, 1_i128..99),
    ) {
        let order = (a.0 * b.1).cmp(&(b.0 * a.1));
        let [a, b, c] = [a, b, c].map(|(num, den)| ratio(num, den));
        prop_assert_eq!(a.cmp(&b), order);
        prop_assert_eq!(a.plus(b), b.plus(a));
        prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Some(a));
        prop_assert_eq!(
            a.plus(b).and_then(|sum| sum.times(c)),
            a.times(c).and_then(|left| left.plus(b.times(c)?)),
        );
        if !b.is_zero() {
            prop_assert_eq!(a.over(b).and_then(|part| part.times(b)), Some(a));
        }
    }
}

#[test]
fn a_decimal_is_written_as_it_can_be_read_back() {
    for (text, written) in
        [("1.2500", "1.25"), ("0", "0"), ("9999.9999", "9999.9999"), ("-0.5", "-0.5"), ("12", "12")]
    {
        assert_eq!(Ratio::decimal(text, Digits::WEIGHT).unwrap().decimal_text(), written);
    }
    assert_eq!(Ratio::new(1, 3).unwrap().decimal_text(), "0.333333");
}
