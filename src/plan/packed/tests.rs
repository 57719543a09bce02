#![allow(clippy::unwrap_used)]

use super::super::{Plan, built_in};

fn parsed() -> Plan {
    let document = include_str!("../../../seeds/plan.txt");
    let structure = include_str!("../../../seeds/plan.json");
    Plan::parse(document, structure, include_str!("../../../seeds/orgs.json")).unwrap()
}

#[test]
fn the_program_carries_the_very_plan_of_the_seeds() {
    assert_eq!(built_in().unwrap(), parsed());
}

#[test]
fn packing_loses_nothing() {
    let plan = parsed();
    assert_eq!(Plan::unpack(&plan.pack()).unwrap(), plan);
}

#[test]
fn what_ends_early_or_goes_on_is_refused_in_a_sentence() {
    let whole = parsed().pack();
    let longer = [whole.as_slice(), &[0]].concat();
    let shorter = (0..whole.len()).step_by(101).chain([whole.len() - 1]).map(|end| &whole[..end]);
    for damaged in shorter.chain([longer.as_slice()]) {
        assert!(Plan::unpack(damaged).unwrap_err().to_string().contains("已损坏"));
    }
}

#[test]
fn no_changed_byte_makes_it_stop_the_program() {
    let whole = parsed().pack();
    for at in (0..whole.len()).step_by(97) {
        for changed in [0x00, 0x7f, 0x80, 0xff] {
            let mut damaged = whole.clone();
            damaged[at] = changed;
            if let Err(error) = Plan::unpack(&damaged) {
                assert!(error.to_string().contains("已损坏"));
            }
        }
    }
}
