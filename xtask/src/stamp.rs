//! Whether the site in `dist/` was made from what there is now.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Context, Result};
use crate::paths;

/// Besides the compiled program and these chores themselves.
const SOURCES: [&str; 4] = ["index.html", "Trunk.toml", "page", "style"];

/// Whether the stamp that the last build left still holds.
pub fn is_current() -> bool {
    let stamp = fs::read_to_string(paths::stamp());
    stamp.is_ok_and(|stamp| current().is_ok_and(|current| current == stamp))
}

/// Notes that the site is made from what there is now.
pub fn write() -> Result<()> {
    let path = paths::stamp();
    fs::write(&path, current()?).context(path.display())
}

/// A hash of everything that the site is made from, and of the page that was made: it names all its files by
/// their hashes.
fn current() -> Result<String> {
    let mut hasher = DefaultHasher::new();
    let chores = std::env::current_exe().context("the chores' own program")?;
    for path in [paths::program(), chores, paths::dist().join("index.html")] {
        hash(&path, &mut hasher)?;
    }
    for source in SOURCES {
        hash(&paths::project().join(source), &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// A file's name and contents, or those of all files in a folder.
fn hash(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    path.hash(hasher);
    if path.is_dir() {
        let mut files: Vec<PathBuf> =
            fs::read_dir(path).context(path.display())?.flatten().map(|entry| entry.path()).collect();
        files.sort();
        files.iter().try_for_each(|file| hash(file, hasher))
    } else {
        fs::read(path).context(path.display())?.hash(hasher);
        Ok(())
    }
}
