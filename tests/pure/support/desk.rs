use serde_json::{Value as Json, json};
use taizhang::crdt::{Dot, Field, Writer};
use taizhang::records::{Ledger, Mark, Record, RecordKey};

/// A ledger open at one person's desk, in one load of the page.
///
/// ```ignore
/// let a = Desk::new("甲").mark("final", "slj", "T15.1", Mark::Done).text("final", "slj", "T15", "progress", "已开工");
/// let b = Desk::new("乙").take_in(&a).text("final", "slj", "T15", "progress", "已完工");
/// ```
#[derive(Debug)]
pub struct Desk {
    name: &'static str,
    loads: u64,
    writer: Writer,
    ledger: Ledger,
}

impl Desk {
    /// Desks of different names are different writers; the same name draws the same ids in every run.
    pub fn new(name: &'static str) -> Self {
        Self { name, loads: 1, writer: writer(name, 1), ledger: Ledger::new() }
    }

    pub fn mark(self, round: &str, unit: &str, clause: &str, mark: Mark) -> Self {
        self.mark_with(round, unit, clause, json!({ "mark": mark.id() }))
    }

    pub fn not_applicable(self, round: &str, unit: &str, clause: &str, reason: &str) -> Self {
        self.mark_with(round, unit, clause, json!({ "mark": Mark::NotApplicable.id(), "reason": reason }))
    }

    fn mark_with(self, round: &str, unit: &str, clause: &str, content: Json) -> Self {
        let (item, _) = clause.rsplit_once('.').expect("a clause id ends in a dot and a number");
        self.write(&assessment(round, unit, item), &Field::entry("marks", clause), content)
    }

    /// Writes `progress`, `problems` or `next_steps`.
    pub fn text(self, round: &str, unit: &str, item: &str, field: &str, text: &str) -> Self {
        self.write(&assessment(round, unit, item), &Field::new(field), json!(text))
    }

    /// Writes over all that stands in the register.
    pub fn write(mut self, key: &RecordKey, field: &Field, content: Json) -> Self {
        let record = self.ledger.record_mut(key);
        let seen = record.dots(field);
        record.write(field, content, &seen, &mut self.writer);
        self
    }

    /// Writes over only those values that the person has seen.
    pub fn write_having_seen(mut self, key: &RecordKey, field: &Field, content: Json, seen: &[Dot]) -> Self {
        self.ledger.record_mut(key).write(field, content, seen, &mut self.writer);
        self
    }

    /// Adds an entry to a list, under an id of its own.
    pub fn add(self, key: &RecordKey, list: &str, content: Json) -> Self {
        let mut desk = self;
        let entry = desk.writer.new_id();
        desk.write(key, &Field::entry(list, &entry), content)
    }

    pub fn remove(mut self, key: &RecordKey, field: &Field) -> Self {
        let record = self.ledger.record_mut(key);
        let seen = record.dots(field);
        record.remove(field, &seen, &mut self.writer);
        self
    }

    /// Imports all that another desk has.
    pub fn take_in(mut self, other: &Self) -> Self {
        self.ledger.join(&other.ledger);
        self
    }

    /// Loads the page again: the same ledger, another writer.
    pub fn reload(mut self) -> Self {
        self.loads += 1;
        self.writer = writer(self.name, self.loads);
        self
    }

    /// Forgets everything, as 清空 does; the writer is the same as before, which only a test may want.
    pub fn clear_under_the_same_writer(mut self) -> Self {
        self.ledger = Ledger::new();
        self
    }

    /// Forgets everything, and draws a new writer.
    pub fn clear(self) -> Self {
        self.clear_under_the_same_writer().reload()
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    #[track_caller]
    pub fn record(&self, key: &RecordKey) -> &Record {
        self.ledger.get(key).expect("there is such a record")
    }

    /// What stands in a register, in order.
    pub fn contents(&self, key: &RecordKey, field: &Field) -> Vec<Json> {
        let values = self.ledger.get(key).map_or(&[][..], |record| record.values(field));
        values.iter().map(|value| value.content.clone()).collect()
    }
}

pub fn assessment(round: &str, unit: &str, item: &str) -> RecordKey {
    RecordKey::assessment(round, unit, item).expect("ids of a test are well formed")
}

/// Spreads a name and a load over the 48 bits (FNV-1a).
fn writer(name: &str, load: u64) -> Writer {
    let bytes = name.bytes().chain(load.to_le_bytes());
    Writer::new(
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }),
    )
}
