#![allow(clippy::unwrap_used)]

use super::*;

fn key(number: usize) -> RecordKey {
    RecordKey::for_org(&format!("org-{number}")).unwrap()
}

fn log(changes: usize) -> ChangeLog {
    let mut log = ChangeLog::default();
    (0..changes).for_each(|number| log.push(key(number)));
    log
}

#[test]
fn says_what_has_changed_since_in_order() {
    let log = log(5);
    assert_eq!(log.since(3), Some(vec![key(3), key(4)]));
    assert_eq!(log.since(log.count()), Some(vec![]));
    assert_eq!(log.since(0).unwrap().len(), 5);
}

#[test]
fn does_not_say_what_changed_longer_ago_than_it_keeps() {
    let log = log(KEPT + 10);
    assert_eq!(log.since(10).unwrap().len(), KEPT);
    assert_eq!(log.since(9), None);
}
