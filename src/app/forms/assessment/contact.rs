use leptos::prelude::*;

use crate::app::components::{TextControl, TextLine, button, dynamic};
use crate::app::state::{edit, use_session};
use crate::plan::Item;
use crate::records::assessment::set_contact;
use crate::rules::Evaluation;

/// Who can be asked about an item. A contact that the unit typed for another item is offered.
#[component]
pub fn Contact(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let versions = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                assessment
                    .contacts()
                    .into_iter()
                    .map(|version| version.map(str::to_owned))
                    .collect::<Vec<_>>()
            })
        })
    });
    let records = move || unit.with_value(|unit| session.assessment_keys(unit, &item.id));
    let control = TextControl::new(versions, records, move |typed, target| {
        let written =
            edit(session.store(), target, None, |ledger, writer| set_contact(ledger, writer, target, typed));
        Ok(written.unwrap_or_else(|_| target.seen.to_vec()))
    });
    // Looked up once: following it would look through the ledger at every letter that is typed elsewhere.
    let contact =
        |evaluation: &Evaluation| unit.with_value(|unit| evaluation.contact(unit).map(str::to_owned));
    let known = untrack(|| session.with_evaluation(contact));
    let offer = move || {
        let known = known.clone()?;
        let is_empty = versions.with(|versions| versions.iter().all(|version| version.value.is_empty()));
        is_empty.then(|| {
            let text = known.clone();
            button("link", format!("沿用“{known}”"), move |_| control.choose(text.clone()))
        })
    };
    let id = format!("{}-contact", item.id);
    view! {
        <div class="field">
            <div class="field-head"><label for=id.clone()>"联系人"</label> {dynamic(offer)}</div>
            <TextLine control id label="联系人" placeholder="姓名和办公电话"/>
            <p class="hint">"可不填。除联系方式外，不要填写个人信息。"</p>
        </div>
    }
}
