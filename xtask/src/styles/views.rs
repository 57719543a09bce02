//! Which view is drawn beside which style sheets: read from the sources, as far as they say it in plain words.
//!
//! A file of `src/app` reaches another when it names something of it. At a chunk's beginning (`chunks::tasks`) the
//! chunk's sheets come along for all that is reached from there.

mod sheets;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use sheets::{Sheet, sheets};
use sources::{File, Module, absolute, paths, read};

/// The module whose functions begin chunks.
const CHUNKS: &str = "chunks";
/// Where the program begins.
const ROOT: &str = "root";

/// The classes of a file that is drawn, and the sheets that are on the page by then.
pub struct Drawn {
    pub file: String,
    pub classes: BTreeSet<String>,
    pub sheets: BTreeSet<String>,
}

/// All files that are drawn, each once for all sets of sheets beside which it is. `folder` is `src/app`.
pub fn drawn(folder: &Path, sheets: &[Sheet]) -> Vec<Drawn> {
    let files = read(folder);
    let views =
        Views { chunks: files.get([CHUNKS.to_owned()].as_slice()).map(chunks).unwrap_or_default(), files };
    let of_chunk = |sheet: &&Sheet| sheet.name.split('.').any(|part| views.chunks.contains_key(part));
    let first = sheets.iter().filter(|sheet| !of_chunk(sheet)).map(|sheet| sheet.name.clone()).collect();
    let mut seen = BTreeSet::new();
    views.reach(&[ROOT.to_owned()], &first, sheets, &mut seen);
    let drawn = |(module, sheets): (Module, BTreeSet<String>)| Drawn {
        classes: views.files.get(&module).map(|file| file.classes.clone()).unwrap_or_default(),
        file: module.join("/"),
        sheets,
    };
    seen.into_iter().map(drawn).collect()
}

struct Views {
    files: BTreeMap<Module, File>,
    /// What each chunk's beginning names.
    chunks: BTreeMap<String, Vec<Vec<String>>>,
}

impl Views {
    fn reach(
        &self,
        module: &[String],
        available: &BTreeSet<String>,
        sheets: &[Sheet],
        seen: &mut BTreeSet<(Module, BTreeSet<String>)>,
    ) {
        let Some(file) = self.files.get(module) else { return };
        if !seen.insert((module.to_vec(), available.clone())) {
            return;
        }
        for path in &file.paths {
            match self.target(module, path) {
                Target::File(of) => self.reach(&of, available, sheets, seen),
                Target::Chunk(name) => {
                    let own = sheets.iter().filter(|sheet| sheet.name.split('.').any(|part| part == name));
                    let available =
                        available.iter().cloned().chain(own.map(|sheet| sheet.name.clone())).collect();
                    for path in &self.chunks[&name] {
                        if let Target::File(of) = self.target(&[CHUNKS.to_owned()], path) {
                            self.reach(&of, &available, sheets, seen);
                        }
                    }
                }
                Target::Elsewhere => {}
            }
        }
    }

    /// What a path means that stands in a file.
    fn target(&self, module: &[String], path: &[String]) -> Target {
        let Some((first, rest)) = path.split_first() else { return Target::Elsewhere };
        let absolute = match self.files.get(module).and_then(|file| file.names.get(first)) {
            Some(named) => [named, rest].concat(),
            None => match absolute(module, path) {
                Some(absolute) => absolute,
                None => return Target::Elsewhere,
            },
        };
        if absolute.first().is_some_and(|first| first == CHUNKS) {
            let chunk = absolute.get(1).filter(|name| self.chunks.contains_key(*name));
            return chunk.map_or(Target::Elsewhere, |name| Target::Chunk(name.clone()));
        }
        let of = (0..=absolute.len()).rev().find(|length| self.files.contains_key(&absolute[..*length]));
        let Some((of, item)) = of.map(|length| absolute.split_at(length)) else { return Target::Elsewhere };
        let passed_on = item.first().and_then(|item| self.files[of].names.get(item));
        match passed_on.filter(|_| of != module) {
            Some(_) => self.target(of, item),
            None => Target::File(of.to_vec()),
        }
    }
}

enum Target {
    File(Module),
    Chunk(String),
    Elsewhere,
}

/// Every chunk, with what its beginning names.
fn chunks(file: &File) -> BTreeMap<String, Vec<Vec<String>>> {
    let functions = file.text.split("pub fn ").skip(1);
    functions.map(|function| (sheets::word(function).to_owned(), paths(function))).collect()
}
