use leptos::prelude::*;

use super::figures::{figures_table, received_later};
use super::reason::reason_form;
use super::records::Entry;
use crate::app::components::{button, dynamic};
use crate::app::state::PageSession;
use crate::browser;
use crate::plan::Date;
use crate::rules::{Closing as Closed, Evaluation, Figures};

/// The fields of the two reasons, as drafts.
const CLOSING: &str = "closing-reason";
const REOPENING: &str = "reopening-reason";

/// Closing a round with a reason and its figures; opening it again with a reason.
#[component]
pub fn Closing(entry: Entry) -> impl IntoView {
    let has_draft = [CLOSING, REOPENING].iter().any(|field| entry.draft(field).get().is_some());
    let is_asking = RwSignal::new(has_draft);
    let closed = Memo::new(move |_| entry.round.with(|round| round.closed));
    let content = move || match (closed.get(), is_asking.get()) {
        (false, false) => ask_button("关闭这一轮…", is_asking),
        (false, true) => ask_to_close(entry, is_asking),
        (true, is_reopening) => view! {
            {stored(entry)}
            {if is_reopening { ask_to_open(entry, is_asking) } else { ask_button("重新打开…", is_asking) }}
        }
        .into_any(),
    };
    view! { <div class="closing">{dynamic(content)}</div> }
}

fn ask_button(label: &'static str, is_asking: RwSignal<bool>) -> AnyView {
    view! { <div class="buttons">{button("btn plain", label, move |_| is_asking.set(true))}</div> }.into_any()
}

/// Reads the evaluation of the round once.
fn with_evaluation<T>(session: PageSession, entry: Entry, read: impl FnOnce(&Evaluation) -> T) -> T {
    untrack(|| entry.round.with(|round| session.evaluation_in(round, read)))
}

fn ask_to_close(entry: Entry, is_asking: RwSignal<bool>) -> AnyView {
    let session = entry.session;
    let figures = with_evaluation(session, entry, Figures::of);
    let submit = move |reason: String| {
        let change =
            with_evaluation(session, entry, |evaluation| Closed::content(evaluation, today()?, &reason))?;
        let step = format!("关闭{}", entry.name());
        entry.set_closed(&change, &step).map_err(|why| why.to_string())?;
        session.announce(format!("已关闭{}，可以撤销，也可以写明理由重新打开。", entry.name()));
        is_asking.set(false);
        Ok(())
    };
    let form = reason_form(
        entry.id.with_value(|id| format!("round-{id}-close")),
        entry.draft(CLOSING),
        "关闭的理由",
        "如 已汇总上报",
        "关闭",
        submit,
        move || is_asking.set(false),
    );
    view! {
        <div class="notice" role="group" aria-label=format!("关闭{}", entry.name())>
            <p>"关闭后，这一轮的自评、上报和核定只能查看；别的单位发来的快照照样可以导入，列为关闭后收到，不改变存下的数。"</p>
            <p>{format!("将存下：{}", figures.summary())}</p>
            {figures_table(session, &figures)}
            {form}
        </div>
    }
    .into_any()
}

fn ask_to_open(entry: Entry, is_asking: RwSignal<bool>) -> AnyView {
    let session = entry.session;
    let submit = move |reason: String| {
        let change = Closed::reopening(today()?, &reason)?;
        let step = format!("重新打开{}", entry.name());
        entry.set_closed(&change, &step).map_err(|why| why.to_string())?;
        session.announce(format!("已重新打开{}，显示的又是现在的数。", entry.name()));
        is_asking.set(false);
        Ok(())
    };
    let form = reason_form(
        entry.id.with_value(|id| format!("round-{id}-open")),
        entry.draft(REOPENING),
        "重新打开的理由",
        "如 补报两个单位",
        "重新打开",
        submit,
        move || is_asking.set(false),
    );
    view! {
        <div class="notice" role="group" aria-label=format!("重新打开{}", entry.name())>
            <p>"重新打开后又可以填报，显示的是现在的数；关闭时存下的数不再显示，撤销这一步可以找回。"</p>
            {form}
        </div>
    }
    .into_any()
}

/// What was stored, and what has come since.
fn stored(entry: Entry) -> AnyView {
    let session = entry.session;
    dynamic(move || {
        session.directory().with(|directory| {
            entry.round.with(|round| {
                session.store().with_ledger(|ledger| {
                    let record = entry.key.with_value(|key| key.as_ref().and_then(|key| ledger.get(key)))?;
                    let figures = Closed::read(record)?.figures;
                    if figures.is_empty() {
                        let text =
                            "关闭时没有存下当时的数，各页显示的是现在的数，也分不出哪些是关闭后收到的。";
                        return Some(view! { <p class="hint">{text}</p> }.into_any());
                    }
                    let evaluation = Evaluation { plan: session.plan(), ledger, directory, round };
                    let later = received_later(session, &figures.received_later(&evaluation));
                    Some(
                        view! {
                            <p>{format!("关闭时存下：{}", figures.summary())}</p>
                            {figures_table(session, &figures)}
                            {later}
                        }
                        .into_any(),
                    )
                })
            })
        })
    })
}

fn today() -> Result<Date, String> {
    browser::today().ok_or_else(|| "读不出今天的日期，请核对电脑的时间。".to_owned())
}
