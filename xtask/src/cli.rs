//! The command line.

use clap::{Args, Parser, Subcommand};

/// The project's chores. Tools are installed once into the user's cache.
///
/// `TAIZHANG_TOOLCHAIN=debian` takes the wasm32 library from Debian's packages without asking rustup's server;
/// `TAIZHANG_TOOLCHAIN=rustup` never uses Debian's.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the release page and serve it on 127.0.0.1
    Serve {
        /// 8080 or the next free one, unless given
        #[arg(long)]
        port: Option<u16>,
    },
    /// Leave the finished site in dist/
    Build,
    /// Run every check and test
    Test(TestOptions),
    /// Redraw the README's picture of the page
    Picture,
    /// Print the variables that plain `trunk serve` needs: eval "$(cargo xtask env)"
    Env,
}

#[derive(Debug, Args)]
pub struct TestOptions {
    /// Only format, lints and tests of the pure floors, without a browser or wasm
    #[arg(long, conflicts_with_all = ["browser", "all_browsers"])]
    pub pure: bool,
    /// Only the page, in real browsers
    #[arg(long)]
    pub browser: bool,
    /// In Chromium 83, Firefox and `WebKit` as well, not only in today's Chromium and Chromium 92
    #[arg(long)]
    pub all_browsers: bool,
}
