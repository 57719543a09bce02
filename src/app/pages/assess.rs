//! 自评: what my unit has to do in the round, its checklist item after item, its hand-in.

mod aside;
mod carry;
mod compare;
mod items;
mod keys;
mod sheet;

use leptos::prelude::*;

use self::items::Items;
use crate::app::chunks;
use crate::app::context::use_app;
use crate::app::parts::{UnitPicker, lazily, live};
use crate::query::{AssessPart, Route};
pub use carry::Carry;
pub use compare::ComparePage;

#[component]
pub fn AssessPage() -> impl IntoView {
    let app = use_app();
    let compares = Memo::new(move |_| {
        app.route.with(|route| matches!(route, Route::Assess(AssessPart::Compare { .. })))
    });
    live(move || {
        match app.unit.get() {
        Some(unit) => match compares.get() {
            true => lazily("compare", move || chunks::compare(unit.clone())),
            false => view! { <Items unit/> }.into_any(),
        },
        None => view! {
            <div class="over">
                <section class="welcome">
                    <h1>"先选我的单位"</h1>
                    <p>"选定后，这里逐项列出本单位牵头、配合的任务，标记检查要点，写下进展。"</p>
                    <UnitPicker id="assess-unit" chosen=app.unit choose=Callback::new(move |unit: String| app.choose_unit(&unit))/>
                </section>
            </div>
        }
        .into_any(),
    }
    })
}
