//! Random edits, imports, undo and redo, with somebody else writing in between, against a naive model: sets of
//! words, each word written once in the world.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Act {
    Edit {
        register: usize,
        session: Option<u64>,
    },
    Clear {
        register: usize,
    },
    /// Somebody else writes, over what stands there or beside it.
    Other {
        register: usize,
        over: bool,
    },
    OtherClears {
        register: usize,
    },
    Import {
        register: usize,
        over: bool,
    },
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let register = 0..REGISTERS.len();
    let session = prop_oneof![Just(None), (0..2_u64).prop_map(Some)];
    let act = prop_oneof![
        6 => (register.clone(), session).prop_map(|(register, session)| Act::Edit { register, session }),
        1 => register.clone().prop_map(|register| Act::Clear { register }),
        2 => (register.clone(), any::<bool>()).prop_map(|(register, over)| Act::Other { register, over }),
        1 => register.clone().prop_map(|register| Act::OtherClears { register }),
        2 => (register, any::<bool>()).prop_map(|(register, over)| Act::Import { register, over }),
        7 => Just(Act::Undo),
        5 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 1..60)
}

const REGISTERS: [(&str, &str); 4] =
    [("org/a", "name"), ("org/a", "note"), ("org/b", "name"), ("org/c", "name")];

type Words = BTreeSet<i64>;

#[derive(Clone, Debug)]
struct Done {
    /// By register; all of a record's where it is an import.
    changed: BTreeMap<usize, (Words, Words)>,
    import: bool,
    session: Option<u64>,
    /// What of somebody else's writes the record had seen before and after an import.
    others: (Words, Words),
}

#[derive(Default)]
struct Model {
    words: [Words; REGISTERS.len()],
    done: Vec<Done>,
    undone: Vec<Done>,
    /// Somebody else's writes that a record has seen.
    others: BTreeMap<&'static str, Words>,
    writes: i64,
}

impl Model {
    fn others(&mut self, register: usize) -> &mut Words {
        self.others.entry(REGISTERS[register].0).or_default()
    }

    fn other_wrote(&mut self, register: usize) {
        self.writes += 1;
        let write = self.writes;
        self.others(register).insert(write);
    }

    fn push(&mut self, step: Done) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut() {
            let same = last.session.is_some() && last.session == step.session && !last.import;
            let ((at, then), (register, now)) =
                (last.changed.iter_mut().next().unwrap(), step.changed.iter().next().unwrap());
            if same && at == register && then.1 == now.0 {
                then.1.clone_from(&now.1);
                return;
            }
        }
        self.done.push(step);
    }

    fn put(&mut self, register: usize, words: Words, session: Option<u64>) {
        let before = std::mem::replace(&mut self.words[register], words.clone());
        if before != words {
            let changed = [(register, (before, words))].into();
            self.push(Done { changed, import: false, session, others: Default::default() });
        }
    }

    fn import(&mut self, register: usize, words: Words) {
        let record = REGISTERS[register].0;
        let of_record = (0..REGISTERS.len()).filter(|at| REGISTERS[*at].0 == record);
        let before = self.words.clone();
        self.words[register] = words;
        let changed = of_record.map(|at| (at, (before[at].clone(), self.words[at].clone()))).collect();
        let seen = self.others(register).clone();
        self.other_wrote(register);
        let others = (seen, self.others(register).clone());
        self.push(Done { changed, import: true, session: None, others });
    }

    /// Whether it took place.
    fn turn(&mut self, undo: bool) -> Option<bool> {
        let step = if undo { self.done.pop() } else { self.undone.pop() }?;
        let register = *step.changed.keys().next().unwrap();
        let stands = step
            .changed
            .iter()
            .all(|(at, (before, after))| self.words[*at] == *if undo { after } else { before });
        let now = self.others(register).clone();
        if step.import && !now.is_subset(if undo { &step.others.1 } else { &step.others.0 }) {
            return Some(false);
        }
        if !stands {
            return Some(false);
        }
        for (at, (before, after)) in &step.changed {
            self.words[*at].clone_from(if undo { before } else { after });
        }
        if step.import {
            *self.others(register) = if undo { step.others.0.clone() } else { step.others.1.clone() };
        }
        if undo {
            self.undone.push(step);
        } else {
            self.done.push(step);
        }
        Some(true)
    }
}

struct World {
    page: Page,
    model: Model,
    /// Forgetting makes every open page draw a new writer.
    other: Writer,
    others_drawn: u64,
    word: i64,
}

impl World {
    fn new_word(&mut self) -> i64 {
        self.word += 1;
        self.word
    }

    fn at(&self, register: usize) -> (RecordKey, Field) {
        (REGISTERS[register].0.parse().unwrap(), Field::new(REGISTERS[register].1))
    }

    fn stands(&self, register: usize) -> Words {
        let (key, field) = self.at(register);
        let record = self.page.ledger.get(&key);
        let values = record.map_or(&[][..], |record| record.values(&field));
        values.iter().map(|value| value.content.as_i64().unwrap()).collect()
    }

    /// What somebody else makes of the record that stands here.
    fn elsewhere(&mut self, register: usize, word: Option<i64>, over: bool) -> Record {
        let (key, field) = self.at(register);
        let mut record = self.page.ledger.get(&key).cloned().unwrap_or_else(|| Record::new(key));
        let seen = if over { record.dots(&field) } else { Vec::new() };
        match word {
            Some(word) => {
                record.write(&field, json!(word), &seen, &mut self.other);
            }
            None => record.remove(&field, &seen, &mut self.other),
        }
        record
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Edit { register, session } => {
                let word = self.new_word();
                let (key, field) = REGISTERS[register];
                self.page.edit(&[(key, Field::new(field), Some(json!(word)))], session);
                self.model.put(register, [word].into(), session);
            }
            Act::Clear { register } => {
                let (key, field) = REGISTERS[register];
                self.page.edit(&[(key, Field::new(field), None)], None);
                self.model.put(register, Words::new(), None);
            }
            Act::Other { register, over } => {
                let word = self.new_word();
                let record = self.elsewhere(register, Some(word), over);
                self.page.hear(&record);
                self.heard(register, Some(word), over);
            }
            Act::OtherClears { register } => {
                if !self.model.words[register].is_empty() {
                    let record = self.elsewhere(register, None, true);
                    self.page.hear(&record);
                    self.heard(register, None, true);
                }
            }
            Act::Import { register, over } => {
                let word = self.new_word();
                let record = self.elsewhere(register, Some(word), over);
                self.page.import(&record);
                let mut words = if over { Words::new() } else { self.model.words[register].clone() };
                words.insert(word);
                self.model.import(register, words);
            }
            Act::Undo => {
                let took = self.model.turn(true);
                assert_eq!(self.page.history.next_undo().is_some(), took.is_some());
                if let Some(took) = took {
                    let outcome = self.page.undo();
                    assert_eq!(!outcome.changed.is_empty(), took);
                    if outcome.forgets {
                        self.others_drawn += 1;
                        self.other = Writer::new((1 << 40) + self.others_drawn);
                    }
                }
            }
            Act::Redo => {
                let took = self.model.turn(false);
                assert_eq!(self.page.history.next_redo().is_some(), took.is_some());
                if let Some(took) = took {
                    assert_eq!(!self.page.redo().changed.is_empty(), took);
                }
            }
        }
        for (register, words) in self.model.words.iter().enumerate() {
            assert_eq!(self.stands(register), *words, "{:?}", REGISTERS[register]);
        }
    }

    fn heard(&mut self, register: usize, word: Option<i64>, over: bool) {
        if over {
            self.model.words[register].clear();
        }
        self.model.words[register].extend(word);
        self.model.other_wrote(register);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_do_what_a_person_expects(acts in acts()) {
        let mut world = World {
            page: Page::new(), model: Model::default(), other: Writer::new(1 << 40), others_drawn: 0, word: 0,
        };
        acts.iter().for_each(|act| world.act(act));
    }
}
