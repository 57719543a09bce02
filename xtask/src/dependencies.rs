//! What the project depends on: licences, sources, bans, yanked crates, advisories.

#[cfg(test)]
mod tests;

use std::fs;

use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::step::{Step, report};
use crate::tools::cargo_deny;

/// Checks all that can be checked from here, and says what can't.
pub fn check() -> Result<()> {
    deny("licences, sources and bans of dependencies", &["licenses", "sources", "bans"])?.run()?;
    not_yanked()?;
    report("==> advisories");
    match deny("advisories", &["advisories"])?.output() {
        Ok(_) => report("    none concerns a dependency"),
        Err(failure) if is_out_of_reach(&failure) => {
            report("    NOT checked: the advisory database can't be reached from here");
        }
        Err(failure) => return Err(failure),
    }
    Ok(())
}

fn deny(what: &str, checks: &[&str]) -> Result<Step> {
    Ok(Step::new(what, cargo_deny::ensure()?)
        .args(["--locked", "--all-features", "check", "--hide-inclusion-graph"])
        .args(checks)
        .dir(paths::project())
        .minutes(3)
        .advice("deny.toml says what is allowed"))
}

fn is_out_of_reach(failure: &Failure) -> bool {
    failure.to_string().contains("failed to fetch advisory database")
}

/// cargo itself tells of yanked crates in the lock file when it packs.
fn not_yanked() -> Result<()> {
    report("==> yanked crates");
    let packed = std::env::temp_dir().join(format!("taizhang-packed-{}", std::process::id()));
    let messages = Step::new("asking for yanked crates", "cargo")
        .args([
            "package",
            "--package",
            "taizhang",
            "--locked",
            "--no-verify",
            "--allow-dirty",
            "--target-dir",
        ])
        .args([&packed])
        .dir(paths::project())
        .minutes(3)
        .advice("see whether crates.io can be reached")
        .messages();
    if packed.exists() {
        fs::remove_dir_all(&packed).context(packed.display())?;
    }
    let messages = messages?;
    let yanked = yanked(&messages);
    if yanked.is_empty() {
        report("    none in Cargo.lock");
        return Ok(());
    }
    Err(Failure::new(format!("yanked crates in Cargo.lock:\n{}", yanked.join("\n")))
        .advice("run `cargo update` for each of them"))
}

fn yanked(messages: &str) -> Vec<&str> {
    messages.lines().filter(|line| line.contains("in Cargo.lock is yanked")).collect()
}
