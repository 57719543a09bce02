#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::origins;
use crate::testing::LedgerBuilder;

const ORG: &str = "org/a";

fn keys() -> [RecordKey; 1] {
    [ORG.parse().unwrap()]
}

#[test]
fn an_added_organisation_is_read_back_and_gone_without_its_name() {
    let mut page = LedgerBuilder::new(1);
    let [key] = keys();
    add(&mut page.ledger, &mut page.writer, &key, "县林场", OrgKind::Enterprise);
    let org = OrgRecord::new(page.record(ORG));
    assert_eq!((org.name(), org.kind()), (Some("县林场"), Some(OrgKind::Enterprise)));

    let seen = origins(&org.names());
    let keys = keys();
    set_name(&mut page.ledger, &mut page.writer, Target::new(&keys, &seen), None);
    assert_eq!(OrgRecord::new(page.record(ORG)).name(), None);
}

#[test]
fn a_name_given_apart_stands_beside_the_other_until_it_is_seen() {
    let (mut here, mut there) = (LedgerBuilder::new(1), LedgerBuilder::new(2));
    let keys = keys();
    for (page, name) in [(&mut here, "甲"), (&mut there, "乙")] {
        set_name(&mut page.ledger, &mut page.writer, Target::new(&keys, &[]), Some(name));
    }
    let mut both = here.join(&there);
    let seen = origins(&OrgRecord::new(both.record(ORG)).names());
    assert_eq!(seen.len(), 2);
    set_name(&mut both.ledger, &mut both.writer, Target::new(&keys, &seen), Some("丙"));
    let names = OrgRecord::new(both.record(ORG)).names();
    assert_eq!(names.iter().map(|name| name.value).collect::<Vec<_>>(), ["丙"]);
}

#[test]
fn members_are_added_and_removed_one_by_one() {
    let mut page = LedgerBuilder::new(1);
    let keys = keys();
    let units = ["b".to_owned(), "c".to_owned()];
    add_members(&mut page.ledger, &mut page.writer, &keys[0], &units);
    assert_eq!(OrgRecord::new(page.record(ORG)).members().collect::<Vec<_>>(), ["b", "c"]);
    remove_members(&mut page.ledger, &mut page.writer, &keys, &units[..1]);
    let org = OrgRecord::new(page.record(ORG));
    assert_eq!(org.members().collect::<Vec<_>>(), ["c"]);
    assert!(org.lists_any(&units) && !org.lists_any(&units[..1]));
}

#[test]
fn another_name_is_withdrawn_by_saying_that_it_is_none() {
    let mut page = LedgerBuilder::new(1);
    let keys = keys();
    set_same_as(&mut page.ledger, &mut page.writer, Target::new(&keys, &[]), Some("b"));
    let same_as = OrgRecord::new(page.record(ORG)).same_as();
    assert_eq!(same_as[0].value, Some("b"));
    let seen = origins(&same_as);
    set_same_as(&mut page.ledger, &mut page.writer, Target::new(&keys, &seen), None);
    let same_as = OrgRecord::new(page.record(ORG)).same_as();
    assert_eq!(same_as.iter().map(|version| version.value).collect::<Vec<_>>(), [None]);
}
