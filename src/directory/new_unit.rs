use thiserror::Error;

use super::{Directory, DirectoryOrg};
use crate::records::{MAX_NAME, name_key, tidy_name};

/// Why a unit can't have a name, as shown on screen.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnitNameError {
    #[error("请填写单位名称。")]
    NoName,
    /// Of so many characters.
    #[error("单位名称最多 {MAX_NAME} 个字，现有 {0} 个，请用简称。")]
    TooLong(usize),
    #[error("已有“{0}”，不必再加。")]
    Known(String),
    /// Another unit goes by the new name.
    #[error("“{0}”已是另一个单位的名称，请核对；确是同一单位的，请在“两个名称是同一单位”中注明。")]
    Taken(String),
}

impl Directory {
    /// The units that users added, in the directory's order.
    pub fn added(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.orgs().iter().filter(|org| org.plan_name.is_none())
    }

    /// The name to add a unit under, as typed, tidied.
    ///
    /// # Errors
    /// For no name, one that is too long, and one that an organisation has, or has in the document.
    pub fn check_new_unit(&self, typed: &str) -> Result<String, UnitNameError> {
        let name = unit_name(typed)?;
        let key = name_key(&name);
        match self.orgs().iter().find(|org| goes_by(org, &key)) {
            Some(org) => Err(UnitNameError::Known(org.name.clone())),
            None => Ok(name),
        }
    }

    /// The new name of a unit, as typed, tidied.
    ///
    /// # Errors
    /// For no name, one that is too long, and one that another organisation has, or has in the document.
    pub fn check_new_name(&self, id: &str, typed: &str) -> Result<String, UnitNameError> {
        let name = unit_name(typed)?;
        let key = name_key(&name);
        match self.orgs().iter().find(|org| org.id != id && goes_by(org, &key)) {
            Some(org) => Err(UnitNameError::Taken(org.name.clone())),
            None => Ok(name),
        }
    }
}

fn unit_name(typed: &str) -> Result<String, UnitNameError> {
    let name = tidy_name(typed);
    match name.chars().count() {
        0 => Err(UnitNameError::NoName),
        1..=MAX_NAME => Ok(name),
        length => Err(UnitNameError::TooLong(length)),
    }
}

fn goes_by(org: &DirectoryOrg, key: &str) -> bool {
    let names = [&org.name].into_iter().chain(&org.plan_name).chain(&org.written_as);
    names.into_iter().any(|name| name_key(name) == key)
}

#[cfg(test)]
mod tests;
