//! wasm-split-cli, which splits a program into parts; leptos' own tool uses the same library.

use std::path::PathBuf;

use super::install;
use super::versions::WASM_SPLIT;
use crate::failure::Result;

/// The program.
pub fn ensure() -> Result<PathBuf> {
    let options = ["--locked", "--features", "build-binary"];
    let folder = install::from_crates("wasm_split_cli_support", WASM_SPLIT, &options, "a minute")?;
    Ok(folder.join("wasm-split-cli"))
}
