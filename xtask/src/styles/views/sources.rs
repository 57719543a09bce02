//! Sources of views, as far as they name each other and classes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::sheets::word;

/// `["pages", "tasks", "row"]`: where a file is in `src/app`.
pub type Module = Vec<String>;

pub struct File {
    /// What each name that it has from elsewhere means: a path from `src/app` on.
    pub names: BTreeMap<String, Vec<String>>,
    /// Its text without these, its comments and attributes.
    pub text: String,
    /// The paths that it names, as written.
    pub paths: Vec<Vec<String>>,
    pub classes: BTreeSet<String>,
}

/// A path from `src/app` on; `None` where it leads elsewhere.
pub fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match (first.as_str(), rest.first().map(String::as_str)) {
        ("crate", Some("app")) => Some(rest[1..].to_vec()),
        ("self", _) => Some([module, rest].concat()),
        ("super", _) => absolute(module.split_last()?.1, &[&["self".to_owned()], rest].concat()),
        _ => None,
    }
}

/// All files of a folder and those below it.
pub fn read(folder: &Path) -> BTreeMap<Module, File> {
    let mut files = BTreeMap::new();
    read_into(folder, &[], &mut files);
    files
}

fn read_into(folder: &Path, module: &[String], files: &mut BTreeMap<Module, File>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else { continue };
        let inner = || [module, &[name.to_owned()]].concat();
        if path.is_dir() {
            read_into(&path, &inner(), files);
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
pub fn paths(text: &str) -> Vec<Vec<String>> {
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
