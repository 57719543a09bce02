//! wasm-bindgen's script, which joins the program with the browser: nothing in it that can't be used, and short names
//! for what script and program call each other by.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::failure::{Failure, Result};

const FINALIZATION: &str = "Finalization";

pub struct Glue {
    script: String,
    /// The program's exports that only classes called of which there is never an object.
    idle: Vec<String>,
}

/// Short names by the long ones.
#[derive(Default)]
pub struct Names {
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Names {
    pub fn import<'n>(&'n self, name: &'n str) -> &'n str {
        self.imports.get(name).map_or(name, String::as_str)
    }

    pub fn export<'n>(&'n self, name: &'n str) -> &'n str {
        self.exports.get(name).map_or(name, String::as_str)
    }
}

impl Glue {
    pub fn new(script: String) -> Self {
        Self { script, idle: Vec::new() }.without_idle_classes()
    }

    pub fn script(&self) -> &str {
        &self.script
    }

    pub fn idle(&self) -> &[String] {
        &self.idle
    }

    /// Libraries bring classes along whose objects only the program can make, with a call that it doesn't contain.
    fn without_idle_classes(mut self) -> Self {
        let names: Vec<String> = self
            .script
            .split("\n    class ")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once(' ')?.0.to_owned()))
            .collect();
        for name in names {
            let Some(without) = without_class(&self.script, &name) else { continue };
            let left: Vec<&str> = called(&without).collect();
            let idle = called(&self.script).filter(|export| !left.contains(export));
            self.idle.extend(idle.map(str::to_owned));
            self.script = without;
        }
        self.idle.sort_unstable();
        self.idle.dedup();
        self
    }

    /// Gives short names to `imports`, which the program calls, and to `exports`, which the script calls.
    pub fn shorten<'n>(
        &mut self,
        imports: impl Iterator<Item = &'n str>,
        exports: impl Iterator<Item = &'n str>,
    ) -> Result<Names> {
        let mut names = Names::default();
        for (at, name) in imports.enumerate() {
            let short = short(at);
            let [before, after] = self.script.split(&format!(" {name}: ")).collect::<Vec<_>>()[..] else {
                return Err(Failure::new(format!("the script doesn't have the import {name} exactly once")));
            };
            self.script = format!("{before} {short}: {after}");
            names.imports.insert(name.to_owned(), short);
        }
        for (at, name) in exports.enumerate() {
            let short = short(at);
            self.script = renamed(&self.script, "wasm.", name, &format!("wasm.{short}"));
            names.exports.insert(name.to_owned(), short);
        }
        Ok(names)
    }
}

/// The script without a class, unless there can be an object of it or somebody else speaks of it.
fn without_class(script: &str, name: &str) -> Option<String> {
    let (before, rest) = script.split_once(&format!("\n    class {name} {{\n"))?;
    let (class, after) = rest.split_once(&format!("\n    exports.{name} = {name};"))?;
    if class.contains("constructor(") || class.contains("static ") {
        return None;
    }
    let (middle, rest) = after.split_once(&format!("\n    const {name}{FINALIZATION} = "))?;
    let (_, after) = rest.split_once(";\n")?;
    let without = format!("{before}{middle}\n{after}");
    (!without.contains(name)).then_some(without)
}

/// The program's exports that a script names.
fn called(script: &str) -> impl Iterator<Item = &str> {
    script.split("wasm.").skip(1).map(|rest| &rest[..word(rest)])
}

/// `script` with `name` replaced wherever it stands as a whole behind `before`.
fn renamed(script: &str, before: &str, name: &str, to: &str) -> String {
    let long = format!("{before}{name}");
    let mut parts = script.split(&long);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        renamed += if word(part) == 0 { to } else { &long };
        renamed += part;
    }
    renamed
}

/// How many bytes the name has that a text begins with.
fn word(text: &str) -> usize {
    text.find(|char: char| !(char.is_ascii_alphanumeric() || char == '_' || char == '$'))
        .unwrap_or(text.len())
}

/// `a` to `z`, `a0`, `a1` and on: never a word of the language.
fn short(at: usize) -> String {
    let letter = char::from(b'a' + (at % 26) as u8);
    if at < 26 { letter.to_string() } else { format!("{letter}{}", at / 26 - 1) }
}
