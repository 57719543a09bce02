use leptos::prelude::*;
use serde_json::Value as Json;

use super::{TextLine, Typing, Version, button, live};
use crate::app::context::use_app;
use crate::app::editing::{Seen, write_register};
use crate::ledger::fields::assessment::EVIDENCE;
use crate::ledger::{EvidencePart, Field, RecordKey, evidence_content};
use crate::plan::Item;

/// What proves it: title, number, date and place. No attachment is uploaded.
#[component]
pub fn EvidenceList(unit: String, item: &'static Item) -> impl IntoView {
    let app = use_app();
    let owner = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        owner.with_value(|unit| {
            app.with_assessment(unit, &item.id, |assessment| {
                let evidence = assessment.evidence().into_iter();
                evidence.map(|one| (one.key.clone(), one.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let add = move |_| {
        let keys = owner.with_value(|unit| app.assessment_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let id = app.store.new_id();
        let content = evidence_content("", "", "", "", ids.with_untracked(Vec::len));
        // Where the record may not be changed, nothing is added.
        let _ = write_register(app.store, key, &Field::entry(EVIDENCE, &id), Some(content), &[]);
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
            <p class="hint">"只登记名称和存放处，不上传附件。"</p>
        </section>
    }
}

#[component]
fn EvidenceEntry(key_: RecordKey, id: String, position: Signal<usize>) -> impl IntoView {
    let app = use_app();
    let field = Field::entry(EVIDENCE, &id);
    let values = {
        let (key, field) = (key_.clone(), field.clone());
        Memo::new(move |_| {
            app.store.with_records(std::slice::from_ref(&key), |records| {
                records.first().map(|record| record.values(&field).to_vec()).unwrap_or_default()
            })
        })
    };
    let (key, field) = (StoredValue::new(key_), StoredValue::new(field));
    let seen_of = move |value: &crate::ledger::Value| Seen { key: key.get_value(), dot: value.dot };
    let write = move |content: Option<Json>, seen: &[Seen]| {
        key.with_value(|key| {
            field.with_value(|field| write_register(app.store, key, field, content, seen).ok())
        })
    };
    let typing = move |part: EvidencePart| {
        let versions = Signal::derive(move || {
            values.with(|values| {
                values
                    .iter()
                    .map(|value| Version { seen: seen_of(value), text: part.read(&value.content).to_owned() })
                    .collect::<Vec<_>>()
            })
        });
        let save = Callback::new(move |(text, seen): (String, Vec<Seen>)| {
            // The other parts are those of what was seen: an edit changes its own part only.
            let base = values.with_untracked(|values| {
                let known = values.iter().rev().find(|value| seen.contains(&seen_of(value)));
                known.or(values.last()).map(|value| value.content.clone())
            });
            write(Some(part.edited(base, &text)), &seen).unwrap_or(seen)
        });
        Typing::new(versions, save)
    };
    let remove = move |_| {
        let seen: Vec<_> = values.with_untracked(|values| values.iter().map(seen_of).collect());
        write(None, &seen);
    };
    let line = move |part: EvidencePart, wide: bool| {
        let kind = if part == EvidencePart::Date { "date" } else { "text" };
        let label = move || format!("佐证 {} {}", position.get(), part.label());
        view! {
            <div class:wide=wide>
                <label>{part.label()}</label>
                <TextLine typing=typing(part) label=Signal::derive(label) placeholder=hint(part) kind/>
            </div>
        }
    };
    view! {
        <div class="evidence">
            <div class="evidence-grid">
                {line(EvidencePart::Title, true)} {line(EvidencePart::Number, false)}
                {line(EvidencePart::Date, false)} {line(EvidencePart::Link, true)}
            </div>
            <div class="evidence-foot">
                <span class="quiet">{live(move || format!("第 {} 件", position.get()))}</span>
                {button("link", "删除这一件", remove)}
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
