use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{
    ChangedElsewhere, OnPaper, TextControl, Versions, button, dynamic, text_attributes,
};
use crate::app::state::{edit, use_session};
use crate::plan::Measure;
use crate::records::{RecordKey, Series, SeriesPart};
use crate::rules::meant_percent;

/// One number, or the note. What can't be stored stays in its field, with a sentence that says why.
#[component]
pub fn NumberLine(measure: &'static Measure, part: SeriesPart, keys: Vec<RecordKey>) -> impl IntoView {
    let session = use_session();
    let (id, error_id) = (field_id(measure, part), format!("{}-error", field_id(measure, part)));
    let versions = Memo::new({
        let keys = keys.clone();
        move |_| session.store().with_records(&keys, |records| part.versions(&Series::new(records)))
    });
    let years = session.plan().years();
    let control = TextControl::new(
        versions,
        move || keys.clone(),
        move |text, target| {
            let entered = part.entered(text, measure, years.clone()).map_err(|error| error.to_string())?;
            edit(session.store(), target, None, |ledger, writer| {
                part.write(ledger, writer, target, entered.as_deref())
            })
            .map_err(|error| error.to_string())
        },
    );
    let input = NodeRef::<Input>::new();
    control.keep_draft(&id);
    let mode = match part {
        SeriesPart::BaselineYear => "numeric",
        SeriesPart::BaselineValue | SeriesPart::Value(_) => "decimal",
        SeriesPart::Note => "text",
    };
    let describes = error_id.clone();
    let error = move || {
        control.error().map(|error| view! { <p class="error" id=error_id.clone() role="alert">{error}</p> })
    };
    let doubt = move || {
        let value = control.settled().filter(|_| matches!(part, SeriesPart::Value(_)))?;
        let percent = meant_percent(measure, &value)?;
        let change = format!("改为 {percent}%");
        Some(view! {
            <p class="field-note" role="status">{format!("是 {value}% 还是 {percent}%？现在按 {value}% 计。")}</p>
            <div class="buttons">{button("btn plain", change, move |_| control.choose(percent.clone()))}</div>
        })
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
            <OnPaper control/>
            <Versions control combine=false/>
            <ChangedElsewhere control/>
            {dynamic(error)} {dynamic(doubt)}
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
