//! What a shell needs so that plain `trunk serve` works in it.

use crate::failure::Result;
use crate::{step, tools};

pub fn run() -> Result<()> {
    step::report_to_stderr();
    for (name, value) in tools::for_build()? {
        println!("export {name}={}", quoted(&value.to_string_lossy()));
    }
    Ok(())
}

fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_shell_reads_back_the_very_value() {
        let value = "a b'c$d";
        let line = format!("printf %s {}", quoted(value));
        let read = std::process::Command::new("sh").args(["-c", &line]).output();
        assert_eq!(read.map(|out| out.stdout).ok().as_deref(), Some(value.as_bytes()));
    }
}
