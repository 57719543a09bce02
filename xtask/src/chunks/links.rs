//! Who refers to whom in a linked program, as the linker's relocations tell.

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{
    BinaryReaderError, CustomSectionReader, ExternalKind, KnownCustom, Linking, Name, Operator, Parser,
    Payload, RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

use super::segment::address;
use crate::failure::{Failure, Result};

/// A function or a piece of data, by its place in [`Links`].
pub type Node = usize;

/// The references of a program that was linked with `--emit-relocs`.
pub struct Links {
    /// Of each node, those that it refers to.
    pub references: Vec<Vec<Node>>,
    /// The nodes that a browser can reach from outside.
    pub entries: Vec<Node>,
    /// Those that it could reach, were the program's script to call them.
    pub idle: Vec<Node>,
    /// Of each node that is a function, its symbol.
    pub symbols: HashMap<Node, String>,
    /// Of each node that is a function with a body, its length in bytes.
    pub lengths: HashMap<Node, usize>,
    /// Of each node that is a piece of data, its place in memory.
    pub places: HashMap<Node, Range<u64>>,
}

impl Links {
    /// `idle` are exports that the script doesn't call, by the names that it would call them by.
    pub fn read(program: &[u8], idle: &[String]) -> Result<Self> {
        let parts = Parts::read(program)?;
        if parts.relocations.is_empty() {
            return Err(Failure::new("the linked program has no relocations")
                .advice("build.rs has to pass --emit-relocs to the linker"));
        }
        Ok(parts.link(idle))
    }
}

/// Where a segment of data begins.
struct Segment {
    /// In the program.
    bytes: u64,
    /// In memory.
    address: u64,
}

#[derive(Default)]
struct Parts<'p> {
    sections: Vec<Range<u64>>,
    code: usize,
    data: usize,
    imported: usize,
    bodies: Vec<Range<u64>>,
    calls: Vec<Vec<Node>>,
    exported: Vec<(&'p str, Node)>,
    segments: Vec<Segment>,
    symbols: Vec<SymbolInfo<'p>>,
    relocations: Vec<(usize, RelocationEntry)>,
    names: HashMap<Node, String>,
}

impl<'p> Parts<'p> {
    fn read(program: &'p [u8]) -> Result<Self> {
        let mut parts = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            parts.take(payload?)?;
        }
        Ok(parts)
    }

    fn take(&mut self, payload: Payload<'p>) -> Result<()> {
        if let Some((_, range)) = payload.as_section() {
            self.sections.push(range);
        }
        let section = self.sections.len().saturating_sub(1);
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.push((export.name, export.index as Node));
                    }
                }
            }
            Payload::CodeSectionStart { .. } => self.code = section,
            Payload::CodeSectionEntry(body) => {
                self.bodies.push(body.range());
                let mut calls = Vec::new();
                for operator in body.get_operators_reader()? {
                    if let Operator::Call { function_index } = operator? {
                        calls.push(function_index as Node);
                    }
                }
                self.calls.push(calls);
            }
            Payload::DataSection(segments) => {
                self.data = section;
                for segment in segments {
                    let segment = segment?;
                    let bytes = segment.range.end - segment.data.len() as u64;
                    self.segments.push(Segment { bytes, address: address(&segment)? });
                }
            }
            Payload::CustomSection(custom) => self.take_custom(&custom)?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, custom: &CustomSectionReader<'p>) -> Result<()> {
        match custom.as_known() {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols =
                            symbols.into_iter().collect::<std::result::Result<_, BinaryReaderError>>()?;
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                let section = relocations.section_index() as usize;
                for entry in relocations.entries() {
                    self.relocations.push((section, entry?));
                }
            }
            KnownCustom::Name(names) => {
                for part in names {
                    if let Name::Function(functions) = part? {
                        for naming in functions {
                            let naming = naming?;
                            self.names.insert(naming.index as Node, naming.name.to_owned());
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Functions come first among the nodes, then the symbols of data, then one for all data without a symbol.
    fn link(self, idle: &[String]) -> Links {
        let functions = self.imported + self.bodies.len();
        let anonymous = functions + self.symbols.len();
        let mut references = vec![Vec::new(); anonymous + 1];
        for (at, calls) in self.calls.iter().enumerate() {
            references[self.imported + at].extend(calls);
        }
        for (place, entry) in self.within(self.code) {
            let Some(target) = self.target(functions, entry) else { continue };
            references[self.imported + self.bodies.partition_point(|body| body.end <= place)].push(target);
        }
        let mut pieces = self.placed(|segment| segment.bytes).into_iter().peekable();
        let mut open: Vec<(Range<u64>, usize)> = Vec::new();
        for (place, entry) in self.within(self.data) {
            let Some(target) = self.target(functions, entry) else { continue };
            while let Some(piece) = pieces.next_if(|(range, _)| range.start <= place) {
                open.push(piece);
            }
            open.retain(|(range, _)| place < range.end);
            for (_, symbol) in &open {
                references[functions + symbol].push(target);
            }
            if open.is_empty() {
                references[anonymous].push(target);
            }
        }
        let places = self.placed(|segment| segment.address);
        let places = places.into_iter().map(|(range, symbol)| (functions + symbol, range)).collect();
        let imported = self.imported;
        let lengths = self
            .bodies
            .iter()
            .enumerate()
            .map(|(at, body)| (imported + at, (body.end - body.start) as usize))
            .collect();
        let (idle, exported): (Vec<_>, Vec<_>) =
            self.exported.iter().partition(|(name, _)| idle.iter().any(|idle| is_linked_as(idle, name)));
        let nodes = |exports: Vec<(&str, Node)>| exports.into_iter().map(|(_, node)| node).collect();
        let (idle, mut entries): (Vec<Node>, Vec<Node>) = (nodes(idle), nodes(exported));
        entries.push(anonymous);
        Links { references, entries, idle, symbols: self.names, lengths, places }
    }

    /// The relocations of a section with their places in the program, in their order.
    fn within(&self, section: usize) -> Vec<(u64, &RelocationEntry)> {
        let start = self.sections.get(section).map_or(0, |range| range.start);
        let of_section = self.relocations.iter().filter(|(of, _)| *of == section);
        let mut placed: Vec<_> =
            of_section.map(|(_, entry)| (start + u64::from(entry.offset), entry)).collect();
        placed.sort_by_key(|(place, _)| *place);
        placed
    }

    /// What a relocation refers to; `None` for what isn't code or data.
    fn target(&self, functions: usize, entry: &RelocationEntry) -> Option<Node> {
        if entry.ty == RelocationType::TypeIndexLeb {
            return None;
        }
        match self.symbols.get(entry.index as usize)? {
            SymbolInfo::Func { index, .. } => Some(*index as Node),
            SymbolInfo::Data { .. } => Some(functions + entry.index as usize),
            _ => None,
        }
    }

    /// Where the symbols of data lie, in their order, when the segments begin where `beginning` says.
    fn placed(&self, beginning: impl Fn(&Segment) -> u64) -> Vec<(Range<u64>, usize)> {
        let mut pieces = Vec::new();
        for (at, symbol) in self.symbols.iter().enumerate() {
            let SymbolInfo::Data { symbol: Some(place), .. } = symbol else { continue };
            let start = beginning(&self.segments[place.index as usize]) + u64::from(place.offset);
            pieces.push((start..start + u64::from(place.size), at));
        }
        pieces.sort_by_key(|(range, _)| range.start);
        pieces
    }
}

/// Until wasm-bindgen has finished a program, a hash stands behind the names of its exports.
fn is_linked_as(name: &str, linked: &str) -> bool {
    let hash = linked.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
