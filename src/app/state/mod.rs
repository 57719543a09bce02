//! What every view can reach: the ledger (`use_session`), where the page is (`use_location`) and what belongs to
//! this browser alone (`use_preferences`).

mod change_log;
mod contexts;
mod drafts;
mod editing;
mod exporting;
mod ledger_store;
mod live;
mod location;
mod preferences;
mod preferences_store;
mod reading;
mod restoring;
mod session;
mod today;

pub use contexts::Contexts;
pub use drafts::{Draft, DraftText, Drafts};
pub use editing::edit;
pub use exporting::{Exporter, use_exporter};
pub use ledger_store::{LedgerStore, Saving};
pub use live::Live;
pub use location::{Location, use_location};
pub use preferences::{Preferences, Theme};
pub use preferences_store::{PreferencesStore, use_preferences};
pub use reading::{LiveFacts, LiveHaystacks, Subject};
pub use session::{PageSession, use_session};
pub use today::Today;
