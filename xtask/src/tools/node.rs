//! Node.js: runs wasm-opt and the linters, compresses to measure, drives the browsers in tests.

#[cfg(test)]
mod tests;

use std::path::Path;

use super::versions::NODE_MAJOR;
use super::{apt, find};
use crate::failure::{Failure, Result};
use crate::step::Step;

/// Proof that node and npm are there.
pub struct Node;

pub fn ensure() -> Result<Node> {
    if find("node").is_none() || find("npm").is_none() {
        apt::ensure(&["nodejs", "npm"])?;
    }
    let version = Step::new("asking node's version", "node").args(["--version"]).output()?;
    if major(&version).is_some_and(|major| major >= NODE_MAJOR) {
        return Ok(Node);
    }
    Err(Failure::new(format!("node is {}, and {NODE_MAJOR} or later is needed", version.trim()))
        .advice("install a current Node.js with npm, so that `node` on PATH is that one"))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

impl Node {
    /// Installs the packages that the lock file in a folder names.
    pub fn install(&self, what: &str, folder: &Path) -> Result<()> {
        Step::new(format!("installing {what} (a few seconds)"), "npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .dir(folder)
            .advice("see whether npm's registry can be reached")
            .run()
    }

    /// Runs a script (an ES module's text); what it prints is the answer.
    pub fn script(&self, what: &str, text: &str, arguments: &[&std::ffi::OsStr]) -> Result<String> {
        Step::new(what, "node").args(["--input-type=module", "--eval", text, "--"]).args(arguments).output()
    }
}
