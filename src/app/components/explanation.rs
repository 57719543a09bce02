use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::{ExplanationPopover, Question, dynamic};
use crate::app::state::{PageSession, Subject, use_location, use_session};
use crate::plan::{Date, Item};
use crate::records::State;
use crate::rules::{
    Evaluation, why, why_county, why_county_progress, why_lights, why_unit_score, why_worst, worst_of,
};

/// The answer to a [`Question`], in sentences; it changes with what it is about.
#[component]
pub fn Explanation(asked: ExplanationPopover) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let question = asked.question.clone();
    let lines = Memo::new(move |_| sentences(session, &question()));
    view! {
        <div class="answer" role="note" on:keydown=move |event| asked.press(&event)>
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
        Question::Unit(unit) => standing(session, None, |standing| why_unit_score(standing, unit)),
        Question::Worst { item, units, as_of } => {
            standing(session, Some(*as_of), |standing| of_units(standing, item, units))
        }
        Question::Item { item, subject, as_of } => {
            standing(session, Some(*as_of), |standing| of_item(standing, item, subject))
        }
    }
}

fn of_item(standing: &Evaluation, item: &Item, subject: &Subject) -> Vec<String> {
    match subject {
        Subject::Unit(unit) => {
            let said = standing.assessment(unit, &item.id);
            let judgement = standing.judge(State::of(item, &said), item);
            why(&judgement, item, &said, standing.round)
        }
        Subject::County => {
            let county = standing.county(item);
            let (units, _) = standing.directory.answering(item);
            let states: Vec<_> = units
                .into_iter()
                .map(|unit| (standing.directory.name(unit), standing.state(unit, item)))
                .collect();
            let mut sentences = why_county(&county, &standing.judge(county.state, item), &states);
            sentences.extend(why_county_progress(standing, item));
            sentences
        }
    }
}

/// Each of the units, then why the worst of them stands as it does.
fn of_units(standing: &Evaluation, item: &Item, units: &[String]) -> Vec<String> {
    let mut lights = Vec::new();
    for unit in units {
        let light = standing.judge(standing.state(unit, item), item).light;
        lights.push((standing.directory.name(unit), light));
    }
    let Some(worst) = worst_of(&lights) else { return Vec::new() };
    let mut sentences = vec![why_worst(&lights)];
    sentences.extend(of_item(standing, item, &Subject::Unit(units[worst].clone())));
    sentences
}

/// Where things stand, seen from another day than the round's where there is one.
fn standing<T>(session: PageSession, as_of: Option<Date>, look: impl FnOnce(&Evaluation) -> T) -> T {
    let mut round = session.round().get();
    round.as_of = as_of.unwrap_or(round.as_of);
    session.standing_in(&round, look)
}
