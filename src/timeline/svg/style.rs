//! Sizes and colours of the printed timeline.

use crate::timeline::Px;

/// The size of texts, in pixels.
pub const FONT: i32 = 12;
pub const COLUMN: Px = Px::whole(300);
pub const NUMBER: Px = Px::whole(34);
pub const TITLE: Px = Px::whole(74);
pub const EDGE: Px = Px::whole(12);
pub const FOOT: Px = Px::whole(26);
/// An export is not made narrower.
pub const LEAST_WIDTH: Px = Px::whole(640);

pub const INK: &str = "#1c2024";
pub const QUIET: &str = "#555c63";
pub const RULE: &str = "#dedbd4";
pub const WASH: &str = "#f3f1ec";
pub const LATE: &str = "#b3261e";
