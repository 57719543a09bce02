use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{gather, in_order, sort};

#[test]
fn a_later_value_replaces_an_earlier_one_as_collect_has_it() {
    let pairs = [("b", 1), ("a", 2), ("b", 3)];
    let gathered: BTreeMap<_, _> = gather(pairs);
    assert_eq!(gathered, BTreeMap::from_iter(pairs));
}

#[test]
fn equal_keys_stay_as_they_came() {
    let items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
    let mut expected = items.to_vec();
    expected.sort_by_key(|(key, _)| *key);
    assert_eq!(in_order(items, |(key, _)| *key), expected);
}

proptest! {
    #[test]
    fn sorting_is_the_standard_librarys_stable_sort(keys in prop::collection::vec(0..20_u8, 0..60)) {
        let mut ours: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
        let mut theirs = ours.clone();
        sort(&mut ours, |one, other| one.0.cmp(&other.0));
        theirs.sort_by_key(|one| one.0);
        prop_assert_eq!(ours, theirs);
    }
}
