use std::collections::BTreeSet;

use super::*;

#[test]
fn every_rule_is_a_titled_sentence_of_its_own() {
    let titles: BTreeSet<_> = rules().map(|rule| rule.title).collect();
    assert_eq!(titles.len(), rules().count());
    for rule in rules() {
        assert!(rule.text.ends_with('。'), "{}", rule.title);
        assert!(!rule.text.contains(' '), "a broken line left a space: {}", rule.text);
    }
}
