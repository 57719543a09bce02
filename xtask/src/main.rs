//! The project's chores: see `cli`. Each installs what it needs and is missing: see `tools`.
#![allow(clippy::print_stdout, reason = "a chore talks to the person at the terminal")]

mod build;
mod cli;
mod dependencies;
mod env;
mod failure;
mod paths;
mod serve;
mod server;
mod site;
mod size;
mod split;
mod stamp;
mod step;
mod styles;
mod test;
mod tools;

use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Command};

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build => build::run().map(|_| ()),
        Command::Serve { port } => serve::run(port),
        Command::Test(options) => test::run(&options),
        Command::Picture => test::picture(),
        Command::Env => env::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
