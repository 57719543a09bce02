//! trunk, which puts the page together.

use std::path::PathBuf;

use super::install;
use super::versions::TRUNK;
use crate::failure::Result;

/// The folder that `trunk` is in.
pub fn ensure() -> Result<PathBuf> {
    let options = ["--locked", "--no-default-features", "--features", "rustls"];
    install::from_crates("trunk", TRUNK, &options, "5 minutes")
}
