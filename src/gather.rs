//! Sets from iterators, by one insertion after the other.
//!
//! `collect` would sort all of it first, and each type that it does so for makes the page's program 4 KB bigger.

use std::collections::BTreeSet;

pub(crate) fn set<T: Ord>(members: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(members);
    set
}
