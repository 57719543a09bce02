//! Every check and test of the project.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::thread;

use crate::build;
use crate::cli::TestOptions;
use crate::dependencies;
use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::server::Server;
use crate::step::Step;
use crate::tools::{chromium, node, wasm_std};

/// The page is tested under a path, since it may be put under any.
const MOUNT: &str = "/any/path/";

pub fn run(options: &TestOptions) -> Result<()> {
    if !options.browser {
        pure()?;
    }
    if !options.browser && !options.pure {
        lints_of_the_page()?;
        dependencies::check()?;
    }
    if !options.pure {
        browser()?;
    }
    println!("\nall passed");
    Ok(())
}

fn cargo(what: &str, line: &str) -> Step {
    Step::new(what, "cargo").args(line.split_whitespace()).dir(paths::project()).minutes(20)
}

fn pure() -> Result<()> {
    cargo("format", "fmt --all --check").advice("run `cargo fmt --all`").run()?;
    lint("lints of the pure floors", "--workspace --no-default-features --all-targets")?;
    cargo("tests of the pure floors", "test --locked --no-default-features").run()?;
    cargo("tests of the chores", "test --locked --package xtask").run()
}

fn lints_of_the_page() -> Result<()> {
    lint(
        "lints of the views, as they are prerendered",
        "--no-default-features --features ssr --all-targets",
    )?;
    lint("lints of the page (its browser code compiles for this machine too)", "--all-targets")?;
    if wasm_std::rustup_has_it() {
        lint("lints of the page, for wasm32", "--target wasm32-unknown-unknown")?;
    }
    Ok(())
}

fn lint(what: &str, options: &str) -> Result<()> {
    cargo(what, &format!("clippy --locked {options} -- --deny warnings"))
        .advice("see the messages above; `cargo clippy --fix` mends some")
        .run()
}

fn browser() -> Result<()> {
    let node = node::ensure()?;
    let old = chromium::ensure_92(&node)?;
    let tests = test_files()?;
    let what = format!("tests in real browsers, {} files", tests.len());
    drive(&what, std::iter::once("--test".into()).chain(tests), old.map(PathBuf::into_os_string))
}

/// Redraws the README's picture of the page.
pub fn picture() -> Result<()> {
    drive("drawing the page", ["picture.mjs".into()], None)
}

/// Serves the finished page and lets node drive real browsers on it.
fn drive(what: &str, arguments: impl IntoIterator<Item = OsString>, old: Option<OsString>) -> Result<()> {
    node::ensure()?;
    let current = chromium::ensure_current()?;
    let folder = paths::browser_tests();
    Step::new("installing what drives the browsers (a few seconds)", "npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .dir(&folder)
        .advice("see whether npm's registry can be reached")
        .run()?;
    let server = Server::new(&build::run()?, MOUNT, 0)?;
    let url = server.url()?;
    thread::spawn(move || server.run());
    Step::new(format!("{what}, at {url}"), "node")
        .args(arguments)
        .env("TAIZHANG_URL", url)
        .env("TAIZHANG_CHROMIUM", current)
        .env("TAIZHANG_CHROMIUM_92", old.unwrap_or_default())
        .dir(&folder)
        .minutes(20)
        .advice("run it again, or `cargo xtask serve` and look at the page")
        .run()
}

fn test_files() -> Result<Vec<OsString>> {
    let folder = paths::browser_tests();
    let mut files: Vec<OsString> = fs::read_dir(&folder)
        .context(folder.display())?
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(
            Failure::new("there is no test in tests/browser").advice("restore tests/browser/*.test.mjs")
        );
    }
    Ok(files)
}
