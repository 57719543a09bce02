use std::sync::Arc;

use leptos::prelude::*;

use self::counts_table::CountsTable;
use self::lights_bar::LightsBar;
use self::welcome::Welcome;
use crate::app::context::{App, use_app};
use crate::app::parts::{light_class, live};
use crate::app::reading::{ItemFacts, Subject};
use crate::ledger::{Role, Standing, State, Tally, UnitStanding, shown};
use crate::plan::Item;
use crate::query::{Counts, Phrase, Route, Standing as Stands, county_summary, unit_summary};

mod counts_table;
mod lights_bar;
mod welcome;

/// 总览: where things stand.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let app = use_app();
    let facts = app.facts();
    let has_unit = Memo::new(move |_| app.unit.with(Option::is_some));
    // Before anybody has said anything there is no county to look at.
    let has_reports = Memo::new(move |_| facts.with(|facts| facts.iter().any(ItemFacts::is_reported)));
    let shows_county = move || has_unit.get() || has_reports.get();
    view! {
        <div class="over">
            {live(move || {
                if has_unit.get() {
                    view! { <UnitSection facts/> }.into_any()
                } else {
                    view! { <Welcome/> }.into_any()
                }
            })}
            {live(move || shows_county().then(|| view! { <CountySection facts/> <AsOf/> <CountsTable facts/> }.into_any()))}
        </div>
    }
}

#[component]
fn CountySection(facts: Memo<Arc<Vec<ItemFacts>>>) -> impl IntoView {
    let app = use_app();
    let county = Memo::new(move |_| tally(&app, &facts.get(), &Subject::County));
    view! {
        <section aria-labelledby="over-county">
            <h2 id="over-county" class="sentence minor">
                {live(move || phrases(county_summary(&county.get())))}
            </h2>
            <LightsBar tally=county subject=Signal::stored(Subject::County)/>
            <p class="fine">
                "全县的状态看牵头单位，没有牵头单位的看全部责任单位；配合单位的填报不影响全县的状态。"
            </p>
        </section>
    }
}

/// Where each item that the subject has a part in stands.
fn stands<'f>(
    facts: &'f [ItemFacts],
    subject: &'f Subject,
) -> impl Iterator<Item = (&'static Item, Option<Role>, Stands)> + 'f {
    facts.iter().filter_map(move |facts| match subject {
        Subject::County => {
            Some((facts.item, None, Stands { state: facts.county.state, light: facts.county_light }))
        }
        Subject::Unit(unit) => {
            let part = facts.part(unit)?;
            Some((facts.item, Some(part.role), Stands { state: part.state, light: part.light }))
        }
    })
}

fn tally(app: &App, facts: &[ItemFacts], subject: &Subject) -> Tally {
    Counts::new(app.plan, stands(facts, subject).map(|(item, _, stands)| (item, stands))).total
}

fn phrases(phrases: Vec<Phrase>) -> impl IntoView {
    let phrase = |Phrase { text, light }| match light {
        Some(light) => view! { <span class=light_class(Some(light))>{text}</span> }.into_any(),
        None => text.into_any(),
    };
    phrases.into_iter().map(phrase).collect_view()
}

/// My unit in a sentence, a bar, two figures, and what to do next.
#[component]
fn UnitSection(facts: Memo<Arc<Vec<ItemFacts>>>) -> impl IntoView {
    let app = use_app();
    let subject = Signal::derive(move || Subject::Unit(app.unit.get().unwrap_or_default()));
    let mine = Memo::new(move |_| tally(&app, &facts.get(), &subject.get()));
    let sentence = move || {
        let (facts, subject) = (facts.get(), subject.get());
        let Subject::Unit(unit) = &subject else { return Vec::new() };
        let roles = stands(&facts, &subject).filter_map(|(_, role, _)| role);
        app.directory.with(|directory| unit_summary(directory.name(unit), roles, &mine.get()))
    };
    let reached = move || {
        (mine.with(Tally::items) > 0).then(|| {
            view! {
                <LightsBar tally=mine subject/>
                <Figures subject/>
                <Next facts subject/>
            }
        })
    };
    let no_part = move || (mine.with(Tally::items) == 0).then(|| view! { <NoPart/> });
    view! {
        <section class="mine" aria-labelledby="over-mine">
            <h1 id="over-mine" class="sentence">
                {live(move || phrases(sentence()))}
            </h1>
            {live(no_part)}
            {live(reached)}
        </section>
    }
}

/// A unit that the document names in a group alone has no part until the group's members are set.
#[component]
fn NoPart() -> impl IntoView {
    view! {
        <p class="muted">
            "原文没有点名这个单位。它若属于“各乡镇”“县安委会成员单位”等组，请先在"
            <a class="link" href=use_app().href(crate::query::Page::Settings)>"设置"</a>
            "中填写组的成员，经由组的任务随即列出。"
        </p>
    }
}

#[component]
fn Figures(#[prop(into)] subject: Signal<Subject>) -> impl IntoView {
    let app = use_app();
    let standing = Memo::new(move |_| {
        let Subject::Unit(unit) = subject.get() else { return None };
        app.directory.with(|directory| {
            app.round.with(|round| {
                app.store.with_ledger(|ledger| {
                    Some(Standing { plan: app.plan, ledger, directory, round }.unit(&unit))
                })
            })
        })
    });
    let figures = move |UnitStanding { score, share }| {
        view! {
            <dl class="figures">
                <div>
                    <dt>"填报率"</dt>
                    <dd>{share.percent()} <small>{format!("{} / {} 项", share.reported, share.of)}</small></dd>
                </div>
                <div>
                    <dt>"得分"</dt>
                    <dd>{shown(score)} <small>"只计已填报且适用的各项，满分 100"</small></dd>
                </div>
            </dl>
        }
    };
    live(move || standing.get().map(figures))
}

/// What to do next.
#[component]
fn Next(facts: Memo<Arc<Vec<ItemFacts>>>, #[prop(into)] subject: Signal<Subject>) -> impl IntoView {
    let assess = move || {
        let (facts, subject) = (facts.get(), subject.get());
        let (open, said): (Vec<_>, Vec<_>) =
            stands(&facts, &subject).partition(|(_, _, stands)| stands.state == State::Unreported);
        let (label, class) = match (open.len(), said.len()) {
            (0, _) => ("查看自评".to_owned(), "btn"),
            (open, 0) => (format!("开始自评（{open} 项）"), "btn primary"),
            (open, _) => (format!("继续自评（还有 {open} 项）"), "btn primary"),
        };
        let item = open.first().map(|(item, ..)| item.id.clone());
        view! {
            <a class=class href=use_app().href(Route::Assess { item })>
                {label}
            </a>
        }
    };
    view! {
        <div class="buttons next">
            {live(assess)} <a class="btn plain" href=use_app().href(crate::query::Page::Settings)>
                "导出快照"
            </a>
        </div>
    }
}

/// The day that lights look back from, and where it comes from.
#[component]
fn AsOf() -> impl IntoView {
    let app = use_app();
    live(move || {
        let round = app.round.get();
        let as_of = round.as_of.chinese();
        view! {
            <p class="as-of">
                {format!("以上按{}的截止日{as_of}计算：是否逾期，从这一天结束时回看。", round.name)} {round.note}
            </p>
        }
    })
}
