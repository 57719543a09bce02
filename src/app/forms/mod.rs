pub(crate) mod assessment_form;
pub(crate) mod clause;
pub(crate) mod contact;
pub(crate) mod draft_banner;
pub(crate) mod evidence;
pub(crate) mod list_entry;
pub(crate) mod mark_choice;
pub(crate) mod numbers;
pub(crate) mod overriding;
pub(crate) mod own_points;
pub(crate) mod review_note;
pub(crate) mod schedule;
pub(crate) mod schedule_milestones;

pub use assessment_form::AssessmentForm;
pub use numbers::ItemNumbers;
pub use schedule::ScheduleForm;
