use crate::crdt::Writer;
use crate::history::FocusSession;
use crate::records::{History, Ledger, RecordKey};
use crate::storage::contributions::Contributions;
use crate::storage::epoch_kind::EpochKind;
use crate::storage::{ChangeSet, LedgerStorage, Loaded, SetAside, Storage, UndoLabels, Unread};

/// One open page's ledger: in memory, with the storage that it shares with other pages.
#[derive(Debug)]
pub struct Session<S> {
    pub(super) storage: Option<LedgerStorage<S>>,
    pub(super) ledger: Ledger,
    /// Counts what may have changed `ledger`.
    pub(super) revision: u64,
    /// Values in storage that could not be read.
    pub(super) unread: Vec<Unread>,
    pub(super) set_aside: Vec<SetAside>,
    /// Records whose stored text is in an earlier form.
    pub(super) older: Vec<RecordKey>,
    /// Drawn at the first write.
    pub(super) writer: Option<Writer>,
    pub(super) contributions: Contributions,
    /// Draws fresh random bits.
    pub(super) draw: fn() -> u64,
    /// The epoch that `ledger` belongs to.
    pub(super) epoch: String,
    /// Another page is forgetting something: until it is done, its records are taken as they are.
    pub(super) is_other_forgetting: bool,
    /// Records in memory whose last write failed, each once, earliest first.
    pub(super) unsaved: Vec<RecordKey>,
    /// Those of them under which storage still holds what was forgotten here: it is written over unseen.
    pub(super) unsaved_reverts: Vec<RecordKey>,
    pub(super) history: History,
    /// Of the text control that has the focus.
    pub(super) focus: Option<FocusSession>,
    focus_session_id: u64,
    pub(super) changes: ChangeSet,
}

impl<S: Storage> Session<S> {
    /// Reads what is stored.
    pub fn open(storage: Option<LedgerStorage<S>>, draw: fn() -> u64) -> Self {
        let loaded = storage.as_ref().map(LedgerStorage::load).unwrap_or_default();
        Self::new(storage, loaded, draw)
    }

    /// A ledger that is only in memory.
    pub fn in_memory(ledger: Ledger, draw: fn() -> u64) -> Self {
        Self::new(None, Loaded { ledger, ..Loaded::default() }, draw)
    }

    fn new(storage: Option<LedgerStorage<S>>, loaded: Loaded, draw: fn() -> u64) -> Self {
        Self {
            storage,
            ledger: loaded.ledger,
            revision: 0,
            unread: loaded.unread,
            set_aside: loaded.set_aside,
            older: loaded.older,
            writer: None,
            contributions: Contributions::default(),
            draw,
            is_other_forgetting: EpochKind::of(&loaded.epoch).is_forgetting(),
            epoch: loaded.epoch,
            unsaved: Vec::new(),
            unsaved_reverts: Vec::new(),
            history: History::new(),
            focus: None,
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

    pub fn undo_labels(&self) -> UndoLabels {
        UndoLabels::new(&self.history)
    }

    /// A text control got the focus: what is typed until it loses it is one step to undo.
    pub fn begin_typing(&mut self) {
        self.focus_session_id += 1;
        self.focus = Some(FocusSession(self.focus_session_id));
    }

    /// The text control lost the focus, after what was typed into it was written.
    pub fn end_typing(&mut self) {
        self.focus = None;
    }

    /// Draws an id for something new.
    pub fn new_id(&mut self) -> String {
        self.ledger_and_writer(&[]).1.new_id()
    }

    /// The ledger, and the writer for a change of these records.
    pub(super) fn ledger_and_writer(&mut self, keys: &[RecordKey]) -> (&mut Ledger, &mut Writer) {
        self.revision += 1;
        let mut records = keys.iter().filter_map(|key| self.ledger.get(key));
        self.writer.take_if(|writer| records.any(|record| record.vector().is_ahead_of(writer)));
        let writer = self.writer.get_or_insert_with(|| {
            let writer = Writer::new((self.draw)());
            self.contributions.write_as(writer.id());
            writer
        });
        (&mut self.ledger, writer)
    }

    pub(super) fn mark_changed(&mut self, key: &RecordKey) {
        self.revision += 1;
        self.changes.touched.push(key.clone());
    }
}
