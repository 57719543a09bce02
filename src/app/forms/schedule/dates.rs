use leptos::prelude::*;

use crate::app::components::{CheckedLine, TextControl};
use crate::app::state::{PageSession, edit, use_session};
use crate::plan::Item;
use crate::records::schedule::set_date;
use crate::records::{FieldError, PlannedDate, parse_planned_date};

/// The two dates. Each is checked against the other one.
#[component]
pub fn Dates(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let start = StoredValue::new(None::<TextControl>);
    let end = StoredValue::new(None::<TextControl>);
    let own_and_other = move |which: PlannedDate| match which {
        PlannedDate::Start => (start, end),
        PlannedDate::End => (end, start),
    };
    let lines = PlannedDate::ALL.map(|which| {
        let (own, other) = own_and_other(which);
        let control = control(session, unit.clone(), item, which)
            .checked(move |text| {
                let other_text = other.get_value().map(|other| other.text()).unwrap_or_default();
                let date = parse_planned_date(which, text, &other_text)?;
                Ok::<_, FieldError>(date.map(|date| date.to_string()).unwrap_or_default())
            })
            .after_saving(move || {
                if let Some(other) = other.get_value() {
                    other.retry();
                }
            });
        own.set_value(Some(control));
        let id = format!("{}-{}", item.id, which.id());
        view! {
            <CheckedLine control id label=which.label() name=which.label() placeholder="如 2025-12-31"/>
        }
    });
    view! { <div class="schedule-grid">{lines.into_iter().collect_view()}</div> }
}

fn control(session: PageSession, unit: String, item: &'static Item, which: PlannedDate) -> TextControl {
    let owner = unit.clone();
    let versions = Memo::new(move |_| {
        session.with_schedule(&owner, &item.id, |schedule| {
            let dates = schedule.dates(which).into_iter();
            dates.map(|version| version.map(str::to_owned)).collect::<Vec<_>>()
        })
    });
    let records = move || session.schedule_keys(&unit, &item.id);
    TextControl::new(versions, records, move |text, target| {
        let written = edit(session.store(), target, None, |ledger, writer| {
            set_date(ledger, writer, target, which, text)
        });
        Ok(written.unwrap_or_else(|_| target.seen.to_vec()))
    })
}
