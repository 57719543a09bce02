//! The epoch: a value in storage that changes whenever something is forgotten. A page that finds another epoch than
//! its own reads everything anew, and draws a new writer.

use crate::records::{Ledger, Record};
use crate::storage::{Session, Storage, Unread, WriteError};

/// Why an epoch begins. It is written as the epoch's last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EpochKind {
    Forgetting,
    /// Everything is about to be removed, and nothing of it may be put back.
    Clearing,
}

impl EpochKind {
    fn suffix(self) -> char {
        match self {
            Self::Forgetting => '0',
            Self::Clearing => 'c',
        }
    }

    pub(super) fn of(epoch: &str) -> Self {
        if epoch.ends_with(Self::Clearing.suffix()) { Self::Clearing } else { Self::Forgetting }
    }
}

impl<S: Storage> Session<S> {
    /// Makes every page read anew and draw a new writer.
    ///
    /// # Errors
    /// Where the browser refuses: never for want of room where there is an epoch already, since all are of one length.
    pub(super) fn begin_epoch(&mut self, kind: EpochKind) -> Result<(), WriteError> {
        self.writer = None;
        let epoch = format!("{:015x}{}", (self.draw)() >> 4, kind.suffix());
        if let Some(storage) = &self.storage {
            storage.write_epoch(&epoch)?;
        }
        self.epoch = epoch;
        Ok(())
    }

    /// Begins the first epoch, so that a later one finds room.
    pub(super) fn ensure_epoch(&mut self) -> Result<(), WriteError> {
        if self.epoch.is_empty() { self.begin_epoch(EpochKind::Forgetting) } else { Ok(()) }
    }

    /// Reads everything anew where another page has forgotten something.
    pub(super) fn follow_epoch(&mut self) {
        if self.storage.as_ref().is_some_and(|storage| storage.epoch() != self.epoch) {
            self.reload();
        }
    }

    pub(super) fn reload(&mut self) {
        let Some(storage) = &self.storage else { return };
        let loaded = storage.load();
        self.epoch = loaded.epoch;
        self.writer = None;
        // What found no room stands nowhere else, whatever another page has forgotten.
        let unsaved: Vec<Record> =
            self.unsaved.iter().filter_map(|key| self.ledger.get(key)).cloned().collect();
        self.older = loaded.older;
        self.replace(loaded.ledger, loaded.unread);
        self.merge_and_save(unsaved);
    }

    pub(super) fn replace(&mut self, ledger: Ledger, unread: Vec<Unread>) {
        self.revision += 1;
        let before = std::mem::replace(&mut self.ledger, ledger);
        self.unsaved.clear();
        let new = self.ledger.iter().filter(|record| before.get(record.key()).is_none());
        self.changes.touched.extend(before.iter().chain(new).map(|record| record.key().clone()));
        self.unread = unread;
        self.changes.unread = true;
    }
}
