//! wasm-opt of binaryen: makes the program small, and rewrites what old browsers don't know.

use std::path::{Path, PathBuf};

use super::install;
use super::node::Node;
use super::versions::BINARYEN;
use crate::failure::Result;
use crate::step::Step;

/// What the compiler and its standard library may use.
const KNOWN: [&str; 4] = [
    "--enable-mutable-globals",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// What browsers of 2020 don't know is said in words that they do.
const LOWERED: [&str; 3] =
    ["--llvm-nontrapping-fptoint-lowering", "--llvm-memory-copy-fill-lowering", "--signext-lowering"];

pub struct WasmOpt {
    program: PathBuf,
}

impl WasmOpt {
    pub fn ensure(_: &Node) -> Result<Self> {
        let name = format!("binaryen-{BINARYEN}");
        let folder = install::once(&name, |unfinished| {
            install::from_npm(unfinished, "binaryen", BINARYEN).map(|_| ())
        })?;
        Ok(Self { program: folder.join("node_modules/.bin/wasm-opt") })
    }

    /// Makes a program small, in place, and fit for old browsers: proven by reading the result as such.
    pub fn shrink(&self, wasm: &Path) -> Result<()> {
        Step::new(format!("making {} small", wasm.display()), &self.program)
            .args(KNOWN)
            .args(LOWERED)
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .args(["-Oz"])
            .args([wasm, "-o".as_ref(), wasm])
            .minutes(5)
            .advice("run the command above by hand and read what it says")
            .run()?;
        Step::new(format!("{} is for old browsers too", wasm.display()), &self.program)
            .args(["--mvp-features", "--enable-mutable-globals", "-o", "/dev/null"])
            .args([wasm])
            .advice(
                "see the lowering passes in xtask/src/tools/wasm_opt.rs and the flags in .cargo/config.toml",
            )
            .output()
            .map(|_| ())
    }
}
