use leptos::html::Input;
use leptos::prelude::*;
use serde_json::Value as Json;

use crate::app::components::{ChangedElsewhere, Typing, Version, Versions, dynamic};
use crate::app::state::context::use_app;
use crate::app::state::editing::{ValueRef, write_register};
use crate::app::state::watch::watch;
use crate::overview::SeriesPart;
use crate::plan::Measure;
use crate::records::RecordKey;

/// One number, or the note, that is kept as it is typed; what can't be kept stays in its field, with a sentence.
#[component]
pub fn NumberLine(measure: &'static Measure, part: SeriesPart, keys: Vec<RecordKey>) -> impl IntoView {
    let app = use_app();
    let (id, error_id) = (field_id(measure, part), format!("{}-error", field_id(measure, part)));
    let error = RwSignal::new(None::<String>);
    let values = Memo::new({
        let keys = keys.clone();
        move |_| {
            app.store.with_records(&keys, |records| {
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
    let write = move |text: &str, seen: &[ValueRef]| -> Result<Vec<ValueRef>, String> {
        let entered = part.entered(text, measure, app.plan.years()).map_err(|error| error.to_string())?;
        let Some(key) = keys.first() else { return Ok(seen.to_vec()) };
        // What else stands in the register is that of what was seen: an edit changes its own part only.
        let base = values.with_untracked(|values| {
            let known = values.iter().rev().find(|(one, _)| seen.contains(one));
            known.or(values.last()).map(|(_, content)| content.clone())
        });
        let content = part.content(base, entered.as_deref());
        write_register(app.store, key, &part.field(), Some(content), seen).map_err(|error| error.to_string())
    };
    let save = Callback::new(move |(text, seen): (String, Vec<ValueRef>)| {
        let (said, seen) = match write(&text, &seen) {
            Ok(now) => (None, now),
            Err(said) => (Some(said), seen),
        };
        // The last letters may be saved while the editor is being closed.
        let _ = error.try_set(said);
        seen
    });
    let typing = Typing::new(versions, save);

    let input = NodeRef::<Input>::new();
    watch(move || {
        // What can't be kept stays as it was typed.
        let shown = if error.with(Option::is_some) { None } else { typing.shown() };
        if let (Some(text), Some(input)) = (shown, input.get())
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
    let value = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let mode = match part {
        SeriesPart::BaselineYear => "numeric",
        SeriesPart::BaselineValue | SeriesPart::Value(_) => "decimal",
        SeriesPart::Note => "text",
    };
    let describes = error_id.clone();
    let said = move || {
        error.get().map(|said| {
            view! { <p class="error" id=error_id.clone() role="alert">{said}</p> }
        })
    };
    view! {
        <div class="number-line" class:wide=part == SeriesPart::Note>
            <label for=id.clone()>{part.label()}</label>
            <input
                node_ref=input
                id=id
                class="input"
                class:visually-hidden=move || typing.is_split()
                type="text"
                inputmode=mode
                autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || error.with(Option::is_some).then(|| describes.clone())
                on:focus=move |_| typing.focus()
                on:blur=move |_| typing.blur()
                on:input=move |_| typing.typed(value())
                on:compositionstart=move |_| typing.compose()
                on:compositionend=move |_| typing.composed(value())
            />
            <Versions typing combine=false/>
            <ChangedElsewhere typing/>
            {dynamic(said)}
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
