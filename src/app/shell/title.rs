use leptos::prelude::*;

use crate::app::state::{use_location, use_session};
use crate::browser;

/// Keeps the name of the browser's tab: the page, the open item, my unit, the plan.
pub fn keep_title() {
    let session = use_session();
    let location = use_location();
    let title = Memo::new(move |_| {
        let plan = session.plan();
        let place = location.route().with(|route| {
            let item = route.item().and_then(|id| plan.item(id));
            let item = item.map(|item| format!(" {} {}", item.id, item.title)).unwrap_or_default();
            format!("{}{item}", route.page().label())
        });
        let unit = session.unit().get().map(|unit| format!(" · {}", session.org_name(&unit)));
        format!("{place}{} · {}台账", unit.unwrap_or_default(), plan.short_title)
    });
    Effect::new(move || title.with(|title| browser::set_title(title)));
}
