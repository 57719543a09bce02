use leptos::html::Input;
use leptos::prelude::*;
use serde_json::Value as Json;

use crate::app::components::{ChangedElsewhere, TextControl, Version, Versions, dynamic, text_attributes};
use crate::app::state::{ValueRef, use_session, write_register};
use crate::overview::SeriesPart;
use crate::plan::Measure;
use crate::records::RecordKey;

/// One number, or the note, that is kept as it is typed; what can't be kept stays in its field, with a sentence.
#[component]
pub fn NumberLine(measure: &'static Measure, part: SeriesPart, keys: Vec<RecordKey>) -> impl IntoView {
    let session = use_session();
    let (id, error_id) = (field_id(measure, part), format!("{}-error", field_id(measure, part)));
    let values = Memo::new({
        let keys = keys.clone();
        move |_| {
            session.store().with_records(&keys, |records| {
                let field = part.field();
                let mut values: Vec<(ValueRef, Json)> = Vec::new();
                for record in records {
                    for value in record.values(&field) {
                        let seen = ValueRef { key: record.key().clone(), dot: value.dot };
                        values.push((seen, value.content.clone()));
                    }
                }
                values
            })
        }
    });
    let versions = Signal::derive(move || {
        let version =
            |(seen, content): &(ValueRef, Json)| Version { seen: seen.clone(), text: part.read(content) };
        values.with(|values| values.iter().map(version).collect::<Vec<_>>())
    });
    let years = session.plan().years();
    let control = TextControl::new(versions, move |text, seen| {
        let entered = part.entered(text, measure, years.clone()).map_err(|error| error.to_string())?;
        let Some(key) = keys.first() else { return Ok(seen) };
        // What else stands in the register is that of what was seen: an edit changes its own part only.
        let base = values.with_untracked(|values| {
            let known = values.iter().rev().find(|(one, _)| seen.contains(one));
            known.or(values.last()).map(|(_, content)| content.clone())
        });
        let content = part.content(base, entered.as_deref());
        write_register(session.store(), key, &part.field(), Some(content), &seen)
            .map_err(|error| error.to_string())
    });
    let input = NodeRef::<Input>::new();
    let mode = match part {
        SeriesPart::BaselineYear => "numeric",
        SeriesPart::BaselineValue | SeriesPart::Value(_) => "decimal",
        SeriesPart::Note => "text",
    };
    let describes = error_id.clone();
    let error = move || {
        control.error().map(|error| view! { <p class="error" id=error_id.clone() role="alert">{error}</p> })
    };
    view! {
        <div class="number-line" class:wide=part == SeriesPart::Note>
            <label for=id.clone()>{part.label()}</label>
            <input
                node_ref=input
                id=id
                class="input"
                type="text"
                inputmode=mode
                autocomplete="off"
                aria-invalid=move || control.has_error().then_some("true")
                aria-describedby=move || control.has_error().then(|| describes.clone())
                {..text_attributes(control, input)}
            />
            <Versions control combine=false/>
            <ChangedElsewhere control/>
            {dynamic(error)}
        </div>
    }
}

/// The id of the control that it is typed into.
pub fn field_id(measure: &Measure, part: SeriesPart) -> String {
    let part = match part {
        SeriesPart::BaselineYear => "base-year".to_owned(),
        SeriesPart::BaselineValue => "base".to_owned(),
        SeriesPart::Value(year) => year.to_string(),
        SeriesPart::Note => "note".to_owned(),
    };
    format!("measure-{}-{part}", measure.id)
}
