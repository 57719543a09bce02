//! What was asked for on the command line.

#[cfg(test)]
mod tests;

pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]   build the release page and serve it on 127.0.0.1 (port 8080, or the next free one)
  build              leave the finished site in dist/
  test               every check and test
  test --pure        only format, lints and tests of the pure floors, without a browser or wasm
  test --browser     only the page, in real browsers
  picture            redraw the README's picture of the page
  env                print the variables that plain `trunk serve` needs: eval \"$(cargo xtask env)\"
  help               print this

Tools are installed once into the user's cache. TAIZHANG_TOOLCHAIN=debian takes the wasm32 library from
Debian's packages without asking rustup's server; TAIZHANG_TOOLCHAIN=rustup never uses Debian's.";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Build,
    Serve { port: Option<u16> },
    Test(Tests),
    Picture,
    Env,
    Help,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tests {
    All,
    Pure,
    Browser,
}

impl Command {
    /// Reads the arguments after `cargo xtask`; the error says which one is wrong.
    pub fn parse(arguments: &[String]) -> Result<Command, String> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h"] => Ok(Command::Help),
            ["build"] => Ok(Command::Build),
            ["serve"] => Ok(Command::Serve { port: None }),
            ["serve", "--port", port] => port
                .parse()
                .map(|port| Command::Serve { port: Some(port) })
                .map_err(|_| format!("--port takes a number from 0 to 65535, not `{port}`")),
            ["test"] => Ok(Command::Test(Tests::All)),
            ["test", "--pure"] => Ok(Command::Test(Tests::Pure)),
            ["test", "--browser"] => Ok(Command::Test(Tests::Browser)),
            ["picture"] => Ok(Command::Picture),
            ["env"] => Ok(Command::Env),
            other => Err(format!("no such command: {}", other.join(" "))),
        }
    }
}
