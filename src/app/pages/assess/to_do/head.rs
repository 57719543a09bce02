use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::components::{Progress, Question, dynamic, why};
use crate::app::pages::assess::focus::TODO_TITLE;
use crate::app::state::{use_location, use_session};
use crate::rules::todo::{Matter, Outlook, ToDoList};
use crate::rules::{HandInStatus, Share};

/// Whose list it is, how far the round is, and what comes next.
#[component]
pub fn Head(
    unit: StoredValue<String>,
    outlook: Memo<Outlook>,
    list: Memo<ToDoList>,
    status: Memo<HandInStatus>,
) -> impl IntoView {
    let session = use_session();
    let name = move || unit.with_value(|unit| session.org_name(unit));
    let round = move || session.round().with(|round| round.name.clone());
    let has_items = Memo::new(move |_| outlook.with(|outlook| outlook.progress.items.total > 0));
    let sentence = move || {
        let (missing, reminders) =
            list.with(|list| (list.count(Matter::is_missing), list.count(|matter| !matter.is_missing())));
        outlook.with(|outlook| outlook.sentence(missing, reminders))
    };
    view! {
        <section class="todo-top">
            <span class="crumb">{dynamic(name)} " · " {dynamic(round)}</span>
            <h1 id=TODO_TITLE tabindex="-1">"我的待办"</h1>
            {dynamic(move || {
                outlook.with(|outlook| outlook.reopened.clone()).map(|text| view! { <p class="notice">{text}</p> })
            })}
            {dynamic(move || {
                has_items
                    .get()
                    .then(|| {
                        view! {
                            <p class="todo-sentence">{dynamic(sentence)}</p>
                            <Facts unit outlook status/>
                            {dynamic(move || next(&outlook.get(), status.with(HandInStatus::is_handed_in)))}
                        }
                    })
            })}
        </section>
    }
}

#[component]
fn Facts(unit: StoredValue<String>, outlook: Memo<Outlook>, status: Memo<HandInStatus>) -> impl IntoView {
    let session = use_session();
    let as_of = move || {
        session.round().with(|round| {
            let note =
                (!round.note.is_empty()).then(|| view! { <span class="quiet">{round.note.clone()}</span> });
            view! { {round.as_of.chinese()} " " {note} }
        })
    };
    // Once it is handed in, nobody asks by when.
    let due = move || {
        let due =
            session.round().with(|round| round.due).filter(|_| status.with(|status| !status.is_handed_in()));
        due.map(|due| format!("，应于{}前上报", due.chinese()))
    };
    let share = move |read: fn(&Outlook) -> Share| outlook.with(read);
    let items = move || share(|outlook| outlook.progress.items);
    let clauses = move || share(|outlook| outlook.progress.clauses);
    let score = view! {
        <span>
            <b>{dynamic(move || outlook.with(|outlook| outlook.score.clone()))}</b>
            {dynamic(move || outlook.with(|outlook| format!(" · 填报率 {}", outlook.reported)))}
        </span>
        <span class="asks" aria-hidden="true">"为什么"</span>
    };
    let (ask, answer) = why(score.into_any(), move || Question::Unit(unit.get_value()));
    view! {
        <dl class="facts">
            <dt>"截止日"</dt>
            <dd>{dynamic(as_of)}</dd>
            <dt>"进度"</dt>
            <dd>
                {dynamic(move || format!("已填 {} / {} 项", items().reported, items().total))}
                {dynamic(move || format!(" · 已标记 {} / {} 条要点", clauses().reported, clauses().total))}
                <Progress part=Signal::derive(move || clauses().reported) whole=Signal::derive(move || clauses().total)/>
            </dd>
            <dt>"得分"</dt>
            <dd>{ask} {answer}</dd>
            <dt>"上报"</dt>
            <dd>{dynamic(move || status.with(HandInStatus::summary))} {dynamic(due)}</dd>
        </dl>
    }
}

/// An item that is not begun stays one press away.
fn next(outlook: &Outlook, is_handed_in: bool) -> AnyView {
    let location = use_location();
    let Share { reported, total } = outlook.progress.items;
    let begin = outlook.next.clone().filter(|_| !outlook.closed);
    let begins = begin.is_some();
    let item = begin.or(outlook.first.clone()).map(|item| {
        let (label, class) = match (begins, reported) {
            (false, _) => ("看各项自评".to_owned(), "btn plain"),
            (true, 0) => (format!("开始自评（{total} 项）"), "btn primary"),
            (true, _) => (format!("继续自评（还有 {} 项）", total - reported), "btn primary"),
        };
        view! { <a class=class href=location.href(Route::to_assess(&item))>{label}</a> }.into_any()
    });
    let (first, last) = if begins { (item, None) } else { (None, item) };
    let class = if begins || outlook.closed { "btn" } else { "btn primary" };
    let label = if is_handed_in || outlook.closed { "看上报的情况" } else { "去上报" };
    view! {
        <div class="buttons">
            {first}
            <a class=class href=location.href(Route::Assess(AssessPart::HandIn))>{label}</a>
            {last}
            <a class="btn plain" href=location.href(Route::Assess(AssessPart::Compare { with: None }))>"与其他轮次对比"</a>
        </div>
    }
    .into_any()
}
