//! The versions of all tools, in one place. wasm-bindgen's is that of the library in `Cargo.lock`.

/// The last that builds with a Rust of 1.95.
pub const TRUNK: &str = "0.21.14";
/// Has to be the same in `Trunk.toml`.
pub const BINARYEN: &str = "132.0.0";
pub const CARGO_DENY: &str = "0.20.2";
/// A Chromium of July 2021, as an npm package ships it.
pub const CHROMIUM_92: &str = "92.0.0";
pub const TERSER: &str = "5.51.4";
/// The oldest Node.js that the browser tests run on.
pub const NODE_MAJOR: u32 = 18;
