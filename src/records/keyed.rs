//! The ledger and its history with [`RecordKey`] for key.

use crate::records::{Kind, RecordKey};
use crate::{crdt, history};

pub type Record = crdt::Record<RecordKey>;

/// Everything that has been reported on a plan (台账).
pub type Ledger = crdt::Ledger<RecordKey>;

pub type History = history::History<RecordKey>;
pub type ChangeRecorder = history::ChangeRecorder<RecordKey>;
pub type Step = history::Step<RecordKey>;
pub type Imported = history::Imported<RecordKey>;
pub type Outcome = history::Outcome<RecordKey>;

impl Ledger {
    /// By key.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.iter_from(&RecordKey::before(kind)).take_while(move |record| record.key().kind() == kind)
    }
}
