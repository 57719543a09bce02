use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::axis::FONT;
use super::bars::bars;
use super::pointer::Pointer;
use super::state::ChartState;
use crate::app::components::{MASTHEAD, dynamic, light_class, light_shape};
use crate::browser;
use crate::records::State;
use crate::rules::Light;
use crate::timeline::{Labels, Line, Metrics, Px, Row, TableRow, View, shortened, text_width};

const EDGE: Px = Px::whole(16);
/// Where the number begins, and the title.
const NUMBER: Px = Px::whole(38);
const TITLE: Px = Px::whole(76);

/// The id of the element that a row is drawn as.
pub fn line_id(at: usize) -> String {
    format!("bar-{at}")
}

/// A heading or a row.
pub fn line(chart: ChartState, pointer: Pointer, at: usize, still: StillView) -> AnyView {
    let Some(line) = untrack(|| chart.line(at)) else { return ().into_any() };
    match untrack(|| chart.row(at)) {
        Some(row) => self::row(chart, pointer, line, row, still),
        None => heading(chart, line),
    }
}

/// The view as far left as it goes, and the distance from there: panning redraws nothing.
#[derive(Clone, Copy)]
pub struct StillView {
    pub view: Memo<View>,
    pub moved: Memo<Px>,
}

impl StillView {
    pub fn new(chart: ChartState) -> Self {
        Self {
            view: Memo::new(move |_| chart.view.with(|view| view.unmoved())),
            moved: Memo::new(move |_| chart.view.with(View::moved)),
        }
    }
}

fn heading(chart: ChartState, line: Line) -> AnyView {
    let (text, count) = chart.timeline.groups.with_untracked(|groups| {
        groups.get(line.group).map(|group| (group.heading.clone(), group.items())).unwrap_or_default()
    });
    let width = chart.width;
    let room = width.get_untracked() - EDGE * 4;
    let base = line.height.half() + Px::whole(5);
    let label = shortened(&text, room, FONT);
    view! {
        <g class="tl-heading" transform=format!("translate(0 {})", line.top) role="heading" aria-level="2">
            <rect width=move || width.get().to_string() height=line.height.to_string()></rect>
            <text x=EDGE.to_string() y=base.to_string()>
                {label} <tspan class="tl-count" dx="10">{format!("{count} 项")}</tspan>
            </text>
        </g>
    }
    .into_any()
}

fn row(chart: ChartState, pointer: Pointer, line: Line, row: Row<'static>, still: StillView) -> AnyView {
    let Line { at, top, height, .. } = line;
    let metrics = chart.metrics.get_untracked();
    let width = chart.width.get_untracked();
    let item = row.item;
    let is_opened = move || chart.timeline.tasks.query.with(|query| query.item.as_ref() == Some(&item.id));
    let sentence = TableRow::of(&row).sentence();
    let plot = chart.view.with_untracked(View::width);
    let label = label(&row, metrics, width);
    let open = move |event: MouseEvent| {
        if pointer.takes_click(chart, at) {
            event.prevent_default();
        } else {
            chart.timeline.note_opened(&item.id);
        }
    };
    view! {
        <g transform=format!("translate(0 {top})")>
            <a
                id=line_id(at)
                class="tl-row"
                class:opened=is_opened
                href=move || chart.timeline.item_href(&item.id)
                aria-label=sentence
                tabindex=move || if chart.active.get() == at { "0" } else { "-1" }
                on:click=open
                on:dragstart=|event| event.prevent_default()
                on:focus=move |_| {
                    chart.active.set(at);
                    chart.focused.set(Some(at));
                    chart.tip.set(Some((at, None)));
                }
                on:blur=move |event| {
                    // A row that is drawn anew loses it to nothing, and gets it back.
                    if event.related_target().is_some() {
                        chart.focused.set(None);
                    }
                }
                on:pointerenter=move |_| pointer.enter(at)
            >
                <rect class="tl-ground" width=width.to_string() height=height.to_string()></rect>
                <path class="tl-foot" d=format!("M0 {height}H{width}")></path>
                {label}
                <svg class="tl-plot" x=metrics.column().to_string() width=plot.to_string() height=height.to_string()>
                    <g transform=move || format!("translate({} 0)", -still.moved.get())>
                        {dynamic(move || still.view.with(|view| bars(&row, view, metrics)))}
                    </g>
                </svg>
                <rect
                    class="tl-ring"
                    x="1"
                    y="1"
                    width=(width - Px::whole(2)).to_string()
                    height=(height - Px::whole(2)).to_string()
                ></rect>
            </a>
        </g>
    }
    .into_any()
}

/// The light, the number, the title, and whose row it is where several units have one.
fn label(row: &Row<'_>, metrics: Metrics, width: Px) -> AnyView {
    let band = metrics.bands(false).label;
    let base = (band.middle() + Px::whole(5)).to_string();
    let word = row.light.map_or(State::NotApplicable.label(), Light::label);
    let class = format!("light {}", light_class(row.light));
    match metrics.labels {
        Labels::Beside(column) => view! {
            <g>
                {sign(row.light, EDGE, band.middle())}
                <text class="tl-id" x=NUMBER.to_string() y=base.clone()>{row.item.id.clone()}</text>
                <text class="tl-name" x=TITLE.to_string() y=base>{row.label(column - TITLE - Px::whole(8), FONT)}</text>
            </g>
        }
        .into_any(),
        Labels::Above => {
            let word_width = text_width(word, FONT) + Px::whole(20);
            let room = width - EDGE * 3 - word_width;
            view! {
                <g>
                    <rect class="tl-paper-ground" y=band.top.to_string() width=width.to_string() height=band.height.to_string()></rect>
                    <text class="tl-name" x=EDGE.to_string() y=base.clone()>{row.label(room, FONT + 2)}</text>
                    <g class=class>
                        {sign(row.light, width - EDGE - word_width, band.middle())}
                        <text class="tl-word" x=(width - EDGE).to_string() y=base text-anchor="end">{word}</text>
                    </g>
                </g>
            }
            .into_any()
        }
    }
}

fn sign(light: Option<Light>, x: Px, middle: Px) -> AnyView {
    let place = format!("translate({x} {})", middle - Px::whole(7));
    view! { <g class=format!("light {}", light_class(light)) transform=place>{light_shape(light)}</g> }
        .into_any()
}

/// Moves the keyboard to another line, and the page so that it is seen.
pub fn go_to(chart: ChartState, at: usize, rows: &web_sys::Element) {
    let Some(line) = untrack(|| chart.line(at)) else { return };
    chart.active.set(at);
    chart.focused.set(Some(at));
    let covered = (browser::height_of(MASTHEAD) + super::axis::HEIGHT.css() + 8.0, 72.0);
    browser::scroll_to_show(rows, (line.top.css(), (line.top + line.height).css()), covered);
    // It is drawn by the next frame, wherever it was.
    request_animation_frame(move || browser::focus_in_place(&line_id(at)));
}
