//! 自评: what my unit has to do in the round, its checklist item after item, its hand-in.

mod aside;
mod carry;
mod compare;
mod handed_in;
mod handin;
mod items;
mod keys;
mod matters;
mod place;
mod sheet;
mod todo;

use leptos::prelude::*;

use self::items::Items;
use self::place::{Shown, follow_place, leave_unknown_clause};
use crate::address::Route;
use crate::app::chunks;
use crate::app::components::{UnitPicker, dynamic, lazy};
use crate::app::state::{use_location, use_preferences, use_session};

pub use self::carry::Carry;
pub use self::compare::ComparePage;
pub use self::handin::HandInPage;
pub use self::todo::ToDoPage;

#[component]
pub fn AssessPage() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    // While another page is being opened, this one stays as it is.
    let shown = Memo::new(move |before: Option<&Shown>| {
        location.route().with(|route| match route {
            Route::Assess(part) => Shown::of(part),
            _ => before.copied().unwrap_or(Shown::ToDo),
        })
    });
    leave_unknown_clause(session);
    follow_place();
    dynamic(move || match (session.unit().get(), shown.get()) {
        (None, _) => view! { <NoUnit/> }.into_any(),
        (Some(unit), Shown::Items) => view! { <Items unit/> }.into_any(),
        (Some(unit), Shown::HandIn) => lazy("handin", move || chunks::handin(unit.clone())),
        (Some(unit), Shown::Compare) => lazy("compare", move || chunks::compare(unit.clone())),
        (Some(unit), Shown::ToDo) => lazy("todo", move || chunks::todo(unit.clone())),
    })
}

#[component]
fn NoUnit() -> impl IntoView {
    let session = use_session();
    let preferences = use_preferences();
    view! {
        <div class="over">
            <section class="welcome">
                <h1>"先选我的单位"</h1>
                <p>"选定后，这里逐项列出本单位牵头、配合的任务，标记检查要点，写下进展。"</p>
                <UnitPicker
                    id="assess-unit"
                    chosen=session.unit()
                    choose=Callback::new(move |unit: String| preferences.choose_unit(&unit))
                />
            </section>
        </div>
    }
}
