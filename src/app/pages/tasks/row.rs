use std::sync::Arc;

use leptos::prelude::*;

use super::view::{Line, TaskView};
use crate::app::components::{
    LightSign, Question, RoleSign, Ticks, dynamic, light_class, marked, marked_name, why,
};
use crate::app::state::Subject;
use crate::directory::Role;
use crate::plan::{Duty, Item, Responsible};
use crate::records::Assessment;
use crate::search::{Words, excerpt};

/// One item in one line: what, who leads, how far, its light, which says why. Each piece is drawn again by itself, when
/// it changes.
pub fn row(view: TaskView, group: Arc<str>, at: usize) -> AnyView {
    let facts = view.item_facts(at);
    let haystack = Memo::new(move |_| view.haystacks.with(|haystacks| haystacks.items()[at].clone()));
    let item = facts.with_untracked(|facts| facts.item);
    let light = Memo::new(move |_| view.results.with(|results| results.light(at)));
    let role = Memo::new(move |_| match view.subject.get() {
        Subject::Unit(unit) => facts.with(|facts| facts.part(&unit).map(|part| part.role)),
        Subject::County => None,
    });
    let hidden =
        Memo::new(move |_| view.words.with(|words| haystack.with(|haystack| haystack.hidden(words))));
    let can_be_picked = Memo::new(move |_| view.picked.with(Option::is_some) && view.is_mine(at));
    let line = Line::Row(group, at);
    let pressed = line.clone();
    let sign = dynamic(move || view! { <LightSign light=light.get()/> });
    let question = move || {
        let as_of = view.round.with(|round| round.as_of);
        match view.shown_units(at) {
            None => Question::Item { item, subject: Subject::County, as_of },
            Some(units) => match &units[..] {
                [unit] => Question::Item { item, subject: Subject::Unit(unit.clone()), as_of },
                _ => Question::Worst { item, units, as_of },
            },
        }
    };
    let (ask, answer) = why(sign, question);
    let is_open = move || view.item.get().is_some_and(|open| open.id == item.id);
    view! {
        <div class="row-line" class:current=is_open>
        {dynamic(move || can_be_picked.get().then(|| pick(view, item)))}
        <a
            class="row"
            id=view.line_id(&line)
            data-item=item.id.clone()
            data-light=move || light_class(light.get())
            href=move || view.href(|query| query.item = Some(item.id.clone()))
            aria-current=move || is_open().then_some("true")
            on:focus=move |_| view.at.set_value(Some(line.clone()))
            // Safari gives a pressed link no focus.
            on:click=move |_| view.at.set_value(Some(pressed.clone()))
        >
            <span class="id">{item.id.clone()}</span>
            <span class="what">
                <span class="title">{dynamic(move || view.words.with(|words| marked_name(&item.title, words)))}</span>
                {dynamic(move || by(view, item, role.get()))}
                {dynamic(move || hidden.with(|hidden| found_in(view, hidden, item)))}
            </span>
            {dynamic(move || ticks(view, item, role.get().is_some()))}
            <span class="year">{years(item)}</span>
        </a>
        {ask}
        {answer}
        </div>
    }
    .into_any()
}

/// Whether the item is among those to be marked at once.
fn pick(view: TaskView, item: &'static Item) -> AnyView {
    view! {
        <label class="pick">
            <input
                type="checkbox"
                aria-label=format!("选中 {} {}", item.id, item.title)
                prop:checked=move || view.is_picked(&item.id)
                on:change=move |_| view.pick(&item.id)
            />
        </label>
    }
    .into_any()
}

fn ticks(view: TaskView, item: &'static Item, has_part: bool) -> AnyView {
    match view.subject.get() {
        Subject::Unit(unit) if has_part => {
            let marks = Memo::new(move |_| view.session.marks(&unit, item));
            view! { <Ticks marks/> }.into_any()
        }
        _ => view! { <span class="ticks"></span> }.into_any(),
    }
}

/// Who leads; also who else a search found among those responsible.
fn by(view: TaskView, item: &Item, role: Option<Role>) -> AnyView {
    let Some(duty) = view.session.plan().duty(item) else { return ().into_any() };
    let leads = !duty.leads.is_empty();
    let (label, list) = match role {
        // The role says it.
        Some(Role::Lead) => ("", &duty.leads),
        _ if leads => ("牵头 ", &duty.leads),
        _ => ("责任 ", &duty.partners),
    };
    view.words.with(|words| {
        view! {
            <span class="by">
                {role.map(|role| view! { <RoleSign role/> })}
                <span class="names">
                    {label} {names(view, list, words)}
                    {leads.then(|| found_partners(view, duty, words))}
                </span>
            </span>
        }
        .into_any()
    })
}

fn names<'r>(view: TaskView, list: impl IntoIterator<Item = &'r Responsible>, words: &Words) -> AnyView {
    view.session.directory().with(|directory| {
        let names = list.into_iter().enumerate().map(|(at, one)| {
            view! { {(at > 0).then_some("、")} {marked_name(directory.name(&one.org), words)} }.into_any()
        });
        names.collect::<Vec<_>>().into_any()
    })
}

fn found_partners(view: TaskView, duty: &Duty, words: &Words) -> Option<AnyView> {
    let found = view.session.directory().with(|directory| {
        let is_found = |one: &&Responsible| {
            directory.org(&one.org).is_some_and(|org| {
                let names = org.written_as.iter().map(String::as_str);
                words.find_one_in(names.chain([org.name.as_str(), directory.name(&one.org)]))
            })
        };
        duty.partners.iter().filter(is_found).collect::<Vec<_>>()
    });
    (!found.is_empty()).then(|| view! { "，配合 " {names(view, found, words)} }.into_any())
}

/// Where a search found what stands neither in the title nor in a name.
fn found_in(view: TaskView, hidden: &Words, item: &Item) -> Option<AnyView> {
    if hidden.is_empty() {
        return None;
    }
    let clauses = item.clauses.iter().map(|clause| clause.text.as_str());
    let measures = item.measures.iter().flat_map(|measure| [measure.name.as_str(), measure.text.as_str()]);
    let stated = clauses.chain(measures).chain([item.text.as_str()]);
    let own = || {
        let unit = view.session.unit().get()?;
        view.session
            .with_assessment(&unit, &item.id, |assessment| excerpt(Assessment::words(assessment), hidden))
    };
    let (by, piece) = match excerpt(stated, hidden) {
        Some(piece) => ("", piece),
        None => ("本单位填写：", own()?),
    };
    Some(view! { <span class="excerpt">{by} {marked(&piece, hidden)}</span> }.into_any())
}

fn years(item: &Item) -> String {
    match item.milestones.as_slice() {
        [] => "未注明".to_owned(),
        [one] => one.due.year().to_string(),
        [first, .., last] => format!("{}–{}", first.due.year(), last.due.year() % 100),
    }
}
