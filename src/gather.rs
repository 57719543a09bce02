//! Collecting and sorting without the standard library's sort, which weighs 4 KB of program anew for every type: `collect`
//! into a set or a map sorts first, too.

use std::cmp::Ordering;

/// Puts things into a set or a map one by one.
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

/// Puts a list in order; what is equal stays as it came.
pub fn sort<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|one, next| compare(one, next).is_le()) {
        return;
    }
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| unsorted[at].take()));
}

/// The places of things in their order: runs of one, two, four and so on are merged.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(2 * run) {
            let (mut first, mut second) = pair.split_at(run.min(pair.len()));
            while let ([one, ones @ ..], [other, others @ ..]) = (first, second) {
                if compare(*one, *other).is_le() {
                    merged.push(*one);
                    first = ones;
                } else {
                    merged.push(*other);
                    second = others;
                }
            }
            merged.extend_from_slice(first);
            merged.extend_from_slice(second);
        }
        order = merged;
        run *= 2;
    }
    order
}

/// A short list in order of its keys; what has equal keys stays as it came.
pub fn in_order<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let own = key(&item);
        let at = sorted.partition_point(|other| key(other) <= own);
        sorted.insert(at, item);
    }
    sorted
}

#[cfg(test)]
mod tests;
