//! The browsers that the page is tested in: the system's Chromium, and one of 2021.

use std::fs;
use std::path::{Path, PathBuf};

use super::node::Node;
use super::versions::CHROMIUM_92;
use super::{apt, find, install};
use crate::failure::{Context, Failure, Result};
use crate::step::Step;

const UNPACK: &str = r#"
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
const [from, to] = process.argv.slice(-2);
writeFileSync(to, brotliDecompressSync(readFileSync(from)), { mode: 0o755 });
"#;

/// Today's Chromium, with fonts for Chinese: TAIZHANG_CHROMIUM, one on PATH, or Debian's.
pub fn ensure_current() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("TAIZHANG_CHROMIUM").filter(|path| !path.is_empty()) {
        return Ok(PathBuf::from(given));
    }
    if find("apt-get").is_some() {
        apt::ensure(&["chromium", "fonts-noto-cjk"])?;
    }
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
        .into_iter()
        .find_map(find)
        .ok_or_else(|| {
            Failure::new("no Chromium to test the page in").advice(
                "install Chromium or Chrome and fonts for Chinese, or set TAIZHANG_CHROMIUM to the program",
            )
        })
}

/// Chromium 92, as an npm package ships it for x86-64 Linux; `None` on other machines.
pub fn ensure_92(node: &Node) -> Result<Option<PathBuf>> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(None);
    }
    let folder = install::once(&format!("chromium-{CHROMIUM_92}"), |unfinished| unpack_92(node, unfinished))?;
    Ok(Some(folder.join("chromium")))
}

fn unpack_92(node: &Node, unfinished: &Path) -> Result<()> {
    let modules = install::from_npm(unfinished, "@sparticuz/chromium", CHROMIUM_92)?;
    let packed = modules.join("@sparticuz/chromium/bin");
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
