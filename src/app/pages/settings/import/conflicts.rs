use leptos::prelude::*;

use crate::address::{Route, TaskQuery};
use crate::app::state::{PageSession, use_location, use_session};
use crate::records::RecordKey;
use crate::rules::record_title;

/// The number of conflicts that are listed.
const MOST_LISTED: usize = 20;

/// The records in which two contents stand side by side.
#[component]
pub fn Conflicts(keys: Vec<RecordKey>, links: bool) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let more = keys.len().saturating_sub(MOST_LISTED);
    let row = move |key: RecordKey| {
        let text = session.directory().with(|directory| record_title(&key, session.plan(), directory));
        match place(session, &key).filter(|_| links) {
            Some(route) => view! { <li><a class="link" href=location.href(route)>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    };
    (!keys.is_empty()).then(|| {
        view! {
            <ul class="conflicts">
                {keys.into_iter().take(MOST_LISTED).map(row).collect_view()}
                {(more > 0).then(|| view! { <li>{format!("另有 {more} 条")}</li> })}
            </ul>
        }
    })
}

/// Where a person settles it: in my unit's 自评, else with the item.
fn place(session: PageSession, key: &RecordKey) -> Option<Route> {
    let item = key.item()?.to_owned();
    let unit =
        session.directory().with(|directory| key.unit().map(|unit| directory.canonical(unit).to_owned()))?;
    if session.unit().with(|mine| mine.as_ref() == Some(&unit)) {
        return Some(Route::to_assess(&item));
    }
    Some(Route::Tasks(TaskQuery { item: Some(item), ..TaskQuery::of_unit(&unit) }))
}
