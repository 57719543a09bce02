//! 上报: a unit's word that its round is complete, and the file that goes with it.

mod form;
mod submitted;

use leptos::prelude::*;

use self::form::Form;
use self::submitted::SubmittedSection;
use super::focus::HANDIN_TITLE;
use super::hand_in_status::hand_in_status;
use super::to_do_list::{matter_section, to_do_list};
use crate::address::{AssessPart, Page, Route};
use crate::app::components::{SnapshotText, dynamic};
use crate::app::state::{use_location, use_session};
use crate::rules::HandInStatus;
use crate::rules::todo::ToDoList;

#[component]
pub fn HandInPage(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let closed = Memo::new(move |_| session.round().with(|round| round.closed));
    let has_items = Memo::new(move |_| {
        session
            .directory()
            .with(|directory| unit.with_value(|unit| !directory.items_of(session.plan(), unit).is_empty()))
    });
    let missing = Memo::new(move |_| unit.with_value(|unit| to_do_list(session, unit)).missing());
    let status = hand_in_status(session, unit);
    let is_handed_in = Memo::new(move |_| status.with(HandInStatus::is_handed_in));
    // Whether it is to be handed in once more.
    let again = RwSignal::new(false);
    let message = RwSignal::new(String::new());
    let text = SnapshotText::new();
    let shows_form =
        Memo::new(move |_| has_items.get() && !closed.get() && (!is_handed_in.get() || again.get()));
    let to_dos = move || location.href(Route::Assess(AssessPart::ToDo));
    let name = move || unit.with_value(|unit| session.org_name(unit));
    let round =
        move || session.round().with(|round| format!("{}（截止日{}）", round.name, round.as_of.chinese()));
    let due = move || {
        let due = session.round().with(|round| round.due).filter(|_| !is_handed_in.get());
        due.map(|due| format!(" · 应于{}前上报", due.chinese()))
    };
    view! {
        <div class="over handin">
            <section>
                <span class="crumb"><a class="link" href=to_dos>"我的待办"</a> " › 上报"</span>
                <h1 id=HANDIN_TITLE tabindex="-1">"上报"</h1>
                <p class="muted">{dynamic(name)} " · " {dynamic(round)} {dynamic(due)}</p>
                {dynamic(move || closed.get().then(|| view! { <p class="notice">"本轮已关闭，不能再上报。"</p> }))}
                {dynamic(move || (!has_items.get()).then(|| no_items(location.href(Page::Settings))))}
            </section>
            {dynamic(move || {
                is_handed_in.get().then(|| view! { <SubmittedSection unit status closed again message text/> })
            })}
            {dynamic(move || {
                shows_form.get().then(|| view! { {dynamic(move || missing_section(missing.get()))} <Form unit missing is_handed_in again message/> })
            })}
        </div>
    }
}

fn no_items(settings: String) -> AnyView {
    view! {
        <p class="notice">
            "本单位在本方案中没有任务，不用上报。如果是经由“各乡镇”等组承担的，请先在"
            <a class="link" href=settings>"设置"</a> "中写明组的成员。"
        </p>
    }
    .into_any()
}

/// What is missing, as links.
fn missing_section(missing: ToDoList) -> AnyView {
    let count = missing.count(|_| true);
    if count == 0 {
        return view! { <section class="handin-missing"><p class="notice good-news">"该填的都填好了，可以上报。"</p></section> }
            .into_any();
    }
    let sections = missing.matters.into_iter().map(|(matter, entries)| matter_section(matter, entries));
    view! {
        <section class="handin-missing">
            <p class="notice">
                {format!("上报前还有 {count} 处没有补齐，列在下面，点开就能填；确实补不齐的，也可以照样上报。")}
            </p>
            {sections.collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}
