use leptos::prelude::*;

use crate::app::components::{TextArea, TextControl};
use crate::app::state::{edit, use_session};
use crate::plan::Item;
use crate::records::Text;
use crate::records::assessment::set_text;

/// One of an assessment's texts.
#[component]
pub fn RecordText(unit: String, item: &'static Item, text: Text) -> impl IntoView {
    let session = use_session();
    let id = format!("{}-{}", item.id, text.id());
    let owner = unit.clone();
    let versions = Memo::new(move |_| {
        session.with_assessment(&owner, &item.id, |assessment| {
            assessment.texts(text).into_iter().map(|version| version.map(str::to_owned)).collect::<Vec<_>>()
        })
    });
    let records = move || session.assessment_keys(&unit, &item.id);
    let control = TextControl::new(versions, records, move |typed, target| {
        let written = edit(session.store(), target, None, |ledger, writer| {
            set_text(ledger, writer, target, text, typed)
        });
        Ok(written.unwrap_or_else(|_| target.seen.to_vec()))
    });
    view! { <TextArea control id label=text.label() placeholder=placeholder(text)/> }
}

fn placeholder(text: Text) -> &'static str {
    match text {
        Text::Progress => "写下做了什么、到了哪一步",
        Text::Problems => "写下遇到什么困难、需要谁支持；没有可不填",
        Text::NextSteps => "写下要做什么、谁来做、何时完成",
    }
}
