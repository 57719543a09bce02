use leptos::prelude::*;

use super::aside::Aside;
use super::keys::use_keys;
use super::sheet::Sheet;
use crate::app::context::use_app;
use crate::app::parts::live;
use crate::gather::in_order;
use crate::ledger::Responsibility;
use crate::plan::Item;
use crate::query::{AssessPart, Page, Route};

/// One of my unit's items, with its part in it.
pub type Part = (&'static Item, Responsibility);

/// The unit's items one by one, beside a list of them all.
#[component]
pub fn Items(unit: String) -> impl IntoView {
    let app = use_app();
    let unit = StoredValue::new(unit);
    // What it leads comes first.
    let parts = Memo::new(move |_| {
        let parts =
            app.directory.with(|directory| unit.with_value(|unit| directory.items_of(app.plan, unit)));
        in_order(parts, |(_, part)| part.role)
    });
    let reported = Memo::new(move |_| {
        parts.with(|parts| {
            let states = parts.iter().map(|(item, _)| unit.with_value(|unit| app.state_of(unit, item)));
            states.filter(|state| state.is_reported()).count()
        })
    });
    let current = Memo::new(move |_| {
        let wanted = app.route.with(|route| match route {
            Route::Assess(AssessPart::Item(item)) => Some(item.clone()),
            _ => None,
        });
        match wanted {
            Some(id) => app.plan.item(&id),
            None => parts.with(|parts| {
                let unreported = parts.iter().find(|(item, _)| {
                    unit.with_value(|unit| untrack(|| !app.state_of(unit, item).is_reported()))
                });
                unreported.or(parts.first()).map(|(item, _)| *item)
            }),
        }
    });
    let place = Memo::new(move |_| {
        let current = current.get()?;
        parts.with(|parts| parts.iter().position(|(item, _)| item.id == current.id))
    });
    let neighbour = move |step: isize| {
        let at = place.get()?.checked_add_signed(step)?;
        parts.with(|parts| parts.get(at).map(|(item, _)| *item))
    };
    use_keys(app, current, neighbour);
    view! {
        <div class="assess">
            <Aside unit=unit.get_value() parts current reported/>
            {live(move || match current.get() {
                Some(item) => {
                    view! { <Sheet unit=unit.get_value() item place count=parts.with(Vec::len) neighbour/> }.into_any()
                }
                None => view! {
                    <div class="empty">
                        <h2>"本单位没有牵头或配合的任务"</h2>
                        <p>"如果是经由“各乡镇”等组承担的，请先在设置中写明组的成员。"</p>
                        <div class="buttons"><a class="btn" href=app.href(Page::Settings)>"去设置"</a></div>
                    </div>
                }
                .into_any(),
            })}
        </div>
    }
}
