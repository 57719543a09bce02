//! Installing a tool into the user's cache, once and whole.
//!
//! A tool is made in a folder of its own and renamed to its place when it is finished: a half install is
//! never taken for one, and of two runs at the same time the later finds the earlier's.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Result};
use crate::paths;
use crate::step::Step;

/// The folder `<cache>/<name>`, made by `make` in the folder that it is given when it isn't there yet.
pub fn once(name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    once_in(&paths::cache()?, name, make)
}

fn once_in(cache: &Path, name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let place = cache.join(name);
    if place.is_dir() {
        return Ok(place);
    }
    remove_abandoned(cache);
    let unfinished = cache.join(format!(".unfinished-{}-{name}", std::process::id()));
    fs::create_dir_all(&unfinished).context(unfinished.display())?;
    let made = make(&unfinished).and_then(|()| match fs::rename(&unfinished, &place) {
        Err(_) if place.is_dir() => Ok(()),
        renamed => renamed.context(place.display()),
    });
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).context(unfinished.display())?;
    }
    made.map(|()| place)
}

/// Clears away what runs that were killed have left.
fn remove_abandoned(cache: &Path) {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(".unfinished-")?.split('-').next());
        if owner.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            // Left for the next run where it can't be removed.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A tool from crates.io, compiled for a short wait rather than for speed; its folder of programs.
pub fn from_crates(name: &str, version: &str, options: &[&str], minutes: &str) -> Result<PathBuf> {
    let folder = once(&format!("{name}-{version}"), |unfinished| {
        let target = unfinished.join("target");
        Step::new(format!("installing {name} {version} (about {minutes}, only the first time)"), "cargo")
            .args(["install", &format!("{name}@{version}"), "--root"])
            .args([unfinished.as_os_str(), "--target-dir".as_ref(), target.as_os_str()])
            .args(options)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .dir(unfinished)
            .minutes(30)
            .advice("see whether crates.io can be reached and a C compiler is there, then run this again")
            .run()?;
        fs::remove_dir_all(&target).context(target.display())
    })?;
    Ok(folder.join("bin"))
}

/// A package from npm with what it depends on, without running its scripts; the folder `node_modules`.
pub fn from_npm(unfinished: &Path, package: &str, version: &str) -> Result<PathBuf> {
    fs::write(unfinished.join("package.json"), "{\"private\": true}\n").context("package.json")?;
    Step::new(format!("installing {package} {version} (under a minute, only the first time)"), "npm")
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .args([format!("{package}@{version}")])
        .dir(unfinished)
        .advice("see whether npm's registry can be reached, then run this again")
        .run()?;
    Ok(unfinished.join("node_modules"))
}
