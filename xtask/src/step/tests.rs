use std::time::Duration;

use super::Step;

#[test]
fn the_answer_is_what_the_program_printed() {
    let answer = Step::new("say hello", "sh").args(["-c", "echo hello"]).output();
    assert_eq!(answer.ok().as_deref(), Some("hello\n"));
}

#[test]
fn a_failure_says_what_failed_why_and_what_to_do() {
    let step = Step::new("look for it", "sh").args(["-c", "echo nowhere >&2; exit 3"]).advice("look harder");
    let message = step.output().map_err(|failure| failure.to_string()).err().unwrap_or_default();
    for part in ["look for it", "nowhere", "3", "look harder"] {
        assert!(message.contains(part), "{part:?} is missing in {message:?}");
    }
}

#[test]
fn a_program_that_hangs_is_ended() {
    let step = Step::new("wait", "sleep").args(["60"]).limit(Duration::from_millis(50));
    let message = step.output().map_err(|failure| failure.to_string()).err().unwrap_or_default();
    assert!(message.contains("not finished"), "{message:?}");
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let message = Step::new("try", "no-such-program").run().map_err(|failure| failure.to_string());
    assert!(message.is_err_and(|message| message.contains("no-such-program")));
}
