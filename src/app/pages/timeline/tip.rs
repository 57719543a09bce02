use leptos::html::Div;
use leptos::prelude::*;

use super::line::line_id;
use super::pointer::Pointer;
use super::wide::ChartState;
use crate::app::components::{LightSign, Question, dynamic, why};
use crate::app::state::Subject;
use crate::browser;
use crate::timeline::{Row, TableRow};

/// What a focused row is described by.
pub const TIP: &str = "tl-tip";

/// The details of the bar under the pointer or the keyboard.
#[component]
pub fn Tip(wide: ChartState, pointer: Pointer) -> impl IntoView {
    dynamic(move || {
        let (at, x) = wide.tip.get()?;
        let row = untrack(|| wide.row(at))?;
        Some(view! { <Details wide pointer at x row/> })
    })
}

#[component]
fn Details(
    wide: ChartState,
    pointer: Pointer,
    at: usize,
    x: Option<f64>,
    row: Row<'static>,
) -> impl IntoView {
    let popup = NodeRef::<Div>::new();
    Effect::new(move || {
        wide.seen.track();
        wide.view.track();
        if let Some(popup) = popup.get() {
            let inset = wide.metrics.get_untracked().column();
            browser::place_beside(&popup, &line_id(at), x, inset.css());
        }
    });
    on_cleanup(move || pointer.over_tip(false));
    let said = TableRow::of(&row);
    let fact = |name: &'static str, text: String| {
        (!text.is_empty() && text != "—").then(|| view! { <dt>{name}</dt> <dd>{text}</dd> })
    };
    let milestones = (!said.milestones.is_empty()).then(|| {
        let lines = said.milestones.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
        view! { <dt>"节点"</dt> <dd><ul>{lines}</ul></dd> }
    });
    let (item, light) = (row.item, row.light);
    let subject = row.of.clone().map_or(Subject::County, Subject::Unit);
    let (ask, answer) = why(view! { <LightSign light/> }.into_any(), move || Question::Item {
        item,
        subject: subject.clone(),
        as_of: wide.shown.as_of(),
    });
    let open = move |_| wide.shown.note_opened(&item.id);
    view! {
        <div
            class="tl-tip"
            id=TIP
            role="tooltip"
            node_ref=popup
            on:pointerenter=move |_| pointer.over_tip(true)
            on:pointerleave=move |_| {
                pointer.over_tip(false);
                pointer.leave(wide);
            }
            on:pointerdown=|event| event.stop_propagation()
        >
            <p class="tl-tip-head">
                <span class="crumb">{said.item.clone()}</span>
                <b>{said.title.clone()}</b>
                {ask}
            </p>
            <dl>
                {fact("单位", said.unit.clone())} {fact("原文起止", said.document.clone())}
                {fact("自定计划", said.planned.clone())} {fact("完成进度", said.progress.clone())}
                {fact("逾期", said.late.replace("逾期 ", ""))} {milestones}
            </dl>
            {answer}
            <a class="link" href=move || wide.shown.href_of(&item.id) on:click=open>"打开这一项"</a>
        </div>
    }
}
