use crate::plan::Date;

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
