use crate::crdt::Digest;
use crate::records::{Kind, Ledger, Record, RecordKey};

/// What of a ledger an export takes, record by whole record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What these units said and were told, with all rounds and organisations that it is read by.
    Units(Vec<String>),
    /// Everything.
    Whole,
}

impl Scope {
    pub fn takes(&self, key: &RecordKey) -> bool {
        match self {
            Self::Whole => true,
            Self::Units(units) => match key.unit() {
                Some(unit) => units.iter().any(|wanted| wanted == unit),
                None => matches!(key.kind(), Kind::Round | Kind::Org),
            },
        }
    }

    /// By kind and key.
    pub fn select<'a>(&'a self, ledger: &'a Ledger) -> impl Iterator<Item = &'a Record> {
        ledger.iter().filter(|record| self.takes(record.key()))
    }

    /// The digest that a snapshot of this scope would carry.
    pub fn digest(&self, ledger: &Ledger) -> Digest {
        Digest::of(self.select(ledger))
    }
}
