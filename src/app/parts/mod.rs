//! Parts that stand on more than one page.

mod assessment_form;
mod button;
mod checked;
mod clause;
mod draft_banner;
mod entry;
mod evidence;
mod item_facts;
mod lazily;
mod light;
mod live;
mod long_list;
mod marked;
mod orgs;
mod picker;
mod progress;
mod schedule;
mod schedule_milestones;
mod text_box;
mod typing;

pub use assessment_form::AssessmentForm;
pub use button::button;
pub use checked::{Checked, CheckedLine};
pub use clause::clause_id;
pub use item_facts::ItemFactsList;
pub use lazily::{lazily, with_chunk};
pub use light::{LightSign, Ticks, light_class, light_shape};
pub use live::live;
pub use long_list::LongList;
pub use marked::{marked, marked_name};
pub use orgs::{OrgNames, RoleSign};
pub use picker::UnitPicker;
pub use progress::Progress;
pub use schedule::ScheduleForm;
pub use text_box::{ChangedElsewhere, TextArea, TextLine, Versions};
pub use typing::{Typing, Version};
