//! The release page, finished and proven, in `dist/`.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Result;
use crate::site::Site;
use crate::step::Step;
use crate::tools::terser::Terser;
use crate::tools::wasm_opt::WasmOpt;
use crate::tools::{self, node};
use crate::{chunks, paths, size};

/// Builds the page and checks it; its folder.
pub fn run() -> Result<PathBuf> {
    let variables: Vec<(&str, OsString)> = tools::for_build()?;
    Step::new("building the page (3 minutes the first time)", "trunk")
        .args(["build", "--release", "--offline"])
        .envs(variables)
        // trunk reads these two as its own options, and other words than true and false are errors to it.
        .without_env(&["NO_COLOR", "CI"])
        .dir(paths::project())
        .minutes(20)
        .advice("the compiler's messages above say what is wrong with the code")
        .run()?;

    let dist = paths::dist();
    let node = node::ensure()?;
    let chunks = chunks::cut(&Site::read(&dist)?, &dist, &WasmOpt::ensure(&node)?)?;
    let site = Site::read(&dist)?;
    let terser = Terser::ensure(&node)?;
    for script in site.first_load().filter(|name| name.ends_with(".js")) {
        terser.shrink(&dist.join(script))?;
    }
    site.asks_only_itself()?;
    size::check(&node, &dist, &site, &chunks)?;
    println!("the site is in {}", dist.display());
    Ok(dist)
}
