//! What the linker of the page's program is told.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // What refers to what, by which `cargo xtask build` cuts the program into chunks.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
        // The standard library was compiled for newer browsers than the program is for: wasm-bindgen would believe it.
        println!("cargo::rustc-link-arg-bins=--features=mutable-globals");
        println!("cargo::rustc-link-arg-bins=--no-check-features");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
