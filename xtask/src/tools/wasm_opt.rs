//! wasm-opt of binaryen: makes the program small, and rewrites what old browsers don't know.

use std::path::{Path, PathBuf};

use super::install;
use super::node::Node;
use super::versions::BINARYEN;
use crate::failure::Result;
use crate::step::Step;

/// The folder that `wasm-opt` is in.
pub fn ensure(_: &Node) -> Result<PathBuf> {
    let name = format!("binaryen-{BINARYEN}");
    let folder =
        install::once(&name, |unfinished| install::from_npm(unfinished, "binaryen", BINARYEN).map(|_| ()))?;
    Ok(folder.join("node_modules/.bin"))
}

/// Proves that a finished program uses nothing that a browser of 2020 doesn't know.
pub fn prove_old_browsers_accept(programs: &Path, wasm: &Path) -> Result<()> {
    Step::new(format!("{} is for old browsers too", wasm.display()), programs.join("wasm-opt"))
        .args(["--mvp-features", "--enable-mutable-globals", "-o", "/dev/null"])
        .args([wasm])
        .advice("see the lowering passes in index.html's data-wasm-opt-params and the flags in .cargo/config.toml")
        .output()
        .map(|_| ())
}
