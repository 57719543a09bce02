use super::changes::ChangesSince;
use crate::plan::Date;
use crate::records::Submission;

/// When a hand-in was made, as told by the clock there: `14:32` on the day itself, else `2025年12月20日 09:30`. What
/// is no moment is shown as it is.
pub fn moment_in_words(at: &str, today: Option<Date>) -> String {
    let day: Option<Date> = at.get(..10).and_then(|day| day.parse().ok());
    let time = at.get(11..16).filter(|time| {
        time.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b':' } else { byte.is_ascii_digit() })
    });
    match (day, time) {
        (Some(day), Some(time)) if Some(day) == today => time.to_owned(),
        (Some(day), Some(time)) => format!("{} {time}", day.chinese()),
        (Some(day), None) => day.chinese(),
        (None, _) => at.to_owned(),
    }
}

/// Whether a unit has handed in, and when: `已上报 14:32`
pub fn submissions_in_words(submissions: &[Submission], today: Option<Date>) -> String {
    match submissions {
        [] => "尚未上报".to_owned(),
        [submission] if submission.at.is_empty() => "已上报".to_owned(),
        [submission] => format!("已上报 {}", moment_in_words(submission.at, today)),
        several => format!("有 {} 份分别作出的上报", several.len()),
    }
}

/// What has changed since, to follow the above; empty where nothing has.
pub fn changes_in_words(since: &ChangesSince) -> String {
    match since {
        ChangesSince::NotHandedIn | ChangesSince::Unchanged => String::new(),
        ChangesSince::Changed(items) => format!("，之后改动 {} 项", items.len()),
        ChangesSince::ChangedSomewhere => "，之后有改动".to_owned(),
    }
}
