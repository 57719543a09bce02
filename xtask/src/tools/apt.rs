//! Debian's package manager.

use std::ffi::OsStr;

use super::find;
use crate::failure::{Failure, Result};
use crate::step::Step;

/// Makes sure that these packages are installed.
pub fn ensure(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if find("apt-get").is_none() {
        return Err(Failure::new(format!("this machine has no apt-get to install {list} with"))
            .advice("install what these Debian packages hold in your system's own way"));
    }
    as_root("reading the list of Debian's packages", ["apt-get", "update", "--quiet=2"])?
        .minutes(5)
        .advice("see whether Debian's package servers can be reached")
        .run()?;
    let install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends"];
    as_root(format!("installing {list} (under a minute, only the first time)"), install)?
        .args(&missing)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .minutes(15)
        .advice(format!("run `apt-get install --no-install-recommends {list}` as root and see what it says"))
        .run()
}

fn is_installed(package: &str) -> bool {
    Step::new(format!("looking for {package}"), "dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|status| status == "installed")
}

/// A step that runs as root: as it is for root, by sudo for others.
pub fn as_root<'a>(what: impl Into<String>, line: impl IntoIterator<Item = &'a str>) -> Result<Step> {
    let line: Vec<&OsStr> = line.into_iter().map(OsStr::new).collect();
    let user = Step::new("asking who you are", "id").args(["-u"]).output()?;
    if user.trim() == "0" {
        return match line.split_first() {
            Some((program, arguments)) => Ok(Step::new(what, program).args(arguments)),
            None => Err(Failure::new("no program to run as root")),
        };
    }
    if find("sudo").is_some() {
        return Ok(Step::new(what, "sudo").args(["--non-interactive"]).args(&line));
    }
    let line: Vec<_> = line.iter().map(|word| word.to_string_lossy()).collect();
    Err(Failure::new(format!("{} needs root, and there is no sudo", what.into()))
        .advice(format!("run this as root, then try again: {}", line.join(" "))))
}
