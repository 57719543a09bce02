//! One page a folder, with its private parts in it.

mod assess;
mod document;
mod help;
mod overview;
mod settings;
mod tasks;
mod timeline;

pub use assess::AssessPage;
pub use document::DocumentPage;
pub use help::HelpPage;
pub use overview::{OverviewDetails, OverviewPage, OverviewView};
pub use settings::SettingsPage;
pub use tasks::TasksPage;
pub use timeline::TimelinePage;
