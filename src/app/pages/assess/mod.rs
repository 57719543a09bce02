//! 自评: what my unit has to do in the round, its checklist item after item, its hand-in.

mod checklist;
mod compare;
mod focus;
mod hand_in;
mod hand_in_status;
mod section;
mod to_do;
mod to_do_list;

use leptos::prelude::*;

use self::checklist::Checklist;
use self::compare::ComparePage;
use self::focus::{follow_address, leave_unknown_clause};
use self::hand_in::HandInPage;
use self::section::Section;
use self::to_do::ToDoPage;
use crate::address::Route;
use crate::app::components::{UnitPicker, dynamic};
use crate::app::state::{use_location, use_preferences, use_session};

#[component]
pub fn AssessPage() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    // While another page is being opened, this one stays as it is.
    let section = Memo::new(move |before: Option<&Section>| {
        location.route().with(|route| match route {
            Route::Assess(part) => Section::of(part),
            _ => before.copied().unwrap_or(Section::ToDo),
        })
    });
    leave_unknown_clause(session);
    follow_address();
    dynamic(move || match (session.unit().get(), section.get()) {
        (None, _) => view! { <NoUnit/> }.into_any(),
        (Some(unit), Section::Checklist) => view! { <Checklist unit/> }.into_any(),
        (Some(unit), Section::HandIn) => view! { <HandInPage unit/> }.into_any(),
        (Some(unit), Section::Compare) => view! { <ComparePage unit/> }.into_any(),
        (Some(unit), Section::ToDo) => view! { <ToDoPage unit/> }.into_any(),
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
