pub(crate) mod context;
pub(crate) mod editing;
pub(crate) mod exporting;
pub(crate) mod preferences;
pub(crate) mod reading;
pub(crate) mod store;
pub(crate) mod sync;
pub(crate) mod watch;
