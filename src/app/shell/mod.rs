pub(crate) mod closed_banner;
pub(crate) mod notice_banner;
pub(crate) mod shell;
pub(crate) mod switch_menu;
pub(crate) mod undo_bar;
