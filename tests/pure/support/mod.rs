mod browser;
mod chance;
mod desk;
mod imports;
mod page;
mod travel;

pub use browser::{Browser, PageStorage};
pub use chance::{Chance, draw, draw_from};
pub use desk::{Desk, assessment};
pub use imports::{Crate, Import};
pub use page::{PLAN, Page, progress};
pub use travel::{KEPT, export_whole, header, read, water_bureau};
