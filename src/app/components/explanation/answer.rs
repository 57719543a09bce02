use leptos::prelude::*;

use super::popover::{ExplanationPopover, Question};
use crate::address::Page;
use crate::app::components::dynamic;
use crate::app::state::{PageSession, Subject, use_location, use_session};
use crate::plan::Date;
use crate::rules::{Evaluation, why_item, why_item_of_units, why_lights, why_unit_score};

/// The answer to a [`Question`], in sentences; it changes with what it is about.
#[component]
pub fn Explanation(popover: ExplanationPopover) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let question = popover.question.clone();
    let lines = Memo::new(move |_| sentences(session, &question()));
    view! {
        <div class="answer" role="note" on:keydown=move |event| popover.press(&event)>
        <ul>
            {dynamic(move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view())}
        </ul>
        <p><a class="link" href=location.href(Page::Help)>"全部规则"</a></p>
        </div>
    }
}

fn sentences(session: PageSession, question: &Question) -> Vec<String> {
    match question {
        Question::Lights => why_lights().map(|rule| format!("{}：{}", rule.title, rule.text)).collect(),
        Question::Unit(unit) => session.with_evaluation(|evaluation| why_unit_score(evaluation, unit)),
        Question::Worst { item, units, as_of } => {
            seen_from(session, *as_of, |evaluation| why_item_of_units(evaluation, item, units))
        }
        Question::Item { item, subject, as_of } => {
            let unit = match subject {
                Subject::Unit(unit) => Some(unit.as_str()),
                Subject::County => None,
            };
            seen_from(session, *as_of, |evaluation| why_item(evaluation, item, unit))
        }
    }
}

/// Reads the evaluation of the current round, seen from another day than the round's own.
fn seen_from<T>(session: PageSession, as_of: Date, read: impl FnOnce(&Evaluation) -> T) -> T {
    let mut round = session.round().get();
    round.as_of = as_of;
    session.evaluation_in(&round, read)
}
