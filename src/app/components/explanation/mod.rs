//! 为什么: a button that opens the explanation of a light or a score.

mod answer;
mod button;
mod popover;

pub use button::why;
pub use popover::Question;
