//! The timeline: dates to geometry. What is due when, what a unit plans, how far it is and how late, as bars and
//! marks on an axis of time, on screen, on paper and in words.
//!
//! Time is counted in whole days; a day begins at its left edge, so what is due on a day is drawn at that day's right
//! edge. Places and lengths are [`Px`], hundredths of a CSS pixel, computed in integers: the same everywhere.

mod axis;
mod figure;
mod file_name;
#[cfg(test)]
mod fixture;
mod flags;
mod layout;
mod px;
mod row;
mod rows;
mod scale;
mod sheet;
mod span;
mod sparkline;
mod svg;
mod table;
mod text;
mod view;
mod wheel;

pub use axis::{Axis, Label, Tick};
pub use figure::{Figure, Segment};
pub use file_name::file_name;
pub use flags::{Flag, FlagLabel, Flags};
pub use layout::{Band, Bands, Labels, Layout, Line, Metrics};
pub use px::Px;
pub use row::{Group, MilestoneKind, MilestoneMark, Row, span_of, span_until};
pub use rows::rows;
pub use scale::Scale;
pub use sheet::{Paper, Sheet, sheets};
pub use span::Span;
pub use sparkline::Sparkline;
pub use svg::{Drawing, sheet_svg, whole_svg};
pub use table::{COLUMNS, TableRow};
pub use text::{shortened, text_width};
pub use view::View;
pub use wheel::wheel_zoom;
