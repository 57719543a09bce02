//! terser: takes out of a script what only people need to read it, and adds no newer words of the language.

use std::path::{Path, PathBuf};

use super::install;
use super::node::Node;
use super::versions::TERSER;
use crate::failure::Result;
use crate::step::Step;

pub struct Terser {
    program: PathBuf,
}

impl Terser {
    pub fn ensure(_: &Node) -> Result<Self> {
        let name = format!("terser-{TERSER}");
        let folder =
            install::once(&name, |unfinished| install::from_npm(unfinished, "terser", TERSER).map(|_| ()))?;
        Ok(Self { program: folder.join("node_modules/.bin/terser") })
    }

    /// Makes a script small, in place.
    pub fn shrink(&self, script: &Path) -> Result<()> {
        Step::new(format!("making {} small", script.display()), &self.program)
            .args([script])
            .args(["--compress", "--mangle", "--output"])
            .args([script])
            .minutes(1)
            .advice("run the command above by hand and read what it says")
            .run()
    }
}
