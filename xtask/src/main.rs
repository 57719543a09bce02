//! The project's chores: `cargo xtask serve`, `build`, `test`, `picture`, `env`.
//!
//! Each installs what it needs and is missing: see `tools`.
#![allow(clippy::print_stdout, reason = "a chore talks to the person at the terminal")]

mod build;
mod chunks;
mod command;
mod dependencies;
mod env;
mod failure;
mod glue;
mod paths;
mod serve;
mod server;
mod site;
mod size;
mod step;
mod styles;
mod test;
mod tools;

use std::process::ExitCode;

use command::Command;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = match Command::parse(&arguments) {
        Ok(command) => command,
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", command::USAGE);
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Help => {
            println!("{}", command::USAGE);
            Ok(())
        }
        Command::Build => build::run().map(|_| ()),
        Command::Serve { port } => serve::run(port),
        Command::Test(which) => test::run(which),
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
