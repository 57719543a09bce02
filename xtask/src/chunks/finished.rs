//! A finished program, read as far as cutting it needs.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{EntityType, ExportKind, GlobalType, MemoryType, TableType};
use wasmparser::{
    CompositeInnerType, CustomSectionReader, ElementItems, ElementKind, FuncType, KnownCustom, Name,
    Operator, Parser, Payload, TypeRef,
};

use super::segment::{address, number};
use crate::failure::Result;

/// Functions are numbered as in the program: those that it imports first.
#[derive(Default)]
pub struct Finished<'p> {
    /// All sections but the custom ones, by id.
    pub sections: Vec<(u8, &'p [u8])>,
    pub types: Vec<FuncType>,
    /// The type of each function.
    pub functions: Vec<u32>,
    pub imported: u32,
    /// From where, by which name and of which type each import is.
    pub imports: Vec<(&'p str, &'p str, EntityType)>,
    /// The bodies of the functions that aren't imported.
    pub bodies: Vec<&'p [u8]>,
    /// The functions that each body calls by number.
    pub calls: Vec<Vec<u32>>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<GlobalType>,
    pub exports: Vec<(&'p str, ExportKind, u32)>,
    /// The bytes that the memory begins with, by their address.
    pub data: Vec<(u32, &'p [u8])>,
    /// What stands in the table, by slot.
    pub slots: BTreeMap<u32, u32>,
    pub names: HashMap<&'p str, Vec<u32>>,
    /// The custom section that says the names.
    pub name_section: &'p [u8],
}

impl<'p> Finished<'p> {
    pub fn read(program: &'p [u8]) -> Result<Self> {
        let mut finished = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section()
                && id != 0
            {
                finished.sections.push((id, &program[range.start as usize..range.end as usize]));
            }
            finished.take(payload)?;
        }
        Ok(finished)
    }

    fn take(&mut self, payload: Payload<'p>) -> Result<()> {
        match payload {
            Payload::TypeSection(groups) => {
                for group in groups {
                    for kind in group?.into_types() {
                        if let CompositeInnerType::Func(function) = kind.composite_type.inner {
                            self.types.push(function);
                        }
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(of) = import.ty {
                        self.functions.push(of);
                        self.imported += 1;
                    }
                    let of = RoundtripReencoder.entity_type(import.ty)?;
                    self.imports.push((import.module, import.name, of));
                }
            }
            Payload::FunctionSection(functions) => {
                for of in functions {
                    self.functions.push(of?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(RoundtripReencoder.table_type(table?.ty)?);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(RoundtripReencoder.memory_type(memory?)?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(RoundtripReencoder.global_type(global?.ty)?);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.exports.push((
                        export.name,
                        RoundtripReencoder.export_kind(export.kind)?,
                        export.index,
                    ));
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    if let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                        (element.kind, element.items)
                    {
                        let first = number(&offset_expr)?;
                        for (slot, function) in (first..).zip(functions) {
                            self.slots.insert(slot, function?);
                        }
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                let mut calls = Vec::new();
                for operator in body.get_operators_reader()? {
                    if let Operator::Call { function_index } = operator? {
                        calls.push(function_index);
                    }
                }
                self.bodies.push(body.as_bytes());
                self.calls.push(calls);
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    self.data.push((address(&segment)? as u32, segment.data));
                }
            }
            Payload::CustomSection(custom) => self.take_names(&custom)?,
            _ => {}
        }
        Ok(())
    }

    fn take_names(&mut self, custom: &CustomSectionReader<'p>) -> Result<()> {
        if let KnownCustom::Name(names) = custom.as_known() {
            self.name_section = custom.data();
            for part in names {
                if let Name::Function(functions) = part? {
                    for naming in functions {
                        let naming = naming?;
                        self.names.entry(naming.name).or_default().push(naming.index);
                    }
                }
            }
        }
        Ok(())
    }
}
