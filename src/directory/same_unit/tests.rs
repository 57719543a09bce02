use serde_json::Value as Json;

use super::*;
use crate::plan::Doubt;
use crate::records::fields::org::SAME_AS;
use crate::testing::{LedgerBuilder, plan};

fn pair(alias: &str, main: &str) -> AliasPair {
    AliasPair { alias: alias.to_owned(), main: main.to_owned(), doubt: String::new() }
}

#[test]
fn the_documents_doubts_come_first_and_each_pair_once() {
    let mut plan = plan();
    let orgs = vec!["c".to_owned(), "d".to_owned()];
    let text = "两处写法不同".to_owned();
    plan.doubts.push(Doubt { id: "d1".to_owned(), items: Vec::new(), orgs, text });
    let ledger = LedgerBuilder::new(1).set("org/a", SAME_AS, "b").set("org/c", SAME_AS, "d");
    let doubted = AliasPair { doubt: "两处写法不同".to_owned(), ..pair("c", "d") };
    assert_eq!(AliasPair::all(&plan, &ledger.directory(&plan)), [doubted, pair("a", "b")]);
}

#[test]
fn names_are_one_unit_once_a_person_states_it_either_way_round() {
    let plan = plan();
    let state = |ledger: &LedgerBuilder| pair("a", "b").state(&ledger.directory(&plan));
    assert_eq!(state(&LedgerBuilder::new(1)), AliasState::Apart);
    assert_eq!(state(&LedgerBuilder::new(1).set("org/a", SAME_AS, "b")), AliasState::Same);
    assert_eq!(state(&LedgerBuilder::new(1).set("org/b", SAME_AS, "a")), AliasState::Same);
    assert_eq!(state(&LedgerBuilder::new(1).set("org/a", SAME_AS, Json::Null)), AliasState::Apart);
}

#[test]
fn what_is_stated_differently_in_two_places_is_disputed() {
    let (plan, other) = (plan(), LedgerBuilder::new(2).set("org/a", SAME_AS, "c"));
    let both = LedgerBuilder::new(1).set("org/a", SAME_AS, "b").join(&other);
    assert_eq!(pair("a", "b").state(&both.directory(&plan)), AliasState::Disputed);
    assert_eq!(pair("a", "d").state(&both.directory(&plan)), AliasState::Apart);
}

#[test]
fn the_record_that_states_it_is_the_one_to_withdraw_it_from() {
    let plan = plan();
    let stated_by = |ledger: LedgerBuilder| pair("a", "b").stated_by(&ledger.directory(&plan)).to_owned();
    assert_eq!(stated_by(LedgerBuilder::new(1).set("org/a", SAME_AS, "b")), "a");
    assert_eq!(stated_by(LedgerBuilder::new(1).set("org/b", SAME_AS, "a")), "b");
    assert_eq!(stated_by(LedgerBuilder::new(1).set("org/a", SAME_AS, "b").set("org/b", SAME_AS, "a")), "a");
}
