//! Which view is drawn beside which style sheets: read from the sources, as far as they say it in plain words.
//!
//! A file of `src/app` reaches another when it names something of it. At a chunk's beginning (`chunks::tasks`) the
//! chunk's sheets come along for all that is reached from there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// `["pages", "tasks", "row"]`: where a file is in `src/app`.
type Module = Vec<String>;

/// The module whose functions begin chunks.
const CHUNKS: &str = "chunks";
/// Where the program begins.
const ROOT: &str = "root";

pub struct Sheet {
    pub name: String,
    /// Every class that a selector names.
    pub classes: BTreeSet<String>,
    /// Those that it styles wherever they stand.
    pub everywhere: BTreeSet<String>,
}

/// The classes of a file that is drawn, and the sheets that are on the page by then.
pub struct Drawn {
    pub file: String,
    pub classes: BTreeSet<String>,
    pub sheets: BTreeSet<String>,
}

pub fn sheets(folder: &Path) -> Vec<Sheet> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files.filter_map(|path| sheet(path.file_stem()?.to_str()?, &fs::read_to_string(&path).ok()?)).collect()
}

fn sheet(name: &str, css: &str) -> Option<Sheet> {
    let mut sheet = Sheet { name: name.to_owned(), classes: BTreeSet::new(), everywhere: BTreeSet::new() };
    let css: String =
        css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    for head in css.split('{').filter_map(|part| part.rsplit('}').next()).map(str::trim) {
        for selector in head.split(',').map(str::trim).filter(|_| !head.starts_with('@')) {
            for part in selector.split('.').skip(1) {
                sheet.classes.insert(word(part).to_owned());
            }
            if let Some(class) = selector.strip_prefix('.').filter(|class| word(class) == *class) {
                sheet.everywhere.insert(class.to_owned());
            }
        }
    }
    Some(sheet)
}

/// The name that a text begins with.
fn word(text: &str) -> &str {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    &text[..text.find(|char| !is_part(char)).unwrap_or(text.len())]
}

/// All files that are drawn, each once for all sets of sheets beside which it is. `folder` is `src/app`.
pub fn drawn(folder: &Path, sheets: &[Sheet]) -> Vec<Drawn> {
    let mut files = BTreeMap::new();
    read(folder, &[], &mut files);
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

struct File {
    /// What each name that it has from elsewhere means: a path from `src/app` on.
    names: BTreeMap<String, Vec<String>>,
    /// Its text without these, its comments and attributes.
    text: String,
    /// The paths that it names, as written.
    paths: Vec<Vec<String>>,
    classes: BTreeSet<String>,
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

/// A path from `src/app` on; `None` where it leads elsewhere.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match (first.as_str(), rest.first().map(String::as_str)) {
        ("crate", Some("app")) => Some(rest[1..].to_vec()),
        ("self", _) => Some([module, rest].concat()),
        ("super", _) => absolute(module.split_last()?.1, &[&["self".to_owned()], rest].concat()),
        _ => None,
    }
}

fn read(folder: &Path, module: &[String], files: &mut BTreeMap<Module, File>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else { continue };
        let inner = || [module, &[name.to_owned()]].concat();
        if path.is_dir() {
            read(&path, &inner(), files);
        } else if name != "tests" {
            let of = if name == "mod" { module.to_vec() } else { inner() };
            let text = fs::read_to_string(&path).unwrap_or_default();
            let file = File::read(&of, &text);
            files.insert(of, file);
        }
    }
}

impl File {
    fn read(module: &[String], source: &str) -> Self {
        let lines = source.lines().map(str::trim_start);
        let is_code = |line: &&str| !["//", "mod "].iter().any(|start| line.starts_with(start));
        let code: String = lines.filter(is_code).flat_map(|line| [line, "\n"]).collect();
        let mut names = BTreeMap::new();
        let mut text = String::new();
        for statement in code.split_inclusive(';') {
            let (before, used) = match statement.rfind("\nuse ").or_else(|| statement.rfind("\npub")) {
                Some(at) => statement.split_at(at),
                None if statement.starts_with("use ") => ("", statement),
                None => (statement, ""),
            };
            match used.split_once("use ") {
                Some((_, tree)) if used.trim_end().ends_with(';') && !used.contains("fn ") => {
                    text += before;
                    import(module, &[], tree.trim_end_matches(';'), &mut names);
                }
                _ => text += statement,
            }
        }
        Self { names, paths: paths(&text), classes: classes(&text), text }
    }
}

/// Takes down what a tree of `use` brings.
fn import(module: &[String], before: &[String], tree: &str, names: &mut BTreeMap<String, Vec<String>>) {
    let tree = tree.trim();
    if let Some((path, inner)) = tree.split_once('{') {
        let path: Vec<String> = before.iter().cloned().chain(segments(path)).collect();
        let mut depth = 0;
        let is_between = |char: char| {
            depth += i32::from(char == '{') - i32::from(char == '}');
            char == ',' && depth == 0
        };
        for part in inner.rsplit_once('}').map_or("", |(inner, _)| inner).split(is_between) {
            import(module, &path, part, names);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
    let mut path: Vec<String> = before.iter().cloned().chain(segments(path)).collect();
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    // A path may begin with a module of this one.
    let from_here =
        || Some([module, &path].concat()).filter(|_| !["crate", "leptos", "std"].contains(&&*path[0]));
    if let Some(name) = path.last().filter(|name| !name.is_empty())
        && let Some(absolute) = absolute(module, &path).or_else(from_here)
    {
        names.insert(if alias.is_empty() { name.clone() } else { alias.trim().to_owned() }, absolute);
    }
}

fn segments(path: &str) -> impl Iterator<Item = String> {
    path.split("::").map(str::trim).filter(|segment| !segment.is_empty()).map(str::to_owned)
}

/// Names, and names behind each other with `::` between them.
fn paths(text: &str) -> Vec<Vec<String>> {
    let is_part = |char: char| char.is_alphanumeric() || char == '_' || char == ':';
    let words = text.split(|char| !is_part(char)).filter(|word| !word.is_empty());
    let paths: BTreeSet<Vec<String>> = words.map(|word| segments(word).collect()).collect();
    paths.into_iter().collect()
}

/// The classes that stand in it as words: `class="link"`, `class:open=…`, `class=format!("light {}", …)`, `button("btn", …)`.
fn classes(text: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for before in ["class=\"", "class=format!(\"", "button(\""] {
        for list in text.split(before).skip(1).filter_map(|rest| rest.split('"').next()) {
            classes.extend(list.split_whitespace().filter(|one| word(one) == *one).map(str::to_owned));
        }
    }
    classes.extend(text.split("class:").skip(1).map(|rest| word(rest).to_owned()));
    classes
}

/// Every chunk, with what its beginning names.
fn chunks(file: &File) -> BTreeMap<String, Vec<Vec<String>>> {
    let functions = file.text.split("pub fn ").skip(1);
    functions.map(|function| (word(function).to_owned(), paths(function))).collect()
}
