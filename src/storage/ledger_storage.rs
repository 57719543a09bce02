use crate::crdt::{Ledger, Record};
use crate::records::{Format, RecordKey, Stored, Unreadable, parse_storage_key, storage_key, storage_prefix};
use crate::storage::{Meter, Storage, WriteError};

/// One plan's ledger in local storage: one record, one key.
///
/// MetaKey the records stand, under names that are no record's: `epoch`, drawn anew whenever something is
/// forgotten, `preferences`, and `aside/…`, copies of values that could not be read.
#[derive(Clone, Debug)]
pub struct LedgerStorage<S> {
    plan: String,
    storage: S,
    format: Format,
}

/// What was found in storage.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub ledger: Ledger,
    pub unread: Vec<Unread>,
    /// The records that were written in an earlier form.
    pub older: Vec<RecordKey>,
    pub epoch: String,
}

/// A value that stays where it is, unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its whole name in storage.
    pub name: String,
    /// The record that it stands for; `None` where the name is no record's.
    pub key: Option<RecordKey>,
    pub why: Unreadable,
}

const EPOCH: &str = "epoch";
const PREFERENCES: &str = "preferences";
const ASIDE: &str = "aside/";
/// Holds room for what is about to be written; found only where a browser was killed in between.
const ROOM: &str = "room";

/// A value under this plan that is no record.
pub(crate) enum MetaKey {
    Epoch,
    Preferences,
    Aside,
    Room,
}

impl MetaKey {
    /// From what follows the plan in a name.
    pub fn of(rest: &str) -> Option<Self> {
        match rest {
            EPOCH => Some(Self::Epoch),
            PREFERENCES => Some(Self::Preferences),
            ROOM => Some(Self::Room),
            _ => rest.starts_with(ASIDE).then_some(Self::Aside),
        }
    }
}

/// The length of a text as browsers count it against the room that there is.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl<S: Storage> LedgerStorage<S> {
    /// Where this plan's ledger is kept.
    pub fn new(plan: &str, storage: S) -> Self {
        Self { plan: plan.to_owned(), storage, format: Format::CURRENT }
    }

    /// The same, in another form of records.
    pub fn in_format(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// Reads everything once.
    pub fn load(&self) -> Loaded {
        let mut loaded = Loaded { epoch: self.epoch(), ..Loaded::default() };
        self.storage.remove(&self.name(ROOM));
        for name in self.storage.names(&storage_prefix(&self.plan)) {
            if self.is_ours_beside_records(&name) {
                continue;
            }
            let Some(key) = parse_storage_key(&self.plan, &name) else {
                let why = Unreadable::Broken { why: "名称不是台账记录".to_owned() };
                loaded.unread.push(Unread { name, key: None, why });
                continue;
            };
            match self.read(&key) {
                Ok(Some(stored)) => {
                    loaded.ledger.insert(stored.record);
                    if stored.is_older {
                        loaded.older.push(key);
                    }
                }
                Ok(None) => {}
                Err(why) => loaded.unread.push(self.unread(&key, why)),
            }
        }
        loaded
    }

    fn is_ours_beside_records(&self, name: &str) -> bool {
        name.strip_prefix(&storage_prefix(&self.plan)).is_some_and(|rest| MetaKey::of(rest).is_some())
    }

    /// How much of the storage is taken, and by what.
    pub fn meter(&self) -> Meter {
        let names = self.storage.names("");
        Meter::of(&self.plan, names.iter().map(|name| (name.as_str(), units(name) + self.storage.size(name))))
    }

    /// The record that a name in storage stands for, if it is one of this plan's.
    pub fn key_of(&self, name: &str) -> Option<RecordKey> {
        parse_storage_key(&self.plan, name)
    }

    /// What to say of a value that can't be read.
    pub fn unread(&self, key: &RecordKey, why: Unreadable) -> Unread {
        Unread { name: storage_key(&self.plan, key), key: Some(key.clone()), why }
    }

    /// # Errors
    /// Where a value stands under the key that is no record this program can read.
    pub fn read(&self, key: &RecordKey) -> Result<Option<Stored>, Unreadable> {
        match self.raw(key) {
            Some(text) => self.format.decode(key.clone(), &text).map(Some),
            None => Ok(None),
        }
    }

    /// The text under a record's key, whatever it is.
    pub fn raw(&self, key: &RecordKey) -> Option<String> {
        self.storage.get(&storage_key(&self.plan, key))
    }

    /// # Errors
    /// Where the browser refuses; the earlier value stands.
    pub fn write(&self, record: &Record) -> Result<(), WriteError> {
        self.storage.set(&storage_key(&self.plan, record.key()), &self.format.encode(record))
    }

    /// Writes a record over one in an earlier form, which is kept until what was written is read back.
    ///
    /// # Errors
    /// Where the browser refuses, or gives back something else; the earlier value stands.
    pub fn write_over_older(&self, record: &Record, at: &str) -> Result<(), WriteError> {
        let key = record.key();
        let copy = self.copy_aside(key, at)?;
        let written = self.write(record).and_then(|()| match self.read(key) {
            Ok(Some(stored)) if stored.record == *record => Ok(()),
            _ => self.storage.copy(&copy, &storage_key(&self.plan, key)).and(Err(WriteError::Refused)),
        });
        if written.is_ok() || self.storage.get(&copy) == self.raw(key) {
            self.storage.remove(&copy);
        }
        written
    }

    /// Finds out whether all these records can be written, by taking their room for a moment.
    ///
    /// # Errors
    /// Where they can't.
    pub fn make_sure_of_room<'a>(&self, records: impl Iterator<Item = &'a Record>) -> Result<(), WriteError> {
        let more = |record: &Record| {
            let name = storage_key(&self.plan, record.key());
            let stored = self.storage.get(&name).map_or(0, |text| units(&name) + units(&text));
            (units(&name) + units(&self.format.encode(record))).saturating_sub(stored)
        };
        let room = self.name(ROOM);
        let taken = self.storage.set(&room, &"0".repeat(records.map(more).sum()));
        self.storage.remove(&room);
        taken
    }

    /// Notes a record in the journal.
    pub fn note(&self, record: &Record) {
        self.storage.note(&storage_key(&self.plan, record.key()), &self.format.encode(record));
    }

    /// Takes out of the journal what this page has noted of a record.
    pub fn unnote(&self, key: &RecordKey) {
        self.storage.unnote(&storage_key(&self.plan, key));
    }

    /// Puts a text back under a record's key.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn put_back(&self, key: &RecordKey, text: &str) -> Result<(), WriteError> {
        self.storage.set(&storage_key(&self.plan, key), text)
    }

    /// Takes a record out.
    pub fn remove(&self, key: &RecordKey) {
        self.storage.remove(&storage_key(&self.plan, key));
    }

    /// What the names of all of this plan's values begin with.
    pub fn prefix(&self) -> String {
        storage_prefix(&self.plan)
    }

    /// The records among values that the journal noted, by name.
    pub fn noted(&self, values: Vec<(String, String)>) -> Vec<Record> {
        let read = |(name, text): (String, String)| {
            self.format.decode(self.key_of(&name)?, &text).ok().map(|stored| stored.record)
        };
        values.into_iter().filter_map(read).collect()
    }

    /// Copies a value to a name of its own, which is given, and verifies the copy.
    ///
    /// # Errors
    /// Where the browser refuses the copy.
    pub fn copy_aside(&self, key: &RecordKey, at: &str) -> Result<String, WriteError> {
        let to = format!("{}{ASIDE}{at}/{key}", storage_prefix(&self.plan));
        self.storage.copy(&storage_key(&self.plan, key), &to)?;
        Ok(to)
    }

    /// Forgets all records and what could not be read; preferences stay.
    pub fn clear(&self) {
        self.storage.forget_notes(&storage_prefix(&self.plan));
        for name in self.storage.names(&storage_prefix(&self.plan)) {
            if !self.is_epoch(&name) && !self.is_preferences(&name) {
                self.storage.remove(&name);
            }
        }
    }

    /// Empty before anything was ever forgotten.
    pub fn epoch(&self) -> String {
        self.storage.get(&self.name(EPOCH)).unwrap_or_default()
    }

    /// # Errors
    /// Where the browser refuses.
    pub fn begin_epoch(&self, epoch: &str) -> Result<(), WriteError> {
        self.storage.set(&self.name(EPOCH), epoch)
    }

    pub fn is_epoch(&self, name: &str) -> bool {
        name == self.name(EPOCH)
    }

    pub fn is_preferences(&self, name: &str) -> bool {
        name == self.name(PREFERENCES)
    }

    pub fn preferences(&self) -> Option<String> {
        self.storage.get(&self.name(PREFERENCES))
    }

    /// # Errors
    /// Where the browser refuses.
    pub fn write_preferences(&self, text: &str) -> Result<(), WriteError> {
        self.storage.set(&self.name(PREFERENCES), text)
    }

    /// All values of this plan, each under its name, as they stand: for a rescue by hand.
    pub fn dump(&self) -> Vec<(String, String)> {
        let names = self.storage.names(&storage_prefix(&self.plan)).into_iter();
        names.filter_map(|name| self.storage.get(&name).map(|text| (name, text))).collect()
    }

    fn name(&self, of: &str) -> String {
        format!("{}{of}", storage_prefix(&self.plan))
    }
}
