//! Controls that a text is typed into: one state, wired in one place, and what it is shown in.

mod checked_line;
mod control;
mod draft;
mod element;
mod entry_line;
mod on_paper;
mod text_area;
mod text_line;
mod versions;

pub use checked_line::CheckedLine;
pub use control::{TextControl, TextVersion};
pub use draft::draft_attributes;
pub use element::text_attributes;
pub use entry_line::{EntryLine, clear, typed};
pub use on_paper::OnPaper;
pub use text_area::TextArea;
pub use text_line::TextLine;
pub use versions::{ChangedElsewhere, Versions};
