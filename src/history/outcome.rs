use super::key::HistoryKey;
use crate::crdt::Field;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Undo,
    Redo,
}

/// Why something was left as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody else, or a later step, has changed it.
    ChangedSince,
    /// The record may not be changed: its round is closed, or a newer program wrote it.
    Locked,
}

/// Something that a step changed and that was neither undone nor redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftAlone<K> {
    pub key: K,
    /// `None` for a whole record of an import.
    pub field: Option<Field>,
    pub reason: Reason,
}

/// What an undo or a redo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<K> {
    pub direction: Direction,
    /// The label of the step.
    pub label: String,
    /// The records that have changed, or are gone: to be stored.
    pub changed: Vec<K>,
    pub left_alone: Vec<LeftAlone<K>>,
    /// Something was forgotten: every open tab has to read anew and draw a new writer.
    pub forgets: bool,
}

impl<K: HistoryKey> Outcome<K> {
    pub(super) fn new(direction: Direction, label: &str) -> Self {
        let label = label.to_owned();
        Self { direction, label, changed: Vec::new(), left_alone: Vec::new(), forgets: false }
    }

    pub(super) fn changed(&mut self, key: &K) {
        if !self.changed.contains(key) {
            self.changed.push(key.clone());
        }
    }

    pub(super) fn leave(&mut self, key: &K, field: Option<&Field>, reason: Reason) {
        self.left_alone.push(LeftAlone { key: key.clone(), field: field.cloned(), reason });
    }

    /// What was done and what was not, in one sentence.
    pub fn sentence(&self) -> String {
        let verb = match self.direction {
            Direction::Undo => "撤销",
            Direction::Redo => "重做",
        };
        let label = &self.label;
        let Some(first) = self.left_alone.first() else { return format!("已{verb}：{label}。") };
        let why = match first.reason {
            Reason::ChangedSince => "另有改动",
            Reason::Locked => "不能改：所在轮次已关闭，或由较新的程序写成",
        };
        if self.changed.is_empty() {
            return format!("没有{verb}：{label}。{why}，保持现状。");
        }
        let what = match &first.field {
            Some(field) => first.key.register_label(field),
            None => first.key.record_label(),
        };
        match self.left_alone.len() {
            1 => format!("已{verb}：{label}；其中 {what} {why}，保持现状。"),
            count => format!("已{verb}：{label}；其中 {what} 等 {count} 处{why}，保持现状。"),
        }
    }
}
