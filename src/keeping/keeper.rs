use std::fmt;

use super::turn::UndoLabels;
use super::{LedgerStorage, Loaded, Storage, Unread, WriteError};
use crate::ledger::history::{History, Session, Watch};
use crate::ledger::{Ledger, RecordKey, Unreadable, Writer};

/// Why an edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The stored record was written by a newer program.
    Newer,
}

/// One open page's ledger: in memory, with the storage that it shares with other pages.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) storage: Option<LedgerStorage<S>>,
    pub(super) ledger: Ledger,
    /// Values in storage that could not be read.
    pub(super) unread: Vec<Unread>,
    /// Drawn at the first write.
    pub(super) writer: Option<Writer>,
    /// Gives a number that nobody has drawn before.
    pub(super) draw: fn() -> u64,
    /// The epoch that `ledger` belongs to.
    pub(super) epoch: String,
    /// Records in memory whose last write failed, each once, earliest first.
    pub(super) unsaved: Vec<RecordKey>,
    pub(super) history: History,
    /// The control that is being typed into, by its stay of the focus.
    typing: Option<Session>,
    stays: u64,
    pub(super) news: News,
}

/// What has changed since one last asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Records that say something else, or are gone; some may be named twice.
    pub touched: Vec<RecordKey>,
    /// Whether all is in storage now, or why not.
    pub saved: Option<Result<(), WriteError>>,
    pub unread: bool,
    /// Edits that were made here.
    pub edits: u64,
    pub steps: bool,
}

impl<S: Storage> Keeper<S> {
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
            writer: None,
            draw,
            epoch: loaded.epoch,
            unsaved: Vec::new(),
            history: History::new(),
            typing: None,
            stays: 0,
            news: News::default(),
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

    pub fn take_news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// Makes an edit: reads what is stored under `keys`, joins it, lets `edit` change these records, writes back
    /// those that it changed, and remembers it as one step that can be undone, under `name` if there is one; so does
    /// all that is typed in one stay of the focus.
    ///
    /// # Errors
    /// Where a record may not be changed; nothing has changed then. A failed write is no error: the edit stands in
    /// memory, the news say so, and the next edit tries again.
    pub fn edit<T>(
        &mut self,
        keys: &[RecordKey],
        name: Option<&str>,
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.follow_epoch();
        let mut stuck = Vec::new();
        for key in keys {
            if let Found::Stuck(error) = self.take_in(key)? {
                stuck.push((key, error));
            }
        }
        let watch = Watch::new(&self.ledger, keys);
        let writer = self.writer.get_or_insert_with(|| Writer::new((self.draw)()));
        let result = edit(&mut self.ledger, writer);
        let step = watch.step(&self.ledger, name, self.typing);
        let changed = step.keys();
        self.history.push(step);
        for key in &changed {
            match stuck.iter().find(|(of, _)| *of == key) {
                Some((_, error)) => self.note_failed(key, *error),
                None => self.save(key),
            }
            self.touch(key);
        }
        if !changed.is_empty() {
            self.news.edits += 1;
            self.news.steps = true;
        }
        Ok(result)
    }

    /// A text control got the focus.
    pub fn begin_typing(&mut self) {
        self.stays += 1;
        self.typing = Some(Session(self.stays));
    }

    /// It lost the focus, after what was typed into it was written.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Draws an id for something new.
    pub fn new_id(&mut self) -> String {
        self.writer.get_or_insert_with(|| Writer::new((self.draw)())).new_id()
    }

    /// What can be undone and done again.
    pub fn undo_labels(&self) -> UndoLabels {
        UndoLabels::of(&self.history)
    }

    pub(super) fn touch(&mut self, key: &RecordKey) {
        self.news.touched.push(key.clone());
    }

    /// Joins what is stored under a key into memory, and frees the key of what can't be read.
    pub(super) fn take_in(&mut self, key: &RecordKey) -> Result<Found, EditError> {
        let Some(storage) = self.storage.clone() else { return Ok(Found::Free) };
        match storage.read(key) {
            Ok(None) => Ok(Found::Free),
            Ok(Some(stored)) => {
                if self.ledger.join_record(&stored) {
                    self.touch(key);
                }
                Ok(Found::Free)
            }
            Err(why @ Unreadable::Newer { .. }) => {
                self.note_unread(key, why);
                Err(EditError::Newer)
            }
            Err(Unreadable::Broken { .. }) => {
                if let Err(error) = storage.set_aside(key, &format!("{:012x}", (self.draw)() >> 16)) {
                    return Ok(Found::Stuck(error));
                }
                self.forget_unread(key);
                self.begin_epoch();
                Ok(Found::Free)
            }
        }
    }
}

/// How a key was found before a write.
pub(super) enum Found {
    Free,
    /// A value that can't be read stands there and could not be moved aside.
    Stuck(WriteError),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("没有改动：这条记录由较新的程序写成，请换用新版页面再改。"),
        }
    }
}
