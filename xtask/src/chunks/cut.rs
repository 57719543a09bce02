//! Cuts a finished program into a main program and pieces that join it later.
//!
//! A piece shares the main program's memory, table and globals. Every function keeps its number in every module: where
//! its body is in another one, there is a stub in its place, which calls it through the table if anything here does;
//! wasm-opt removes those that nothing calls.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, Instruction, Module, RawSection, SectionId, TableSection,
    TableType,
};

use super::finished::Finished;
use super::homes::Piece;
use crate::failure::{Failure, Result};
use crate::glue::{Glue, Names};

/// Where a piece imports its memory, table and globals from, under the names by which the main program exports them.
const MAIN: &str = "main";
const TABLE: &str = "chunk_table";
const MEMORY: &str = "chunk_memory";
const GLOBAL: &str = "chunk_global_";

/// Which module a function's body is in: the main program, or the piece of that number, from 1 on.
type Home = usize;
const MAIN_PROGRAM: Home = 0;

/// Cuts `program`, whose functions have names. Returns the main program, then the pieces.
pub fn cut(program: &[u8], pieces: &[Piece], glue: &mut Glue) -> Result<Vec<Vec<u8>>> {
    let mut finished = Finished::read(program)?;
    finished.exports.retain(|(name, _, _)| !glue.idle().iter().any(|idle| idle == name));
    let names = glue.shorten(
        finished.imports.iter().map(|(_, name, _)| *name),
        finished.exports.iter().map(|(name, _, _)| *name),
    )?;
    let [table] = finished.tables[..] else {
        return Err(Failure::new("the finished program doesn't have exactly one table"));
    };
    let homes = homes(&finished, pieces);
    let mut cut = Cut { finished, names, table, homes, called: vec![BTreeSet::new(); pieces.len() + 1] };
    let slots = cut.connect();
    let mut modules = vec![cut.main(pieces, &slots)];
    modules.extend((1..).zip(pieces).map(|(home, piece)| cut.piece(home, &piece.data, &slots)));
    Ok(modules)
}

/// Of each function its home. One whose name isn't its alone stays: a piece may be called from anywhere once it is
/// there, and so may the main program at any time.
fn homes(finished: &Finished<'_>, pieces: &[Piece]) -> Vec<Home> {
    let mut homes = vec![MAIN_PROGRAM; finished.functions.len()];
    let exported = finished.exports.iter().filter(|(_, kind, _)| *kind == ExportKind::Func);
    let exported: BTreeSet<u32> = exported.map(|(_, _, function)| *function).collect();
    for (home, piece) in (1..).zip(pieces) {
        for name in &piece.functions {
            if let Some(&[function]) = finished.names.get(name.as_str()).map(Vec::as_slice)
                && function >= finished.imported
                && !exported.contains(&function)
            {
                homes[function as usize] = home;
            }
        }
    }
    homes
}

struct Cut<'p> {
    finished: Finished<'p>,
    names: Names,
    table: TableType,
    homes: Vec<Home>,
    /// Of each module, the functions of other modules that it calls.
    called: Vec<BTreeSet<u32>>,
}

/// What stands in the table, both ways.
struct Slots {
    functions: BTreeMap<u32, u32>,
    of: HashMap<u32, u32>,
}

impl Cut<'_> {
    /// Gives a slot in the table to every function that another module calls.
    fn connect(&mut self) -> Slots {
        let functions = self.finished.slots.clone();
        let of = functions.iter().map(|(slot, function)| (*function, *slot)).collect();
        let mut slots = Slots { functions, of };
        for (caller, calls) in (self.finished.imported as usize..).zip(&self.finished.calls) {
            let home = self.homes[caller];
            for called in calls.iter().filter(|called| self.homes[**called as usize] != home) {
                self.called[home].insert(*called);
                slots.of.entry(*called).or_insert_with(|| {
                    let slot = self.table.minimum as u32;
                    self.table.minimum += 1;
                    slots.functions.insert(slot, *called);
                    slot
                });
            }
        }
        self.table.maximum = self.table.maximum.map(|maximum| maximum.max(self.table.minimum));
        slots
    }

    fn main(&self, pieces: &[Piece], slots: &Slots) -> Vec<u8> {
        let mut module = Module::new();
        for (id, data) in &self.finished.sections {
            if *id == SectionId::Import as u8 {
                module.section(&self.imports());
            } else if *id == SectionId::Table as u8 {
                module.section(TableSection::new().table(self.table));
            } else if *id == SectionId::Export as u8 {
                module.section(&self.exports());
            } else if *id == SectionId::Element as u8 {
                module.section(&self.elements(MAIN_PROGRAM, slots));
            } else if *id == SectionId::Code as u8 {
                module.section(&self.code(MAIN_PROGRAM, self.finished.imported, slots));
            } else if *id == SectionId::Data as u8 {
                module.section(&self.data_without(pieces.iter().flat_map(|piece| &piece.data)));
            } else {
                module.section(&RawSection { id: *id, data });
            }
        }
        module.section(&self.names());
        module.finish()
    }

    fn piece(&self, home: Home, data: &[Range<u64>], slots: &Slots) -> Vec<u8> {
        let mut imports = ImportSection::new();
        imports.import(MAIN, TABLE, self.table);
        for memory in &self.finished.memories {
            imports.import(MAIN, MEMORY, *memory);
        }
        for (at, global) in self.finished.globals.iter().enumerate() {
            imports.import(MAIN, &format!("{GLOBAL}{at}"), *global);
        }
        let mut functions = FunctionSection::new();
        for of in &self.finished.functions {
            functions.function(*of);
        }
        let mut module = Module::new();
        for (id, data) in self.finished.sections.iter().filter(|(id, _)| *id == SectionId::Type as u8) {
            module.section(&RawSection { id: *id, data });
        }
        module.section(&imports).section(&functions);
        module.section(&self.elements(home, slots)).section(&self.code(home, 0, slots));
        module.section(&self.data_at(data)).section(&self.names());
        module.finish()
    }

    /// The same everywhere, as are the numbers of functions.
    fn names(&self) -> CustomSection<'_> {
        CustomSection { name: "name".into(), data: self.finished.name_section.into() }
    }

    fn imports(&self) -> ImportSection {
        let mut imports = ImportSection::new();
        for (from, name, of) in &self.finished.imports {
            imports.import(from, self.names.import(name), *of);
        }
        imports
    }

    fn exports(&self) -> ExportSection {
        let mut exports = ExportSection::new();
        for (name, kind, index) in &self.finished.exports {
            exports.export(self.names.export(name), *kind, *index);
        }
        exports.export(TABLE, ExportKind::Table, 0).export(MEMORY, ExportKind::Memory, 0);
        for (at, _) in (0..).zip(&self.finished.globals) {
            exports.export(&format!("{GLOBAL}{at}"), ExportKind::Global, at);
        }
        exports
    }

    /// Puts the functions of one module into their slots.
    fn elements(&self, home: Home, slots: &Slots) -> ElementSection {
        let own: Vec<(u32, u32)> = slots
            .functions
            .iter()
            .filter(|(_, function)| self.homes[**function as usize] == home)
            .map(|(slot, function)| (*slot, *function))
            .collect();
        let mut elements = ElementSection::new();
        for run in own.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
            let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
            let first = run.first().map_or(0, |(slot, _)| *slot);
            elements.active(None, &ConstExpr::i32_const(first as i32), Elements::Functions(functions.into()));
        }
        elements
    }

    /// The data with zeros in the places of the pieces': wasm-opt doesn't write zeros down.
    fn data_without<'r>(&self, places: impl Iterator<Item = &'r Range<u64>>) -> DataSection {
        let mut segments: Vec<(u32, Vec<u8>)> =
            self.finished.data.iter().map(|(address, bytes)| (*address, bytes.to_vec())).collect();
        for place in places {
            for (address, bytes) in &mut segments {
                let within = within(*address, bytes.len(), place);
                bytes[within].fill(0);
            }
        }
        let mut data = DataSection::new();
        for (address, bytes) in segments {
            data.active(0, &ConstExpr::i32_const(address as i32), bytes);
        }
        data
    }

    fn data_at(&self, places: &[Range<u64>]) -> DataSection {
        let mut data = DataSection::new();
        for place in places {
            for (address, bytes) in &self.finished.data {
                let within = within(*address, bytes.len(), place);
                if !within.is_empty() {
                    let start = *address as usize + within.start;
                    data.active(0, &ConstExpr::i32_const(start as i32), bytes[within].iter().copied());
                }
            }
        }
        data
    }

    /// The bodies of one module, from the function `first` on.
    fn code(&self, home: Home, first: u32, slots: &Slots) -> CodeSection {
        let mut code = CodeSection::new();
        for function in first..self.finished.functions.len() as u32 {
            let body =
                function.checked_sub(self.finished.imported).map(|at| self.finished.bodies[at as usize]);
            match body.filter(|_| self.homes[function as usize] == home) {
                Some(body) => code.raw(body),
                None => code.function(&self.stub(home, function, slots)),
            };
        }
        code
    }

    fn stub(&self, home: Home, function: u32, slots: &Slots) -> Function {
        let mut stub = Function::new([]);
        match slots.of.get(&function).filter(|_| self.called[home].contains(&function)) {
            Some(slot) => {
                let of = self.finished.functions[function as usize];
                for (parameter, _) in (0..).zip(self.finished.types[of as usize].params()) {
                    stub.instruction(&Instruction::LocalGet(parameter));
                }
                stub.instruction(&Instruction::I32Const(*slot as i32));
                stub.instruction(&Instruction::CallIndirect { type_index: of, table_index: 0 });
            }
            None => {
                stub.instruction(&Instruction::Unreachable);
            }
        }
        stub.instruction(&Instruction::End);
        stub
    }
}

/// The part of a segment, by its bytes, that lies in a place in memory.
fn within(address: u32, length: usize, place: &Range<u64>) -> Range<usize> {
    let inside = |at: u64| (at.saturating_sub(u64::from(address)) as usize).min(length);
    inside(place.start)..inside(place.end)
}

#[cfg(test)]
mod tests;
