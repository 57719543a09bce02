use crate::crdt::Record;
use crate::records::{Kind, RecordKey};

/// Everything that has been reported on a plan: records, each under a key of its own (台账).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// In the order of their keys.
    #[expect(
        clippy::vec_box,
        reason = "there may be thousands, and each that comes between moves those behind it"
    )]
    records: Vec<Box<Record>>,
}

impl Ledger {
    pub fn new() -> Self {
        Self::default()
    }

    fn place(&self, key: &RecordKey) -> Result<usize, usize> {
        self.records.binary_search_by(|record| record.key().cmp(key))
    }

    pub fn get(&self, key: &RecordKey) -> Option<&Record> {
        self.place(key).ok().map(|at| &*self.records[at])
    }

    /// The record to write into, begun if there is none.
    pub fn record_mut(&mut self, key: &RecordKey) -> &mut Record {
        let at = self.place(key).unwrap_or_else(|at| {
            self.records.insert(at, Box::new(Record::new(key.clone())));
            at
        });
        &mut self.records[at]
    }

    /// Puts a record in place of what stands under its key, which is returned. This forgets; to take in
    /// what somebody else has, use [`Ledger::join_record`].
    pub fn insert(&mut self, record: Record) -> Option<Record> {
        match self.place(record.key()) {
            Ok(at) => Some(std::mem::replace(&mut *self.records[at], record)),
            Err(at) => {
                self.records.insert(at, Box::new(record));
                None
            }
        }
    }

    /// Forgets a record.
    pub fn forget(&mut self, key: &RecordKey) -> Option<Record> {
        self.place(key).ok().map(|at| *self.records.remove(at))
    }

    /// Takes in a record; true where that changes anything.
    pub fn join_record(&mut self, record: &Record) -> bool {
        match self.place(record.key()) {
            Ok(at) => {
                let ours = &mut *self.records[at];
                let joined = ours.join(record);
                let changed = *ours != joined;
                *ours = joined;
                changed
            }
            Err(at) => {
                self.records.insert(at, Box::new(record.clone()));
                true
            }
        }
    }

    /// Takes in everything that another ledger has.
    pub fn join(&mut self, other: &Self) {
        for record in other.iter() {
            self.join_record(record);
        }
    }

    /// By kind and key.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().map(|record| &**record)
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        let (Ok(first) | Err(first)) = self.place(&RecordKey::before(kind));
        let from = self.records[first..].iter().map(|record| &**record);
        from.take_while(move |record| record.key().kind() == kind)
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl FromIterator<Record> for Ledger {
    /// Records that come twice are joined.
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut ledger = Self::new();
        for record in records {
            ledger.join_record(&record);
        }
        ledger
    }
}
