//! The ledger as the page sees it: in memory, in storage, and in the other tabs.

use std::{fmt, mem};

use leptos::prelude::*;

use crate::browser::{ClockTime, LedgerStorage, Unread, WriteError, random_u64, time_of_day};
use crate::ledger::{Kind, Ledger, Record, RecordKey, Unreadable, Writer};
use crate::ordered_map::OrderedMap;
use crate::snapshot::Preview;

/// Whether what was typed is in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the page was opened.
    Idle,
    Saved(ClockTime),
    Failed(WriteError),
    /// The page has no storage: everything is in memory only.
    Nowhere,
}

/// Why an edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The stored record was written by a newer program.
    Newer,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("没有改动：这条记录由较新的程序写成，请换用新版页面再改。"),
        }
    }
}

/// The latest import, as long as it can be taken back.
#[derive(Clone, Debug)]
pub struct LastImport {
    pub undo: ImportUndo,
    pub preview: Preview,
}

/// What is needed to take an import back, record by record.
#[derive(Clone, Debug, Default)]
pub struct ImportUndo {
    steps: Vec<UndoStep>,
}

#[derive(Clone, Debug)]
struct UndoStep {
    before: Option<Record>,
    after: Record,
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
    touched: OrderedMap<RecordKey, ArcRwSignal<()>>,
    touched_orgs: ArcRwSignal<()>,
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
    pub last_import: RwSignal<Option<LastImport>>,
}

impl Store {
    /// A ledger that is only in memory.
    pub fn in_memory() -> Self {
        Self::new(None)
    }

    pub fn new(storage: Option<LedgerStorage>) -> Self {
        let saving = if storage.is_some() { Saving::Idle } else { Saving::Nowhere };
        let loaded = storage.as_ref().map(LedgerStorage::load).unwrap_or_default();
        Self {
            inner: StoredValue::new(Inner {
                storage,
                ledger: loaded.ledger,
                writer: None,
                epoch: loaded.epoch,
                unsaved: Vec::new(),
                touched: OrderedMap::new(),
                touched_orgs: ArcRwSignal::new(()),
                touched_any: ArcRwSignal::new(()),
            }),
            saving: RwSignal::new(saving),
            unread: RwSignal::new(loaded.unread),
            edits: RwSignal::new(0),
            last_import: RwSignal::new(None),
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

    /// Reads the ledger for its organisations, and is told only when one of them changes.
    pub fn with_orgs<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| inner.touched_orgs.track());
        self.inner.with_value(|inner| read(&inner.ledger))
    }

    /// Makes an edit: reads what is stored, joins it, lets `edit` change it, and writes it back.
    ///
    /// # Errors
    /// Where the record may not be changed. A failed write is no error: the edit stands in memory, `saving`
    /// says so, and the next edit tries again.
    pub fn edit<T>(
        &self,
        key: &RecordKey,
        edit: impl FnOnce(&mut Record, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.follow_epoch();
        let found = self.take_in(key)?;
        let edited = self.inner.try_update_value(|inner| {
            let writer = inner.writer.get_or_insert_with(|| Writer::new(random_u64()));
            edit(inner.ledger.record_mut(key), writer)
        });
        match found {
            Found::Free => self.save(key),
            Found::Stuck(error) => self.note_failed(key, error),
        }
        self.edits.update(|edits| *edits += 1);
        self.touch(key);
        edited.ok_or(EditError::Newer)
    }

    /// Draws an id for something new.
    pub fn new_id(&self) -> String {
        self.inner
            .try_update_value(|inner| inner.writer.get_or_insert_with(|| Writer::new(random_u64())).new_id())
            .unwrap_or_default()
    }

    /// Whether one of these records was written by a newer program: it is not to be changed here.
    pub fn is_newer(&self, keys: &[RecordKey]) -> bool {
        self.unread.with(|unread| {
            let newer = unread.iter().filter(|value| matches!(value.why, Unreadable::Newer { .. }));
            newer.filter_map(|value| value.key.as_ref()).any(|key| keys.contains(key))
        })
    }

    /// Tries again to write what could not be written.
    pub fn retry(&self) {
        let unsaved = self.inner.with_value(|inner| inner.unsaved.clone());
        for key in &unsaved {
            self.save_again(key);
        }
    }

    /// Takes in a ledger from outside, whole or not at all.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&self, theirs: &Ledger) -> Result<ImportUndo, WriteError> {
        self.follow_epoch();
        let mut undo = ImportUndo::default();
        for record in theirs.iter() {
            // A record of a newer program stays as it is; the preview has said so.
            let Ok(found) = self.take_in(record.key()) else { continue };
            let before = self.inner.with_value(|inner| inner.ledger.get(record.key()).cloned());
            let after = before.as_ref().map_or_else(|| record.clone(), |ours| ours.join(record));
            if before.as_ref() == Some(&after) {
                continue;
            }
            let written = match found {
                Found::Free => self.write(&after),
                Found::Stuck(error) => Err(error),
            };
            if let Err(error) = written {
                self.put_back(&undo);
                return Err(error);
            }
            undo.steps.push(UndoStep { before, after });
        }
        for step in &undo.steps {
            self.inner.update_value(|inner| {
                inner.ledger.insert(step.after.clone());
            });
            self.touch(step.after.key());
        }
        self.note_saved();
        Ok(undo)
    }

    /// Forgets an import: each record unchanged since goes back to what it was.
    pub fn undo_import(&self, undo: &ImportUndo) {
        self.put_back(undo);
        for step in &undo.steps {
            let key = step.after.key();
            self.inner.update_value(|inner| {
                if inner.ledger.get(key) == Some(&step.after) {
                    match &step.before {
                        Some(before) => inner.ledger.insert(before.clone()),
                        None => inner.ledger.forget(key),
                    };
                }
            });
            self.touch(key);
        }
        self.begin_epoch();
    }

    /// Puts stored records back where they are still as the import left them.
    fn put_back(&self, undo: &ImportUndo) {
        self.inner.with_value(|inner| {
            let Some(storage) = &inner.storage else { return };
            for step in &undo.steps {
                let key = step.after.key();
                if storage.read(key).ok().flatten().as_ref() != Some(&step.after) {
                    continue;
                }
                // Going back takes no more room than was taken; a browser that refuses leaves the join.
                let _ = match &step.before {
                    Some(before) => storage.write(before),
                    None => storage.restore(key, None),
                };
            }
        });
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&self) {
        self.inner.with_value(|inner| {
            if let Some(storage) = &inner.storage {
                storage.clear();
            }
        });
        self.begin_epoch();
        self.last_import.set(None);
        self.replace(Ledger::new(), Vec::new());
    }

    /// Everything in storage as it stands, by name: for a rescue by hand.
    pub fn dump(&self) -> Vec<(String, String)> {
        self.inner.with_value(|inner| inner.storage.as_ref().map(LedgerStorage::dump)).unwrap_or_default()
    }

    /// Another tab wrote a value.
    pub fn heard(&self, name: Option<&str>) {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else { return };
        let Some(name) = name else { return self.reload() };
        if storage.is_epoch(name) {
            return self.follow_epoch();
        }
        let Some(key) = storage.key_of(name) else { return };
        let stored = match storage.read(&key) {
            Ok(Some(stored)) => stored,
            Ok(None) => return,
            Err(why) => return self.note_unread(&storage, &key, why),
        };
        let (changed, more) = self
            .inner
            .try_update_value(|inner| {
                let changed = inner.ledger.join_record(&stored);
                (changed, inner.ledger.get(&key) != Some(&stored))
            })
            .unwrap_or_default();
        if more {
            self.save(&key);
        }
        if changed {
            self.touch(&key);
        }
    }

    fn note_unread(&self, storage: &LedgerStorage, key: &RecordKey, why: Unreadable) {
        let unread = storage.unread(key, why);
        if self.unread.with_untracked(|known| !known.contains(&unread)) {
            self.unread.update(|known| known.push(unread));
        }
    }

    /// Reads everything anew where another tab has forgotten something.
    fn follow_epoch(&self) {
        let moved = self
            .inner
            .with_value(|inner| inner.storage.as_ref().is_some_and(|storage| storage.epoch() != inner.epoch));
        if moved {
            self.reload();
        }
    }

    fn reload(&self) {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else { return };
        let loaded = storage.load();
        self.inner.update_value(|inner| inner.epoch = loaded.epoch);
        self.forget_writer();
        self.replace(loaded.ledger, loaded.unread);
    }

    fn replace(&self, ledger: Ledger, unread: Vec<Unread>) {
        let keys: Vec<RecordKey> = self
            .inner
            .try_update_value(|inner| {
                let before = mem::replace(&mut inner.ledger, ledger);
                inner.unsaved.clear();
                let new = inner.ledger.iter().filter(|record| before.get(record.key()).is_none());
                before.iter().chain(new).map(|record| record.key().clone()).collect()
            })
            .unwrap_or_default();
        self.unread.set(unread);
        for key in &keys {
            self.touch(key);
        }
    }

    fn forget_writer(&self) {
        self.inner.update_value(|inner| inner.writer = None);
    }

    /// Makes every tab read anew and draw a new writer.
    fn begin_epoch(&self) {
        let epoch = format!("{:016x}", random_u64());
        self.inner.update_value(|inner| {
            if let Some(storage) = &inner.storage {
                // Without room for it, other tabs go on joining: they keep what was to be forgotten.
                let _ = storage.begin_epoch(&epoch);
            }
            inner.epoch = epoch;
        });
        self.forget_writer();
    }

    /// Joins what is stored under a key into memory, and frees the key of what can't be read.
    fn take_in(&self, key: &RecordKey) -> Result<Found, EditError> {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else {
            return Ok(Found::Free);
        };
        match storage.read(key) {
            Ok(None) => Ok(Found::Free),
            Ok(Some(stored)) => {
                self.inner.update_value(|inner| {
                    inner.ledger.join_record(&stored);
                });
                Ok(Found::Free)
            }
            Err(why @ Unreadable::Newer { .. }) => {
                self.note_unread(&storage, key, why);
                Err(EditError::Newer)
            }
            Err(Unreadable::Broken { .. }) => {
                if let Err(error) = storage.set_aside(key, &format!("{:012x}", random_u64() >> 16)) {
                    return Ok(Found::Stuck(error));
                }
                self.unread.update(|unread| unread.retain(|value| value.key.as_ref() != Some(key)));
                self.begin_epoch();
                Ok(Found::Free)
            }
        }
    }

    fn write(&self, record: &Record) -> Result<(), WriteError> {
        self.inner.with_value(|inner| inner.storage.as_ref().map_or(Ok(()), |storage| storage.write(record)))
    }

    fn save(&self, key: &RecordKey) {
        let Some(record) = self.inner.with_value(|inner| inner.ledger.get(key).cloned()) else { return };
        match self.write(&record) {
            Ok(()) => {
                let left = self
                    .inner
                    .try_update_value(|inner| {
                        inner.unsaved.retain(|other| other != key);
                        inner.unsaved.clone()
                    })
                    .unwrap_or_default();
                // There is room again: what failed before goes with it.
                if let Some(next) = left.first() {
                    return self.save_again(next);
                }
                self.note_saved();
            }
            Err(error) => self.note_failed(key, error),
        }
    }

    fn save_again(&self, key: &RecordKey) {
        if let Ok(Found::Free) = self.take_in(key) {
            self.save(key);
        }
    }

    fn note_failed(&self, key: &RecordKey, error: WriteError) {
        self.inner.update_value(|inner| {
            if !inner.unsaved.contains(key) {
                inner.unsaved.push(key.clone());
            }
        });
        self.saving.set(Saving::Failed(error));
    }

    fn note_saved(&self) {
        if self.inner.with_value(|inner| inner.storage.is_some() && inner.unsaved.is_empty()) {
            self.saving.set(Saving::Saved(time_of_day()));
        }
    }

    fn touch(&self, key: &RecordKey) {
        let (one, orgs, any) = self.inner.with_value(|inner| {
            (inner.touched.get(key).cloned(), inner.touched_orgs.clone(), inner.touched_any.clone())
        });
        if let Some(one) = one {
            one.notify();
        }
        if key.kind() == Kind::Org {
            orgs.notify();
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
