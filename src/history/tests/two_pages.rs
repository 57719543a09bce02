//! Two open pages with a history each, which hear of each other late: undo in one never undoes the other's work.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Act {
    Edit { page: usize, register: usize, session: Option<u64> },
    Clear { page: usize, register: usize },
    Hear { page: usize },
    Undo { page: usize },
    Redo { page: usize },
}

const REGISTERS: [&str; 3] = ["progress", "problems", "next_steps"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let (page, register) = (0..2_usize, 0..REGISTERS.len());
    let session = prop_oneof![Just(None), (0..2_u64).prop_map(Some)];
    let act = prop_oneof![
        5 => (page.clone(), register.clone(), session).prop_map(|(page, register, session)| Act::Edit { page, register, session }),
        1 => (page.clone(), register).prop_map(|(page, register)| Act::Clear { page, register }),
        3 => page.clone().prop_map(|page| Act::Hear { page }),
        5 => page.clone().prop_map(|page| Act::Undo { page }),
        3 => page.prop_map(|page| Act::Redo { page }),
    ];
    prop::collection::vec(act, 1..50)
}

/// All words that stand, by who put them there.
fn standing(page: &Page) -> BTreeMap<Dot, Json> {
    let values = page.ledger.iter().flat_map(Record::fields);
    let values = values.filter(|(field, _)| field.name() != CARRIED).flat_map(|(_, values)| values);
    values.map(|value| (value.dot, value.content.clone())).collect()
}

fn turn(page: &mut Page, direction: Direction) {
    let before = standing(page);
    let own = page.writer.id();
    let outcome = match direction {
        Direction::Undo => page.history.undo(&mut page.ledger, &mut page.writer, &|_| false),
        Direction::Redo => page.history.redo(&mut page.ledger, &mut page.writer, &|_| false),
    };
    let after = standing(page);
    for (dot, content) in before.iter().filter(|(dot, _)| dot.writer != own) {
        assert_eq!(after.get(dot), Some(content), "{outcome:?}");
    }
    if outcome.is_some_and(|outcome| outcome.changed.is_empty()) {
        assert_eq!(before, after, "what was left alone stands as it did");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_another_writer_is_ever_lost_by_undo_or_redo(acts in acts()) {
        let mut pages = [Page::new(), Page::new()];
        pages[1].writer = Writer::new(1 << 20);
        let mut word = 0;
        for act in acts {
            match act {
                Act::Edit { page, register, session } => {
                    word += 1;
                    pages[page].edit(&[(T14, Field::new(REGISTERS[register]), Some(json!(word)))], session);
                }
                Act::Clear { page, register } => {
                    pages[page].edit(&[(T14, Field::new(REGISTERS[register]), None)], None);
                }
                Act::Hear { page } => {
                    let theirs = pages[1 - page].ledger.clone();
                    pages[page].ledger.join(&theirs);
                }
                Act::Undo { page } => turn(&mut pages[page], Direction::Undo),
                Act::Redo { page } => turn(&mut pages[page], Direction::Redo),
            }
        }
    }
}
