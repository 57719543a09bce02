use super::{Glue, short};

/// As wasm-bindgen writes it: `Idle` is a class without objects, `Made` one that the program makes objects of.
const SCRIPT: &str = "let wasm_bindgen = (function(exports) {

    class Idle {
        free() {
            const ptr = this.__destroy_into_raw();
            wasm.__wbg_idle_free(ptr, 0);
        }
        pull() {
            wasm.idle_pull(this.__wbg_ptr, wasm.malloc);
        }
    }
    exports.Idle = Idle;

    class Made {
        free() {
            wasm.__wbg_made_free(ptr, 0);
        }
    }
    exports.Made = Made;
    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            __wbg_made_new_0123: function(arg0) {
                return Made.__wrap(arg0);
            },
            __wbg_made_new_01234: function(arg0) {
                return wasm.malloc(arg0) + wasm.malloc_more(arg0);
            },
        };
    }
    const IdleFinalization = (typeof FinalizationRegistry === 'undefined')
        ? { register: () => {}, unregister: () => {} }
        : new FinalizationRegistry(ptr => wasm.__wbg_idle_free(ptr, 1));
    const MadeFinalization = (typeof FinalizationRegistry === 'undefined')
        ? { register: () => {}, unregister: () => {} }
        : new FinalizationRegistry(ptr => wasm.__wbg_made_free(ptr, 1));
})({ __proto__: null });
";

#[test]
fn a_class_that_there_is_never_an_object_of_goes_with_the_exports_that_only_it_calls() {
    let glue = Glue::new(SCRIPT.to_owned());
    assert_eq!(glue.idle(), ["__wbg_idle_free", "idle_pull"]);
    assert!(!glue.script().contains("Idle"));
    assert!(glue.script().contains("exports.Made = Made;\n    function __wbg_get_imports() {"));
    assert!(glue.script().contains("const MadeFinalization = "));
}

#[test]
fn script_and_program_get_the_same_short_names() {
    let mut glue = Glue::new(SCRIPT.to_owned());
    let imports = ["__wbg_made_new_0123", "__wbg_made_new_01234"];
    let names = glue.shorten(imports.into_iter(), ["malloc", "malloc_more"].into_iter());
    let names = names.unwrap_or_default();
    assert_eq!(imports.map(|name| names.import(name)), ["a", "b"]);
    assert_eq!(["malloc", "malloc_more"].map(|name| names.export(name)), ["a", "b"]);
    assert!(glue.script().contains(" a: function(arg0) {\n                return Made"));
    assert!(
        glue.script().contains(" b: function(arg0) {\n                return wasm.a(arg0) + wasm.b(arg0);")
    );
}

#[test]
fn an_import_that_the_script_does_not_have_is_a_failure() {
    assert!(Glue::new(SCRIPT.to_owned()).shorten(["__wbg_other"].into_iter(), [].into_iter()).is_err());
}

#[test]
fn no_two_names_are_the_same() {
    let mut names: Vec<String> = (0..2000).map(short).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 2000);
}
