//! One program run by a chore: announced, limited in time, and with advice for when it fails.

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Context, Failure, Result};

/// Whether standard output is kept for the chore's own answer.
static QUIET_OUTPUT: AtomicBool = AtomicBool::new(false);

/// From here on steps report, and their programs print, to standard error.
pub fn report_to_stderr() {
    QUIET_OUTPUT.store(true, Ordering::Relaxed);
}

/// Tells the person at the terminal how far a chore is.
pub fn report(line: &str) {
    if QUIET_OUTPUT.load(Ordering::Relaxed) {
        eprintln!("{line}");
    } else {
        println!("{line}");
    }
}

pub struct Step {
    what: String,
    command: Command,
    limit: Duration,
    advice: Option<String>,
}

impl Step {
    /// `what` is said before the program runs, and in the message when it fails.
    pub fn new(what: impl Into<String>, program: impl AsRef<OsStr>) -> Step {
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        Step { what: what.into(), command, limit: Duration::from_secs(600), advice: None }
    }

    pub fn args(mut self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Step {
        self.command.args(arguments);
        self
    }

    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Step {
        self.command.env(name, value);
        self
    }

    pub fn envs(
        mut self,
        variables: impl IntoIterator<Item = (impl AsRef<OsStr>, impl AsRef<OsStr>)>,
    ) -> Step {
        self.command.envs(variables);
        self
    }

    pub fn without_env(mut self, names: &[&str]) -> Step {
        for name in names {
            self.command.env_remove(name);
        }
        self
    }

    pub fn dir(mut self, folder: &Path) -> Step {
        self.command.current_dir(folder);
        self
    }

    pub fn minutes(mut self, minutes: u64) -> Step {
        self.limit = Duration::from_secs(minutes * 60);
        self
    }

    #[cfg(test)]
    fn limit(mut self, limit: Duration) -> Step {
        self.limit = limit;
        self
    }

    pub fn advice(mut self, advice: impl Into<String>) -> Step {
        self.advice = Some(advice.into());
        self
    }

    /// Runs the program; what it prints goes to the terminal.
    pub fn run(mut self) -> Result<()> {
        report(&format!("==> {}", self.what));
        if QUIET_OUTPUT.load(Ordering::Relaxed) {
            self.command.stdout(std::io::stderr());
        }
        let started = Instant::now();
        let mut child = self.command.spawn().map_err(|error| self.not_started(&error))?;
        let status = self.wait(&mut child, started)?;
        if !status.success() {
            return Err(self.failed(status, ""));
        }
        report(&format!("    done in {} s", started.elapsed().as_secs()));
        Ok(())
    }

    /// Runs the program silently; what it prints to its standard output is the answer.
    pub fn output(self) -> Result<String> {
        self.captured().map(|(out, _)| out)
    }

    /// Runs the program silently; what it prints to its standard error is the answer.
    pub fn messages(self) -> Result<String> {
        self.captured().map(|(_, err)| err)
    }

    fn captured(mut self) -> Result<(String, String)> {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let started = Instant::now();
        let mut child = self.command.spawn().map_err(|error| self.not_started(&error))?;
        let out = child.stdout.take().map(read_aside);
        let err = child.stderr.take().map(read_aside);
        let status = self.wait(&mut child, started)?;
        let [out, err] = [out, err].map(|text| text.and_then(|text| text.join().ok()).unwrap_or_default());
        if status.success() { Ok((out, err)) } else { Err(self.failed(status, err.trim())) }
    }

    fn wait(&self, child: &mut Child, started: Instant) -> Result<ExitStatus> {
        loop {
            if let Some(status) = child.try_wait().context(&self.what)? {
                return Ok(status);
            }
            if started.elapsed() > self.limit {
                child.kill().context(&self.what)?;
                child.wait().context(&self.what)?;
                let what = format!("{}: not finished after {} s, ended", self.what, self.limit.as_secs());
                return Err(self.with_advice(Failure::new(what)));
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        let program = self.command.get_program().to_string_lossy();
        self.with_advice(Failure::new(format!("{}: `{program}` can't be run: {error}", self.what)))
    }

    fn failed(&self, status: ExitStatus, said: &str) -> Failure {
        let mut line = self.command.get_program().to_string_lossy().into_owned();
        for argument in self.command.get_args() {
            line.push(' ');
            line.push_str(&argument.to_string_lossy());
        }
        let said = if said.is_empty() { String::new() } else { format!("\n{said}") };
        self.with_advice(Failure::new(format!("{} ({status})\n  {line}{said}", self.what)))
    }

    fn with_advice(&self, failure: Failure) -> Failure {
        match &self.advice {
            Some(advice) => failure.advice(advice),
            None => failure,
        }
    }
}

fn read_aside(mut from: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that breaks ends the text; the program's exit status tells the rest.
        let _ = from.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
