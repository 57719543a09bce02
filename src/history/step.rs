use super::change::Change;
use super::import::Imported;
use super::key::HistoryKey;
use super::renamed::Renamed;
use crate::crdt::{Dot, Ledger, Record, WriterId};

/// One stay of the focus in one control; every stay has a number of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusSession(pub u64);

/// What one press, one stretch of typing or one import did.
#[derive(Clone, Debug)]
pub struct Step<K> {
    label: String,
    kind: StepKind<K>,
    session: Option<FocusSession>,
    writers: Vec<WriterId>,
}

#[derive(Clone, Debug)]
pub(super) enum StepKind<K> {
    Edit(Vec<Change<K>>),
    Import(Vec<Imported<K>>),
}

impl<K: HistoryKey> Step<K> {
    /// An import of these records. `from` says whose: `导入 县水利局的快照`.
    pub fn import(from: &str, records: Vec<Imported<K>>) -> Self {
        let label = if from.is_empty() { "导入".to_owned() } else { format!("导入 {from}") };
        Self { label, kind: StepKind::Import(records), session: None, writers: Vec::new() }
    }

    /// As shown on screen: `T14 进展`.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The records that it changed, each once.
    pub fn keys(&self) -> Vec<K> {
        let all: Vec<&K> = match &self.kind {
            StepKind::Edit(changes) => changes.iter().map(Change::key).collect(),
            StepKind::Import(records) => records.iter().map(Imported::key).collect(),
        };
        let mut keys: Vec<K> = all.into_iter().cloned().collect();
        keys.dedup();
        keys
    }

    /// Whether undoing it forgets, which makes every open tab read anew and draw a new writer.
    pub fn is_import(&self) -> bool {
        matches!(self.kind, StepKind::Import(_))
    }

    /// The same step with other changes.
    pub(super) fn map(self, change: impl FnOnce(StepKind<K>) -> StepKind<K>) -> Self {
        Self { kind: change(self.kind), ..self }
    }

    pub(super) fn is_empty(&self) -> bool {
        match &self.kind {
            StepKind::Edit(changes) => changes.is_empty(),
            StepKind::Import(records) => records.is_empty(),
        }
    }

    pub(super) fn writers(&self) -> impl Iterator<Item = WriterId> + '_ {
        self.writers.iter().copied()
    }

    /// Adds a later step of the same session that continues this one; returns it where it can't be added.
    pub(super) fn absorb(&mut self, later: Self) -> Option<Self> {
        let same_session = self.session.is_some() && self.session == later.session;
        match (&mut self.kind, later) {
            (StepKind::Edit(ours), Self { kind: StepKind::Edit(theirs), .. })
                if same_session && goes_on(ours, &theirs) =>
            {
                for change in theirs {
                    match ours.iter_mut().find(|earlier| earlier.is_of_same_register(&change)) {
                        Some(earlier) => earlier.absorb(change),
                        None => ours.push(change),
                    }
                }
                None
            }
            (_, later) => Some(later),
        }
    }

    pub(super) fn rename(&mut self, renamed: &Renamed<K>) {
        if let StepKind::Edit(changes) = &mut self.kind {
            changes.iter_mut().for_each(|change| change.rename(renamed));
        }
    }
}

/// Whether later changes continue earlier ones: at least one register is in both, and each of these starts from what
/// the earlier change left.
fn goes_on<K: HistoryKey>(earlier: &[Change<K>], later: &[Change<K>]) -> bool {
    let mut any = false;
    let fits = later.iter().all(|change| {
        let before = earlier.iter().find(|before| before.is_of_same_register(change));
        any |= before.is_some();
        before.is_none_or(|before| before.is_followed_by(change))
    });
    fits && any
}

/// Some records as they were before an edit, to make a step of what it changes in them.
#[derive(Debug)]
pub struct ChangeRecorder<K> {
    before: Vec<(K, Option<Record<K>>)>,
}

impl<K: HistoryKey> ChangeRecorder<K> {
    /// To be taken after the records were joined with what is stored, and before the edit.
    pub fn new(ledger: &Ledger<K>, keys: &[K]) -> Self {
        Self { before: keys.iter().map(|key| (key.clone(), ledger.get(key).cloned())).collect() }
    }

    /// What has changed since. Named after what it changes unless `name` says better.
    pub fn step(self, ledger: &Ledger<K>, name: Option<&str>, session: Option<FocusSession>) -> Step<K> {
        let (mut changes, mut writers) = (Vec::new(), Vec::new());
        for (key, before) in &self.before {
            let Some(after) = ledger.get(key) else { continue };
            let is_new = |(writer, counter)| {
                let dot = Dot { writer, counter };
                before.as_ref().is_none_or(|before| !before.vector().covers(dot)).then_some(writer)
            };
            writers.extend(after.vector().iter().filter_map(is_new));
            changes.extend(Change::between(before.as_ref(), after));
        }
        let label = name.map_or_else(|| label(&changes), str::to_owned);
        Step { label, kind: StepKind::Edit(changes), session, writers }
    }
}

fn label<K: HistoryKey>(changes: &[Change<K>]) -> String {
    let changed: Vec<_> = changes.iter().map(|change| (change.key(), change.field())).collect();
    K::edit_label(&changed)
}
