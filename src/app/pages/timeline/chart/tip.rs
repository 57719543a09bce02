use leptos::html::Div;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::line::line_id;
use super::pointer::Pointer;
use super::state::ChartState;
use crate::app::components::{LightSign, Question, dynamic, why};
use crate::app::state::Subject;
use crate::browser;
use crate::timeline::{Row, TableRow};

/// What a focused row is described by.
pub const TIP: &str = "tl-tip";

/// The details of the bar under the pointer or the keyboard.
#[component]
pub fn Tip(chart: ChartState, pointer: Pointer) -> impl IntoView {
    dynamic(move || {
        let (at, x) = chart.tip.get()?;
        let row = untrack(|| chart.row(at))?;
        Some(view! { <Details chart pointer at x row/> })
    })
}

#[component]
fn Details(
    chart: ChartState,
    pointer: Pointer,
    at: usize,
    x: Option<f64>,
    row: Row<'static>,
) -> impl IntoView {
    let popup = NodeRef::<Div>::new();
    let place = move |popup: &HtmlElement| {
        let inset = chart.metrics.get_untracked().column();
        browser::place_beside(popup, &line_id(at), x, inset.css());
    };
    Effect::new(move || {
        chart.visible.track();
        chart.view.track();
        if let Some(popup) = popup.get() {
            place(&popup);
        }
    });
    // The answer to 为什么 makes it higher.
    let size_watch = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(popup) = popup.get() {
            let watched = popup.clone();
            size_watch.set_value(browser::watch_size(&popup, move || place(&watched)));
        }
    });
    on_cleanup(move || pointer.over_tip(false));
    let cells = TableRow::of(&row);
    let fact = |name: &'static str, text: String| {
        (!text.is_empty() && text != "—").then(|| view! { <dt>{name}</dt> <dd>{text}</dd> })
    };
    let milestones = (!cells.milestones.is_empty()).then(|| {
        let lines = cells.milestones.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
        view! { <dt>"节点"</dt> <dd><ul>{lines}</ul></dd> }
    });
    let (item, light) = (row.item, row.light);
    let subject = row.owner.clone().map_or(Subject::County, Subject::Unit);
    let (ask, answer) = why(view! { <LightSign light/> }.into_any(), move || Question::Item {
        item,
        subject: subject.clone(),
        as_of: chart.timeline.as_of(),
    });
    let open = move |_| chart.timeline.note_opened(&item.id);
    view! {
        <div
            class="tl-tip"
            id=TIP
            role="tooltip"
            node_ref=popup
            on:pointerenter=move |_| pointer.over_tip(true)
            on:pointerleave=move |_| {
                pointer.over_tip(false);
                pointer.leave(chart);
            }
            on:pointerdown=|event| event.stop_propagation()
        >
            <p class="tl-tip-head">
                <span class="crumb">{cells.item.clone()}</span>
                <b>{cells.title.clone()}</b>
                {ask}
            </p>
            <dl>
                {fact("单位", cells.unit.clone())} {fact("原文起止", cells.document.clone())}
                {fact("自定计划", cells.planned.clone())} {fact("完成进度", cells.progress.clone())}
                {fact("逾期", cells.late.replace("逾期 ", ""))} {milestones}
            </dl>
            {answer}
            <a class="link" href=move || chart.timeline.item_href(&item.id) on:click=open>"打开这一项"</a>
        </div>
    }
}
