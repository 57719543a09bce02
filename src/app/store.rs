//! The ledger as the page sees it: in memory, in storage, and in the other tabs.

mod import;
mod saving;
mod tabs;
mod undo;

use std::fmt;

use leptos::prelude::*;

use crate::browser::{LedgerStorage, Loaded, Unread, WriteError, random_u64};
use crate::ledger::history::{History, Session, Watch};
use crate::ledger::{Kind, Ledger, Record, RecordKey, Round, Unreadable, Writer};
use crate::ordered_map::OrderedMap;

pub use saving::Saving;
pub use undo::UndoLabels;

/// Why an edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The stored record was written by a newer program.
    Newer,
    /// It is said in a round that is closed.
    Closed,
}

const CLOSED: &str = "没有改动：本轮已关闭，只能查看。";

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("没有改动：这条记录由较新的程序写成，请换用新版页面再改。"),
            Self::Closed => f.write_str(CLOSED),
        }
    }
}

struct Inner {
    storage: Option<LedgerStorage>,
    ledger: Ledger,
    /// Drawn at the first write.
    writer: Option<Writer>,
    /// The epoch that `ledger` belongs to.
    epoch: String,
    /// Records in memory whose last write failed, each once, earliest first.
    unsaved: Vec<RecordKey>,
    history: History,
    /// The control that is being typed into, by its stay of the focus.
    typing: Option<Session>,
    stays: u64,
    touched: OrderedMap<RecordKey, ArcRwSignal<()>>,
    touched_orgs: ArcRwSignal<()>,
    touched_rounds: ArcRwSignal<()>,
    touched_any: ArcRwSignal<()>,
}

impl Inner {
    fn writer(&mut self) -> &mut Writer {
        self.writer.get_or_insert_with(|| Writer::new(random_u64()))
    }
}

/// The one ledger of this page. Reads are tracked record by record, so that an edit repaints what shows it.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner>,
    pub saving: RwSignal<Saving>,
    /// Values in storage that could not be read.
    pub unread: RwSignal<Vec<Unread>>,
    /// Grows with every edit that is not a join of what others wrote.
    pub edits: RwSignal<u64>,
    pub undo_labels: RwSignal<UndoLabels>,
    /// What was just done, or why it was not, in a sentence.
    pub said: RwSignal<Option<String>>,
}

impl Store {
    /// A sample ledger, which is only in memory.
    pub fn sample(ledger: Ledger) -> Self {
        Self::over(None, Loaded { ledger, ..Loaded::default() }, Saving::Sample)
    }

    pub fn new(storage: Option<LedgerStorage>) -> Self {
        let saving = if storage.is_some() { Saving::Idle } else { Saving::Nowhere };
        let loaded = storage.as_ref().map(LedgerStorage::load).unwrap_or_default();
        Self::over(storage, loaded, saving)
    }

    fn over(storage: Option<LedgerStorage>, loaded: Loaded, saving: Saving) -> Self {
        Self {
            inner: StoredValue::new(Inner {
                storage,
                ledger: loaded.ledger,
                writer: None,
                epoch: loaded.epoch,
                unsaved: Vec::new(),
                history: History::new(),
                typing: None,
                stays: 0,
                touched: OrderedMap::new(),
                touched_orgs: ArcRwSignal::new(()),
                touched_rounds: ArcRwSignal::new(()),
                touched_any: ArcRwSignal::new(()),
            }),
            saving: RwSignal::new(saving),
            unread: RwSignal::new(loaded.unread),
            edits: RwSignal::new(0),
            undo_labels: RwSignal::new(UndoLabels::default()),
            said: RwSignal::new(None),
        }
    }

    /// Reads the records under these keys, those that there are, and is told when one of them changes.
    pub fn with_records<T>(&self, keys: &[RecordKey], read: impl FnOnce(Vec<&Record>) -> T) -> T {
        for key in keys {
            let trigger = self.inner.try_update_value(|inner| {
                inner.touched.get_or_insert_with(key.clone(), || ArcRwSignal::new(())).clone()
            });
            if let Some(trigger) = trigger {
                trigger.track();
            }
        }
        self.inner.with_value(|inner| read(keys.iter().filter_map(|key| inner.ledger.get(key)).collect()))
    }

    /// Reads the whole ledger, and is told of every change.
    pub fn with_ledger<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_any.track());
        self.inner.with_value(|inner| read(&inner.ledger))
    }

    /// Reads the whole ledger once.
    pub fn with_ledger_untracked<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.ledger))
    }

    /// Reads the ledger for its organisations, and is told only when one of them changes.
    pub fn with_orgs<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_orgs.track());
        self.inner.with_value(|inner| read(&inner.ledger))
    }

    /// Reads the ledger for its rounds, and is told only when one of them changes.
    pub fn with_rounds<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_rounds.track());
        self.inner.with_value(|inner| read(&inner.ledger))
    }

    /// Makes an edit: reads what is stored under `keys`, joins it, lets `edit` change these records, writes back
    /// those that it changed, and remembers it as one step that can be undone; so does all that is typed in one stay
    /// of the focus.
    ///
    /// # Errors
    /// Where a record may not be changed; nothing has changed then. A failed write is no error: the edit stands in
    /// memory, `saving` says so, and the next edit tries again.
    pub fn edit<T>(
        &self,
        keys: &[RecordKey],
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.edit_named(keys, None, edit)
    }

    /// The same, under a name of its own on the button that undoes it.
    ///
    /// # Errors
    /// As of [`Store::edit`].
    pub fn edit_named<T>(
        &self,
        keys: &[RecordKey],
        name: Option<&str>,
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.follow_epoch();
        self.refuse_closed(keys)?;
        let mut stuck = Vec::new();
        for key in keys {
            if let Found::Stuck(error) = self.take_in(key)? {
                stuck.push((key, error));
            }
        }
        let edited = self.inner.try_update_value(|inner| {
            let watch = Watch::new(&inner.ledger, keys);
            let writer = inner.writer.get_or_insert_with(|| Writer::new(random_u64()));
            let result = edit(&mut inner.ledger, writer);
            let step = watch.step(&inner.ledger, name, inner.typing);
            let changed = step.keys();
            inner.history.push(step);
            (result, changed)
        });
        let Some((result, changed)) = edited else { return Err(EditError::Newer) };
        for key in &changed {
            match stuck.iter().find(|(of, _)| *of == key) {
                Some((_, error)) => self.note_failed(key, *error),
                None => self.save(key),
            }
            self.touch(key);
        }
        if !changed.is_empty() {
            self.edits.update(|edits| *edits += 1);
            self.name_steps();
        }
        Ok(result)
    }

    /// Says so where a round is closed. What was being typed when somebody closed it is kept: its control is no
    /// longer there to be typed into, and it counts as received after closing.
    fn refuse_closed(&self, keys: &[RecordKey]) -> Result<(), EditError> {
        let closed = self.inner.with_value(|inner| {
            inner.typing.is_none() && keys.iter().any(|key| Round::closes(&inner.ledger, key))
        });
        if closed {
            self.said.set(Some(CLOSED.to_owned()));
            return Err(EditError::Closed);
        }
        Ok(())
    }

    /// A text control got the focus.
    pub fn begin_typing(&self) {
        self.inner.update_value(|inner| {
            inner.stays += 1;
            inner.typing = Some(Session(inner.stays));
        });
    }

    /// It lost the focus, after what was typed into it was written.
    pub fn end_typing(&self) {
        // The page may be going away, and the ledger with it.
        let _ = self.inner.try_update_value(|inner| inner.typing = None);
    }

    /// Draws an id for something new.
    pub fn new_id(&self) -> String {
        self.inner.try_update_value(|inner| inner.writer().new_id()).unwrap_or_default()
    }

    /// Whether one of these records was written by a newer program: it is not to be changed here.
    pub fn is_newer(&self, keys: &[RecordKey]) -> bool {
        self.unread.with(|unread| {
            let newer = unread.iter().filter(|value| matches!(value.why, Unreadable::Newer { .. }));
            newer.filter_map(|value| value.key.as_ref()).any(|key| keys.contains(key))
        })
    }

    /// Everything in storage as it stands, by name: for a rescue by hand.
    pub fn dump(&self) -> Vec<(String, String)> {
        self.inner.with_value(|inner| inner.storage.as_ref().map(LedgerStorage::dump)).unwrap_or_default()
    }

    fn touch(&self, key: &RecordKey) {
        let (one, of_kind, any) = self.inner.with_value(|inner| {
            let of_kind = match key.kind() {
                Kind::Org => Some(inner.touched_orgs.clone()),
                Kind::Round => Some(inner.touched_rounds.clone()),
                _ => None,
            };
            (inner.touched.get(key).cloned(), of_kind, inner.touched_any.clone())
        });
        for touched in one.into_iter().chain(of_kind) {
            touched.notify();
        }
        any.notify();
    }
}

/// How a key was found before a write.
enum Found {
    Free,
    /// A value that can't be read stands there and could not be moved aside.
    Stuck(WriteError),
}
