use leptos::prelude::*;

use super::number_line::{NumberLine, field_id};
use crate::app::components::{button, dynamic, segmented};
use crate::app::state::use_session;
use crate::browser;
use crate::plan::{Measure, MeasureKind};
use crate::records::{RecordKey, SeriesPart};

/// Where a measure's numbers are typed in, each saved by itself. `writers` are those under whose name it can be.
#[component]
pub fn MeasureEditor(measure: &'static Measure, writers: Vec<String>, done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(0);
    let names: Vec<String> = session
        .directory()
        .with_untracked(|directory| writers.iter().map(|unit| directory.name(unit).to_owned()).collect());
    let choice = match names.as_slice() {
        [one] => view! { <p class="quiet">{format!("记在 {one} 名下")}</p> }.into_any(),
        _ => view! {
            <p class="quiet">"记在谁的名下"</p>
            {segmented("记在谁的名下", names, Signal::derive(move || Some(chosen.get())), Callback::new(move |at| chosen.set(at)))}
        }
        .into_any(),
    };
    let lines = move || {
        let unit = writers.get(chosen.get()).cloned().unwrap_or_default();
        let keys = untrack(|| session.alias_keys(&unit, |unit| RecordKey::series(unit, &measure.id)));
        let newer = session.store().is_newer(&keys);
        let line = |part: SeriesPart| view! { <NumberLine measure part keys=keys.clone()/> }.into_any();
        match newer {
            true => view! {
                <p class="error">"这里的数由较新的程序写成，请换用新版页面再改。"</p>
            }
            .into_any(),
            false => {
                let lines: Vec<_> =
                    SeriesPart::all(measure, session.plan().years()).into_iter().map(line).collect();
                view! { <div class="number-lines">{lines}</div> }.into_any()
            }
        }
    };
    Effect::new(move || {
        if let Some(first) = SeriesPart::all(measure, session.plan().years()).first() {
            browser::focus(&field_id(measure, *first));
        }
    });
    let unit = match (measure.kind, measure.unit.as_str()) {
        (MeasureKind::Fall, _) => "填实际的数，降幅由程序计算。".to_owned(),
        (_, "") => "只写数字。".to_owned(),
        (_, unit) => format!("单位：{unit}。"),
    };
    view! {
        <div class="measure-editor" role="group" aria-label=format!("填数：{}", measure.name)>
            {choice}
            <p class="hint">{unit}"填一个存一个。"</p>
            {dynamic(lines)}
            <div class="buttons">{button("btn", "填好了", move |_| done.run(()))}</div>
        </div>
    }
}
