use std::fmt;

use crate::plan::Date;

/// Hours and minutes of the local day, shown as `14:32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    hour: u32,
    minute: u32,
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// The local date; `None` where the device's clock is outside the years that [`Date`] takes.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(now.get_full_year() as i32, now.get_month() + 1, now.get_date())
}

pub fn time_of_day() -> ClockTime {
    let now = js_sys::Date::new_0();
    ClockTime { hour: now.get_hours(), minute: now.get_minutes() }
}

/// The moment in local time, with its offset from UTC: `2026-11-24T14:00:00+08:00`.
pub fn now_iso() -> String {
    let now = js_sys::Date::new_0();
    let ahead = -(now.get_timezone_offset() as i32);
    let local = js_sys::Date::new(&(now.get_time() + f64::from(ahead) * 60_000.0).into());
    let moment = String::from(local.to_iso_string());
    let sign = if ahead < 0 { '-' } else { '+' };
    let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    format!("{}{sign}{hours:02}:{minutes:02}", moment.get(..19).unwrap_or(&moment))
}
