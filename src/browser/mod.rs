//! The browser: storage, other tabs, files, the address bar, the clock. No views, no rules.
//!
//! Everything here may be called only where there is a page: in effects and event handlers.

mod address;
mod clock;
mod dom;
mod events;
mod files;
mod journal;
mod page;
mod paper;
mod picture;
mod random;
mod sight;
mod storage;

pub use address::{hash, push_hash, replace_hash};
pub use clock::{ClockTime, now_iso, time_of_day, today};
pub use events::{ask_before_leaving, listen_window};
pub use files::{download, read_as_text};
pub use journal::{note_panic, with_journal};
pub use page::{
    blur_active, click_within, copy_instead, copy_text, focus, focus_next, focused_id, focused_within,
    grow_to_text, has_focus, is_composing, is_drawn, is_in_text, is_inside, is_open, prefers_dark,
    screen_over, scroll_by, scroll_into_view, scroll_to_top, set_root_attribute,
};
pub use paper::{PaperRule, fill_with_svg, print};
pub use picture::download_png;
pub use random::random_u64;
pub use sight::{
    SizeWatch, focus_drawn, holds_focus, is_near_screen, nothing_has_focus, place_beside, scroll_to_middle,
    scroll_to_show, seen_part, watch_width, x_within,
};
pub use storage::LocalStorage;
