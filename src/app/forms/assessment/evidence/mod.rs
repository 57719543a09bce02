mod entry;

use std::slice;

use leptos::prelude::*;

use self::entry::EvidenceEntry;
use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::assessment::add_evidence;
use crate::rules::todo::lacks_evidence;

/// What proves it: title, number, date and place. No attachment is uploaded.
#[component]
pub fn EvidenceList(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let evidence = assessment.evidence().into_iter();
                evidence.map(|evidence| (evidence.key.clone(), evidence.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let add = move |_| {
        let keys = unit.with_value(|unit| session.assessment_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let position = ids.with_untracked(Vec::len);
        // Where the record may not be changed, nothing is added.
        let _ = session
            .store()
            .edit(slice::from_ref(key), |ledger, writer| add_evidence(ledger, writer, &keys, position));
    };
    let reminder = move || {
        let lacks_evidence = unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| lacks_evidence(item, assessment))
        });
        lacks_evidence.then(|| {
            view! { <p class="hint reminder">"已有要点标为已完成，还没有登记佐证；没有可登记的，可以不填。"</p> }
        })
    };
    let number =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, other)| other == id)).unwrap_or_default() + 1;
    view! {
        <section class="field">
            <div class="head-line field-head">
                <h3>"佐证材料"</h3>
                {button("link", "＋ 添加", add)}
            </div>
            <div class:evidence-list=move || ids.with(|ids| !ids.is_empty())>
                <For each=move || ids.get() key=Clone::clone let:entry>
                    {
                        let (key, id) = entry;
                        let label = id.clone();
                        let number = Signal::derive(move || number(&label));
                        view! { <EvidenceEntry record=key id number/> }
                    }
                </For>
            </div>
            {dynamic(reminder)}
            <p class="hint">"只登记，不上传附件：写明名称、文号和存放在哪里即可。"</p>
        </section>
    }
}
