use std::collections::BTreeSet;
use std::sync::Arc;

/// Puts `new` in the place of `items`, one for one, where they differ, and returns these positions.
pub fn replace_changed<T: PartialEq>(items: &mut [Arc<T>], new: Vec<Arc<T>>) -> BTreeSet<usize> {
    let mut changed = BTreeSet::new();
    for (at, (item, new)) in items.iter_mut().zip(new).enumerate() {
        if *item != new {
            *item = new;
            changed.insert(at);
        }
    }
    changed
}
