#![allow(clippy::unwrap_used)]

use super::ItemAttributes;
use crate::crdt::{Field, Writer};
use crate::directory::Directory;
use crate::plan::built_in;
use crate::records::{Ledger, RecordKey};

fn stated(item: &str, ledger: &Ledger) -> ItemAttributes {
    let plan = built_in().unwrap();
    let directory = Directory::new(&plan, ledger);
    ItemAttributes::new(&plan, &directory, plan.item(item).unwrap())
}

#[test]
fn an_item_states_what_the_document_says_of_it() {
    let dams = stated("T15", &Ledger::new());
    assert_eq!((dams.years, dams.due.to_string()), (vec!["2023".to_owned()], "2023-12-31".to_owned()));
    let first_projects = stated("P1", &Ledger::new());
    assert_eq!(first_projects.years, ["2025"]);
    assert!(!first_projects.measured && stated("I1", &Ledger::new()).measured);
    assert!(stated("P2", &Ledger::new()).doubted && !stated("P1", &Ledger::new()).doubted);
    assert!(stated("I4", &Ledger::new()).open_ended && !stated("I1", &Ledger::new()).open_ended);
    assert_eq!(stated("P13", &Ledger::new()).leads, [""; 0]);
}

#[test]
fn without_a_year_an_item_is_due_when_the_plan_ends() {
    let target = stated("G1", &Ledger::new());
    assert_eq!((target.years.len(), target.due.to_string()), (0, "2025-12-31".to_owned()));
}

#[test]
fn two_names_of_one_unit_are_one_lead() {
    let mut ledger = Ledger::new();
    let record = ledger.record_mut(&RecordKey::for_org("xzspj").unwrap());
    record.write(&Field::new("same_as"), "fgj".into(), &[], &mut Writer::new(1));
    assert_eq!(stated("P20", &Ledger::new()).leads, ["yjj", "xzspj", "fgj"]);
    assert_eq!(stated("P20", &ledger).leads, ["yjj", "fgj"]);
}
