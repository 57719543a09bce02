use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::components::{Progress, Question, dynamic, why};
use crate::app::pages::assess::handed_in::Status;
use crate::app::pages::assess::matters::ToDos;
use crate::app::pages::assess::place::TODO_TITLE;
use crate::app::state::{PageSession, use_location, use_session};
use crate::directory::Responsibility;
use crate::plan::Item;
use crate::records::RecordKey;
use crate::rules::todo::Matter;
use crate::rules::{Closing, Share, UnitEvaluation, shown, todo};

/// How far a unit is with a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    pub items: Share,
    pub clauses: Share,
    pub closed: bool,
    score: String,
    /// 填报率
    share: String,
    /// Why the round was opened again.
    note: Option<String>,
    /// The first item in the unit's order that is 未填报.
    next: Option<String>,
    /// The first of all.
    first: Option<String>,
}

impl Outlook {
    pub fn of(session: PageSession, unit: &str) -> Self {
        session.with_standing(|standing| {
            let todo::Progress { items, clauses } = todo::progress(standing, unit);
            let round = RecordKey::for_round(&standing.round.id).ok();
            let record = round.and_then(|key| standing.ledger.get(&key));
            let UnitEvaluation { score, share } = standing.unit(unit);
            // That it is closed stands above every page.
            let note = record.filter(|_| !standing.round.closed).and_then(Closing::reopened);
            let note = note.map(|again| format!("本轮关闭后又重新打开：{}。", again.reason));
            let mut parts = standing.directory.items_of(standing.plan, unit);
            parts.sort_by_key(|(_, part)| part.role);
            let id = |(item, _): &(&Item, Responsibility)| item.id.clone();
            Self {
                items,
                clauses,
                closed: standing.round.closed,
                score: shown(score),
                share: share.percent(),
                note,
                next: parts.iter().find(|(item, _)| !standing.state(unit, item).is_reported()).map(id),
                first: parts.first().map(id),
            }
        })
    }
}

/// Whose list it is, how far the round is, and what comes next.
#[component]
pub fn Head(
    unit: StoredValue<String>,
    outlook: Memo<Outlook>,
    to_dos: Memo<ToDos>,
    status: Memo<Status>,
) -> impl IntoView {
    let session = use_session();
    let name = move || unit.with_value(|unit| session.org_name(unit));
    let round = move || session.round().with(|round| round.name.clone());
    let has_items = Memo::new(move |_| outlook.with(|outlook| outlook.items.of > 0));
    let sentence = move || outlook.with(|outlook| to_dos.with(|to_dos| sentence(outlook, to_dos)));
    view! {
        <section class="todo-top">
            <span class="crumb">{dynamic(name)} " · " {dynamic(round)}</span>
            <h1 id=TODO_TITLE tabindex="-1">"我的待办"</h1>
            {dynamic(move || {
                outlook.with(|outlook| outlook.note.clone()).map(|note| view! { <p class="notice">{note}</p> })
            })}
            {dynamic(move || {
                has_items
                    .get()
                    .then(|| {
                        view! {
                            <p class="todo-sentence">{dynamic(sentence)}</p>
                            <Facts unit outlook status/>
                            {dynamic(move || next(&outlook.get(), status.with(Status::is_made)))}
                        }
                    })
            })}
        </section>
    }
}

/// Where the unit stands, as a person would say it.
fn sentence(outlook: &Outlook, to_dos: &ToDos) -> String {
    let Share { reported, of } = outlook.items;
    let filled = match of - reported {
        0 => format!("{of} 项都已填报"),
        open if open == of => format!("{of} 项都还没有填报"),
        open => format!("{of} 项中还有 {open} 项没有填报"),
    };
    if outlook.closed {
        return format!("{filled}。");
    }
    let missing = to_dos.count(Matter::is_missing);
    let others = to_dos.count(|matter| !matter.is_missing());
    let missing = match missing {
        0 => "该填的都填好了".to_owned(),
        count => format!("上报前还要补齐 {count} 处"),
    };
    match others {
        0 => format!("{filled}；{missing}。"),
        count => format!("{filled}；{missing}，另有 {count} 处提醒。"),
    }
}

#[component]
fn Facts(unit: StoredValue<String>, outlook: Memo<Outlook>, status: Memo<Status>) -> impl IntoView {
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
        let due = session.round().with(|round| round.due).filter(|_| status.with(|status| !status.is_made()));
        due.map(|due| format!("，应于{}前上报", due.chinese()))
    };
    let share = move |read: fn(&Outlook) -> Share| outlook.with(read);
    let items = move || share(|outlook| outlook.items);
    let clauses = move || share(|outlook| outlook.clauses);
    let score = view! {
        <span>
            <b>{dynamic(move || outlook.with(|outlook| outlook.score.clone()))}</b>
            {dynamic(move || outlook.with(|outlook| format!(" · 填报率 {}", outlook.share)))}
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
                {dynamic(move || format!("已填 {} / {} 项", items().reported, items().of))}
                {dynamic(move || format!(" · 已标记 {} / {} 条要点", clauses().reported, clauses().of))}
                <Progress part=Signal::derive(move || clauses().reported) of=Signal::derive(move || clauses().of)/>
            </dd>
            <dt>"得分"</dt>
            <dd>{ask} {answer}</dd>
            <dt>"上报"</dt>
            <dd>{dynamic(move || status.with(|status| status.words.clone()))} {dynamic(due)}</dd>
        </dl>
    }
}

/// An item that is not begun stays one press away.
fn next(outlook: &Outlook, is_made: bool) -> AnyView {
    let location = use_location();
    let Share { reported, of } = outlook.items;
    let begin = outlook.next.clone().filter(|_| !outlook.closed);
    let begins = begin.is_some();
    let item = begin.or(outlook.first.clone()).map(|item| {
        let (label, class) = match (begins, reported) {
            (false, _) => ("看各项自评".to_owned(), "btn plain"),
            (true, 0) => (format!("开始自评（{of} 项）"), "btn primary"),
            (true, _) => (format!("继续自评（还有 {} 项）", of - reported), "btn primary"),
        };
        view! { <a class=class href=location.href(Route::to_assess(&item))>{label}</a> }.into_any()
    });
    let (first, last) = if begins { (item, None) } else { (None, item) };
    let class = if begins || outlook.closed { "btn" } else { "btn primary" };
    let label = if is_made || outlook.closed { "看上报的情况" } else { "去上报" };
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
