//! Which file of a crate imports what, read from its source.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, Item, UseTree, Visibility};

/// A path as it is resolved from the crate's root, or from another crate.
pub type Path = Vec<String>;

/// One path in one file that leads to another module or another crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    pub file: String,
    pub line: usize,
    /// From the crate's root on, without `crate`; or with another crate's name in front.
    pub path: Path,
    pub is_external: bool,
    /// `pub use`: it hands on what the file itself does not need.
    pub is_reexport: bool,
}

#[derive(Debug, Default)]
struct Module {
    file: String,
    children: BTreeSet<String>,
    /// What `use` brings into scope, by name.
    names: BTreeMap<String, Path>,
    imports: Vec<Import>,
}

/// The modules of a crate, without those for tests alone.
#[derive(Debug, Default)]
pub struct Crate {
    modules: BTreeMap<Path, Module>,
}

impl Crate {
    /// From the texts of its files, by path; `src/lib.rs` is the root.
    pub fn read(files: &BTreeMap<String, String>) -> Self {
        let mut krate = Self::default();
        krate.read_module(files, "src/lib.rs", Path::new());
        krate
    }

    fn read_module(&mut self, files: &BTreeMap<String, String>, file: &str, path: Path) {
        let source = syn::parse_file(&files[file]).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut module = Module { file: file.to_owned(), ..Module::default() };
        let declared = source.items.iter().filter_map(|item| match item {
            Item::Mod(item) if !is_for_tests(&item.attrs) && item.content.is_none() => {
                Some(item.ident.to_string())
            }
            _ => None,
        });
        module.children.extend(declared);
        let mut reader = Reader { module: &mut module, path: &path, reads_uses: true };
        reader.visit_file(&source);
        reader.reads_uses = false;
        reader.visit_file(&source);
        let folder = match file.strip_suffix("/mod.rs").or(file.strip_suffix("/lib.rs")) {
            Some(folder) => folder.to_owned(),
            None => file.trim_end_matches(".rs").to_owned(),
        };
        for child in &module.children {
            let places = [format!("{folder}/{child}.rs"), format!("{folder}/{child}/mod.rs")];
            let place = places.iter().find(|place| files.contains_key(*place));
            let place = place.unwrap_or_else(|| panic!("{file}: no file of module {child}"));
            let path = path.iter().chain([child]).cloned().collect();
            self.read_module(files, place, path);
        }
        self.modules.insert(path, module);
    }

    pub fn imports(&self) -> impl Iterator<Item = &Import> {
        self.modules.values().flat_map(|module| &module.imports)
    }

    /// The file in which a path of this crate ends, through all that hands it on.
    pub fn file_of(&self, path: &[String]) -> &str {
        let known = (0..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]));
        let (module_path, rest) = path.split_at(known.unwrap_or_default());
        let module = &self.modules[module_path];
        let handed_on = rest.first().and_then(|name| module.names.get(name));
        match handed_on {
            Some(target) if self.is_inside(target) && !target.starts_with(path) => {
                let target: Path = target.iter().chain(&rest[1..]).cloned().collect();
                self.file_of(&target)
            }
            _ => &module.file,
        }
    }

    fn is_inside(&self, path: &[String]) -> bool {
        path.first().is_some_and(|first| self.modules.contains_key(std::slice::from_ref(first)))
    }
}

struct Reader<'a> {
    module: &'a mut Module,
    path: &'a [String],
    /// Names come into scope before paths are read.
    reads_uses: bool,
}

impl Reader<'_> {
    /// The path from the root, and whether it leads to another crate; `None` for what begins in the file itself.
    fn resolve(&self, path: &[String]) -> Option<(Path, bool)> {
        let (first, rest) = path.split_first()?;
        let inside = |base: &[String], rest: &[String]| (base.iter().chain(rest).cloned().collect(), false);
        match first.as_str() {
            "crate" => Some(inside(&[], rest)),
            "self" => Some(inside(self.path, rest)),
            "super" => {
                let more = rest.iter().take_while(|segment| *segment == "super").count();
                Some(inside(&self.path[..self.path.len() - 1 - more], &rest[more..]))
            }
            name if self.module.children.contains(name) => Some(inside(self.path, path)),
            name => {
                let target = self.module.names.get(name)?;
                Some((target.iter().chain(rest).cloned().collect(), false))
            }
        }
    }

    fn note(&mut self, line: usize, path: Path, is_external: bool, is_reexport: bool) {
        let file = self.module.file.clone();
        self.module.imports.push(Import { file, line, path, is_external, is_reexport });
    }

    fn read_use(&mut self, tree: &UseTree, before: &[String], is_reexport: bool) {
        let with = |ident: &Ident| -> Path { before.iter().cloned().chain([ident.to_string()]).collect() };
        let (ident, name) = match tree {
            UseTree::Path(tree) => return self.read_use(&tree.tree, &with(&tree.ident), is_reexport),
            UseTree::Group(tree) => {
                return tree.items.iter().for_each(|item| self.read_use(item, before, is_reexport));
            }
            UseTree::Glob(_) => (None, None),
            UseTree::Name(tree) if tree.ident == "self" => (None, before.last().cloned()),
            UseTree::Name(tree) => (Some(&tree.ident), Some(tree.ident.to_string())),
            UseTree::Rename(tree) if tree.ident == "self" => (None, Some(tree.rename.to_string())),
            UseTree::Rename(tree) => (Some(&tree.ident), Some(tree.rename.to_string())),
        };
        let path = ident.map_or_else(|| before.to_vec(), with);
        let (path, is_external) = self.resolve(&path).unwrap_or((path, true));
        if let Some(name) = name.filter(|name| !is_external && name != "_") {
            self.module.names.insert(name, path.clone());
        }
        self.note(tree.span().start().line, path, is_external, is_reexport);
    }

    fn read_path(&mut self, line: usize, path: &[String]) {
        if path.len() < 2 {
            // A name that `use` has brought into scope, or one of this file.
            return;
        }
        match self.resolve(path) {
            Some((path, _)) => self.note(line, path, false, false),
            None => self.note(line, path.to_vec(), true, false),
        }
    }

    /// Paths in a macro's arguments, which are no syntax tree.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut path = Path::new();
        let (mut line, mut colons) = (0, 0);
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if colons == 2 => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => colons += 1,
                token => {
                    self.read_path(line, &std::mem::take(&mut path));
                    colons = 0;
                    line = token.span().start().line;
                    match token {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.read_tokens(group.stream()),
                        TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                    }
                }
            }
        }
        self.read_path(line, &path);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if self.reads_uses {
            let is_reexport = !matches!(item.vis, Visibility::Inherited);
            self.read_use(&item.tree, &[], is_reexport);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if !self.reads_uses {
            let segments: Path = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.read_path(path.span().start().line, &segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        if !self.reads_uses {
            self.read_tokens(call.tokens.clone());
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|argument| argument.is_ident("test"))
    })
}
