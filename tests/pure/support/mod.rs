mod desk;
mod travel;

pub use desk::{Desk, assessment};
pub use travel::{KEPT, export_whole, header, read, water_bureau};
