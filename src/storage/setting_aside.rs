//! Copies of stored values that can't be read. Each is kept, listed and readable until a person dismisses it.

use crate::storage::{Session, SetAside, Storage};

impl<S: Storage> Session<S> {
    /// The copies of values that can't be read.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// Removes such a copy for good: a person has seen it.
    pub fn dismiss(&mut self, name: &str) {
        if self.set_aside.iter().any(|copy| copy.name == name)
            && let Some(storage) = &self.storage
        {
            storage.remove_copy(name);
            self.note_set_aside(name, false);
        }
    }

    /// Notes whether there is a copy under this name; one that is no name of a copy is left alone.
    pub(super) fn note_set_aside(&mut self, name: &str, is_there: bool) {
        let copy = self.storage.as_ref().and_then(|storage| storage.copy_under(name));
        let Some(copy) = copy else { return };
        let is_listed = self.set_aside.contains(&copy);
        if is_listed == is_there {
            return;
        }
        match is_there {
            true => self.set_aside.push(copy),
            false => self.set_aside.retain(|other| *other != copy),
        }
        self.changes.unread = true;
    }
}
