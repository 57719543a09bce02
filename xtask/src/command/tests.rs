use super::{Command, Tests};

fn parse(line: &str) -> Result<Command, String> {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    Command::parse(&words)
}

#[test]
fn every_command_of_the_usage_is_understood() {
    assert_eq!(parse(""), Ok(Command::Help));
    assert_eq!(parse("build"), Ok(Command::Build));
    assert_eq!(parse("serve"), Ok(Command::Serve { port: None }));
    assert_eq!(parse("serve --port 9000"), Ok(Command::Serve { port: Some(9000) }));
    assert_eq!(parse("test"), Ok(Command::Test(Tests::All)));
    assert_eq!(parse("test --pure"), Ok(Command::Test(Tests::Pure)));
    assert_eq!(parse("test --browser"), Ok(Command::Test(Tests::Browser)));
    assert_eq!(parse("picture"), Ok(Command::Picture));
    assert_eq!(parse("env"), Ok(Command::Env));
}

#[test]
fn what_is_not_understood_is_named() {
    assert!(parse("serve --port many").is_err_and(|wrong| wrong.contains("many")));
    assert!(parse("sreve").is_err_and(|wrong| wrong.contains("sreve")));
    assert!(parse("build --fast").is_err());
}
