//! Where things are.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::failure::{Failure, Result};

/// As cargo says when it runs this program: a checkout that was moved, or shares its target folder with another
/// one, may run what was compiled elsewhere.
static XTASK: LazyLock<PathBuf> = LazyLock::new(|| {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
});

/// The project's folder.
pub fn project() -> &'static Path {
    XTASK.parent().unwrap_or(&XTASK)
}

/// The finished site.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// Cargo's folder of everything that was made.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project().join("target"), PathBuf::from)
}

/// The program as the linker left it, with its relocations.
pub fn program() -> PathBuf {
    target().join("wasm32-unknown-unknown/release/taizhang.wasm")
}

/// What the last build noted of the site that it made.
pub fn stamp() -> PathBuf {
    target().join("site.stamp")
}

pub fn browser_tests() -> PathBuf {
    project().join("tests/browser")
}

/// The user's cache of tools: each in a folder with its version in the name.
pub fn cache() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()) {
        Some(path) => PathBuf::from(path),
        None => std::env::home_dir()
            .ok_or_else(|| Failure::new("no home directory to keep tools in").advice("set XDG_CACHE_HOME"))?
            .join(".cache"),
    };
    Ok(base.join("taizhang"))
}
