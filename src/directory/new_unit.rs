use thiserror::Error;

use super::{Directory, DirectoryOrg};

/// Why a unit can't be added under a name, as shown on screen.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NewUnitError {
    #[error("请填写单位名称。")]
    NoName,
    #[error("已有“{0}”，不必再加。")]
    Known(String),
}

impl Directory {
    /// The units that users added, in the directory's order.
    pub fn added(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.orgs().iter().filter(|org| org.plan_name.is_none())
    }

    /// The name to add a unit under, as typed without the spaces around it.
    ///
    /// # Errors
    /// For no name, and for one that an organisation has, or has in the document.
    pub fn check_new_unit<'n>(&self, typed: &'n str) -> Result<&'n str, NewUnitError> {
        let name = typed.trim();
        if name.is_empty() {
            return Err(NewUnitError::NoName);
        }
        let has_name =
            |org: &DirectoryOrg| org.name == name || org.written_as.iter().any(|written| written == name);
        match self.orgs().iter().any(has_name) {
            true => Err(NewUnitError::Known(name.to_owned())),
            false => Ok(name),
        }
    }
}

#[cfg(test)]
mod tests;
