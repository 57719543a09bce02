//! The size of the first load, as it travels: compressed with brotli.

#[cfg(test)]
mod tests;

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::Path;

use crate::chunks::{Chunk, FIRST};
use crate::failure::{Failure, Result};
use crate::site::Site;
use crate::tools::node::Node;

/// What the whole first load may weigh: what every visit loads, and the chunk that the plain address asks for. The
/// build fails above it.
const LIMIT: u64 = 170 * 1024;

const MEASURE: &str = r#"
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
for (const path of process.argv.slice(process.argv.indexOf('--') + 1)) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, brotliCompressSync(bytes, { params }).length);
}
"#;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    brotli: u64,
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>9} {:>9}", self.raw, self.brotli)
    }
}

/// Prints what each file weighs that a page asks for; fails when the first load of one weighs more than it may.
pub fn check(node: &Node, dist: &Path, site: &Site, chunks: &[Chunk]) -> Result<()> {
    let always: Vec<String> = site.first_load().map(str::to_owned).collect();
    let mut names = always.clone();
    for file in chunks.iter().flat_map(|chunk| &chunk.files) {
        if !names.contains(file) {
            names.push(file.clone());
        }
    }
    let sizes = measured(node, dist, &names)?;
    let sum = |files: &[String]| total(names.iter().zip(&sizes).filter(|(name, _)| files.contains(name)));
    println!("{:>9} {:>9}  in bytes", "raw", "brotli");
    for (name, size) in names.iter().zip(&sizes) {
        println!("{size}  {name}");
    }
    println!("{}  what every visit loads", sum(&always));
    for chunk in chunks {
        println!("{}  more with the chunk {}", sum(&chunk.files), chunk.name);
    }
    let first = chunks.iter().filter(|chunk| chunk.name == FIRST).flat_map(|chunk| &chunk.files);
    let first = sum(&always.iter().chain(first).cloned().collect::<Vec<_>>());
    println!("{first}  the whole first load, of {LIMIT} that it may weigh");
    within_limit(first)
}

fn measured(node: &Node, dist: &Path, names: &[String]) -> Result<Vec<Size>> {
    let mut arguments = vec![OsString::from("--")];
    arguments.extend(names.iter().map(|name| dist.join(name).into_os_string()));
    let arguments: Vec<&OsStr> = arguments.iter().map(OsString::as_os_str).collect();
    read(&node.script("measuring the first load", MEASURE, &arguments)?)
        .filter(|sizes| sizes.len() == names.len())
        .ok_or_else(|| Failure::new("measuring the first load: node's answer isn't understood"))
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

fn total<'s>(sizes: impl Iterator<Item = (&'s String, &'s Size)>) -> Size {
    sizes.fold(Size::default(), |sum, (_, size)| Size {
        raw: sum.raw + size.raw,
        brotli: sum.brotli + size.brotli,
    })
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
