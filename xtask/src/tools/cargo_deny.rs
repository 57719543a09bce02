//! cargo-deny, which checks what the project depends on.

use std::path::PathBuf;

use super::install;
use super::versions::CARGO_DENY;
use crate::failure::Result;

/// The program.
pub fn ensure() -> Result<PathBuf> {
    Ok(install::from_crates("cargo-deny", CARGO_DENY, &["--locked"], "2 minutes")?.join("cargo-deny"))
}
