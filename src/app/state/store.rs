//! The ledger as the page sees it: what the keeper holds, read record by record, and told of as it changes.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::{ClockTime, LocalStorage, random_u64, time_of_day};
use crate::crdt::{Ledger, Record, Writer};
use crate::history::{Direction, Outcome};
use crate::records::{Kind, RecordKey, Unreadable};
use crate::storage::{ChangeSet, LedgerStorage, Meter, Unread};

pub use crate::storage::{EditError, UndoLabels, WriteError};

type Keeper = crate::storage::Session<LocalStorage>;

/// Whether what was typed is in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the page was opened.
    Idle,
    Saved(ClockTime),
    Failed(WriteError),
    /// The page has no storage: everything is in memory only.
    Nowhere,
    /// In memory only, as it is meant to be.
    Sample,
}

struct Inner {
    keeper: Keeper,
    touched: BTreeMap<RecordKey, ArcRwSignal<()>>,
    touched_orgs: ArcRwSignal<()>,
    touched_rounds: ArcRwSignal<()>,
    touched_any: ArcRwSignal<()>,
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
        Self::over(Keeper::in_memory(ledger, random_u64), Saving::Sample)
    }

    pub fn new(storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let saving = if storage.is_some() { Saving::Idle } else { Saving::Nowhere };
        Self::over(Keeper::open(storage, random_u64), saving)
    }

    fn over(keeper: Keeper, saving: Saving) -> Self {
        Self {
            saving: RwSignal::new(saving),
            unread: RwSignal::new(keeper.unread().to_vec()),
            edits: RwSignal::new(0),
            undo_labels: RwSignal::new(UndoLabels::default()),
            said: RwSignal::new(None),
            inner: StoredValue::new(Inner {
                keeper,
                touched: BTreeMap::new(),
                touched_orgs: ArcRwSignal::new(()),
                touched_rounds: ArcRwSignal::new(()),
                touched_any: ArcRwSignal::new(()),
            }),
        }
    }

    /// Reads the records under these keys, those that there are, and is told when one of them changes.
    pub fn with_records<T>(&self, keys: &[RecordKey], read: impl FnOnce(Vec<&Record>) -> T) -> T {
        for key in keys {
            let trigger = self.inner.try_update_value(|inner| {
                inner.touched.entry(key.clone()).or_insert_with(|| ArcRwSignal::new(())).clone()
            });
            if let Some(trigger) = trigger {
                trigger.track();
            }
        }
        self.with_ledger_untracked(|ledger| read(keys.iter().filter_map(|key| ledger.get(key)).collect()))
    }

    /// Reads the whole ledger, and is told of every change.
    pub fn with_ledger<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_any.track());
        self.with_ledger_untracked(read)
    }

    /// Reads the whole ledger once.
    pub fn with_ledger_untracked<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| read(inner.keeper.ledger()))
    }

    /// Reads the ledger for its organisations, and is told only when one of them changes.
    pub fn with_orgs<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_orgs.track());
        self.with_ledger_untracked(read)
    }

    /// Reads the ledger for its rounds, and is told only when one of them changes.
    pub fn with_rounds<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_rounds.track());
        self.with_ledger_untracked(read)
    }

    /// Makes an edit of the records under `keys`, as one step that can be undone, and saves it.
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
        let edited = self.keep(|keeper| keeper.edit(keys, name, edit));
        // Without a ledger there is no page left that could show the error.
        let edited = edited.unwrap_or(Err(EditError::Newer));
        if let Err(error @ EditError::Closed) = &edited {
            self.said.set(Some(error.to_string()));
        }
        edited
    }

    /// A text control got the focus.
    pub fn begin_typing(&self) {
        self.inner.update_value(|inner| inner.keeper.begin_typing());
    }

    /// It lost the focus, after what was typed into it was written.
    pub fn end_typing(&self) {
        // The page may be going away, and the ledger with it.
        let _ = self.inner.try_update_value(|inner| inner.keeper.end_typing());
    }

    /// Draws an id for something new.
    pub fn new_id(&self) -> String {
        self.inner.try_update_value(|inner| inner.keeper.new_id()).unwrap_or_default()
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
        let dump = |inner: &Inner| inner.keeper.storage().map(LedgerStorage::dump);
        self.inner.with_value(dump).unwrap_or_default()
    }

    /// How much of the storage is taken, and by what; `None` where there is none. Told of changes to the ledger.
    pub fn meter(&self) -> Option<Meter> {
        self.inner.with_value(|inner| inner.touched_any.track());
        self.inner.with_value(|inner| inner.keeper.storage().map(LedgerStorage::meter))
    }

    /// Takes in a ledger from outside, whole or not at all, as one step that can be undone. `from` says whose it is.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&self, theirs: &Ledger, from: &str) -> Result<(), WriteError> {
        self.keep(|keeper| keeper.import(theirs, from)).unwrap_or(Err(WriteError::Refused))
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&self) {
        self.keep(Keeper::clear);
    }

    /// Tries again to write what could not be written.
    pub fn retry(&self) {
        self.keep(Keeper::retry);
    }

    /// Joins what the journal noted before the browser was killed and storage has lost; says how many records.
    pub fn replay(&self, noted: Vec<Record>) -> usize {
        self.keep(|keeper| keeper.replay(noted)).unwrap_or_default()
    }

    /// Another tab wrote this value under this name; without a name, storage was emptied.
    pub fn on_storage_event(&self, name: Option<&str>, value: Option<&str>) {
        self.keep(|keeper| keeper.on_storage_event(name, value));
    }

    /// Undoes the last step, or does again what was undone last. `closed` says which records are in a closed round.
    pub fn turn(&self, direction: Direction, closed: &dyn Fn(&RecordKey) -> bool) -> Option<Outcome> {
        self.keep(|keeper| keeper.turn(direction, closed)).flatten()
    }

    /// Lets the keeper do something, and tells the page of it.
    fn keep<T>(&self, act: impl FnOnce(&mut Keeper) -> T) -> Option<T> {
        let done = self.inner.try_update_value(|inner| {
            let done = act(&mut inner.keeper);
            (done, inner.keeper.take_changes())
        });
        let (done, changes) = done?;
        self.tell(&changes);
        Some(done)
    }

    fn tell(&self, changes: &ChangeSet) {
        match changes.saved {
            Some(Ok(())) => self.saving.set(Saving::Saved(time_of_day())),
            Some(Err(error)) => self.saving.set(Saving::Failed(error)),
            None => {}
        }
        if changes.unread {
            self.unread.set(self.inner.with_value(|inner| inner.keeper.unread().to_vec()));
        }
        for key in &changes.touched {
            self.touch(key);
        }
        if changes.edits > 0 {
            self.edits.update(|edits| *edits += changes.edits);
        }
        if changes.steps {
            let labels = self.inner.with_value(|inner| inner.keeper.undo_labels());
            if self.undo_labels.with_untracked(|before| *before != labels) {
                self.undo_labels.set(labels);
            }
        }
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
