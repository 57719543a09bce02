/// Texts by name, as a browser's local storage keeps them, and the journal beside it.
pub trait Storage: Clone {
    /// The value under a name; `None` where there is none or it can't be read.
    fn get(&self, name: &str) -> Option<String>;

    /// The length of the value under a name, in UTF-16 units.
    fn size(&self, name: &str) -> usize;

    /// # Errors
    /// Where the browser refuses; the earlier value stands.
    fn set(&self, name: &str, value: &str) -> Result<(), WriteError>;

    fn remove(&self, name: &str);

    /// All names with this prefix.
    fn names(&self, prefix: &str) -> Vec<String>;

    /// Copies a value as it is, which may be no valid text, and verifies the copy.
    ///
    /// # Errors
    /// Where the browser refuses the copy.
    fn copy(&self, from: &str, to: &str) -> Result<(), WriteError>;

    /// Puts this page's entry under a name into the journal. Other pages' entries under the name stay.
    fn journal_put(&self, name: &str, value: &str);

    /// Removes this page's entry under a name from the journal.
    fn journal_remove(&self, name: &str);

    /// Removes another page's entry, unless that page has put another text there since it was read.
    fn journal_forget(&self, entry: &JournalEntry);

    /// Removes all pages' entries with this prefix from the journal.
    fn journal_clear(&self, prefix: &str);
}

/// What one page has put under a name into the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// The name, a line break, and what names the page.
    pub id: String,
    pub text: String,
}

impl JournalEntry {
    pub fn name(&self) -> &str {
        self.id.split('\n').next().unwrap_or_default()
    }
}

/// Why a value was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// No room is left.
    Full,
    /// The browser does not let this page write.
    Refused,
}
