//! The release page, finished and proven, in `dist/`.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::paths;
use crate::site::Site;
use crate::size;
use crate::step::Step;
use crate::tools::{self, node, wasm_opt};

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
    let site = Site::read(&dist)?;
    site.asks_only_itself()?;
    let programs = wasm_opt::ensure(&node::ensure()?)?;
    let wasm = site.first_load().find(|name| name.ends_with(".wasm")).ok_or_else(|| {
        Failure::new("index.html doesn't name the program").advice("see pattern_script in Trunk.toml")
    })?;
    wasm_opt::prove_old_browsers_accept(&programs, &dist.join(wasm))?;
    size::check(&node::ensure()?, &dist, &site)?;
    println!("the site is in {}", dist.display());
    Ok(dist)
}
