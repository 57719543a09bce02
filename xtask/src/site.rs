//! The finished site: that it asks for nothing but itself.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Result};

/// What the page's security policy has to say, so that the browser forbids all else.
const POLICY: [&str; 5] =
    ["default-src 'none'", "connect-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"];

pub struct Site {
    folder: PathBuf,
    html: String,
    references: Vec<String>,
}

impl Site {
    /// Reads the site's `index.html`.
    pub fn read(folder: &Path) -> Result<Site> {
        let index = folder.join("index.html");
        let html = fs::read_to_string(&index).context(index.display())?;
        let references = references(&html);
        Ok(Site { folder: folder.to_owned(), html, references })
    }

    /// Fails when a file names something that isn't the site's own.
    pub fn asks_only_itself(&self) -> Result<()> {
        let advice = "everything that the page loads has to be a file of the site, named relatively";
        for rule in POLICY {
            if !self.html.contains(rule) {
                return Err(Failure::new(format!("index.html's security policy doesn't say {rule}"))
                    .advice("restore the Content-Security-Policy in index.html"));
            }
        }
        for reference in &self.references {
            if !is_own(reference) {
                return Err(Failure::new(format!("index.html loads {reference}")).advice(advice));
            }
        }
        for name in &self.references {
            let path = self.folder.join(name);
            if !path.is_file() {
                return Err(
                    Failure::new(format!("index.html names {name}, which isn't in the site")).advice(advice)
                );
            }
        }
        for file in fs::read_dir(&self.folder).context(self.folder.display())? {
            let path = file.context(self.folder.display())?.path();
            if path.extension().is_some_and(|extension| extension == "css") {
                let text = fs::read_to_string(&path).context(path.display())?;
                if let Some(foreign) =
                    style_references(&text).into_iter().find(|reference| !is_own(reference))
                {
                    let name = path.file_name().unwrap_or_default().display();
                    return Err(Failure::new(format!("{name} loads {foreign}")).advice(advice));
                }
            }
        }
        Ok(())
    }
}

/// A path below the page, or data within it.
fn is_own(reference: &str) -> bool {
    reference.starts_with("data:") || !(reference.contains(':') || reference.starts_with('/'))
}

/// The files that the page's tags name, each once.
fn references(html: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for attribute in [" src=\"", " href=\"", " data-wasm=\""] {
        for rest in html.split(attribute).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            if !value.starts_with('#') && !found.iter().any(|known| known == value) {
                found.push(value.to_owned());
            }
        }
    }
    found
}

/// What a style sheet loads: `url(…)` and `@import`.
fn style_references(css: &str) -> Vec<&str> {
    let quotes = ['"', '\'', ' '];
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let imports = css.split("@import").skip(1).filter_map(|rest| rest.split(';').next());
    urls.chain(imports.filter(|import| !import.contains("url(")))
        .map(|value| value.trim_matches(quotes))
        .collect()
}
