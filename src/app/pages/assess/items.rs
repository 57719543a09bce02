use leptos::prelude::*;

use super::aside::Aside;
use super::keys::use_keys;
use super::sheet::Sheet;
use crate::address::{AssessPart, Route};
use crate::app::components::dynamic;
use crate::app::state::{use_location, use_session};
use crate::directory::Responsibility;
use crate::plan::Item;

/// One of my unit's items, with its part in it.
pub type Part = (&'static Item, Responsibility);

/// The unit's items one by one, beside a list of them all.
#[component]
pub fn Items(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    // What it leads comes first.
    let parts = Memo::new(move |_| {
        let mut parts = session
            .directory()
            .with(|directory| unit.with_value(|unit| directory.items_of(session.plan(), unit)));
        parts.sort_by_key(|(_, part)| part.role);
        parts
    });
    let reported = Memo::new(move |_| {
        parts.with(|parts| {
            let states = parts.iter().map(|(item, _)| unit.with_value(|unit| session.state(unit, item)));
            states.filter(|state| state.is_reported()).count()
        })
    });
    let current = Memo::new(move |before: Option<&Option<&'static Item>>| {
        location.route().with(|route| match route {
            Route::Assess(AssessPart::Item(item)) => session.plan().item(item),
            Route::Assess(AssessPart::Clause(clause)) => session.plan().item(clause.split_once('.')?.0),
            // While another part is being opened, this one stays as it is.
            _ => before.copied().flatten(),
        })
    });
    let place = Memo::new(move |_| {
        let current = current.get()?;
        parts.with(|parts| parts.iter().position(|(item, _)| item.id == current.id))
    });
    let neighbour = move |step: isize| {
        let at = place.get()?.checked_add_signed(step)?;
        parts.with(|parts| parts.get(at).map(|(item, _)| *item))
    };
    use_keys(session, current, neighbour);
    view! {
        <div class="assess">
            <Aside unit=unit.get_value() parts current reported/>
            {dynamic(move || {
                let item = current.get()?;
                let (unit, count) = (unit.get_value(), parts.with(Vec::len));
                Some(view! { <Sheet unit item place count neighbour/> })
            })}
        </div>
    }
}
