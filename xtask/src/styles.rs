//! The page's style sheets: one file of those that every page needs, and beside it each chunk's own.
//!
//! A sheet that is named like a chunk is fetched with it; one that several need is named like all: `a.b.css`. Those
//! before and after the chunks' own stay in their order.

#[cfg(test)]
mod tests;
#[cfg(test)]
mod views;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::chunks::Chunk;
use crate::failure::{Context, Result};

const LINK: [&str; 2] = ["<link rel=\"stylesheet\" href=\"./", "\"/>"];

/// Takes the chunks' own sheets out of the page and joins those that are left.
pub fn part(dist: &Path, chunks: &mut [Chunk]) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).context(index.display())?;
    let mut page = Page { dist, text: String::new(), waiting: Vec::new() };
    for line in html.split_inclusive('\n') {
        match sheet(line) {
            None => page.add(line)?,
            Some(file) => {
                let mut of = chunks.iter_mut().filter(|chunk| is_of(file, &chunk.name)).peekable();
                if of.peek().is_none() {
                    page.waiting.push(file);
                } else {
                    page.add("")?;
                    of.for_each(|chunk| chunk.files.push(file.to_owned()));
                }
            }
        }
    }
    fs::write(&index, page.text).context(index.display())
}

/// The sheet that a line of the page links.
fn sheet(line: &str) -> Option<&str> {
    line.trim().strip_prefix(LINK[0])?.strip_suffix(LINK[1])
}

/// Trunk puts a hash behind a name.
fn is_of(file: &str, chunk: &str) -> bool {
    file.rsplit_once('-').is_some_and(|(names, _)| names.split('.').any(|name| name == chunk))
}

/// The page as it is written anew.
struct Page<'p> {
    dist: &'p Path,
    text: String,
    /// Sheets that follow each other, to be joined.
    waiting: Vec<&'p str>,
}

impl Page<'_> {
    fn add(&mut self, line: &str) -> Result<()> {
        if !self.waiting.is_empty() {
            let mut joined = String::new();
            for file in self.waiting.drain(..) {
                let path = self.dist.join(file);
                joined += &fs::read_to_string(&path).context(path.display())?;
                fs::remove_file(&path).context(path.display())?;
            }
            let mut hasher = DefaultHasher::new();
            joined.hash(&mut hasher);
            let file = format!("style-{:016x}.css", hasher.finish());
            fs::write(self.dist.join(&file), joined).context(&file)?;
            self.text += &format!("  {}{file}{}\n", LINK[0], LINK[1]);
        }
        self.text += line;
        Ok(())
    }
}
