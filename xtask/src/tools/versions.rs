//! The versions of all tools, in one place. wasm-bindgen's is that of the library in `Cargo.lock`.

/// The last that builds with a Rust of 1.95.
pub const TRUNK: &str = "0.21.14";
/// Knows what wasm-bindgen of the version in `Cargo.lock` leaves.
pub const WASM_SPLIT: &str = "0.2.4";
pub const BINARYEN: &str = "132.0.0";
pub const CARGO_DENY: &str = "0.20.2";
/// Drives Firefox in tests.
pub const GECKODRIVER: &str = "0.37.1";
pub const CHROMIUM_92: Package = Package { name: "@sparticuz/chromium", version: "92.0.0" };
pub const CHROMIUM_83: Package = Package { name: "chrome-aws-lambda", version: "3.1.1" };
/// The oldest Node.js that the browser tests run on.
pub const NODE_MAJOR: u32 = 18;

/// One of npm's packages.
#[derive(Clone, Copy)]
pub struct Package {
    pub name: &'static str,
    pub version: &'static str,
}
