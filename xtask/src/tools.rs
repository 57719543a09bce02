//! The tools that chores use. Each module makes sure that one is there, installing it once into the user's
//! cache (`install`) or with Debian's package manager (`apt`).

pub mod apt;
pub mod browsers;
pub mod cargo_deny;
mod install;
pub mod node;
mod packed_chromium;
pub mod trunk;
mod versions;
pub mod wasm_bindgen;
pub mod wasm_opt;
pub mod wasm_split;
pub mod wasm_std;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// Everything that a build of the page needs, and the variables under which it runs.
pub fn for_build() -> Result<Vec<(&'static str, OsString)>> {
    let mut variables = wasm_std::ensure()?;
    let folders = [wasm_bindgen::ensure()?, trunk::ensure()?];
    variables.push(("PATH", on_path(&folders)?));
    Ok(variables)
}

/// `PATH` with these folders before what is on it.
fn on_path(folders: &[PathBuf]) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all)
        .map_err(|error| Failure::new(format!("the cache's path can't be on PATH: {error}")))
}

/// Where a program lies on `PATH`.
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    file.metadata().is_ok_and(|data| data.is_file())
}
