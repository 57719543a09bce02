//! The browser: storage, other tabs, files, the address bar, the clock. No views, no rules.
//!
//! Everything here may be called only where there is a page: in effects and event handlers.

mod address;
mod clipboard;
mod clock;
mod document;
mod dom;
mod dropping;
mod events;
mod files;
mod focus;
mod journal;
mod layout;
mod paper;
mod picture;
mod random;
mod scroll;
mod storage;

pub use address::{hash, push_hash, reload, replace_hash};
pub use clipboard::{copy_instead, copy_text};
pub use clock::{ClockTime, now_iso, time_of_day, today};
pub use document::{click_within, is_drawn, prefers_dark, set_root_attribute, set_title};
pub use dropping::{dropped_file, ignore_dropped_files, take_dragged_file};
pub use events::{
    ask_before_leaving, comes_from, is_composing, is_in_text, is_inside, is_open, key, leaves, listen_window,
};
pub use files::{download, read_as_text};
pub use focus::{
    blur_active, focus, focus_in_place, focus_next, focused_id, focused_within, has_focus, holds_focus,
    nothing_has_focus,
};
pub use journal::{download_failure, note_panic, with_journal};
pub use layout::{SizeWatch, grow_to_text, place_beside, watch_size, watch_width, x_within};
pub use paper::{PaperRule, fill_with_svg, fold_after_paper, print, unfold_for_paper};
pub use picture::download_png;
pub use random::random_u64;
pub use scroll::{
    height_of, is_near_screen, screen_over, scroll_by, scroll_into_view, scroll_to_middle, scroll_to_show,
    scroll_to_top, seen_part,
};
pub use storage::LocalStorage;
