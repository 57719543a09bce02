use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::state::change_log::ChangeLog;
use crate::browser::{ClockTime, LocalStorage, random_u64, time_of_day};
use crate::crdt::Writer;
use crate::history::Direction;
use crate::records::{Kind, Ledger, Outcome, Record, RecordKey};
use crate::storage::{
    ChangeSet, EditError, JournalEntry, LedgerStorage, Meter, PreparedImport, Session, SetAside, UndoLabels,
    Unread, WriteError, readable_texts,
};

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

/// One trigger for each group of readers: an edit repaints only what shows the record.
struct Triggers {
    records: BTreeMap<RecordKey, ArcTrigger>,
    orgs: ArcTrigger,
    rounds: ArcTrigger,
    any: ArcTrigger,
}

struct Inner {
    session: Session<LocalStorage>,
    log: ChangeLog,
    triggers: Triggers,
}

/// The page's [`Session`] as signals: reads are tracked record by record, every change is published.
#[derive(Clone, Copy)]
pub struct LedgerStore {
    inner: StoredValue<Inner>,
    saving: RwSignal<Saving>,
    unread: RwSignal<Vec<Unread>>,
    set_aside: RwSignal<Vec<SetAside>>,
    edits: RwSignal<u64>,
    undo_labels: RwSignal<UndoLabels>,
    announcement: RwSignal<Option<String>>,
    /// Saves what stands unsaved in the text control that has the focus.
    save_typed: StoredValue<Option<Callback<()>>>,
}

impl LedgerStore {
    /// The stored ledger; without storage, one in memory.
    pub fn open(storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let saving = if storage.is_some() { Saving::Idle } else { Saving::Nowhere };
        Self::new(Session::open(storage, random_u64), saving)
    }

    /// A sample ledger, in memory only.
    pub fn sample(ledger: Ledger) -> Self {
        Self::new(Session::in_memory(ledger, random_u64), Saving::Sample)
    }

    fn new(session: Session<LocalStorage>, saving: Saving) -> Self {
        Self {
            saving: RwSignal::new(saving),
            unread: RwSignal::new(session.unread().to_vec()),
            set_aside: RwSignal::new(session.set_aside().to_vec()),
            edits: RwSignal::new(0),
            undo_labels: RwSignal::new(UndoLabels::default()),
            announcement: RwSignal::new(None),
            save_typed: StoredValue::new(None),
            inner: StoredValue::new(Inner {
                session,
                log: ChangeLog::default(),
                triggers: Triggers {
                    records: BTreeMap::new(),
                    orgs: ArcTrigger::new(),
                    rounds: ArcTrigger::new(),
                    any: ArcTrigger::new(),
                },
            }),
        }
    }

    pub fn is_sample(&self) -> bool {
        // The sample may have been left.
        self.saving.try_with_untracked(|saving| *saving == Saving::Sample) == Some(true)
    }

    pub fn saving(&self) -> ReadSignal<Saving> {
        self.saving.read_only()
    }

    /// Values in storage that could not be read.
    pub fn unread(&self) -> ReadSignal<Vec<Unread>> {
        self.unread.read_only()
    }

    /// Copies of such values whose records were written anew.
    pub fn set_aside(&self) -> ReadSignal<Vec<SetAside>> {
        self.set_aside.read_only()
    }

    /// What people wrote in a stored value that can't be read.
    pub fn readable_texts(&self, name: &str) -> Vec<String> {
        let text =
            self.inner.with_value(|inner| inner.session.storage().and_then(|storage| storage.text(name)));
        text.map(|text| readable_texts(&text)).unwrap_or_default()
    }

    /// Removes the copy of a value that can't be read for good.
    pub fn dismiss(&self, name: &str) {
        self.apply(|session| session.dismiss(name));
    }

    /// How many edits this page has made; joining what others wrote is none.
    pub fn edits(&self) -> ReadSignal<u64> {
        self.edits.read_only()
    }

    pub fn undo_labels(&self) -> ReadSignal<UndoLabels> {
        self.undo_labels.read_only()
    }

    /// What was just done, or why it was not, in a sentence.
    pub fn announcement(&self) -> ReadSignal<Option<String>> {
        self.announcement.read_only()
    }

    pub fn announce(&self, message: String) {
        self.announcement.set(Some(message));
    }

    pub fn end_announcement(&self) {
        self.announcement.set(None);
    }

    /// Whether leaving now would lose an edit.
    pub fn has_unsaved(&self) -> bool {
        match self.saving.get_untracked() {
            Saving::Failed(_) => true,
            Saving::Nowhere => self.edits.get_untracked() > 0,
            Saving::Idle | Saving::Saved(_) | Saving::Sample => false,
        }
    }

    /// Reads the records under these keys, those that there are, and follows their changes.
    pub fn with_records<T>(&self, keys: &[RecordKey], read: impl FnOnce(Vec<&Record>) -> T) -> T {
        for key in keys {
            let trigger = self
                .inner
                .try_update_value(|inner| inner.triggers.records.entry(key.clone()).or_default().clone());
            if let Some(trigger) = trigger {
                trigger.track();
            }
        }
        self.with_ledger_untracked(|ledger| read(keys.iter().filter_map(|key| ledger.get(key)).collect()))
    }

    /// Reads the whole ledger, and follows every change.
    pub fn with_ledger<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.any.track());
        self.with_ledger_untracked(read)
    }

    /// Reads the whole ledger once.
    pub fn with_ledger_untracked<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| read(inner.session.ledger()))
    }

    /// How many changes of records there have been since the page was opened.
    pub fn change_count(&self) -> usize {
        self.inner.with_value(|inner| inner.log.count())
    }

    /// The records that have changed since there were so many changes; `None` where that is too long ago to say.
    pub fn changed_since(&self, count: usize) -> Option<Vec<RecordKey>> {
        self.inner.with_value(|inner| inner.log.since(count))
    }

    /// Reads the ledger for its organisations, and follows only their changes.
    pub fn with_orgs<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.orgs.track());
        self.with_ledger_untracked(read)
    }

    /// Reads the ledger for its rounds, and follows only their changes.
    pub fn with_rounds<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.rounds.track());
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
    /// As of [`LedgerStore::edit`].
    pub fn edit_named<T>(
        &self,
        keys: &[RecordKey],
        name: Option<&str>,
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        let edited = self.apply(|session| session.edit(keys, name, edit));
        // Without a ledger there is no page left that could show the error.
        let edited = edited.unwrap_or(Err(EditError::Newer));
        if let Err(error @ EditError::Closed) = &edited {
            self.announce(error.to_string());
        }
        edited
    }

    /// A text control got the focus.
    pub fn begin_typing(&self, save: Callback<()>) {
        self.save_typed.set_value(Some(save));
        self.inner.update_value(|inner| inner.session.begin_typing());
    }

    /// It lost the focus, after what was typed into it was written.
    pub fn end_typing(&self) {
        // The page may be going away, and the ledger with it.
        let _ = self.save_typed.try_set_value(None);
        let _ = self.inner.try_update_value(|inner| inner.session.end_typing());
    }

    /// Saves what was typed so far; the control keeps the focus.
    pub fn save_typed(&self) {
        if let Some(save) = self.save_typed.get_value() {
            save.run(());
        }
    }

    /// Draws an id for something new.
    pub fn new_id(&self) -> String {
        self.inner.try_update_value(|inner| inner.session.new_id()).unwrap_or_default()
    }

    /// Whether one of these records was written by a newer program: it is not to be changed here.
    pub fn is_newer(&self, keys: &[RecordKey]) -> bool {
        self.unread.with(|unread| {
            let newer = unread.iter().filter(|value| value.is_newer());
            newer.filter_map(|value| value.key.as_ref()).any(|key| keys.contains(key))
        })
    }

    /// Everything in storage as it stands, by name: for a rescue by hand.
    pub fn dump(&self) -> Vec<(String, String)> {
        let dump = |inner: &Inner| inner.session.storage().map(LedgerStorage::dump);
        self.inner.with_value(dump).unwrap_or_default()
    }

    /// How much of the storage is taken, and by what; `None` where there is none. Told of changes to the ledger.
    pub fn meter(&self) -> Option<Meter> {
        self.inner.with_value(|inner| inner.triggers.any.track());
        self.inner.with_value(|inner| inner.session.storage().map(LedgerStorage::meter))
    }

    /// Joins a ledger from outside with this one, without changing anything. Told of every change.
    pub fn prepare_import(&self, theirs: &Ledger) -> PreparedImport {
        self.inner.with_value(|inner| {
            inner.triggers.any.track();
            inner.session.prepare_import(theirs)
        })
    }

    /// Merges a ledger from outside, whole or not at all, as one step that can be undone. `prepared` is what
    /// [`LedgerStore::prepare_import`] made of it. `from` says whose it is.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&self, theirs: &Ledger, prepared: PreparedImport, from: &str) -> Result<(), WriteError> {
        self.apply(|session| session.import(theirs, prepared, from)).unwrap_or(Err(WriteError::Refused))
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&self) {
        self.apply(Session::clear);
    }

    /// Tries again to write what could not be written.
    pub fn retry(&self) {
        self.apply(Session::retry);
    }

    /// Joins what the journal noted before the browser was killed and storage has lost; says how many records.
    pub fn replay_journal(&self, entries: Vec<JournalEntry>) -> usize {
        self.apply(|session| session.replay_journal(entries)).unwrap_or_default()
    }

    /// Another tab wrote this value under this name; without a name, storage was emptied.
    pub fn on_storage_event(&self, name: Option<&str>, value: Option<&str>) {
        self.apply(|session| session.on_storage_event(name, value));
    }

    /// Reads everything anew: the page has not heard what others wrote.
    pub fn reload(&self) {
        self.apply(Session::reload);
    }

    /// Undoes the last step, or redoes the one that was undone last; `None` where there is none.
    pub fn undo_or_redo(&self, direction: Direction) -> Option<Outcome> {
        let outcome = self.apply(|session| match direction {
            Direction::Undo => session.undo(),
            Direction::Redo => session.redo(),
        });
        outcome.flatten()
    }

    /// Runs an action on the session and publishes what it changed.
    fn apply<T>(&self, action: impl FnOnce(&mut Session<LocalStorage>) -> T) -> Option<T> {
        let (result, changes) = self.inner.try_update_value(|inner| {
            let result = action(&mut inner.session);
            let changes = inner.session.take_changes();
            changes.touched.iter().for_each(|key| inner.log.push(key.clone()));
            (result, changes)
        })?;
        self.publish(&changes);
        Some(result)
    }

    fn publish(&self, changes: &ChangeSet) {
        match changes.saved {
            Some(Ok(())) => self.saving.set(Saving::Saved(time_of_day())),
            Some(Err(error)) => self.saving.set(Saving::Failed(error)),
            None => {}
        }
        if changes.restored {
            self.announce("有别的网页清空了浏览器在本站的存储，台账已由本窗口写回。".to_owned());
        }
        if changes.unread {
            self.unread.set(self.inner.with_value(|inner| inner.session.unread().to_vec()));
            self.set_aside.set(self.inner.with_value(|inner| inner.session.set_aside().to_vec()));
        }
        for key in &changes.touched {
            self.notify(key);
        }
        if !changes.touched.is_empty() {
            let any = self.inner.with_value(|inner| inner.triggers.any.clone());
            any.notify();
        }
        if changes.edits > 0 {
            self.edits.update(|edits| *edits += changes.edits);
        }
        if changes.steps {
            let labels = self.inner.with_value(|inner| inner.session.undo_labels());
            if self.undo_labels.with_untracked(|before| *before != labels) {
                self.undo_labels.set(labels);
            }
        }
    }

    fn notify(&self, key: &RecordKey) {
        let (record, kind) = self.inner.with_value(|Inner { triggers, .. }| {
            let kind = match key.kind() {
                Kind::Org => Some(triggers.orgs.clone()),
                Kind::Round => Some(triggers.rounds.clone()),
                _ => None,
            };
            (triggers.records.get(key).cloned(), kind)
        });
        for trigger in record.into_iter().chain(kind) {
            trigger.notify();
        }
    }
}
