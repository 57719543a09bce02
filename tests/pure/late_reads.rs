//! What runs by a frame, a timer or a file that was read may find its page gone: it reads signals by `try_` alone.

use crate::floors::files;

/// The calls that keep a closure for later.
const LATE: [&str; 5] =
    ["request_animation_frame(", "set_timeout(", "set_timeout_with_handle(", "watch_width(", "download_png("];
/// The reads that panic where the value is gone.
const READS: [&str; 8] = [
    ".get()",
    ".with(",
    ".track()",
    ".get_untracked()",
    ".with_untracked(",
    ".get_value()",
    ".with_value(",
    ".read_untracked()",
];

/// What stands between the parenthesis that a text begins behind and its closing one.
fn argument(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|char| {
        depth += match char {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    &text[..end.unwrap_or(text.len())]
}

fn late_reads(source: &str) -> Vec<&'static str> {
    let arguments = LATE.iter().flat_map(|call| source.match_indices(call).map(|(at, call)| at + call.len()));
    let arguments = arguments.map(|begin| argument(&source[begin..]));
    arguments.flat_map(|argument| READS.into_iter().filter(|read| argument.contains(read))).collect()
}

#[test]
fn what_runs_later_reads_no_signal_that_may_be_gone() {
    let mut broken = Vec::new();
    for (file, source) in files().iter().filter(|(file, _)| file.starts_with("src/app/")) {
        broken.extend(late_reads(source).into_iter().map(|read| format!("{file}: {read}")));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn such_a_read_is_found() {
    let broken = "request_animation_frame(move || id.with_value(|id| focus(id))); id.get_value()";
    assert_eq!(late_reads(broken), [".with_value("]);
    assert_eq!(late_reads(&broken.replace(".with_value", ".try_with_value")), [""; 0]);
}
