mod browser;
mod chance;
mod desk;
mod imports;
mod travel;

pub use browser::{Browser, PageStorage};
pub use chance::{Chance, draw, draw_from};
pub use desk::{Desk, assessment};
pub use imports::{Crate, Import};
pub use travel::{KEPT, export_whole, header, read, water_bureau};
