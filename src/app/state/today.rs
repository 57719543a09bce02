use std::time::Duration;

use leptos::prelude::*;

use crate::browser;
use crate::plan::Date;

/// How often the date is read: a device may have slept past midnight, and no timer counts that.
const INTERVAL: Duration = Duration::from_secs(30);

/// The local date, one for all that is shown; `None` where the device has no clock.
#[derive(Clone, Copy)]
pub struct Today(RwSignal<Option<Date>>);

impl Today {
    /// Follows the clock for as long as the page lives.
    pub fn follow() -> Self {
        let today = Self(RwSignal::new(browser::today()));
        // Without a timer it is read whenever the page is shown.
        let _ = set_interval_with_handle(move || today.update(), INTERVAL);
        today
    }

    pub fn get(&self) -> Option<Date> {
        self.0.get()
    }

    /// Reads the clock again.
    pub fn update(&self) {
        let now = browser::today();
        if self.0.try_get_untracked().is_some_and(|before| before != now) {
            self.0.set(now);
        }
    }
}
