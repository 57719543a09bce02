//! 我的待办: what a unit still has to do in the round.

mod carry;
mod head;

use leptos::prelude::*;

use self::carry::Carry;
use self::head::Head;
use super::hand_in_status::hand_in_status;
use super::to_do_list::{matter_id, matter_section, to_do_list};
use crate::address::{AssessPart, Page, Route};
use crate::app::components::{button, dynamic};
use crate::app::state::{use_location, use_session};
use crate::browser;
use crate::rules::todo::{Matter, Outlook, ToDoList};
use crate::rules::{ChangesSince, HandInStatus};

#[component]
pub fn ToDoPage(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let outlook = Memo::new(move |_| {
        unit.with_value(|unit| session.with_evaluation(|evaluation| Outlook::of(evaluation, unit)))
    });
    let list = Memo::new(move |_| unit.with_value(|unit| to_do_list(session, unit)));
    let status = hand_in_status(session, unit);
    let rest = move || match outlook.with(|outlook| (outlook.progress.items.total, outlook.closed)) {
        (0, _) => no_items(location.href(Page::Settings)),
        (_, true) => ().into_any(),
        _ => match list.with(|list| list.matters.is_empty()) {
            true => all_done(status),
            false => view! { {dynamic(move || index(&list.get()))} {dynamic(move || sections(list.get()))} }
                .into_any(),
        },
    };
    view! {
        <div class="over todo">
            <Head unit outlook list status/>
            <Carry unit=unit.get_value()/>
            {dynamic(rest)}
        </div>
    }
}

/// The matters with their counts, to go to: where there is more than a screen holds.
fn index(list: &ToDoList) -> AnyView {
    let entry = |matter: Matter, count: usize| {
        let go = move |_| {
            browser::focus(&matter_id(matter));
            browser::scroll_into_view(&matter_id(matter));
        };
        let label = format!("{} {count}", matter.label());
        view! { <li>{button("chip", label, go)}</li> }
    };
    let entries = list.matters.iter().map(|(matter, entries)| entry(*matter, entries.len()));
    match list.matters.len() {
        0 | 1 => ().into_any(),
        _ => view! {
            <nav class="matter-index" aria-label="待办的种类"><ul>{entries.collect::<Vec<_>>()}</ul></nav>
        }
        .into_any(),
    }
}

fn sections(list: ToDoList) -> AnyView {
    list.matters
        .into_iter()
        .map(|(matter, entries)| matter_section(matter, entries))
        .collect_view()
        .into_any()
}

fn no_items(settings: String) -> AnyView {
    view! {
        <div class="empty">
            <h2>"本单位没有牵头或配合的任务"</h2>
            <p>"如果是经由“各乡镇”等组承担的，请先在设置中写明组的成员。"</p>
            <div class="buttons"><a class="btn" href=settings>"去设置"</a></div>
        </div>
    }
    .into_any()
}

/// Nothing is left: on to the hand-in, or rest.
fn all_done(status: Memo<HandInStatus>) -> AnyView {
    let location = use_location();
    let (heading, text, link) = match status.with(|status| (status.is_handed_in(), status.since.clone())) {
        (true, ChangesSince::Unchanged) => {
            ("这一轮的事都办完了", "已经上报，上报以后没有改动。", "看上报的情况")
        }
        (true, _) => ("没有待办的事", "上报以后又有改动，可以再上报一次。", "再次上报"),
        (false, _) => ("都填好了，没有待办的事", "可以上报了。", "去上报"),
    };
    view! {
        <div class="empty">
            <h2>{heading}</h2>
            <p>{text}</p>
            <div class="buttons">
                <a class="btn primary" href=location.href(Route::Assess(AssessPart::HandIn))>{link}</a>
            </div>
        </div>
    }
    .into_any()
}
