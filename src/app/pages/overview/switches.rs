use leptos::prelude::*;

use super::view::OverviewView;
use crate::address::Scope;
use crate::app::components::{dynamic, segmented};
use crate::app::state::Subject;

/// Whose overview, and seen from when: both are in the address.
#[component]
pub fn Switches(view: OverviewView) -> impl IntoView {
    let session = view.session;
    let whose = move || {
        session.unit().get().map(|unit| {
            let name = session.org_name(&unit);
            let chosen = Signal::derive(move || {
                Some(usize::from(view.subject.with(|subject| *subject == Subject::County)))
            });
            let choose = Callback::new(move |at| view.show([Scope::Unit, Scope::County][at]));
            segmented("统计范围", vec![name, Scope::County.label().to_owned()], chosen, choose)
        })
    };
    let when = move || {
        // A device without a clock has no today.
        session.today().get().map(|today| {
            let as_of = session.round().with(|round| round.as_of);
            let chosen = Signal::derive(move || Some(usize::from(view.today.get())));
            let choose = Callback::new(move |at| view.see_from(at == 1));
            let choices = vec![format!("截止日 {as_of}"), format!("今天 {today}")];
            segmented("从哪一天看", choices, chosen, choose)
        })
    };
    view! {
        <div class="over-head">
            <div class="over-switches">{dynamic(whose)} {dynamic(when)}</div>
            {dynamic(move || said(view))}
        </div>
    }
}

/// The day that lights look back from, and where it comes from.
fn said(view: OverviewView) -> AnyView {
    let round = view.round.get();
    let (day, source) = match view.today.get() {
        true => (format!("按今天 {}", round.as_of), String::new()),
        false => (format!("按 {}", round.as_of), round.note),
    };
    view! {
        <p class="as-of">
            <b>{format!("{}，{day} 看", round.name)}</b>
            "：是否逾期，从这一天结束时回看。"
            {source}
        </p>
    }
    .into_any()
}
