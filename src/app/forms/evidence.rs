use std::slice;

use leptos::prelude::*;

use crate::app::components::{CheckedLine, TextLine, button, dynamic};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::assessment::{add_evidence, set_evidence_part};
use crate::records::{EntryRef, EvidencePart, List, Mark, RecordKey, evidence_in_words, parse_date};

/// What proves it: title, number, date and place. No attachment is uploaded.
#[component]
pub fn EvidenceList(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let owner = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        owner.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let evidence = assessment.evidence().into_iter();
                evidence.map(|one| (one.key.clone(), one.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let add = move |_| {
        let keys = owner.with_value(|unit| session.assessment_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let position = ids.with_untracked(Vec::len);
        // Where the record may not be changed, nothing is added.
        let _ = session
            .store()
            .edit(slice::from_ref(key), |ledger, writer| add_evidence(ledger, writer, &keys, position));
    };
    // A reminder, no barrier: what was done can seldom be proved by nothing.
    let lacks = move || {
        let lacks = owner.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let done = assessment.marks(item).contains(&Some(Mark::Done));
                done && assessment.draft_of().is_none() && !assessment.has_evidence()
            })
        });
        lacks.then(|| {
            view! { <p class="hint reminder">"已有要点标为已完成，还没有登记佐证；没有可登记的，可以不填。"</p> }
        })
    };
    let at =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, one)| one == id)).unwrap_or_default() + 1;
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
                        let position = Signal::derive(move || at(&label));
                        view! { <EvidenceEntry key_=key id position/> }
                    }
                </For>
            </div>
            {dynamic(lacks)}
            <p class="hint">"只登记，不上传附件：写明名称、文号和存放在哪里即可。"</p>
        </section>
    }
}

#[component]
fn EvidenceEntry(key_: RecordKey, id: String, position: Signal<usize>) -> impl IntoView {
    let entry = ListEntry::new(EntryRef::new(key_, List::Evidence, &id));
    let control = move |part: EvidencePart| {
        entry.text(
            move |value| part.read(&value.content).to_owned(),
            move |ledger, writer, entry, seen, text| {
                set_evidence_part(ledger, writer, entry, seen, part, text)
            },
        )
    };
    let line = move |part: EvidencePart, wide: bool| {
        let label = move || format!("佐证 {} {}", position.get(), part.label());
        view! {
            <div class:wide=wide>
                <label>{part.label()}</label>
                <TextLine control=control(part) label=Signal::derive(label) placeholder=hint(part)/>
            </div>
        }
    };
    let date = EvidencePart::Date;
    let day = control(date)
        .checked(|text| parse_date(text).map(|date| date.map(|day| day.to_string()).unwrap_or_default()));
    let day_name = Signal::derive(move || format!("佐证 {} {}", position.get(), date.label()));
    view! {
        <div class="evidence">
            <EntryVersions entry what="佐证" in_words=|value| evidence_in_words(&value.content)/>
            <EntryFields entry class="evidence-grid">
                {line(EvidencePart::Title, true)} {line(EvidencePart::Number, false)}
                <CheckedLine
                    control=day
                    id=format!("evidence-{id}-date")
                    label=date.label()
                    name=day_name
                    placeholder=hint(date)
                />
                {line(EvidencePart::Link, true)}
            </EntryFields>
            <div class="evidence-foot">
                <span class="quiet">{dynamic(move || format!("第 {} 件", position.get()))}</span>
                {button("link", "删除这一件", move |_| entry.remove())}
            </div>
        </div>
    }
}

fn hint(part: EvidencePart) -> &'static str {
    match part {
        EvidencePart::Title => "如 《××水库监测站验收意见》",
        EvidencePart::Number => "如 代水发〔2023〕41号",
        EvidencePart::Date => "如 2023-11-20",
        EvidencePart::Link => "网址，或存放在哪里",
    }
}
