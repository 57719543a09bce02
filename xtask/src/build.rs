//! The release page, finished and proven, in `dist/`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Result};
use crate::paths;
use crate::site::Site;
use crate::step::Step;
use crate::tools::node::{self, Node};
use crate::tools::wasm_opt::WasmOpt;
use crate::tools::{self};
use crate::{size, split, stamp, styles};

/// The cargo feature with which the program is compiled so that it can be split.
const SPLIT: [&str; 2] = ["--features", "split"];

/// trunk reads these two as its own options, and other words than true and false are errors to it.
const NOT_FOR_TRUNK: [&str; 2] = ["NO_COLOR", "CI"];

/// Builds the page and checks it; its folder.
pub fn run() -> Result<PathBuf> {
    let variables = tools::for_build()?;
    compile(&variables)?;
    let dist = paths::dist();
    if stamp::is_current() {
        println!("the site in {} is made from this already", dist.display());
        return Ok(dist);
    }
    assemble(&variables)?;
    let node = node::ensure()?;
    finish(&dist, &node)?;
    let site = Site::read(&dist)?;
    site.asks_only_itself()?;
    size::check(&node, &dist)?;
    stamp::write()?;
    println!("the site is in {}", dist.display());
    Ok(dist)
}

fn compile(variables: &[(&str, OsString)]) -> Result<()> {
    Step::new("compiling the program (5 minutes the first time)", "cargo")
        .args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown"])
        .args(SPLIT)
        .envs(variables.iter().cloned())
        .dir(paths::project())
        .minutes(20)
        .advice("the compiler's messages above say what is wrong with the code")
        .run()
}

/// Puts the site together, with the program in one piece.
fn assemble(variables: &[(&str, OsString)]) -> Result<()> {
    Step::new("putting the page together", "trunk")
        .args(["build", "--release", "--offline"])
        .args(SPLIT)
        .envs(variables.iter().cloned())
        .without_env(&NOT_FOR_TRUNK)
        .dir(paths::project())
        .advice("Trunk.toml and index.html say what the page consists of")
        .run()
}

/// Gives the site the program in its parts and one style sheet.
fn finish(dist: &Path, node: &Node) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).context(index.display())?;
    let html = split::split(dist, &html, &WasmOpt::ensure(node)?)?;
    let html = styles::join(dist, &html)?;
    fs::write(&index, html).context(index.display())
}
