/// What keeps texts by name: a browser's local storage, and the journal beside it.
pub trait Storage: Clone {
    /// The value under a name; `None` where there is none or it can't be read.
    fn get(&self, name: &str) -> Option<String>;

    /// The length of the value under a name, in UTF-16 units.
    fn size(&self, name: &str) -> usize;

    /// # Errors
    /// Where it is refused; what stood there before stands there still.
    fn set(&self, name: &str, value: &str) -> Result<(), WriteError>;

    fn remove(&self, name: &str);

    /// All names that start so.
    fn names(&self, prefix: &str) -> Vec<String>;

    /// Copies a value as it is, which may be no valid text, and verifies the copy.
    ///
    /// # Errors
    /// Where the copy is refused.
    fn copy(&self, from: &str, to: &str) -> Result<(), WriteError>;

    /// Notes in the journal what this page writes under a name, beside what others noted there.
    fn note(&self, name: &str, value: &str);

    /// Takes out what this page has noted under a name.
    fn unnote(&self, name: &str);

    /// Takes out what any page has noted under names that start so.
    fn forget_notes(&self, prefix: &str);
}

/// Why a value was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// No room is left.
    Full,
    /// The browser does not let this page write.
    Refused,
}
