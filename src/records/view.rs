use crate::crdt::{Field, Writer};
use crate::records::content::text;
use crate::records::edit;
use crate::records::fields::view::{ADDRESS, NAME};
use crate::records::{Ledger, Record, RecordKey, Target, ValueRef};

/// A filtered view kept under a name, read from its record.
#[derive(Clone, Copy, Debug)]
pub struct ViewRecord<'a> {
    record: &'a Record,
}

impl<'a> ViewRecord<'a> {
    pub fn new(record: &'a Record) -> Self {
        Self { record }
    }

    /// All names that stand side by side, each once.
    pub fn names(&self) -> Vec<&'a str> {
        self.texts(NAME)
    }

    /// All addresses that stand side by side, each once.
    pub fn addresses(&self) -> Vec<&'a str> {
        self.texts(ADDRESS)
    }

    fn texts(&self, name: &str) -> Vec<&'a str> {
        let mut texts: Vec<&str> = Vec::new();
        for text in self.record.values(&Field::new(name)).iter().filter_map(|value| text(&value.content)) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }
}

/// Everything that stands in a view's record: what an edit of it replaces.
pub fn seen(ledger: &Ledger, key: &RecordKey) -> Vec<ValueRef> {
    let keys = [key.clone()];
    let fields = [NAME, ADDRESS].map(Field::new);
    fields.iter().flat_map(|field| edit::standing(ledger, &keys, field)).collect()
}

/// Keeps an address under a name.
pub fn keep(
    ledger: &mut Ledger,
    writer: &mut Writer,
    key: &RecordKey,
    seen: &[ValueRef],
    name: &str,
    address: &str,
) {
    for (field, text) in [(NAME, name), (ADDRESS, address)] {
        let target = Target::new(std::slice::from_ref(key), seen);
        edit::write(ledger, writer, target, &Field::new(field), Some(text.into()));
    }
}

/// Takes out all that was seen in the record: it is no view then.
pub fn remove(ledger: &mut Ledger, writer: &mut Writer, key: &RecordKey, seen: &[ValueRef]) {
    for field in [NAME, ADDRESS] {
        let target = Target::new(std::slice::from_ref(key), seen);
        edit::write(ledger, writer, target, &Field::new(field), None);
    }
}

#[cfg(test)]
mod tests;
