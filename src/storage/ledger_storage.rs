use crate::records::{
    Format, Record, RecordKey, Stored, Unreadable, parse_storage_key, storage_key, storage_prefix,
};
use crate::storage::meta_key::MetaKey;
use crate::storage::{JournalEntry, Loaded, Meter, SetAside, Storage, Unread, WriteError};

/// One plan's ledger in local storage: each record under a key of its own, and a few values that are no records.
#[derive(Clone, Debug)]
pub struct LedgerStorage<S> {
    plan: String,
    storage: S,
    format: Format,
}

/// The length of a text as browsers count it against the room that there is.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl<S: Storage> LedgerStorage<S> {
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
        // Left behind only where a browser was killed during an import.
        self.storage.remove(&self.meta_name(&MetaKey::Room));
        for name in self.storage.names(&self.prefix()) {
            if self.meta_key(&name).is_some() {
                loaded.set_aside.extend(self.copy_under(&name));
                continue;
            }
            let Some(key) = self.key_of(&name) else {
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

    /// How much of the storage is taken, and by what.
    pub fn meter(&self) -> Meter {
        let names = self.storage.names("");
        let sizes = names.iter().map(|name| (name.as_str(), units(name) + self.storage.size(name)));
        Meter::measure(&self.plan, sizes)
    }

    /// The record that a name in storage stands for, if it is one of this plan's.
    pub fn key_of(&self, name: &str) -> Option<RecordKey> {
        parse_storage_key(&self.plan, name)
    }

    /// The entry for a value that can't be read.
    pub(super) fn unread(&self, key: &RecordKey, why: Unreadable) -> Unread {
        Unread { name: self.name(key), key: Some(key.clone()), why }
    }

    /// # Errors
    /// Where a value stands under the key that is no record this program can read.
    pub fn read(&self, key: &RecordKey) -> Result<Option<Stored>, Unreadable> {
        self.raw(key).map(|text| self.decode(key.clone(), &text)).transpose()
    }

    /// The text under a record's key, whatever it is.
    pub(super) fn raw(&self, key: &RecordKey) -> Option<String> {
        self.storage.get(&self.name(key))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.storage.get(name).is_some()
    }

    /// The text to store for a record.
    pub(super) fn encode(&self, record: &Record) -> String {
        #[cfg(test)]
        super::tests::count_text();
        self.format.encode(record)
    }

    pub(super) fn decode(&self, key: RecordKey, text: &str) -> Result<Stored, Unreadable> {
        self.format.decode(key, text)
    }

    /// Puts a record's text under its key.
    ///
    /// # Errors
    /// Where the browser refuses; the earlier value stands.
    pub(super) fn write(&self, key: &RecordKey, text: &str) -> Result<(), WriteError> {
        self.storage.set(&self.name(key), text)
    }

    /// Puts a record's text over one in an earlier form, which is kept until the new one is read back.
    ///
    /// # Errors
    /// Where the browser refuses, or gives back something else; the earlier value stands.
    pub(super) fn write_over_older(
        &self,
        key: &RecordKey,
        text: &str,
        copy_id: &str,
    ) -> Result<(), WriteError> {
        let copy = self.copy_aside(key, copy_id)?;
        let written = self.write(key, text).and_then(|()| match self.raw(key) {
            Some(stored) if stored == text => Ok(()),
            _ => self.storage.copy(&copy, &self.name(key)).and(Err(WriteError::Refused)),
        });
        if written.is_ok() || self.storage.get(&copy) == self.raw(key) {
            self.storage.remove(&copy);
        }
        written
    }

    /// Finds out whether all these texts can be written, by taking their room for a moment.
    ///
    /// # Errors
    /// Where they can't.
    pub(super) fn ensure_room<'a>(
        &self,
        texts: impl Iterator<Item = (&'a RecordKey, &'a str)>,
    ) -> Result<(), WriteError> {
        let more = |(key, text): (&RecordKey, &str)| {
            let name = self.name(key);
            let stored = match self.storage.size(&name) {
                0 => 0,
                size => units(&name) + size,
            };
            (units(&name) + units(text)).saturating_sub(stored)
        };
        let room = self.meta_name(&MetaKey::Room);
        let taken = self.storage.set(&room, &"0".repeat(texts.map(more).sum()));
        self.storage.remove(&room);
        taken
    }

    /// Puts a record's text into the journal.
    pub(super) fn journal_put(&self, key: &RecordKey, text: &str) {
        self.storage.journal_put(&self.name(key), text);
    }

    /// Removes this page's text of a record from the journal.
    pub(super) fn journal_remove(&self, key: &RecordKey) {
        self.storage.journal_remove(&self.name(key));
    }

    /// Removes another page's entry of the journal, unless that page has put another text there since it was read.
    pub(super) fn journal_forget(&self, entry: &JournalEntry) {
        self.storage.journal_forget(entry);
    }

    pub(super) fn remove(&self, key: &RecordKey) {
        self.storage.remove(&self.name(key));
    }

    /// Copies a record's value to a name of its own, verifies the copy, and returns the name.
    ///
    /// # Errors
    /// Where the browser refuses the copy.
    pub(super) fn copy_aside(&self, key: &RecordKey, copy_id: &str) -> Result<String, WriteError> {
        let to = self.meta_name(&MetaKey::Aside(format!("{copy_id}/{key}")));
        self.storage.copy(&self.name(key), &to)?;
        Ok(to)
    }

    /// The copy of a value that can't be read under a whole name, if it is the name of one.
    pub(super) fn copy_under(&self, name: &str) -> Option<SetAside> {
        let Some(MetaKey::Aside(copy)) = self.meta_key(name) else { return None };
        let key = copy.split_once('/').and_then(|(_, key)| self.key_of(&format!("{}{key}", self.prefix())));
        Some(SetAside { name: name.to_owned(), key })
    }

    pub(super) fn remove_copy(&self, name: &str) {
        self.storage.remove(name);
    }

    /// The text under a whole name, whatever it is; `None` where there is none, or it is no text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.storage.get(name)
    }

    /// Removes all records, what could not be read, and the journal; preferences stay.
    pub(super) fn clear(&self) {
        self.storage.journal_clear(&self.prefix());
        for name in self.storage.names(&self.prefix()) {
            if !self.is_epoch(&name) && !self.is_preferences(&name) {
                self.storage.remove(&name);
            }
        }
    }

    /// Empty before anything was ever forgotten.
    pub(super) fn epoch(&self) -> String {
        self.storage.get(&self.meta_name(&MetaKey::Epoch)).unwrap_or_default()
    }

    /// # Errors
    /// Where the browser refuses.
    pub(super) fn write_epoch(&self, epoch: &str) -> Result<(), WriteError> {
        self.storage.set(&self.meta_name(&MetaKey::Epoch), epoch)
    }

    pub(super) fn is_epoch(&self, name: &str) -> bool {
        self.meta_key(name) == Some(MetaKey::Epoch)
    }

    pub fn is_preferences(&self, name: &str) -> bool {
        self.meta_key(name) == Some(MetaKey::Preferences)
    }

    pub fn preferences(&self) -> Option<String> {
        self.storage.get(&self.meta_name(&MetaKey::Preferences))
    }

    /// # Errors
    /// Where the browser refuses.
    pub fn write_preferences(&self, text: &str) -> Result<(), WriteError> {
        self.storage.set(&self.meta_name(&MetaKey::Preferences), text)
    }

    /// All values of this plan as they stand, by name: for a rescue by hand.
    pub fn dump(&self) -> Vec<(String, String)> {
        let names = self.storage.names(&self.prefix()).into_iter();
        names.filter_map(|name| self.storage.get(&name).map(|text| (name, text))).collect()
    }

    /// What the names of all of this plan's values begin with.
    pub fn prefix(&self) -> String {
        storage_prefix(&self.plan)
    }

    fn name(&self, key: &RecordKey) -> String {
        storage_key(&self.plan, key)
    }

    fn meta_name(&self, key: &MetaKey) -> String {
        format!("{}{key}", self.prefix())
    }

    fn meta_key(&self, name: &str) -> Option<MetaKey> {
        MetaKey::parse(name.strip_prefix(&self.prefix())?)
    }
}
