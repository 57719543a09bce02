//! The size of the first load, as it travels: compressed with brotli.

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::Path;

use crate::failure::{Failure, Result};
use crate::site::Site;
use crate::tools::node::Node;

/// What the whole first load should weigh.
const GOAL: u64 = 170 * 1024;

/// What it may weigh until it has been brought down to [`GOAL`]: the build fails above it. It is only ever
/// lowered.
const LIMIT: u64 = 370 * 1024;

const MEASURE: &str = r#"
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
for (const path of process.argv.slice(process.argv.indexOf('--') + 1)) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, brotliCompressSync(bytes, { params }).length);
}
"#;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Size {
    raw: u64,
    brotli: u64,
}

/// Prints the size of each file of the first load; fails when they weigh more than they may.
pub fn check(node: &Node, dist: &Path, site: &Site) -> Result<()> {
    let names: Vec<&str> = site.first_load().collect();
    let files: Vec<OsString> = names.iter().map(|name| dist.join(name).into_os_string()).collect();
    let mut arguments = vec!["--".as_ref()];
    arguments.extend(files.iter().map(OsString::as_os_str));
    let sizes = read(&node.script("measuring the first load", MEASURE, &arguments)?)
        .filter(|sizes| sizes.len() == names.len())
        .ok_or_else(|| Failure::new("measuring the first load: node's answer isn't understood"))?;

    println!("{:>9} {:>9}  the first load, in bytes", "raw", "brotli");
    for (name, size) in names.iter().zip(&sizes) {
        println!("{:>9} {:>9}  {name}", size.raw, size.brotli);
    }
    let total = total(&sizes);
    println!("{:>9} {:>9}  together, of {LIMIT} that it may weigh", total.raw, total.brotli);
    if total.brotli > GOAL {
        println!("{:>19}  above the goal of {GOAL}: not there yet", total.brotli - GOAL);
    }
    within_limit(total)
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

fn total(sizes: &[Size]) -> Size {
    Size { raw: sizes.iter().map(|size| size.raw).sum(), brotli: sizes.iter().map(|size| size.brotli).sum() }
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
