use leptos::prelude::*;

use super::view::TaskView;
use crate::app::parts::{LightSign, RoleSign, Ticks, light_class, live, marked_name};
use crate::app::reading::{ItemFacts, Subject};
use crate::plan::{Duty, Item};
use crate::query::{Facet, Route, TaskQuery, choice_label};

/// A line of the list.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Line {
    /// A section, with how many of its items are left.
    Section { id: String, count: usize },
    /// The item at this position of the facts.
    Item(usize),
}

/// What the query leaves, grouped by section.
#[component]
pub fn List(view: TaskView) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let mut lines: Vec<Line> = Vec::new();
        let facts = view.facts.get();
        let left = view.left.get();
        for group in left.chunk_by(|one, other| facts[*one].item.section == facts[*other].item.section) {
            let id = facts[group[0]].item.section.clone();
            lines.push(Line::Section { id, count: group.len() });
            lines.extend(group.iter().map(|at| Line::Item(*at)));
        }
        lines
    });
    let count = move || format!("{} 项", view.left.with(Vec::len));
    view! {
        <section class="list" aria-label="任务清单">
            <div class="list-bar">
                <h1><span role="status">{live(count)}</span></h1>
                <Chips view/>
            </div>
            <For each=move || lines.get() key=Clone::clone let:line>
                {match line {
                    Line::Section { id, count } => section(view, &id, count),
                    Line::Item(at) => view! { <Row view at/> }.into_any(),
                }}
            </For>
            <Show when=move || view.left.with(Vec::is_empty)>
                <div class="empty">
                    <h2>"没有符合条件的任务"</h2>
                    <p>"去掉一个条件，或换一个搜索词试试。"</p>
                    <div class="buttons">
                        <a class="btn" href=move || view.href(|query| *query = query.cleared())>"清除全部条件"</a>
                    </div>
                </div>
            </Show>
        </section>
    }
}

fn section(view: TaskView, id: &str, count: usize) -> AnyView {
    let section = view.app.plan.section(id);
    let title = section.map(|section| format!("{}．{}", section.number, section.title));
    let parent = section.and_then(|section| section.parent.as_deref());
    let parent = parent.and_then(|parent| view.app.plan.section(parent)).map(|parent| parent.title.clone());
    view! {
        <div class="sect">
            <h2>{parent.map(|parent| format!("{parent} · "))} {title}</h2>
            <span>{format!("{count} 项")}</span>
        </div>
    }
    .into_any()
}

/// What is chosen, each to be taken back with one press.
#[component]
fn Chips(view: TaskView) -> impl IntoView {
    let chips = move || {
        let query = view.query.get();
        let mut chips: Vec<(String, TaskQuery)> = Vec::new();
        for facet in Facet::ALL {
            for id in query.chosen(facet) {
                let label =
                    view.app.directory.with(|directory| choice_label(facet, id, view.app.plan, directory));
                let label = match facet {
                    Facet::Light | Facet::State => format!("{}：{label}", facet.label()),
                    _ => label,
                };
                let mut left = query.clone();
                left.toggle(facet, id);
                chips.push((label, left));
            }
        }
        if !query.text.is_empty() {
            let left = TaskQuery { text: String::new(), ..query.clone() };
            chips.push((format!("“{}”", query.text), left));
        }
        let links = chips.into_iter().map(|(label, left)| {
            let title = format!("去掉条件 {label}");
            view! {
                <a class="chip" href=view.app.href(Route::Tasks(left)) aria-label=title>
                    {label} <span class="x" aria-hidden="true">"×"</span>
                </a>
            }
        });
        links.collect_view()
    };
    let clear = move || {
        view.query.with(TaskQuery::is_filtered).then(|| {
            view! {
                <span class="right">
                    <a class="link" href=move || view.href(|query| *query = query.cleared())>"全部清除"</a>
                </span>
            }
        })
    };
    view! { {live(chips)} {live(clear)} }
}

/// One item in one line: what, who leads, how far, its light.
#[component]
fn Row(view: TaskView, at: usize) -> impl IntoView {
    let item = view.facts.with_untracked(|facts| facts[at].item);
    let fact = move |read: &dyn Fn(&ItemFacts) -> Option<crate::ledger::Light>| {
        view.facts.with(|facts| read(&facts[at]))
    };
    let light = Memo::new(move |_| match view.subject.get() {
        Subject::Unit(unit) => fact(&|facts| facts.part(&unit)?.light),
        Subject::County => fact(&|facts| facts.county_light),
    });
    let role = Memo::new(move |_| match view.subject.get() {
        Subject::Unit(unit) => view.facts.with(|facts| facts[at].part(&unit).map(|part| part.role)),
        Subject::County => None,
    });
    let marks = Memo::new(move |_| match view.subject.get() {
        Subject::Unit(unit) => view.app.marks_of(&unit, item),
        Subject::County => Vec::new(),
    });
    let has_part = move || role.get().is_some();
    let sign = move || {
        let county = view.subject.get() == Subject::County;
        (county || has_part()).then(|| view! { <LightSign light=light.get()/> })
    };
    view! {
        <a
            class="row"
            id=format!("row-{}", item.id)
            data-light=move || light_class(light.get())
            href=move || view.href(|query| query.item = Some(item.id.clone()))
            aria-current=move || (view.item.get().is_some_and(|open| open.id == item.id)).then_some("true")
        >
            <span class="id">{item.id.clone()}</span>
            <span>
                <span class="title">{live(move || view.words.with(|words| marked_name(&item.title, words)))}</span>
                <span class="by">
                    {live(move || role.get().map(|role| view! { <RoleSign role/> }))}
                    <span class="names">{live(move || who(view, item))}</span>
                </span>
            </span>
            {live(move || {
                if has_part() {
                    view! { <Ticks marks/> }.into_any()
                } else {
                    view! { <span class="ticks"></span> }.into_any()
                }
            })}
            <span class="year">{years(item)}</span>
            <span>{live(sign)}</span>
        </a>
    }
}

fn who(view: TaskView, item: &Item) -> String {
    let names = |duty: &Duty| {
        let list = if duty.leads.is_empty() { &duty.partners } else { &duty.leads };
        view.app
            .directory
            .with(|directory| list.iter().map(|one| directory.name(&one.org)).collect::<Vec<_>>().join("、"))
    };
    match view.app.plan.duty(item) {
        Some(duty) if duty.leads.is_empty() => format!("责任 {}", names(duty)),
        Some(duty) => format!("牵头 {}", names(duty)),
        None => String::new(),
    }
}

fn years(item: &Item) -> String {
    match item.milestones.as_slice() {
        [] => "未注明".to_owned(),
        [one] => one.due.year().to_string(),
        [first, .., last] => format!("{}–{}", first.due.year(), last.due.year() % 100),
    }
}
