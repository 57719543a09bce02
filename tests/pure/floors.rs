//! The order of the source: what each folder may use, and what a folder may hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::support::{Crate, Import};

/// Lowest first. Each may use those before it; those of one line stand side by side and don't use each other.
const FLOORS: [&[&str]; 13] = [
    &["plan"],
    &["crdt"],
    &["history"],
    &["records"],
    &["directory"],
    &["rules"],
    &["storage"],
    &["snapshot"],
    &["address"],
    &["search"],
    &["overview", "timeline", "rollup", "report", "sample"],
    &["browser"],
    &["app"],
];

const MOST_FILES: usize = 25;

#[test]
fn no_import_leads_upwards() {
    report(upward_imports(source()));
}

#[test]
fn no_files_of_a_floor_import_each_other_in_a_circle() {
    report(circles(source()));
}

#[test]
fn no_view_writes_registers_or_knows_json() {
    report(registers_in_views(source()));
}

#[test]
fn no_folder_is_a_drawer() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let files = files();
    for folder in files.keys().filter_map(|file| file.rsplit_once('/')).map(|(folder, _)| folder) {
        *counts.entry(folder).or_default() += 1;
    }
    let full = counts.into_iter().filter(|(_, count)| *count > MOST_FILES);
    report(full.map(|(folder, count)| format!("{folder}: {count} files, more than {MOST_FILES}")).collect());
}

#[track_caller]
fn report(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn rank(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|floors| floors.contains(&floor))
}

/// `None` for the crate's root.
fn floor_of(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    inside
        .split_once('/')
        .map(|(floor, _)| floor)
        .or_else(|| inside.strip_suffix(".rs").filter(|stem| !matches!(*stem, "lib" | "main")))
}

fn line_of(import: &Import, what: &str) -> String {
    format!("{}:{}: `{}`: {what}", import.file, import.line, import.path.join("::"))
}

fn upward_imports(source: &Crate) -> Vec<String> {
    let mut broken = Vec::new();
    for import in source.imports().filter(|import| !import.is_external) {
        let (Some(own), Some(used)) = (floor_of(&import.file), import.path.first()) else { continue };
        if own == used {
            continue;
        }
        let Some(used_rank) = rank(used) else {
            broken.push(line_of(import, "is on no floor"));
            continue;
        };
        if rank(own).is_some_and(|own_rank| used_rank >= own_rank) {
            broken.push(line_of(import, &format!("{own} must not use {used}")));
        }
    }
    broken
}

fn circles(source: &Crate) -> Vec<String> {
    let mut uses: BTreeMap<&str, BTreeMap<&str, &Import>> = BTreeMap::new();
    for import in source.imports().filter(|import| !import.is_external && !import.is_reexport) {
        let target = source.file_of(&import.path);
        if target != import.file && floor_of(target) == floor_of(&import.file) {
            uses.entry(&import.file).or_default().entry(target).or_insert(import);
        }
    }
    let mut broken = Vec::new();
    for (file, targets) in &uses {
        for (target, import) in targets {
            if reachable(&uses, target).contains(file) {
                broken.push(line_of(import, &format!("leads to {target}, which leads back")));
            }
        }
    }
    broken
}

fn reachable<'a>(uses: &BTreeMap<&'a str, BTreeMap<&'a str, &Import>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(file) = ahead.pop() {
        if found.insert(file) {
            ahead.extend(uses.get(file).into_iter().flat_map(|targets| targets.keys().copied()));
        }
    }
    found
}

fn registers_in_views(source: &Crate) -> Vec<String> {
    let forbidden = |import: &&Import| {
        let path = import.path.iter().map(String::as_str).collect::<Vec<_>>();
        match path.as_slice() {
            ["serde_json", ..] => import.is_external,
            ["crdt", "Field", ..] => true,
            [.., last] => last.starts_with("write_register"),
            [] => false,
        }
    };
    // Preferences are no record, and are stored as JSON of their own.
    let is_view = |file: &str| file.starts_with("src/app/") && file != "src/app/state/preferences.rs";
    let views = source.imports().filter(|import| is_view(&import.file) && !import.is_reexport);
    views.filter(forbidden).map(|import| line_of(import, "is no view's business")).collect()
}

fn source() -> &'static Crate {
    static SOURCE: LazyLock<Crate> = LazyLock::new(|| Crate::read(&files()));
    &SOURCE
}

/// All files under `src`, by path.
pub fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    read_folder(Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("src"), &mut files);
    files
}

fn read_folder(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let path = folder.join(entry.unwrap().file_name());
        if root.join(&path).is_dir() {
            read_folder(root, &path, files);
        } else {
            let name = path.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/");
            files.insert(name, fs::read_to_string(root.join(&path)).unwrap());
        }
    }
}

fn made_up(files: &[(&str, &str)]) -> Crate {
    let mods: BTreeSet<&str> = files.iter().filter_map(|(file, _)| floor_of(file)).collect();
    let root = mods.iter().map(|floor| format!("pub mod {floor};")).collect();
    let files = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    Crate::read(&files.chain([("src/lib.rs".to_owned(), root)]).collect())
}

#[test]
fn an_import_upwards_is_found_in_uses_paths_and_macros_but_not_in_tests() {
    let source = made_up(&[
        ("src/plan/mod.rs", "pub struct Plan;\nuse crate::crdt::Ledger;\n#[cfg(test)]\nuse crate::rules;"),
        (
            "src/crdt/mod.rs",
            "use crate::plan::Plan;\nfn f() {\n crate::rules::g();\n h!(a, crate::rules::g(1)) }",
        ),
        ("src/rules/mod.rs", "use crate::{crdt, gather};\nfn f() { crdt::f() }"),
        ("src/gather.rs", ""),
    ]);
    let mut found = upward_imports(&source);
    found.sort();
    assert_eq!(
        found,
        [
            "src/crdt/mod.rs:3: `rules::g`: crdt must not use rules",
            "src/crdt/mod.rs:4: `rules::g`: crdt must not use rules",
            "src/plan/mod.rs:2: `crdt::Ledger`: plan must not use crdt",
            "src/rules/mod.rs:1: `gather`: is on no floor",
        ]
    );
}

#[test]
fn a_circle_is_found_through_what_a_floor_hands_on() {
    let source = made_up(&[
        ("src/plan/mod.rs", "mod a;\nmod b;\nmod c;\npub use a::A;\npub use b::B;\npub use c::C;"),
        ("src/plan/a.rs", "use crate::plan::B;\nuse super::C;\npub struct A;"),
        ("src/plan/b.rs", "use crate::plan::A;\npub struct B;"),
        ("src/plan/c.rs", "pub struct C;"),
    ]);
    assert_eq!(
        circles(&source),
        [
            "src/plan/a.rs:1: `plan::B`: leads to src/plan/b.rs, which leads back",
            "src/plan/b.rs:1: `plan::A`: leads to src/plan/a.rs, which leads back",
        ]
    );
}

#[test]
fn a_view_that_writes_a_register_is_found() {
    let source = made_up(&[
        (
            "src/app/mod.rs",
            "use serde_json::json;\nuse crate::crdt::{Field, Ledger};\nuse crate::rules::write_register_of;",
        ),
        ("src/crdt/mod.rs", "use serde_json::json;"),
        ("src/rules/mod.rs", ""),
    ]);
    assert_eq!(registers_in_views(&source).len(), 3);
}
