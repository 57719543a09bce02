#![allow(clippy::unwrap_used)]

use super::*;
use crate::crdt::Field;
use crate::records::fields::org::{NAME, SAME_AS};
use crate::testing::{LedgerBuilder, plan};

fn added() -> LedgerBuilder {
    LedgerBuilder::new(1).set("org/x-1", NAME, "县志办")
}

fn shown(ledger: &LedgerBuilder, chosen: &str, before: Option<&ShownUnit>) -> Option<ShownUnit> {
    ShownUnit::of(&ledger.directory(&plan()), chosen, before)
}

#[test]
fn a_unit_that_is_removed_while_it_is_shown_stays_under_its_name() {
    let before = shown(&added(), "x-1", None).unwrap();
    assert_eq!((before.name.as_str(), before.is_removed), ("县志办", false));
    let removed = added().remove_field("org/x-1", &Field::new(NAME));
    let after = shown(&removed, "x-1", Some(&before)).unwrap();
    assert_eq!((after.id.as_str(), after.name.as_str(), after.is_removed), ("x-1", "县志办", true));
    assert_eq!(shown(&removed, "x-1", Some(&after)), Some(after.clone()), "also when more changes");
    assert_eq!(shown(&added(), "x-1", Some(&after)), Some(before), "until it is restored");
    assert_eq!(shown(&removed, "x-2", Some(&after)), None, "or another one is chosen");
    assert_eq!(shown(&removed, "x-1", None), None, "for a page that opens later");
}

#[test]
fn another_name_shows_the_unit_that_it_is() {
    let ledger = added().set("org/x-1", SAME_AS, "a");
    let shown = shown(&ledger, "x-1", None).unwrap();
    assert_eq!((shown.id.as_str(), shown.name.as_str()), ("a", "县a局"));
}

#[test]
fn a_unit_stays_where_only_its_other_name_is_removed() {
    let before = shown(&added().set("org/x-1", SAME_AS, "a"), "x-1", None).unwrap();
    let after = shown(&LedgerBuilder::new(1), "x-1", Some(&before)).unwrap();
    assert_eq!((after.id.as_str(), after.is_removed), ("a", false));
}

#[test]
fn a_removed_unit_is_restored_under_its_name() {
    let before = shown(&added(), "x-1", None);
    let mut removed = added().remove_field("org/x-1", &Field::new(NAME));
    let unit = shown(&removed, "x-1", before.as_ref()).unwrap();
    unit.restore(&mut removed.ledger, &mut removed.writer).unwrap();
    assert_eq!(shown(&removed, "x-1", None), before);
}
