//! The checklist: a unit's items one by one, beside a list of them all.

mod aside;
mod keys;
mod sheet;

use leptos::prelude::*;

use self::aside::Aside;
use self::keys::listen;
use self::sheet::Sheet;
use crate::address::{AssessPart, Route};
use crate::app::components::dynamic;
use crate::app::state::{use_location, use_session};
use crate::plan::Item;

#[component]
pub fn Checklist(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let items = Memo::new(move |_| {
        session
            .directory()
            .with(|directory| unit.with_value(|unit| directory.items_by_role(session.plan(), unit)))
    });
    let reported = Memo::new(move |_| {
        items.with(|items| {
            let states = items.iter().map(|(_, item)| unit.with_value(|unit| session.state(unit, item)));
            states.filter(|state| state.is_reported()).count()
        })
    });
    let current = Memo::new(move |before: Option<&Option<&'static Item>>| {
        location.route().with(|route| match route {
            Route::Assess(AssessPart::Item(item)) => session.plan().item(item),
            Route::Assess(AssessPart::Clause(clause)) => session.plan().item(clause.split_once('.')?.0),
            // While another section is being opened, this one stays as it is.
            _ => before.copied().flatten(),
        })
    });
    let place = Memo::new(move |_| {
        let current = current.get()?;
        items.with(|items| items.iter().position(|(_, item)| item.id == current.id))
    });
    let neighbour = move |step: isize| {
        let at = place.get()?.checked_add_signed(step)?;
        items.with(|items| items.get(at).map(|(_, item)| *item))
    };
    let count = Signal::derive(move || items.with(Vec::len));
    listen(session, current, neighbour);
    view! {
        <div class="assess">
            <Aside unit=unit.get_value() items current reported/>
            {dynamic(move || {
                let item = current.get()?;
                Some(view! { <Sheet unit=unit.get_value() item place count neighbour/> })
            })}
        </div>
    }
}
