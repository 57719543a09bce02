use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::components::{LightSign, RoleSign};
use crate::app::state::{PageSession, use_location};
use crate::rules::todo::{Matter, ToDoEntry, ToDoList};

/// The number of entries of a matter that are shown at once, and where they are short.
const MOST_ENTRIES: usize = 10;
const MOST_BRIEF_ENTRIES: usize = 20;

/// From so many on, items that are not begun are shown without their sentences.
const MANY: usize = 6;

/// The number of an entry's clauses that are named.
const MOST_CLAUSES: usize = 4;

/// What a unit has to do in the current round.
pub fn to_do_list(session: PageSession, unit: &str) -> ToDoList {
    session.with_evaluation(|evaluation| ToDoList::new(evaluation, unit))
}

/// The id of a matter's heading.
pub fn matter_id(matter: Matter) -> String {
    format!("matter-{}", matter as usize)
}

/// One matter: what it asks, and the items that it is about.
pub fn matter_section(matter: Matter, entries: Vec<ToDoEntry>) -> AnyView {
    let count = format!("{} 项", entries.len());
    let kind = match matter {
        _ if matter.is_missing() => view! { <span class="matter-kind">"须补齐"</span> }.into_any(),
        Matter::Returned => view! { <span class="matter-kind late">"须改正"</span> }.into_any(),
        _ => view! { <span class="matter-kind mild">"提醒"</span> }.into_any(),
    };
    // What is the same of all is said once.
    let same = entries
        .first()
        .filter(|first| entries.len() > 1 && entries.iter().all(|entry| entry.sentence == first.sentence));
    let asks = same.map_or(matter.asks().to_owned(), |first| first.sentence.clone());
    let brief = same.is_some() || (matter == Matter::Unreported && entries.len() >= MANY);
    let class = if brief { "matter-list brief" } else { "matter-list" };
    let most = if brief { MOST_BRIEF_ENTRIES } else { MOST_ENTRIES };
    let rest = entries.iter().skip(most).map(|entry| entry_line(entry, brief)).collect::<Vec<_>>();
    let first = entries.iter().take(most).map(|entry| entry_line(entry, brief)).collect::<Vec<_>>();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="matter-rest">
                <summary>
                    <span class="more">{format!("还有 {} 项", rest.len())}</span>
                    <span class="less">"收起"</span>
                </summary>
                <ol class=class>{rest}</ol>
            </details>
        }
    });
    let id = matter_id(matter);
    view! {
        <section class="matter" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">{matter.label()} " " <small>{count}</small> {kind}</h2>
            <p class="matter-asks">{asks}</p>
            <ol class=class>{first}</ol>
            {rest}
        </section>
    }
    .into_any()
}

/// An entry leads to its item; where it is about clauses, to the first of them.
fn entry_line(entry: &ToDoEntry, brief: bool) -> AnyView {
    let location = use_location();
    let to_clause = |clause: &String| location.href(Route::Assess(AssessPart::Clause(clause.clone())));
    let href = match entry.clauses.first() {
        Some(clause) => to_clause(clause),
        None => location.href(Route::to_assess(&entry.item)),
    };
    let clauses = entry.clauses.iter().take(MOST_CLAUSES).map(|clause| {
        view! { " " <a class="link nowrap" href=to_clause(clause)>{clause.clone()}</a> }
    });
    let more = entry.clauses.len().saturating_sub(MOST_CLAUSES);
    let sentence = (!brief).then(|| {
        view! {
            <p class="matter-says">
                {entry.sentence.clone()}
                {(entry.clauses.len() > 1).then(|| clauses.collect::<Vec<_>>())}
                {(more > 0).then(|| format!(" 等 {} 条", entry.clauses.len()))}
            </p>
        }
    });
    view! {
        <li>
            <a class="matter-item" href=href>
                <span class="id">{entry.item.clone()}</span>
                <span class="title">{entry.title.clone()}</span>
                <RoleSign role=entry.role/>
                <LightSign light=entry.light bare=true/>
            </a>
            {sentence}
        </li>
    }
    .into_any()
}
