//! Merging is a join, and nothing typed is lost: held against random histories and random damage.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};
use serde_json::{Value as Json, json};
use taizhang::crdt::{Dot, Field, Writer};
use taizhang::records::{Ledger, Record, RecordKey, decode, encode, from_json};

const REPLICAS: usize = 3;

/// What a person does at one of the replicas.
#[derive(Clone, Debug)]
enum Step {
    /// Writes a new text over some of what stands there: those values whose bit is set.
    Write {
        replica: usize,
        field: usize,
        seen: u8,
    },
    Remove {
        replica: usize,
        field: usize,
        seen: u8,
    },
    /// Takes in all that another replica has.
    TakeIn {
        replica: usize,
        from: usize,
    },
    /// Takes the last import back, where nothing was changed since.
    UndoImport {
        replica: usize,
    },
    /// Closes the page and opens it again.
    Reload {
        replica: usize,
    },
    /// Exports, and clears everything.
    Clear {
        replica: usize,
    },
    /// Imports an export made by a clearing at any replica.
    Restore {
        replica: usize,
        backup: usize,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let (replica, field) = (0..REPLICAS, 0..fields().len());
    prop_oneof![
        6 => (replica.clone(), field.clone(), any::<u8>()).prop_map(|(replica, field, seen)| Step::Write { replica, field, seen }),
        2 => (replica.clone(), field, any::<u8>()).prop_map(|(replica, field, seen)| Step::Remove { replica, field, seen }),
        4 => (replica.clone(), replica.clone()).prop_map(|(replica, from)| Step::TakeIn { replica, from }),
        1 => replica.clone().prop_map(|replica| Step::UndoImport { replica }),
        1 => replica.clone().prop_map(|replica| Step::Reload { replica }),
        1 => replica.clone().prop_map(|replica| Step::Clear { replica }),
        2 => (replica, 0..4_usize).prop_map(|(replica, backup)| Step::Restore { replica, backup }),
    ]
}

fn history() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..40)
}

fn fields() -> [(RecordKey, Field); 4] {
    let key = |text: &str| text.parse::<RecordKey>().unwrap();
    [
        (key("assessment/final/slj/T15"), Field::new("progress")),
        (key("assessment/final/slj/T15"), Field::entry("marks", "T15.1")),
        (key("assessment/final/slj/T15"), Field::entry("marks", "T15.2")),
        (key("org/slj"), Field::new("name")),
    ]
}

struct Replica {
    writer: Writer,
    ledger: Ledger,
    /// Before and after the last import.
    import: Option<(Ledger, Ledger)>,
}

/// Several replicas, everything that was ever exported, and a plain list of what ought to stand: it knows
/// nothing of dots and vectors, only who wrote over what they saw.
struct World {
    replicas: Vec<Replica>,
    backups: Vec<Ledger>,
    writers: u64,
    texts: i64,
    standing: BTreeSet<i64>,
    /// The rule under test: forgetting draws a new writer.
    new_writer_on_forgetting: bool,
}

impl World {
    fn new(new_writer_on_forgetting: bool) -> Self {
        let replicas = (1..=REPLICAS as u64)
            .map(|id| Replica { writer: Writer::new(id), ledger: Ledger::new(), import: None })
            .collect();
        Self {
            replicas,
            backups: Vec::new(),
            writers: REPLICAS as u64,
            texts: 0,
            standing: BTreeSet::new(),
            new_writer_on_forgetting,
        }
    }

    fn after(history: &[Step], new_writer_on_forgetting: bool) -> Self {
        let mut world = Self::new(new_writer_on_forgetting);
        history.iter().for_each(|step| world.take(step));
        world
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Write { replica, field, seen } => {
                let (key, field) = &fields()[field];
                let seen = self.look(replica, key, field, seen);
                self.texts += 1;
                self.standing.insert(self.texts);
                let Replica { ledger, writer, .. } = &mut self.replicas[replica];
                ledger.record_mut(key).write(field, json!(self.texts), &seen, writer);
            }
            Step::Remove { replica, field, seen } => {
                let (key, field) = &fields()[field];
                let seen = self.look(replica, key, field, seen);
                let Replica { ledger, writer, .. } = &mut self.replicas[replica];
                ledger.record_mut(key).remove(field, &seen, writer);
            }
            Step::TakeIn { replica, from } => {
                let theirs = self.replicas[from].ledger.clone();
                self.import(replica, &theirs);
            }
            Step::UndoImport { replica } => {
                if let Some((before, after)) = self.replicas[replica].import.take() {
                    self.undo(replica, &before, &after);
                    self.forgot(replica);
                }
            }
            Step::Reload { replica } => self.draw_writer(replica),
            Step::Clear { replica } => {
                self.backups.push(std::mem::take(&mut self.replicas[replica].ledger));
                self.forgot(replica);
            }
            Step::Restore { replica, backup } => {
                if let Some(backup) = self.backups.get(backup).cloned() {
                    self.import(replica, &backup);
                }
            }
        }
    }

    /// The writes that a person sees in a register and is about to replace; these stand no longer.
    fn look(&mut self, replica: usize, key: &RecordKey, field: &Field, mask: u8) -> Vec<Dot> {
        let values = self.replicas[replica].ledger.get(key).map_or(&[][..], |record| record.values(field));
        let seen = values.iter().enumerate().filter(|(at, _)| mask >> (at % 8) & 1 == 1);
        let seen: Vec<_> = seen.map(|(_, value)| value).collect();
        for value in &seen {
            self.standing.remove(&value.content.as_i64().unwrap());
        }
        seen.iter().map(|value| value.dot).collect()
    }

    fn import(&mut self, replica: usize, theirs: &Ledger) {
        let replica = &mut self.replicas[replica];
        let before = replica.ledger.clone();
        replica.ledger.join(theirs);
        replica.import = Some((before, replica.ledger.clone()));
    }

    /// Each record unchanged since the import goes back to what it was before.
    fn undo(&mut self, replica: usize, before: &Ledger, after: &Ledger) {
        let ledger = &mut self.replicas[replica].ledger;
        for imported in
            after.iter().filter(|imported| ledger.get(imported.key()) == Some(imported)).collect::<Vec<_>>()
        {
            match before.get(imported.key()) {
                Some(earlier) => ledger.insert(earlier.clone()),
                None => ledger.forget(imported.key()),
            };
        }
    }

    fn forgot(&mut self, replica: usize) {
        if self.new_writer_on_forgetting {
            self.draw_writer(replica);
        }
    }

    fn draw_writer(&mut self, replica: usize) {
        self.writers += 1;
        self.replicas[replica].writer = Writer::new(self.writers);
    }

    fn ledgers(&self) -> impl Iterator<Item = &Ledger> {
        self.replicas.iter().map(|replica| &replica.ledger).chain(&self.backups)
    }

    /// All texts that stand when everybody's ledgers and all exports are brought together.
    fn brought_together(&self) -> BTreeSet<i64> {
        let mut all = Ledger::new();
        self.ledgers().for_each(|ledger| all.join(ledger));
        all.iter()
            .flat_map(Record::fields)
            .flat_map(|(_, values)| values)
            .map(|value| value.content.as_i64().unwrap())
            .collect()
    }
}

proptest! {
    #[test]
    fn nothing_typed_is_lost_and_nothing_replaced_comes_back(history in history()) {
        let world = World::after(&history, true);
        prop_assert_eq!(world.brought_together(), world.standing);
    }

    #[test]
    fn ledgers_of_any_history_join_by_the_three_laws(history in history()) {
        let world = World::after(&history, true);
        let ledgers: Vec<&Ledger> = world.ledgers().take(4).collect();
        let join = |a: &Ledger, b: &Ledger| { let mut joined = a.clone(); joined.join(b); joined };
        for a in &ledgers {
            prop_assert_eq!(&join(a, a), *a);
            for b in &ledgers {
                prop_assert_eq!(join(a, b), join(b, a));
                for c in &ledgers {
                    prop_assert_eq!(join(&join(a, b), c), join(a, &join(b, c)));
                }
            }
        }
    }

    #[test]
    fn records_of_any_history_are_read_back_as_they_were(history in history()) {
        for record in World::after(&history, true).ledgers().flat_map(Ledger::iter) {
            prop_assert_eq!(&decode(record.key().clone(), &encode(record)).unwrap(), record);
            prop_assert_eq!(&from_json(&json!(record)).unwrap(), record);
        }
    }
}

/// The rule is needed, and the model above can fail.
#[test]
fn the_old_writer_after_a_clearing_would_lose_texts() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 2000, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let outcome = runner.run(&history(), |history| {
        let world = World::after(&history, false);
        let lost: Vec<_> = world.standing.difference(&world.brought_together()).copied().collect();
        prop_assert!(lost.is_empty(), "lost {:?}", lost);
        Ok(())
    });
    let Err(TestError::Fail(_, history)) = outcome else { panic!("no history loses anything: {outcome:?}") };
    assert!(history.iter().any(|step| matches!(step, Step::Clear { .. } | Step::UndoImport { .. })));
}

/// Any record that a file may hold, however it came about: few writers, so that one write has several
/// contents or stands in several registers.
fn damaged() -> impl Strategy<Value = Record> {
    let register =
        prop::sample::select(vec![("progress", ""), ("marks", ""), ("marks", "T1.1"), ("marks", "T1.2")]);
    let value = (0..3_u64, 1..4_u64, 0..3_i64);
    let values = prop::collection::vec((register, value), 0..12);
    let further = prop::collection::vec((0..3_u64, 1..5_u64), 0..3);
    (values, further).prop_map(|(values, further)| {
        let mut vector: BTreeMap<String, u64> = BTreeMap::new();
        let mut see = |writer: u64, counter: u64| {
            let seen = vector.entry(format!("{writer:012x}")).or_default();
            *seen = counter.max(*seen);
        };
        let mut fields: BTreeMap<&str, BTreeMap<&str, Vec<Json>>> = BTreeMap::new();
        for ((name, entry), (writer, counter, content)) in values {
            see(writer, counter);
            let value = json!({"by": format!("{writer:012x}"), "n": counter, "value": content});
            fields.entry(name).or_default().entry(entry).or_default().push(value);
        }
        further.into_iter().for_each(|(writer, counter)| see(writer, counter));
        let key = ["final", "slj", "T1"];
        from_json(&json!({"kind": "assessment", "key": key, "vector": vector, "fields": fields})).unwrap()
    })
}

proptest! {
    #![proptest_config(Config { cases: 2000, ..Config::default() })]

    #[test]
    fn damaged_records_join_by_the_three_laws(a in damaged(), b in damaged(), c in damaged()) {
        prop_assert_eq!(a.join(&a), a.clone());
        prop_assert_eq!(a.join(&b), b.join(&a));
        prop_assert_eq!(a.join(&b).join(&c), a.join(&b.join(&c)));
    }

    #[test]
    fn a_join_has_all_that_either_side_has_and_the_other_has_not_seen(a in damaged(), b in damaged()) {
        let joined = a.join(&b);
        for (field, values) in a.fields() {
            for value in values.iter().filter(|value| !b.vector().covers(value.dot)) {
                prop_assert!(joined.values(field).contains(value));
            }
        }
        prop_assert!(joined.vector().covers_all(a.vector()) && joined.vector().covers_all(b.vector()));
    }

    #[test]
    fn damaged_records_and_their_joins_are_read_back_as_they_were(a in damaged(), b in damaged()) {
        let joined = a.join(&b);
        prop_assert_eq!(&decode(joined.key().clone(), &encode(&joined)).unwrap(), &joined);
        prop_assert_eq!(&from_json(&json!(joined)).unwrap(), &joined);
    }
}

#[test]
fn two_contents_of_one_write_are_both_kept_in_the_order_of_their_bytes() {
    let record = |content: &str| {
        let values = [json!({"by": "00000000000a", "n": 1, "value": content})];
        from_json(&json!({
            "kind": "org", "key": ["slj"], "vector": {"00000000000a": 1}, "fields": {"name": values},
        }))
        .unwrap()
    };
    let joined = record("乙").join(&record("丙"));
    let contents: Vec<_> = joined.values(&Field::new("name")).iter().map(|value| &value.content).collect();
    assert_eq!(contents, ["丙", "乙"]);
    assert_eq!(joined.conflicts().count(), 1);
}
