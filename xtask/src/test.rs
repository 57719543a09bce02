//! Every check and test of the project.

use std::ffi::OsString;
use std::fs;
use std::thread;

use crate::build;
use crate::cli::TestOptions;
use crate::dependencies;
use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::server::Server;
use crate::step::Step;
use crate::tools::browsers::{self, Variables};
use crate::tools::{node, wasm_std};

/// The page is tested under a path, since it may be put under any.
const MOUNT: &str = "/any/path/";

pub fn run(options: &TestOptions) -> Result<()> {
    if !options.browser {
        pure()?;
    }
    if !options.browser && !options.pure {
        lints_of_the_page()?;
        lints_of_scripts_and_styles()?;
        dependencies::check()?;
    }
    if !options.pure {
        browser(options.all_browsers)?;
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

fn lints_of_scripts_and_styles() -> Result<()> {
    let node = node::ensure()?;
    let project = paths::project();
    node.install("what lints scripts and styles", project)?;
    for (what, arguments) in [
        ("lints of the scripts", ["eslint", "--max-warnings=0", "."]),
        ("lints of the styles", ["stylelint", "--max-warnings=0", "style/*.css"]),
    ] {
        Step::new(what, "npx")
            .args(["--no-install"])
            .args(arguments)
            .dir(project)
            .advice("see the messages above; --fix mends some")
            .run()?;
    }
    Ok(())
}

fn browser(all: bool) -> Result<()> {
    let node = node::ensure()?;
    let browsers = if all { browsers::all(&node) } else { browsers::usual(&node) }?;
    let tests = test_files()?;
    let what = format!("tests in real browsers, {} files", tests.len());
    drive(&what, std::iter::once("--test".into()).chain(tests), browsers)
}

/// Redraws the README's picture of the page.
pub fn picture() -> Result<()> {
    drive("drawing the page", ["picture.mjs".into()], browsers::today()?)
}

/// Serves the finished page and lets node drive real browsers on it.
fn drive(what: &str, arguments: impl IntoIterator<Item = OsString>, browsers: Variables) -> Result<()> {
    let folder = paths::browser_tests();
    node::ensure()?.install("what drives the browsers", &folder)?;
    let server = Server::new(&build::run()?, MOUNT, 0)?;
    let url = server.url()?;
    thread::spawn(move || server.run());
    Step::new(format!("{what}, at {url}"), "node")
        .args(arguments)
        .env("TAIZHANG_URL", url)
        .envs(browsers)
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
