mod browser;
mod chance;
mod imports;
mod page;
mod travel;

pub use browser::{Browser, PageStorage};
pub use chance::{Chance, draw, draw_from};
pub use imports::{Crate, Import};
pub use page::{PLAN, Page, progress};
pub use travel::{KEPT, assessment, export_whole, header, read, water_bureau};

pub use crate::testing::LedgerBuilder;
