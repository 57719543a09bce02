//! The size of the site as it travels: compressed with brotli.

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::ops::AddAssign;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Result};
use crate::tools::node::Node;

/// What the first load may weigh: everything that is fetched to show 总览. The build fails above it.
const LIMIT: u64 = 320 * 1024;

const MEASURE: &str = r"
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
for (const path of process.argv.slice(process.argv.indexOf('--') + 1)) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, brotliCompressSync(bytes, { params }).length);
}
";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    brotli: u64,
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>9} {:>9}", self.raw, self.brotli)
    }
}

/// Prints what each file weighs; fails when the first load weighs more than it may.
pub fn check(node: &Node, dist: &Path) -> Result<()> {
    let files = files(dist)?;
    let sizes = measured(node, &files)?;
    println!("{:>9} {:>9}  in bytes", "raw", "brotli");
    let (mut first, mut later) = (Size::default(), Size::default());
    for (file, size) in files.iter().zip(&sizes) {
        println!("{size}  {}", file.strip_prefix(dist).unwrap_or(file).display());
        if comes_later(file) {
            later += *size;
        } else {
            first += *size;
        }
    }
    println!("{first}  the first load, of {LIMIT} that it may weigh");
    println!("{later}  what comes a moment later");
    within_limit(first)
}

/// All but the main part of the program.
fn comes_later(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "wasm")
        && file.file_name().is_none_or(|name| name != "main_bg.wasm")
}

/// All files in a folder and those within it.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).context(folder.display())? {
        let path = entry.context(folder.display())?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn measured(node: &Node, files: &[PathBuf]) -> Result<Vec<Size>> {
    let mut arguments = vec![OsString::from("--")];
    arguments.extend(files.iter().map(|file| file.clone().into_os_string()));
    let arguments: Vec<_> = arguments.iter().map(OsString::as_os_str).collect();
    read(&node.script("measuring the site", MEASURE, &arguments)?)
        .filter(|sizes| sizes.len() == files.len())
        .ok_or_else(|| Failure::new("measuring the site: node's answer isn't understood"))
}

fn read(answer: &str) -> Option<Vec<Size>> {
    answer
        .lines()
        .map(|line| {
            let (raw, brotli) = line.split_once(' ')?;
            Some(Size { raw: raw.parse().ok()?, brotli: brotli.parse().ok()? })
        })
        .collect()
}

fn within_limit(total: Size) -> Result<()> {
    if total.brotli <= LIMIT {
        return Ok(());
    }
    let over = total.brotli - LIMIT;
    Err(Failure::new(format!("the first load is {over} bytes above the {LIMIT} that it may weigh")).advice(
        "find what grew in the list above; `twiggy top` or `wasm-opt --metrics` tells about the program",
    ))
}
