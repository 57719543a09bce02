use leptos::prelude::*;

use crate::app::components::{CheckedLine, TextControl, Version};
use crate::app::forms::schedule_milestones::OwnMilestones;
use crate::app::state::{PageSession, edit, use_session};
use crate::plan::Item;
use crate::records::schedule::set_date;
use crate::records::{FieldError, PlannedDate, Target, parse_planned_date};

/// What a unit plans for itself about an item: a start, an end, milestones.
#[component]
pub fn ScheduleForm(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let owner = StoredValue::new(unit.clone());
    let newer = Memo::new(move |_| {
        let keys = owner.with_value(|unit| session.schedule_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    view! {
        <section class="field schedule">
            <div class="head-line field-head"><h3>"自定计划"</h3></div>
            <Show when=move || newer.get()>
                <p class="notice">"这份计划由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
            </Show>
            <fieldset disabled=move || newer.get()>
                <Dates unit=unit.clone() item/>
                <OwnMilestones unit item/>
            </fieldset>
            <p class="hint">"可不填。只画在时间轴上，原文的期限照样画出；不改变灯、状态和得分。"</p>
        </section>
    }
}

/// The two dates, which are held against each other.
#[component]
fn Dates(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let start = StoredValue::new(None::<TextControl>);
    let end = StoredValue::new(None::<TextControl>);
    let slot = move |which: PlannedDate| match which {
        PlannedDate::Start => (start, end),
        PlannedDate::End => (end, start),
    };
    let lines = PlannedDate::ALL.map(|which| {
        let (own, other) = slot(which);
        let control = control(session, unit.clone(), item, which)
            .checked(move |text| {
                let beside = other.get_value().map(|other| other.text()).unwrap_or_default();
                let date = parse_planned_date(which, text, &beside)?;
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
            dates.map(Version::from).collect::<Vec<_>>()
        })
    });
    TextControl::new(versions, move |text, seen| {
        let keys = session.schedule_keys(&unit, &item.id);
        let target = Target::new(&keys, &seen);
        let written = edit(session.store(), target, None, |ledger, writer| {
            set_date(ledger, writer, target, which, text)
        });
        Ok(written.unwrap_or(seen))
    })
}
