//! The assessment form, in the order of the work: numbers, a mark for each clause, texts, evidence; then what is optional.

mod clause;
mod contact;
mod draft_banner;
mod evidence;
mod overriding;
mod own_points;
mod record_text;
mod review_note;
mod unread_note;

use leptos::prelude::*;

use self::clause::ClauseMark;
use self::contact::Contact;
use self::draft_banner::draft_banner;
use self::evidence::EvidenceList;
use self::overriding::Overriding;
use self::own_points::OwnPoints;
use self::record_text::RecordText;
use self::review_note::review_note;
use self::unread_note::unread_note;
use crate::app::components::dynamic;
use crate::app::forms::{ItemNumbers, ScheduleForm};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::{Mark, Text};

/// What a unit says of an item in the round. `is_other`: the page around it is about another unit.
#[component]
pub fn AssessmentForm(
    #[prop(into)] unit: String,
    item: &'static Item,
    #[prop(optional, into)] is_other: Signal<bool>,
) -> impl IntoView {
    let session = use_session();
    let closed = move || session.round().with(|round| round.closed);
    let unit = StoredValue::new(unit);
    let is_newer = Memo::new(move |_| {
        let keys = unit.with_value(|unit| session.assessment_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    let done = move || {
        let is_draft = unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| assessment.draft_of().is_some())
        });
        if is_draft {
            return "草稿，待确认".to_owned();
        }
        let marks = unit.with_value(|unit| session.marks(unit, item));
        let done = marks.iter().filter(|mark| **mark == Some(Mark::Done)).count();
        format!("{done} / {} 已完成", marks.len())
    };
    let whose = move || {
        let name = unit.with_value(|unit| session.org_name(unit));
        format!("{name} 自评（{}）", session.round().with(|round| round.name.clone()))
    };
    view! {
        <h3 class="form-of" class:other=move || is_other.get()>
            {dynamic(whose)}
        </h3>
        <Show when=closed>
            <p class="notice">"本轮已关闭，只能查看。"</p>
        </Show>
        <Show when=move || is_newer.get()>
            <p class="notice">"这一项由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
        </Show>
        {unread_note(unit.get_value(), item)}
        {review_note(unit.get_value(), item)}
        {draft_banner(unit.get_value(), item)}
        {(!item.measures.is_empty())
            .then(|| view! { <ItemNumbers unit=unit.get_value() item/> }.into_any())}
        <fieldset disabled=move || closed() || is_newer.get()>
            <section class="block">
                <div class="head-line"><h3>"检查要点"</h3> <small>{done}</small></div>
                {item
                    .clauses
                    .iter()
                    .map(|clause| view! { <ClauseMark unit=unit.get_value() item clause/> })
                    .collect_view()}
            </section>
            <Overriding unit=unit.get_value() item/>
            {Text::ALL.map(|text| view! { <RecordText unit=unit.get_value() item text/> }).collect_view()}
            <EvidenceList unit=unit.get_value() item/>
            <OwnPoints unit=unit.get_value() item/>
            <Contact unit=unit.get_value() item/>
        </fieldset>
        <ScheduleForm unit=unit.get_value() item/>
    }
}
