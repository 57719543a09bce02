//! The program in two parts: the main part, and the pages that may come a moment later (`src/app/pages_part.rs`).
//!
//! `wasm-split-cli` cuts what the linker left, by the functions that the source marks. The page works uncut as well:
//! that is what plain trunk makes.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::thread;

use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::step::Step;
use crate::tools::wasm_opt::WasmOpt;
use crate::tools::{wasm_bindgen, wasm_split};

/// What the main part and its script are called, before wasm-bindgen adds its endings.
const MAIN: &str = "main";

/// Splits the program that the page `html` in `dist` loads whole; the page that loads the main part.
pub fn split(dist: &Path, html: &str, wasm_opt: &WasmOpt) -> Result<String> {
    let whole = whole_program(html)?;
    let parts = parts(wasm_opt)?;
    let folder = format!("program-{:016x}", hash_of(&parts)?);
    let place = dist.join(&folder);
    fs::rename(&parts, &place).context(place.display())?;
    for ending in [".js", "_bg.wasm"] {
        let path = dist.join(format!("{whole}{ending}"));
        fs::remove_file(&path).context(path.display())?;
    }
    Ok(html.replace(whole, &format!("{folder}/{MAIN}")))
}

/// The beginning of the names of the program's files, as trunk called them.
fn whole_program(html: &str) -> Result<&str> {
    html.split("data-wasm=\"./")
        .nth(1)
        .and_then(|rest| rest.split_once("_bg.wasm\""))
        .map(|(name, _)| name)
        .ok_or_else(|| {
            Failure::new("index.html doesn't name the program").advice("see pattern_script in Trunk.toml")
        })
}

/// A folder with all parts, finished.
fn parts(wasm_opt: &WasmOpt) -> Result<PathBuf> {
    let folder = paths::target().join("parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).context(folder.display())?;
    }
    Step::new("splitting the program", wasm_split::ensure()?)
        .args([paths::program(), folder.clone()])
        .advice("xtask/src/tools/versions.rs names the splitter's version: it has to know wasm-bindgen's")
        .run()?;
    let linked = folder.join(format!("{MAIN}.wasm"));
    Step::new("making the main part's script", wasm_bindgen::ensure()?.join("wasm-bindgen"))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"])
        .args(["--out-name", MAIN, "--out-dir"])
        .args([&folder, &linked])
        .run()?;
    fs::remove_file(&linked).context(linked.display())?;
    shrink(&folder, wasm_opt)?;
    Ok(folder)
}

/// Makes all parts in a folder small, at the same time.
fn shrink(folder: &Path, wasm_opt: &WasmOpt) -> Result<()> {
    let parts: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "wasm"))
        .collect();
    thread::scope(|scope| {
        let running: Vec<_> = parts.iter().map(|part| scope.spawn(|| wasm_opt.shrink(part))).collect();
        running.into_iter().try_for_each(|thread| match thread.join() {
            Ok(shrunk) => shrunk,
            Err(_) => Err(Failure::new("making the parts small: stopped")),
        })
    })
}

/// Another one whenever one of the files is another, so that a cached part never meets those of another build.
fn hash_of(folder: &Path) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in files(folder)? {
        path.file_name().hash(&mut hasher);
        fs::read(&path).context(path.display())?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).context(folder.display())?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::whole_program;

    #[test]
    fn the_program_is_found_in_the_page() {
        let html = "<link id=\"program\" href=\"./taizhang-1f.js\" data-wasm=\"./taizhang-1f_bg.wasm\">";
        assert_eq!(whole_program(html).ok(), Some("taizhang-1f"));
        assert!(whole_program("<head></head>").is_err());
    }
}
