use crate::records::{History, Step};

/// What the buttons of 撤销 and 重做 say; `None` where there is nothing to undo or redo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoLabels {
    pub undo: Option<String>,
    pub redo: Option<String>,
    /// The next to be undone is an import.
    pub undoes_import: bool,
    /// How many imports can still be undone.
    pub imports: usize,
}

impl UndoLabels {
    pub(super) fn new(history: &History) -> Self {
        Self {
            undo: history.undo_label(),
            redo: history.redo_label(),
            undoes_import: history.next_undo().is_some_and(Step::is_import),
            imports: history.imports(),
        }
    }
}
