use std::fmt;

/// Names a register of a record: a field of its own (`progress`), or one entry of a field that is a
/// list (`marks` of `T15.1`). An entry's name is the id that it got when it was added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    name: String,
    /// Empty for a field of its own.
    entry: String,
}

impl Field {
    pub fn new(name: &str) -> Self {
        Self::entry(name, "")
    }

    pub fn entry(name: &str, entry: &str) -> Self {
        Self { name: name.to_owned(), entry: entry.to_owned() }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// `None` for a field of its own.
    pub fn entry_id(&self) -> Option<&str> {
        Some(self.entry.as_str()).filter(|entry| !entry.is_empty())
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match self.entry_id() {
            Some(entry) => write!(f, ".{entry}"),
            None => Ok(()),
        }
    }
}
