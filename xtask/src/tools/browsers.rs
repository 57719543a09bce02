//! The browsers that the page is tested in, and the variables by which the tests find their programs.

use std::path::PathBuf;

use super::node::Node;
use super::versions::GECKODRIVER;
use super::{apt, find, install, packed_chromium};
use crate::failure::{Failure, Result};

pub type Variables = Vec<(&'static str, PathBuf)>;

/// Today's Chromium, with fonts for Chinese.
pub fn today() -> Result<Variables> {
    Ok(vec![("TAIZHANG_CHROMIUM", chromium()?)])
}

/// Today's Chromium, and one of 2021 where there is one for this machine.
pub fn usual(node: &Node) -> Result<Variables> {
    let mut variables = today()?;
    if packed_chromium::RUN_HERE {
        variables.push(("TAIZHANG_CHROMIUM_92", packed_chromium::ensure_92(node)?));
    } else {
        variables.push(("TAIZHANG_ENGINES", "chromium".into()));
    }
    Ok(variables)
}

/// Every engine that the page is made for. Only Debian on x86-64 has them all.
pub fn all(node: &Node) -> Result<Variables> {
    if !packed_chromium::RUN_HERE {
        return Err(Failure::new("not all browsers are there for this machine")
            .advice("leave out --all-browsers, or test on Debian on x86-64"));
    }
    apt::ensure(&["firefox-esr", "webkit2gtk-driver", "xvfb"])?;
    let geckodriver = install::from_crates("geckodriver", GECKODRIVER, &["--locked"], "3 minutes")?;
    let mut variables = usual(node)?;
    variables.extend([
        ("TAIZHANG_CHROMIUM_83", packed_chromium::ensure_83(node)?),
        ("TAIZHANG_FIREFOX", program("firefox-esr")?),
        ("TAIZHANG_GECKODRIVER", geckodriver.join("geckodriver")),
        ("TAIZHANG_WEBKIT", program("WebKitWebDriver")?),
    ]);
    Ok(variables)
}

/// `TAIZHANG_CHROMIUM`, one on PATH, or Debian's.
fn chromium() -> Result<PathBuf> {
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

fn program(name: &str) -> Result<PathBuf> {
    find(name).ok_or_else(|| {
        Failure::new(format!("{name} isn't on PATH")).advice("install it with Debian's package manager")
    })
}
