//! One page a file, with its private parts beside it.

mod assess;
mod document;
mod help;
mod overview;
mod settings;
mod tasks;
mod timeline;

pub use assess::{AssessPage, Carry, ComparePage, HandInPage, ToDoPage};
pub use document::DocumentPage;
pub use help::HelpPage;
pub use overview::{Figures, MeasureEditor, OverviewPage, OverviewView, StandingParts};
pub use settings::{RoundsSection, SettingsPage};
pub use tasks::{BulkMarking, TaskView, TasksPage};
pub use timeline::{TimelineExport, TimelinePage, TimelineState};
