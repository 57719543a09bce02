use crate::records::{Ledger, RecordKey, Unreadable};

/// What was found in storage.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub ledger: Ledger,
    pub unread: Vec<Unread>,
    pub set_aside: Vec<SetAside>,
    /// The records that are stored in an earlier form.
    pub older: Vec<RecordKey>,
    pub epoch: String,
}

/// A value that can't be read and stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its whole name in storage.
    pub name: String,
    /// The record that it stands for; `None` where the name is no record's.
    pub key: Option<RecordKey>,
    pub why: Unreadable,
}

/// A copy of a value that can't be read, whose record was written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its whole name in storage.
    pub name: String,
    /// The record that the value stood for; `None` where no record has such a name.
    pub key: Option<RecordKey>,
}

impl Unread {
    /// Whether a newer program wrote it: the record is then not to be changed here.
    pub fn is_newer(&self) -> bool {
        matches!(self.why, Unreadable::Newer { .. })
    }
}
