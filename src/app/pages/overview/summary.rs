use leptos::prelude::*;

use super::figures::Figures;
use super::lights_bar::LightsBar;
use super::view::{OverviewView, statuses};
use crate::address::{AssessPart, Page, Route};
use crate::app::components::{dynamic, light_class};
use crate::app::state::{Subject, use_location};
use crate::overview::{Phrase, county_summary, unit_summary};
use crate::records::State;
use crate::rules::Tally;

/// The county in a sentence and a bar; `first` heads the page.
#[component]
pub fn CountySummary(view: OverviewView, first: bool) -> impl IntoView {
    let county = Memo::new(move |_| view.tally(&Subject::County));
    view! {
        <section aria-labelledby="over-county">
            {sentence("over-county", first, move || county_summary(&county.get()))}
            <LightsBar view tally=county subject=Signal::stored(Subject::County)/>
            {figures(Signal::stored(Subject::County))}
            <p class="fine">
                "全县的状态看牵头单位，没有牵头单位的看全部责任单位；配合单位的填报不影响全县的状态。"
            </p>
        </section>
    }
}

/// My unit in a sentence, a bar, two figures, and what to do next.
#[component]
pub fn UnitSummary(view: OverviewView, first: bool) -> impl IntoView {
    let session = view.session;
    let subject = Signal::derive(move || Subject::Unit(session.unit().get().unwrap_or_default()));
    let mine = Memo::new(move |_| view.tally(&subject.get()));
    let summary = move || {
        let subject = subject.get();
        let Subject::Unit(unit) = &subject else { return Vec::new() };
        view.facts.with(|facts| {
            let roles = statuses(facts.items(), &subject).filter_map(|(_, role, _)| role);
            session.directory().with(|directory| unit_summary(directory.name(unit), roles, &mine.get()))
        })
    };
    let has_part = Memo::new(move |_| mine.with(Tally::items) > 0);
    let rest = move || match has_part.get() {
        false => view! { <NoPart/> }.into_any(),
        true => {
            view! { <LightsBar view tally=mine subject/> {figures(subject)} <Next view subject/> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="over-mine">
            {sentence("over-mine", first, summary)} {dynamic(rest)}
        </section>
    }
}

fn figures(subject: Signal<Subject>) -> AnyView {
    view! { <Figures subject/> }.into_any()
}

fn sentence(
    id: &'static str,
    first: bool,
    phrases: impl Fn() -> Vec<Phrase> + Send + Sync + 'static,
) -> AnyView {
    let text = dynamic(move || phrases().into_iter().map(phrase).collect::<Vec<_>>());
    match first {
        true => view! { <h1 id=id class="sentence">{text}</h1> }.into_any(),
        false => view! { <h2 id=id class="sentence minor">{text}</h2> }.into_any(),
    }
}

fn phrase(Phrase { text, light }: Phrase) -> AnyView {
    match light {
        Some(light) => view! { <span class=light_class(Some(light))>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// A unit that the document names in a group alone has no part until the group's members are set.
#[component]
fn NoPart() -> impl IntoView {
    view! {
        <p class="muted">
            "原文没有点名这个单位。它若属于“各乡镇”“县安委会成员单位”等组，请先在"
            <a class="link" href=use_location().href(Page::Settings)>"设置"</a>
            "中填写组的成员，经由组的任务随即列出。"
        </p>
    }
}

/// What to do next.
#[component]
fn Next(view: OverviewView, #[prop(into)] subject: Signal<Subject>) -> impl IntoView {
    let location = use_location();
    let assess = move || {
        let subject = subject.get();
        let (open, reported, item) = view.facts.with(|facts| {
            let (open, reported): (Vec<_>, Vec<_>) = statuses(facts.items(), &subject)
                .partition(|(_, _, status)| status.state == State::Unreported);
            (open.len(), reported.len(), open.first().map(|(item, ..)| item.id.clone()))
        });
        // A closed round can only be looked at.
        let open_yet = if view.round.with(|round| round.closed) { 0 } else { open };
        let (label, class) = match (open_yet, reported) {
            (0, _) => ("查看自评".to_owned(), "btn"),
            (open, 0) => (format!("开始自评（{open} 项）"), "btn primary"),
            (open, _) => (format!("继续自评（还有 {open} 项）"), "btn primary"),
        };
        let part = item.map_or(AssessPart::ToDo, AssessPart::Item);
        view! { <a class=class href=location.href(Route::Assess(part))>{label}</a> }
    };
    view! {
        <div class="buttons next">
            {dynamic(assess)}
            <a class="btn plain" href=location.href(Page::Assess)>"我的待办"</a>
            <a class="btn plain" href=location.href(Route::Assess(AssessPart::HandIn))>"上报"</a>
        </div>
    }
}
