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

/// The moment in UTC: `2026-11-24T06:00:00.000Z`.
pub fn now_iso() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
