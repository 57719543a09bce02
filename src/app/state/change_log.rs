use std::collections::VecDeque;

use crate::records::RecordKey;

/// How many changes are kept. After more at once, as an import may make, everything is read anew.
const KEPT: usize = 256;

/// Which records have changed last, so that whoever knows the ledger as it was before can learn what to read again.
#[derive(Debug, Default)]
pub struct ChangeLog {
    /// How many changes there have been since the page was opened.
    count: usize,
    /// The last of them, earliest first.
    recent: VecDeque<RecordKey>,
}

impl ChangeLog {
    pub fn push(&mut self, key: RecordKey) {
        self.count += 1;
        self.recent.push_back(key);
        if self.recent.len() > KEPT {
            self.recent.pop_front();
        }
    }

    pub fn count(&self) -> usize {
        self.count
    }

    /// The records that have changed since there were so many changes; `None` where that is too long ago to say.
    pub fn since(&self, count: usize) -> Option<Vec<RecordKey>> {
        let first = self.recent.len().checked_sub(self.count - count)?;
        Some(self.recent.range(first..).cloned().collect())
    }
}

#[cfg(test)]
mod tests;
