use leptos::prelude::*;

use super::view::{OverviewView, statuses};
use crate::address::{Facet, TaskQuery};
use crate::app::components::{LightSign, Question, RoleSign, dynamic, light_class, why};
use crate::app::state::Subject;
use crate::overview::{DueItem, DueLists};
use crate::rules::{DUE_SOON_DAYS, Light};

/// So many of a list are shown at once.
const SHOWN: usize = 6;

/// What is late, what is due next, and what nobody has reported although it was due.
#[component]
pub fn Due(view: OverviewView) -> impl IntoView {
    view! {
        <section aria-labelledby="over-due">
            <div class="head-line part-head">
                <h2 id="over-due">"逾期与临期"</h2>
            </div>
            {dynamic(move || lists(view))}
        </section>
    }
}

/// The lists that hold something, and which hold nothing.
fn lists(view: OverviewView) -> AnyView {
    let subject = view.subject.get();
    let as_of = view.round.with(|round| round.as_of);
    view.facts.with(|facts| {
        let unit = match &subject {
            Subject::Unit(unit) => Some(unit.as_str()),
            Subject::County => None,
        };
        let statuses = statuses(facts.items(), &subject).map(|(item, _, status)| (unit, item, status));
        let DueLists { overdue, soon, silent } = DueLists::of(view.session.plan(), as_of, statuses);
        let all = [
            (Light::Overdue, "逾期".to_owned(), overdue),
            (Light::DueSoon, format!("{DUE_SOON_DAYS} 天内到期"), soon),
            (Light::Unreported, "期限已过而未填报".to_owned(), silent),
        ];
        let (full, empty): (Vec<_>, Vec<_>) = all.into_iter().partition(|(.., items)| !items.is_empty());
        let class = format!("due-lists due-{}", full.len());
        let full: Vec<_> =
            full.iter().map(|(light, title, items)| list(view, &subject, *light, title, items)).collect();
        let empty: Vec<_> = empty.into_iter().map(|(_, title, _)| title).collect();
        let none = (!empty.is_empty()).then(|| {
            view! { <p class="due-none">{format!("没有{}的任务。", empty.join("、"))}</p> }
        });
        view! {
            <div class=class>{full}</div>
            {none}
        }
        .into_any()
    })
}

fn list(view: OverviewView, subject: &Subject, light: Light, title: &str, items: &[DueItem<'_>]) -> AnyView {
    let all = view.tasks(subject).with(Facet::Light, light.id());
    let count = format!("{} 项", items.len());
    // Not everything that is 未填报 was due.
    let head = match light {
        Light::Unreported => view! { <span>{count}</span> }.into_any(),
        _ => view! { <a class="link" href=view.href(all.clone())>{count}</a> }.into_any(),
    };
    let row = |due: &DueItem<'_>| row(view, subject, light, &all, due);
    let (first, rest) = items.split_at(items.len().min(SHOWN));
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="due-rest">
                <summary>
                    <span class="more">{format!("还有 {} 项", rest.len())}</span>
                    <span class="less">"收起"</span>
                </summary>
                <ol>{rest.iter().map(row).collect::<Vec<_>>()}</ol>
            </details>
        }
    });
    view! {
        <div class="due-list">
            <h3>
                <LightSign light=Some(light) bare=true/>
                <span>{title.to_owned()}</span>
                {head}
            </h3>
            <ol>{first.iter().map(row).collect::<Vec<_>>()}</ol>
            {rest}
        </div>
    }
    .into_any()
}

/// What is due, whose it is, when, and how many days that is away.
fn row(view: OverviewView, subject: &Subject, light: Light, all: &TaskQuery, due: &DueItem<'_>) -> AnyView {
    let Some(item) = view.session.plan().item(&due.item.id) else { return ().into_any() };
    let whose = match subject {
        Subject::Unit(unit) => {
            let role = view.facts.with(|facts| {
                let facts = facts.items().iter().find(|facts| facts.item.id == item.id)?;
                facts.part(unit).map(|part| part.role)
            });
            role.map(|role| view! { <RoleSign role/> }.into_any())
        }
        Subject::County => Some(answering(view, item).into_any()),
    };
    let query = TaskQuery { item: Some(item.id.clone()), ..all.clone() };
    let source = due.due.stated.is_none().then_some("（原文未注明年限）");
    let in_words = if light == Light::Unreported { due.passed_in_words() } else { due.in_words() };
    let when = view! {
        <span class="due-when">
            {due.due.date.to_string()} {source} " · " <b class=light_class(Some(light))>{in_words}</b>
        </span>
    };
    let subject = subject.clone();
    let (ask, answer) = why(when.into_any(), move || Question::Item {
        item,
        subject: subject.clone(),
        as_of: view.round.with(|round| round.as_of),
    });
    view! {
        <li>
            <a class="due-title" href=view.href(query)>{item.title.clone()}</a>
            <span class="due-whose">{whose}</span>
            {ask}
            {answer}
        </li>
    }
    .into_any()
}

/// The units whose word decides for the county.
fn answering(view: OverviewView, item: &crate::plan::Item) -> String {
    view.session.directory().with(|directory| {
        let (units, led) = directory.answering(item);
        let names: Vec<_> = units.iter().take(2).map(|unit| directory.name(unit)).collect();
        let part = if led { "牵头" } else { "负责" };
        match units.len() {
            0 => "组的成员尚未填写".to_owned(),
            1 | 2 => format!("{}{part}", names.join("、")),
            count => format!("{}等 {count} 个单位{part}", names.join("、")),
        }
    })
}
