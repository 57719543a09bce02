mod desk;

pub use desk::{Desk, assessment};
