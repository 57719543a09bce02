pub(crate) mod button;
pub(crate) mod checkpoints;
pub(crate) mod dynamic;
pub(crate) mod explain;
pub(crate) mod explanation;
pub(crate) mod item_facts;
pub(crate) mod lazy;
pub(crate) mod light;
pub(crate) mod long_list;
pub(crate) mod marked;
pub(crate) mod orgs;
pub(crate) mod picker;
pub(crate) mod progress;
pub(crate) mod segmented;
pub(crate) mod snapshot_text;
pub(crate) mod text;
pub(crate) mod window;

pub use button::button;
pub use checkpoints::{checkpoint_ids, clause_id};
pub use dynamic::dynamic;
pub use explain::{ExplanationPopover, Question, why};
pub use explanation::Explanation;
pub use item_facts::ItemFactsList;
pub use lazy::lazy;
pub use light::{LightSign, Ticks, light_class, light_shape};
pub use long_list::LongList;
pub use marked::{marked, marked_name};
pub use orgs::{OrgNames, RoleSign};
pub use picker::UnitPicker;
pub use progress::Progress;
pub use segmented::{Segmented, segmented};
pub use snapshot_text::{SnapshotText, SnapshotTextArea};
pub use text::{
    ChangedElsewhere, CheckedLine, TextArea, TextControl, TextLine, Version, Versions, text_attributes,
};
