//! Rust's standard library for wasm32: from rustup's server, or built from the source that Debian packages.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::apt;
use crate::failure::{Context, Failure, Result};
use crate::step::{self, Step};

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22", "gcc"];
const LINKER: &str = "wasm-ld-22";
/// The name under which rustup knows Debian's Rust.
const TOOLCHAIN: &str = "debian";
/// Where Debian's Rust looks for the libraries of all targets.
const LIBRARIES: &str = "/usr/lib/rustlib";
/// In the library's folder: the compiler that it was built with.
const BUILT_WITH: &str = "taizhang-built-with.txt";
/// What rustup and cargo say to their children, and must not say to Debian's Rust.
const OTHER_RUST: [&str; 6] =
    ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTC_WRAPPER", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR"];

type Variables = Vec<(&'static str, OsString)>;

/// Makes sure that the library is there; the variables under which cargo finds it.
pub fn ensure() -> Result<Variables> {
    match std::env::var("TAIZHANG_TOOLCHAIN").as_deref() {
        Ok("debian") => debian(),
        Ok("rustup") => rustup().map(|()| Vec::new()),
        Ok(other) => Err(Failure::new(format!("TAIZHANG_TOOLCHAIN is `{other}`"))
            .advice("set it to `debian` or `rustup`, or not at all")),
        Err(_) if rustup_has_it() => Ok(Vec::new()),
        Err(_) if debian_has_it() => debian(),
        Err(_) => match rustup() {
            Ok(()) => Ok(Vec::new()),
            Err(failure) => {
                step::report(&format!("{failure}\n    taking Debian's packages instead"));
                debian()
            }
        },
    }
}

/// Whether the Rust that is in use has the library without any variable.
pub fn rustup_has_it() -> bool {
    let folder = Step::new("asking for the library's folder", "rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output();
    folder.is_ok_and(|folder| holds_std(Path::new(folder.trim())))
}

fn holds_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|files| {
        files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

fn rustup() -> Result<()> {
    if rustup_has_it() {
        return Ok(());
    }
    Step::new(format!("adding {TARGET} (under a minute, only the first time)"), "rustup")
        .args(["target", "add", TARGET])
        .minutes(3)
        .advice("where rustup's server can't be reached, set TAIZHANG_TOOLCHAIN=debian on Debian")
        .run()
}

fn debian() -> Result<Variables> {
    if !debian_has_it() {
        apt::ensure(&PACKAGES)?;
        if !debian_has_it() {
            build_library()?;
        }
    }
    link_toolchain()?;
    Ok(vec![
        ("RUSTUP_TOOLCHAIN", TOOLCHAIN.into()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER.into()),
    ])
}

fn debian_has_it() -> bool {
    let built_with = fs::read_to_string(Path::new(LIBRARIES).join(TARGET).join(BUILT_WITH));
    let compiler = debian_compiler();
    built_with.is_ok_and(|version| compiler.is_ok_and(|compiler| compiler == version))
        && super::find(LINKER).is_some()
}

fn debian_compiler() -> Result<String> {
    Step::new("asking Debian's Rust for its version", "/usr/bin/rustc")
        .args(["-vV"])
        .without_env(&OTHER_RUST)
        .output()
}

/// Builds the library as the dependency of an empty crate, and puts it where Debian's Rust looks for it.
fn build_library() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("taizhang-wasm-std-{}", std::process::id()));
    let built = build_library_in(&folder);
    if folder.exists() {
        fs::remove_dir_all(&folder).context(folder.display())?;
    }
    built
}

fn build_library_in(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("src")).context(folder.display())?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).context("Cargo.toml")?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n").context("lib.rs")?;
    Step::new("building Rust's library for wasm32 (about a minute, only the first time)", "/usr/bin/cargo")
        .args(["build", "--quiet", "--release", "--target", TARGET])
        .args(["-Z", "build-std=std,panic_abort,panic_unwind,proc_macro"])
        .without_env(&OTHER_RUST)
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .dir(folder)
        .minutes(15)
        .advice("see whether crates.io can be reached, then run this again")
        .run()?;

    let finished = folder.join("finished");
    let libraries = finished.join("lib");
    fs::create_dir_all(&libraries).context(libraries.display())?;
    let built = folder.join("target").join(TARGET).join("release/deps");
    for file in fs::read_dir(&built).context(built.display())? {
        let file = file.context(built.display())?;
        let name = file.file_name().to_string_lossy().into_owned();
        if file.path().extension().is_some_and(|extension| extension == "rlib")
            && !name.starts_with("libempty-")
        {
            fs::copy(file.path(), libraries.join(&name)).context(&name)?;
        }
    }
    fs::write(finished.join(BUILT_WITH), debian_compiler()?).context(BUILT_WITH)?;
    put_in_place(&finished)
}

/// Copied beside its place first, so that a copy cut short is never taken for the library.
fn put_in_place(finished: &Path) -> Result<()> {
    let place = format!("{LIBRARIES}/{TARGET}");
    let beside = format!("{LIBRARIES}/.{TARGET}-{}", std::process::id());
    let from = finished.to_string_lossy();
    let script = "cp -r \"$1\" \"$2\" && rm -rf \"$3\" && mv -T \"$2\" \"$3\"";
    apt::as_root("putting the library in its place", ["sh", "-c", script, "sh", &from, &beside, &place])?
        .run()
}

fn link_toolchain() -> Result<()> {
    let known =
        Step::new("asking rustup for its toolchains", "rustup").args(["toolchain", "list"]).output()?;
    if known.lines().any(|line| line.split_whitespace().next() == Some(TOOLCHAIN)) {
        return Ok(());
    }
    Step::new("telling rustup of Debian's Rust", "rustup")
        .args(["toolchain", "link", TOOLCHAIN, "/usr"])
        .run()
}
