#![allow(clippy::unwrap_used)]

use super::*;
use crate::testing::LedgerBuilder;

const VIEW: &str = "view/x-1";

#[test]
fn a_view_is_kept_renamed_and_removed() {
    let mut page = LedgerBuilder::new(1);
    let key: RecordKey = VIEW.parse().unwrap();
    for name in ["红灯", "逾期"] {
        let seen = seen(&page.ledger, &key);
        keep(&mut page.ledger, &mut page.writer, &key, &seen, name, "/tasks?light=red");
    }
    let view = ViewRecord::new(page.record(VIEW));
    assert_eq!((view.names(), view.addresses()), (vec!["逾期"], vec!["/tasks?light=red"]));

    let seen = seen(&page.ledger, &key);
    remove(&mut page.ledger, &mut page.writer, &key, &seen);
    assert!(page.record(VIEW).is_empty());
}

#[test]
fn names_that_were_given_apart_stand_side_by_side() {
    let (mut here, mut there) = (LedgerBuilder::new(1), LedgerBuilder::new(2));
    let key: RecordKey = VIEW.parse().unwrap();
    for (page, name) in [(&mut here, "甲"), (&mut there, "乙")] {
        keep(&mut page.ledger, &mut page.writer, &key, &[], name, "/tasks");
    }
    let both = here.join(&there);
    let view = ViewRecord::new(both.record(VIEW));
    assert_eq!((view.names(), view.addresses()), (vec!["甲", "乙"], vec!["/tasks"]));
}
