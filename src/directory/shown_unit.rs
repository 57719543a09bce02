use crate::crdt::Writer;
use crate::directory::Directory;
use crate::records::org::set_name;
use crate::records::{KeyError, Ledger, OrgRecord, RecordKey, Target, origins};

/// My unit, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownUnit {
    /// The id that was chosen, which may be another name of the unit.
    chosen: String,
    /// Its canonical id.
    pub id: String,
    pub name: String,
    /// Somebody removed it while the page showed it: its page stays, so that nothing typed goes astray.
    pub is_removed: bool,
}

impl ShownUnit {
    /// `None` where nobody knows the unit. `before` is what the page has shown until now.
    pub fn of(directory: &Directory, chosen: &str, before: Option<&Self>) -> Option<Self> {
        let before = before.filter(|before| before.chosen == chosen);
        let id = match directory.org(chosen) {
            Some(_) => directory.canonical(chosen),
            None => &before?.id,
        };
        let is_removed = directory.org(id).is_none();
        let name = before.filter(|_| is_removed).map_or_else(|| directory.name(id), |before| &before.name);
        Some(Self { chosen: chosen.to_owned(), id: id.to_owned(), name: name.to_owned(), is_removed })
    }

    /// Lists a removed unit again, under its name.
    ///
    /// # Errors
    /// Where its id can't stand in a key.
    pub fn restore(&self, ledger: &mut Ledger, writer: &mut Writer) -> Result<(), KeyError> {
        let key = RecordKey::for_org(&self.id)?;
        let seen = ledger.get(&key).map(|record| origins(&OrgRecord::new(record).names()));
        let seen = seen.unwrap_or_default();
        let target = Target::new(std::slice::from_ref(&key), &seen);
        set_name(ledger, writer, target, Some(&self.name));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
