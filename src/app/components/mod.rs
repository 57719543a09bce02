//! Views that several pages and forms share.

mod button;
mod checkpoints;
mod dropdown;
mod dynamic;
mod explanation;
mod item_facts;
mod light;
mod long_list;
mod marked;
mod orgs;
mod picker;
mod progress;
mod segmented;
mod snapshot_text;
mod text;
mod version_text;

/// The id of the masthead, which covers the top of the screen.
pub const MASTHEAD: &str = "masthead";

pub use button::button;
pub use checkpoints::{checkpoint_ids, clause_id};
pub use dropdown::Dropdown;
pub use dynamic::dynamic;
pub use explanation::{Question, why};
pub use item_facts::ItemFactsList;
pub use light::{LightSign, Ticks, light_class, light_shape};
pub use long_list::LongList;
pub use marked::{marked, marked_name};
pub use orgs::{OrgNames, RoleSign};
pub use picker::UnitPicker;
pub use progress::Progress;
pub use segmented::{Segmented, segmented};
pub use snapshot_text::{SnapshotText, SnapshotTextArea};
pub use text::{
    ChangedElsewhere, CheckedLine, EntryLine, OnPaper, TextArea, TextControl, TextLine, TextVersion,
    Versions, clear, draft_attributes, text_attributes, typed,
};
pub use version_text::version_texts;
