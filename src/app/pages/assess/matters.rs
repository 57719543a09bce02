use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::components::{LightSign, RoleSign};
use crate::app::state::{PageSession, use_location};
use crate::directory::Role;
use crate::rules::todo::{Matter, ToDo};
use crate::rules::{Light, todo};

/// So many entries of a matter are shown at once.
const SHOWN: usize = 10;

/// The same where they are short.
const SHOWN_BRIEF: usize = 20;

/// From so many on, items that are not begun are shown without their sentences.
const MANY: usize = 6;

/// So many of an entry's clauses are named.
const CLAUSES: usize = 4;

/// One thing that a unit has to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    matter: Matter,
    item: String,
    title: String,
    /// Those that it is about; empty where it is about the item.
    clauses: Vec<String>,
    sentence: String,
    role: Option<Role>,
    light: Option<Light>,
}

/// All that a unit has to do in the round, by matter, the most pressing first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToDos {
    pub groups: Vec<(Matter, Vec<Entry>)>,
}

impl ToDos {
    /// In a closed round there is nothing.
    pub fn of(session: PageSession, unit: &str) -> Self {
        session.with_standing(|standing| {
            let parts = standing.directory.items_of(standing.plan, unit);
            let entry = |to_do: ToDo| Entry {
                matter: to_do.matter,
                item: to_do.item.id.clone(),
                title: to_do.item.title.clone(),
                clauses: to_do.clauses.into_iter().map(str::to_owned).collect(),
                sentence: to_do.sentence,
                role: parts.iter().find(|(item, _)| item.id == to_do.item.id).map(|(_, part)| part.role),
                light: standing.judge(standing.state(unit, to_do.item), to_do.item).light,
            };
            let mut all: Vec<Entry> = todo::to_do(standing, unit).into_iter().map(entry).collect();
            all.sort_by_key(|entry| entry.matter);
            let mut groups: Vec<(Matter, Vec<Entry>)> = Vec::new();
            for entry in all {
                match groups.last_mut().filter(|(matter, _)| *matter == entry.matter) {
                    Some((_, entries)) => entries.push(entry),
                    None => groups.push((entry.matter, vec![entry])),
                }
            }
            Self { groups }
        })
    }

    /// Only what is missing before the unit hands in.
    #[must_use]
    pub fn missing(mut self) -> Self {
        self.groups.retain(|(matter, _)| matter.is_missing());
        self
    }

    pub fn count(&self, counts: impl Fn(Matter) -> bool) -> usize {
        self.groups.iter().filter(|(matter, _)| counts(*matter)).map(|(_, entries)| entries.len()).sum()
    }
}

/// The id of a matter's heading.
pub fn matter_id(matter: Matter) -> String {
    format!("matter-{}", matter as usize)
}

/// One matter: what it asks, and the items that it is about.
pub fn matter_section(matter: Matter, entries: Vec<Entry>) -> AnyView {
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
    let most = if brief { SHOWN_BRIEF } else { SHOWN };
    let rest = entries.iter().skip(most).map(|entry| drawn(entry, brief)).collect::<Vec<_>>();
    let shown = entries.iter().take(most).map(|entry| drawn(entry, brief)).collect::<Vec<_>>();
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
            <ol class=class>{shown}</ol>
            {rest}
        </section>
    }
    .into_any()
}

/// An entry leads to its item; where it is about clauses, to the first of them.
fn drawn(entry: &Entry, brief: bool) -> AnyView {
    let location = use_location();
    let to_clause = |clause: &String| location.href(Route::Assess(AssessPart::Clause(clause.clone())));
    let href = match entry.clauses.first() {
        Some(clause) => to_clause(clause),
        None => location.href(Route::to_assess(&entry.item)),
    };
    let clauses = entry.clauses.iter().take(CLAUSES).map(|clause| {
        view! { " " <a class="link nowrap" href=to_clause(clause)>{clause.clone()}</a> }
    });
    let more = entry.clauses.len().saturating_sub(CLAUSES);
    let says = (!brief).then(|| {
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
                {entry.role.map(|role| view! { <RoleSign role/> })}
                <LightSign light=entry.light bare=true/>
            </a>
            {says}
        </li>
    }
    .into_any()
}
