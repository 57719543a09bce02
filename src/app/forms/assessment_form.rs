use leptos::prelude::*;

use crate::app::components::{TextArea, TextControl, Version};
use crate::app::forms::clause::ClauseMark;
use crate::app::forms::contact::Contact;
use crate::app::forms::draft_banner::draft_banner;
use crate::app::forms::evidence::EvidenceList;
use crate::app::forms::overriding::Overriding;
use crate::app::forms::own_points::OwnPoints;
use crate::app::forms::review_note::review_note;
use crate::app::forms::{ItemNumbers, ScheduleForm};
use crate::app::state::{edit, use_session};
use crate::plan::Item;
use crate::records::assessment::set_text;
use crate::records::{Mark, Target, Text};

/// What a unit says of an item: a mark for each clause, own points, texts, evidence, numbers.
#[component]
pub fn AssessmentForm(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let closed = move || session.round().with(|round| round.closed);
    let unit = StoredValue::new(unit);
    let newer = Memo::new(move |_| {
        let keys = unit.with_value(|unit| session.assessment_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    let done = move || {
        let marks = unit.with_value(|unit| session.marks(unit, item));
        let done = marks.iter().filter(|mark| **mark == Some(Mark::Done)).count();
        format!("{done} / {} 已完成", marks.len())
    };
    view! {
        <Show when=closed>
            <p class="notice">"本轮已关闭，只能查看。"</p>
        </Show>
        <Show when=move || newer.get()>
            <p class="notice">"这一项由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
        </Show>
        {review_note(unit.get_value(), item)}
        {draft_banner(unit.get_value(), item)}
        {(!item.measures.is_empty())
            .then(|| view! { <ItemNumbers unit=unit.get_value() item/> }.into_any())}
        <fieldset disabled=move || closed() || newer.get()>
            <section class="block">
                <div class="head-line"><h3>"检查要点"</h3> <small>{done}</small></div>
                {item
                    .clauses
                    .iter()
                    .map(|clause| view! { <ClauseMark unit=unit.get_value() item clause/> })
                    .collect_view()}
            </section>
            <Overriding unit=unit.get_value() item/>
            <OwnPoints unit=unit.get_value() item/>
            {Text::ALL.map(|text| view! { <RecordText unit=unit.get_value() item text/> }).collect_view()}
            <EvidenceList unit=unit.get_value() item/>
            <Contact unit=unit.get_value() item/>
        </fieldset>
        {view! { <ScheduleForm unit=unit.get_value() item/> }.into_any()}
    }
}

fn placeholder(text: Text) -> &'static str {
    match text {
        Text::Progress => "写下做了什么、到了哪一步",
        Text::Problems => "写下遇到什么困难、需要谁支持；没有可不填",
        Text::NextSteps => "写下要做什么、谁来做、何时完成",
    }
}

#[component]
fn RecordText(unit: String, item: &'static Item, text: Text) -> impl IntoView {
    let session = use_session();
    let id = format!("{}-{}", item.id, text.id());
    let owner = unit.clone();
    let versions = Memo::new(move |_| {
        session.with_assessment(&owner, &item.id, |assessment| {
            assessment.texts(text).into_iter().map(Version::from).collect::<Vec<_>>()
        })
    });
    let control = TextControl::new(versions, move |typed, seen| {
        let keys = session.assessment_keys(&unit, &item.id);
        let target = Target::new(&keys, &seen);
        let written = edit(session.store(), target, None, |ledger, writer| {
            set_text(ledger, writer, target, text, typed)
        });
        Ok(written.unwrap_or(seen))
    });
    view! { <TextArea control id label=text.label() placeholder=placeholder(text)/> }
}
