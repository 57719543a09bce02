use std::fmt;

use crate::crdt::{Ledger, Writer, WriterId};
use crate::history::{ChangeRecorder, FocusSession, History};
use crate::records::{RecordKey, Unreadable};
use crate::rules::Round;
use crate::storage::{LedgerStorage, Loaded, Storage, UndoLabels, Unread, WriteError};

/// Why an edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The stored record was written by a newer program.
    Newer,
    /// It is said in a round that is closed.
    Closed,
}

/// One open page's ledger: in memory, with the storage that it shares with other pages.
#[derive(Debug)]
pub struct Session<S> {
    pub(crate) storage: Option<LedgerStorage<S>>,
    pub(crate) ledger: Ledger,
    /// Values in storage that could not be read.
    pub(crate) unread: Vec<Unread>,
    /// Records whose stored text is of an earlier form.
    pub(crate) older: Vec<RecordKey>,
    /// Drawn at the first write.
    pub(crate) writer: Option<Writer>,
    /// Whom this page has written as since all was cleared.
    pub(crate) own: Vec<WriterId>,
    /// Gives a number that nobody has drawn before.
    pub(crate) draw: fn() -> u64,
    /// The epoch that `ledger` belongs to.
    pub(crate) epoch: String,
    /// Records in memory whose last write failed, each once, earliest first.
    pub(crate) unsaved: Vec<RecordKey>,
    pub(crate) history: History,
    /// The control that is being typed into, by its stay of the focus.
    typing: Option<FocusSession>,
    focus_session_id: u64,
    pub(crate) changes: ChangeSet,
}

/// What has changed since one last asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// Records that say something else, or are gone; some may be named twice.
    pub touched: Vec<RecordKey>,
    /// Whether all is in storage now, or why not.
    pub saved: Option<Result<(), WriteError>>,
    pub unread: bool,
    /// Edits that were made here.
    pub edits: u64,
    pub steps: bool,
}

impl<S: Storage> Session<S> {
    /// Reads what is stored.
    pub fn open(storage: Option<LedgerStorage<S>>, draw: fn() -> u64) -> Self {
        let loaded = storage.as_ref().map(LedgerStorage::load).unwrap_or_default();
        Self::over(storage, loaded, draw)
    }

    /// A ledger that is only in memory.
    pub fn in_memory(ledger: Ledger, draw: fn() -> u64) -> Self {
        Self::over(None, Loaded { ledger, ..Loaded::default() }, draw)
    }

    fn over(storage: Option<LedgerStorage<S>>, loaded: Loaded, draw: fn() -> u64) -> Self {
        Self {
            storage,
            ledger: loaded.ledger,
            unread: loaded.unread,
            older: loaded.older,
            writer: None,
            own: Vec::new(),
            draw,
            epoch: loaded.epoch,
            unsaved: Vec::new(),
            history: History::new(),
            typing: None,
            focus_session_id: 0,
            changes: ChangeSet::default(),
        }
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    pub fn storage(&self) -> Option<&LedgerStorage<S>> {
        self.storage.as_ref()
    }

    /// Whether something stands in memory alone because storage did not take it.
    pub fn has_unsaved(&self) -> bool {
        !self.unsaved.is_empty()
    }

    pub fn take_changes(&mut self) -> ChangeSet {
        std::mem::take(&mut self.changes)
    }

    /// Makes an edit: reads what is stored under `keys`, joins it, lets `edit` change these records, writes back
    /// those that it changed, and remembers it as one step that can be undone, under `name` if there is one; so does
    /// all that is typed in one stay of the focus.
    ///
    /// # Errors
    /// Where a record may not be changed; nothing has changed then. A failed write is no error: the edit stands in
    /// memory, the changes say so, and the next edit tries again.
    pub fn edit<T>(
        &mut self,
        keys: &[RecordKey],
        name: Option<&str>,
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.follow_epoch();
        self.refuse_closed(keys)?;
        for key in keys {
            self.merge_stored(key)?;
        }
        let watch = ChangeRecorder::new(&self.ledger, keys);
        let (ledger, writer) = self.ledger_and_writer();
        let result = edit(ledger, writer);
        for key in keys {
            if self.ledger.get(key).is_some_and(|record| record.vector().is_empty()) {
                // Begun, and then nothing was written.
                self.ledger.forget(key);
            }
        }
        let step = watch.step(&self.ledger, name, self.typing);
        let changed = step.keys();
        self.history.push(step);
        for key in &changed {
            self.save(key);
            self.mark_changed(key);
        }
        if !changed.is_empty() {
            self.changes.edits += 1;
            self.changes.steps = true;
        }
        Ok(result)
    }

    /// What was being typed when somebody closed the round is kept: its control is no longer there to be typed into,
    /// and it counts as received after closing.
    fn refuse_closed(&self, keys: &[RecordKey]) -> Result<(), EditError> {
        match self.typing.is_none() && keys.iter().any(|key| Round::closes(&self.ledger, key)) {
            true => Err(EditError::Closed),
            false => Ok(()),
        }
    }

    /// A text control got the focus.
    pub fn begin_typing(&mut self) {
        self.focus_session_id += 1;
        self.typing = Some(FocusSession(self.focus_session_id));
    }

    /// It lost the focus, after what was typed into it was written.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Draws an id for something new.
    pub fn new_id(&mut self) -> String {
        self.ledger_and_writer().1.new_id()
    }

    /// The ledger, and whom to write into it as.
    pub(crate) fn ledger_and_writer(&mut self) -> (&mut Ledger, &mut Writer) {
        let writer = self.writer.get_or_insert_with(|| {
            let writer = Writer::new((self.draw)());
            self.own.push(writer.id());
            writer
        });
        (&mut self.ledger, writer)
    }

    /// What can be undone and done again.
    pub fn undo_labels(&self) -> UndoLabels {
        UndoLabels::of(&self.history)
    }

    pub(crate) fn mark_changed(&mut self, key: &RecordKey) {
        self.changes.touched.push(key.clone());
    }

    pub(crate) fn note_older(&mut self, key: &RecordKey, is_older: bool) {
        if is_older && !self.older.contains(key) {
            self.older.push(key.clone());
        }
    }

    /// Joins what is stored under a key into memory. What can't be read focus_session_id until it is written over.
    pub(crate) fn merge_stored(&mut self, key: &RecordKey) -> Result<(), EditError> {
        let Some(storage) = &self.storage else { return Ok(()) };
        match storage.read(key) {
            Ok(stored) => {
                if let Some(stored) = stored {
                    self.note_older(key, stored.is_older);
                    if self.ledger.join_record(&stored.record) {
                        self.mark_changed(key);
                    }
                }
                Ok(())
            }
            Err(why) => {
                let is_newer = matches!(why, Unreadable::Newer { .. });
                self.note_unread(key, why);
                if is_newer { Err(EditError::Newer) } else { Ok(()) }
            }
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("没有改动：这条记录由较新的程序写成，请换用新版页面再改。"),
            Self::Closed => f.write_str("没有改动：本轮已关闭，只能查看。"),
        }
    }
}
