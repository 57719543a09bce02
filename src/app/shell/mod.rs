//! What stands around every page: masthead, banners, the announcement bar.

mod announcement_bar;
mod banners;
mod closed_banner;
mod deleted_banners;
mod frame;
mod masthead;
mod notice_banner;
mod paper_head;
mod switch_menu;
mod title;
mod undo_buttons;

pub use frame::Shell;
pub use paper_head::PaperHead;
