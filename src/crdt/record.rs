use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;
use serde_json::Value as Json;

use crate::crdt::{Dot, Field, Flaw, Registers, UncheckedRegisters, Value, Vector, Writer, canonical};

/// One record of the ledger: multi-value registers and the version vector that says what was seen.
///
/// To a record, a write is unseen (its vector doesn't cover it), live (a register lists it) or removed
/// (covered, but in no register), and never goes back. [`Record::join`] takes the later of two sides for
/// each write, which makes it commutative, associative and idempotent: two changes made apart are both
/// kept, and what one side has seen and replaced does not come back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<K> {
    #[serde(flatten)]
    key: K,
    vector: Vector,
    #[serde(rename = "fields")]
    registers: Registers,
}

impl<K: Clone + PartialEq + Debug> Record<K> {
    pub fn new(key: K) -> Self {
        Self { key, vector: Vector::default(), registers: Registers::default() }
    }

    /// A record as it was read.
    ///
    /// # Errors
    /// Where the registers do not fit the vector, or have names or values that no register has.
    pub fn read(key: K, vector: Vector, registers: UncheckedRegisters) -> Result<Self, Flaw> {
        let registers = registers.checked(&vector)?;
        Ok(Self::normalized(key, vector, registers))
    }

    /// The least record that has seen what either side has seen. Both must have the same key.
    pub fn join(&self, other: &Self) -> Self {
        debug_assert_eq!(self.key, other.key, "records of different keys don't join");
        let mut vector = self.vector.clone();
        vector.join(&other.vector);
        let mut registers = BTreeMap::<Field, Vec<Value>>::new();
        for (side, opposite) in [(self, other), (other, self)] {
            let live = opposite.live();
            for (field, values) in &side.registers.0 {
                let kept = values.iter().filter(|value| {
                    live.binary_search(&value.dot).is_ok() || !opposite.vector.covers(value.dot)
                });
                let mut kept = kept.cloned().peekable();
                if kept.peek().is_some() {
                    registers.entry(field.clone()).or_default().extend(kept);
                }
            }
        }
        Self::normalized(self.key.clone(), vector, registers)
    }

    /// From registers in any order, none of them empty, with all their writes covered by the vector.
    fn normalized(key: K, vector: Vector, mut registers: BTreeMap<Field, Vec<Value>>) -> Self {
        registers.values_mut().for_each(normalize);
        Self { key, vector, registers: Registers(registers) }
    }
}

impl<K> Record<K> {
    pub fn key(&self) -> &K {
        &self.key
    }

    pub fn vector(&self) -> &Vector {
        &self.vector
    }

    /// What stands in a register: none where it was never written or is removed, several where changes
    /// were made apart.
    pub fn values(&self, field: &Field) -> &[Value] {
        self.registers.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// The entries of a list that are not removed, by id.
    pub fn entries<'a>(&'a self, name: &str) -> impl Iterator<Item = (&'a str, &'a [Value])> + use<'a, K> {
        self.registers
            .0
            .range(Field::new(name)..)
            .take_while({
                let name = name.to_owned();
                move |(field, _)| field.name() == name
            })
            .filter_map(|(field, values)| Some((field.entry_id()?, values.as_slice())))
    }

    pub fn registers(&self) -> &Registers {
        &self.registers
    }

    /// All registers that hold something.
    pub fn fields(&self) -> impl Iterator<Item = (&Field, &[Value])> {
        self.registers.0.iter().map(|(field, values)| (field, values.as_slice()))
    }

    /// Nothing stands in it; it may still remember what was removed.
    pub fn is_empty(&self) -> bool {
        self.registers.0.is_empty()
    }

    /// The writes that stand in a register now: what an edit has seen, if its control shows them.
    pub fn dots(&self, field: &Field) -> Vec<Dot> {
        self.values(field).iter().map(|value| value.dot).collect()
    }

    /// Registers that hold more than one content.
    pub fn conflicts(&self) -> impl Iterator<Item = &Field> {
        self.registers.0.iter().filter(|(_, values)| differ(values)).map(|(field, _)| field)
    }

    /// Writes `content`, which replaces exactly the values in `seen`; others stay beside it.
    pub fn write(&mut self, field: &Field, content: Json, seen: &[Dot], writer: &mut Writer) -> Dot {
        debug_assert!(canonical::unfit(&content).is_none(), "content that could not be read back");
        let dot = writer.next_dot();
        self.vector.note(dot);
        let values = self.registers.0.entry(field.clone()).or_default();
        values.retain(|value| !seen.contains(&value.dot));
        values.push(Value { dot, content });
        normalize(values);
        dot
    }

    /// Writes `content` in place of everything that stands in the register.
    pub fn overwrite(&mut self, field: &Field, content: Json, writer: &mut Writer) -> Dot {
        let seen = self.dots(field);
        self.write(field, content, &seen, writer)
    }

    /// Removes exactly the values in `seen`. The removal is a write of its own, so that the vector tells
    /// a record before it from one after.
    pub fn remove(&mut self, field: &Field, seen: &[Dot], writer: &mut Writer) {
        let Some(values) = self.registers.0.get_mut(field) else { return };
        let before = values.len();
        values.retain(|value| !seen.contains(&value.dot));
        if values.len() == before {
            return;
        }
        if values.is_empty() {
            self.registers.0.remove(field);
        }
        self.vector.note(writer.next_dot());
    }

    /// The writes that stand in any register, in order.
    fn live(&self) -> Vec<Dot> {
        let mut live: Vec<Dot> = self.registers.0.values().flatten().map(|value| value.dot).collect();
        live.sort_unstable();
        live
    }
}

/// Orders a register's values by write, then by canonical form, each once. Only a damaged file has two
/// contents for one write: both stay.
fn normalize(values: &mut Vec<Value>) {
    values.sort_by(|a, b| {
        a.dot.cmp(&b.dot).then_with(|| canonical::compact(&a.content).cmp(&canonical::compact(&b.content)))
    });
    values.dedup();
}

fn differ(values: &[Value]) -> bool {
    values.windows(2).any(|pair| pair[0].content != pair[1].content)
}
