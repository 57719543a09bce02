use leptos::prelude::*;

use crate::app::components::{CheckedLine, TextLine, button, dynamic};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::records::assessment::set_evidence_part;
use crate::records::{EntryRef, EvidencePart, List, RecordKey, evidence_in_words, parse_date};

/// One piece of evidence; `number` is its place in the list, from 1.
#[component]
pub fn EvidenceEntry(record: RecordKey, id: String, number: Signal<usize>) -> impl IntoView {
    let entry = ListEntry::new(EntryRef::new(record, List::Evidence, &id));
    let control = move |part: EvidencePart| {
        entry.text(
            move |version| part.read(&version.value).to_owned(),
            move |ledger, writer, entry, seen, text| {
                set_evidence_part(ledger, writer, entry, seen, part, text)
            },
        )
    };
    let line = move |part: EvidencePart, wide: bool| {
        let label = move || format!("佐证 {} {}", number.get(), part.label());
        view! {
            <div class:wide=wide>
                <label>{part.label()}</label>
                <TextLine control=control(part) label=Signal::derive(label) placeholder=placeholder(part)/>
            </div>
        }
    };
    let date = EvidencePart::Date;
    let day = control(date)
        .checked(|text| parse_date(text).map(|date| date.map(|day| day.to_string()).unwrap_or_default()));
    let day_name = Signal::derive(move || format!("佐证 {} {}", number.get(), date.label()));
    view! {
        <div class="evidence">
            <EntryVersions entry what="佐证" in_words=|version| evidence_in_words(&version.value)/>
            <EntryFields entry class="evidence-grid">
                {line(EvidencePart::Title, true)} {line(EvidencePart::Number, false)}
                <CheckedLine
                    control=day
                    id=format!("evidence-{id}-date")
                    label=date.label()
                    name=day_name
                    placeholder=placeholder(date)
                />
                {line(EvidencePart::Link, true)}
            </EntryFields>
            <div class="evidence-foot">
                <span class="quiet">{dynamic(move || format!("第 {} 件", number.get()))}</span>
                {button("link", "删除这一件", move |_| entry.remove())}
            </div>
        </div>
    }
}

fn placeholder(part: EvidencePart) -> &'static str {
    match part {
        EvidencePart::Title => "如 《××水库监测站验收意见》",
        EvidencePart::Number => "如 代水发〔2023〕41号",
        EvidencePart::Date => "如 2023-11-20",
        EvidencePart::Link => "网址，或存放在哪里",
    }
}
