//! wasm-bindgen's program, which has to be of the very version of its library.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::PathBuf;

use super::install;
use crate::failure::{Context, Failure, Result};
use crate::paths;

/// The folder that `wasm-bindgen` is in.
pub fn ensure() -> Result<PathBuf> {
    let lock = fs::read_to_string(paths::project().join("Cargo.lock")).context("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock doesn't name wasm-bindgen").advice("restore Cargo.lock"))?;
    let options = ["--no-default-features", "--bin", "wasm-bindgen"];
    install::from_crates("wasm-bindgen-cli", version, &options, "2 minutes")
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}
