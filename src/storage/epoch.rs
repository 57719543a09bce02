//! The epoch: a value in storage that changes whenever something is forgotten. Another one begins before the records
//! are put back or removed, and another when that is done. A page that finds another epoch than its own reads everything
//! anew, and draws a new writer.

use crate::storage::epoch_kind::EpochKind;
use crate::storage::{Session, Storage, WriteError};

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
        if self.epoch.is_empty() { self.begin_epoch(EpochKind::Reverted) } else { Ok(()) }
    }

    /// Reads everything anew where another page has forgotten something.
    pub(super) fn follow_epoch(&mut self) {
        let Some(storage) = &self.storage else { return };
        let epoch = storage.epoch();
        if epoch.is_empty() && !self.epoch.is_empty() {
            // No page removes it.
            self.restore();
        } else if epoch != self.epoch {
            self.enter_epoch(&epoch);
        }
    }

    /// Another page has begun this epoch.
    pub(super) fn enter_epoch(&mut self, epoch: &str) {
        let kind = EpochKind::of(epoch);
        self.is_other_forgetting = kind.is_forgetting();
        if kind.is_of_clearing() {
            self.contributions.clear();
        }
        self.reload();
    }
}
