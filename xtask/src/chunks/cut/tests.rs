#![allow(clippy::unwrap_used, clippy::single_range_in_vec_init)]

use wasmparser::{Parser, Payload, Validator};

use super::super::homes::Piece;
use super::cut;
use crate::glue::Glue;

/// `one` stays; `two` and its words go; each calls the other, and `three` is called through the table alone.
const PROGRAM: &str = r#"
(module
  (type $plain (func (param i32) (result i32)))
  (import "wbg" "host" (func $host (param i32) (result i32)))
  (table 3 3 funcref)
  (memory (export "memory") 1)
  (global $stack (mut i32) (i32.const 64))
  (func $one (export "one") (param i32) (result i32) local.get 0 call $two)
  (func $two (param i32) (result i32) local.get 0 call $host call $one)
  (func $three (param i32) (result i32) i32.const 1024 i32.load8_u)
  (elem (i32.const 1) $three $one)
  (data (i32.const 1020) "main" "word"))
"#;

fn modules() -> Vec<Vec<u8>> {
    let piece = Piece {
        chunks: vec!["a".to_owned()],
        functions: vec!["two".to_owned(), "three".to_owned()],
        data: vec![1024..1028],
    };
    let script = "const import0 = { host: function() { wasm.one(); wasm.memory; } }";
    cut(&wat::parse_str(PROGRAM).unwrap(), &[piece], &mut Glue::new(script.to_owned())).unwrap()
}

#[test]
fn every_part_is_a_valid_program() {
    let modules = modules();
    assert_eq!(modules.len(), 2);
    for module in modules {
        Validator::new().validate_all(&module).unwrap();
    }
}

#[test]
fn the_main_program_has_zeros_where_the_piece_has_its_data() {
    let [main, piece] = &modules()[..] else { unreachable!("one piece") };
    let data = |module: &[u8]| {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::DataSection(segments) = payload.unwrap() {
                found.extend(segments.into_iter().map(|segment| segment.unwrap().data.to_vec()));
            }
        }
        found
    };
    assert_eq!(data(main), [b"main\0\0\0\0".to_vec()]);
    assert_eq!(data(piece), [b"word".to_vec()]);
}

#[test]
fn each_part_fills_the_slots_of_its_own_functions() {
    let [main, piece] = &modules()[..] else { unreachable!("one piece") };
    let slots = |module: &[u8]| super::Finished::read(module).unwrap().slots.into_keys().collect::<Vec<_>>();
    // `one` keeps its slot, `host` gets one behind the table's old end, as does `two`, which the main program calls.
    let (of_main, of_piece) = (slots(main), slots(piece));
    assert!(of_main.contains(&2) && of_piece.contains(&1));
    assert_eq!(of_main.len() + of_piece.len(), 4);
    assert!(of_main.iter().all(|slot| !of_piece.contains(slot)));
}
