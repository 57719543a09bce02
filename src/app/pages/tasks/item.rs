use leptos::prelude::*;

use super::keys::close_item;
use super::view::{Line, TaskView};
use crate::address::Route;
use crate::app::components::{ItemFactsList, LongList, dynamic, marked, marked_name};
use crate::app::forms::AssessmentForm;
use crate::app::state::{PageSession, Subject};
use crate::plan::Item;

/// One item beside the list; over it where there is no room.
#[component]
pub fn ItemPanel(view: TaskView, list: LongList<Line>, item: &'static Item) -> impl IntoView {
    let session = view.session;
    let location = view.location;
    let section = session.plan().section(&item.section);
    let crumb = format!(
        "{} {}{} · 原文第（{}）条",
        item.kind.label(),
        item.id,
        section.map(|section| format!(" · {}", section.title)).unwrap_or_default(),
        item.number,
    );
    let doubts = session.plan().doubts.iter().filter(|doubt| doubt.items.contains(&item.id));
    let close = move || view.href(|query| query.item = None);
    // While a unit that was removed is shown, its form stays.
    let mine = Memo::new(move |before: Option<&Option<(String, bool)>>| {
        let unit = session.unit().get()?;
        if let Some(before) = before.cloned().flatten().filter(|(unit, _)| is_removed(session, unit)) {
            return Some(before);
        }
        let has_part = session.directory().with(|directory| directory.responsibility(item, &unit).is_some());
        Some((unit, has_part))
    });
    // The unit that the list is about, my unit, the county.
    let subjects = Memo::new(move |_| {
        let mut subjects = vec![view.subject.get()];
        subjects.extend(mine.get().filter(|(_, has_part)| *has_part).map(|(unit, _)| Subject::Unit(unit)));
        subjects.retain(|subject| *subject != Subject::County);
        subjects.dedup();
        subjects.push(Subject::County);
        subjects
    });
    let form = move || match mine.get() {
        Some((unit, true)) => {
            let mine = Subject::Unit(unit.clone());
            let is_other = Signal::derive(move || {
                let subject = view.subject.get();
                subject != Subject::County && subject != mine
            });
            view! { <AssessmentForm unit item is_other/> }.into_any()
        }
        Some((_, false)) => view! { <Clauses view item/> }.into_any(),
        None => view! {
            <Clauses view item/>
            <p class="notice block">
                "选定我的单位后，可在这里标记要点、填写进展。"
                <a class="link" href=location.href(crate::address::Page::Settings)>"选择单位"</a>
            </p>
        }
        .into_any(),
    };
    let text = (!item.text.is_empty()).then(|| {
        view! {
            <details class="block" open=item.clauses.len() < 2>
                <summary class="muted">"原文全段"</summary>
                <p class="whole-text">{dynamic(move || view.words.with(|words| marked(&item.text, words)))}</p>
            </details>
        }
    });
    view! {
        <article class="item" aria-labelledby="item-title">
            <div class="item-head">
                <div>
                    <span class="crumb">{crumb}</span>
                    <h2 id="item-title">{dynamic(move || view.words.with(|words| marked_name(&item.title, words)))}</h2>
                </div>
                <a
                    class="item-close"
                    href=close
                    aria-label="关闭"
                    on:click=move |event| {
                        event.prevent_default();
                        close_item(view, list);
                    }
                >
                    "×"
                </a>
            </div>
            <ItemFactsList item subjects as_of=Signal::derive(move || view.round.with(|round| round.as_of))/>
            {doubts
                .map(|doubt| view! { <p class="doubt"><b>"原文疑点 "</b> {doubt.text.clone()}</p> })
                .collect_view()}
            {dynamic(move || (!mine.get().is_some_and(|(_, has_part)| has_part)).then(|| view! { <Measures item/> }))}
            {dynamic(form)}
            {text}
            <p class="block">
                <a class="link" href=location.href(Route::Document { item: Some(item.id.clone()) })>"在原文中查看"</a>
                {dynamic(move || {
                    mine
                        .get()
                        .filter(|(_, has_part)| *has_part)
                        .map(|_| {
                            let href = location.href(Route::to_assess(&item.id));
                            view! { " · " <a class="link" href=href>"在自评中填写"</a> }
                        })
                })}
            </p>
        </article>
    }
}

fn is_removed(session: PageSession, unit: &str) -> bool {
    session.removed_unit().is_some_and(|removed| removed.id == unit)
}

/// The clauses alone, for who has nothing to say of them.
#[component]
fn Clauses(view: TaskView, item: &'static Item) -> impl IntoView {
    let subject = move || match view.subject.get() {
        Subject::Unit(unit) => view.session.marks(&unit, item),
        Subject::County => Vec::new(),
    };
    view! {
        <section class="block">
            <div class="head-line"><h3>"检查要点"</h3></div>
            {item
                .clauses
                .iter()
                .enumerate()
                .map(|(at, clause)| {
                    let mark = move || subject().get(at).copied().flatten().map(|mark| mark.label());
                    view! {
                        <div class="clause">
                            <p class="words">{dynamic(move || view.words.with(|words| marked(&clause.text, words)))}</p>
                            <span class="quiet">{dynamic(mark)}</span>
                        </div>
                    }
                })
                .collect_view()}
        </section>
    }
}

/// The numbers that the plan sets; the form of a unit that has a part in the item shows them with its own.
#[component]
fn Measures(item: &'static Item) -> impl IntoView {
    (!item.measures.is_empty()).then(|| {
        view! {
            <section class="block">
                <div class="head-line"><h3>"目标值"</h3></div>
                {item
                    .measures
                    .iter()
                    .map(|measure| {
                        view! {
                            <p class="measure"><span>{measure.name.clone()}</span> <b>{measure.text.clone()}</b></p>
                        }
                    })
                    .collect_view()}
            </section>
        }
    })
}
