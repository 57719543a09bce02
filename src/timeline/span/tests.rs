#![allow(clippy::unwrap_used)]

use super::*;

fn span(from: &str, to: &str) -> Span {
    Span::new(from.parse().unwrap(), to.parse().unwrap())
}

#[test]
fn both_ends_are_included() {
    assert_eq!(span("2023-02-07", "2023-02-07").days(), 1);
    assert_eq!(span("2023-02-07", "2025-12-31").days(), 1059);
    assert_eq!(span("2023-02-07", "2023-01-01"), span("2023-02-07", "2023-02-07"));
}

#[test]
fn whole_years_round_outwards() {
    assert_eq!(span("2023-02-07", "2024-03-01").whole_years(), span("2023-01-01", "2024-12-31"));
    assert_eq!(span("2023-02-07", "2024-03-01").years(), 2023..=2024);
}

#[test]
fn slices_join_to_the_whole() {
    let whole = span("2021-01-01", "2025-12-31");
    let slices = whole.slices(2);
    let words: Vec<_> = slices.iter().map(|slice| slice.in_words()).collect();
    assert_eq!(words, ["2021-01-01 至 2022-12-31", "2023-01-01 至 2024-12-31", "2025-01-01 至 2025-12-31"]);
    assert_eq!(whole.slices(9), [whole]);
    assert_eq!(whole.slices(0).len(), 5);
}
