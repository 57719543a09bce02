//! Chromiums of past years, as npm packages ship them for x86-64 Linux.

use std::fs;
use std::path::{Path, PathBuf};

use super::install;
use super::node::Node;
use super::versions::{CHROMIUM_83, CHROMIUM_92, Package};
use crate::failure::{Context, Result};
use crate::step::Step;

const UNPACK: &str = r"
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
const [from, to] = process.argv.slice(-2);
writeFileSync(to, brotliDecompressSync(readFileSync(from)), { mode: 0o755 });
";

/// Whether these packages run on this machine.
pub const RUN_HERE: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

/// Chromium 92, of July 2021.
pub fn ensure_92(node: &Node) -> Result<PathBuf> {
    ensure("chromium-92", CHROMIUM_92, node)
}

/// Chromium 83, of May 2020: the oldest that the page is made for.
pub fn ensure_83(node: &Node) -> Result<PathBuf> {
    ensure("chromium-83", CHROMIUM_83, node)
}

fn ensure(name: &str, package: Package, node: &Node) -> Result<PathBuf> {
    let folder = install::once(name, |unfinished| unpack(package, unfinished, node))?;
    Ok(folder.join("chromium"))
}

fn unpack(package: Package, unfinished: &Path, node: &Node) -> Result<()> {
    let modules = install::from_npm(unfinished, package.name, package.version)?;
    let packed = modules.join(package.name).join("bin");
    for name in ["chromium", "swiftshader.tar"] {
        let from = packed.join(format!("{name}.br"));
        let to = unfinished.join(name);
        node.script(&format!("unpacking {name}"), UNPACK, &[from.as_os_str(), to.as_os_str()])?;
    }
    let archive = unfinished.join("swiftshader.tar");
    Step::new("unpacking swiftshader.tar", "tar")
        .args(["--extract", "--file", "swiftshader.tar"])
        .dir(unfinished)
        .output()?;
    fs::remove_file(&archive).context(archive.display())?;
    fs::remove_dir_all(&modules).context(modules.display())
}
