use leptos::prelude::*;

use super::state::ChartState;
use crate::app::components::dynamic;
use crate::timeline::{Axis, Flag, FlagLabel, Flags, Px, Tick};

/// The size of texts in the picture, in px.
pub const FONT: i32 = 13;

const FLAG: Px = Px::whole(20);
const YEARS: Px = Px::whole(24);
const PARTS: Px = Px::whole(22);
/// Of the names of the upright lines, the years, and their parts.
pub const HEIGHT: Px = Px::whole(20 + 20 + 24 + 22);

/// The years and what lies in them, which stay on top while the rows go by.
#[component]
pub fn AxisHead(chart: ChartState) -> impl IntoView {
    let column = move || chart.metrics.get().column();
    let ticks = move || {
        chart.view.with(|view| {
            let axis = Axis::of(view, FONT);
            view! {
                {ticks(&axis.years, FLAG * 2, YEARS, "tl-year")}
                {ticks(&axis.parts, FLAG * 2 + YEARS, PARTS, "tl-part")}
            }
            .into_any()
        })
    };
    let flags = move || {
        let Flags { as_of, today } = flags(chart);
        view! { {today.map(|today| flag(today, FLAG, "today"))} {as_of.map(|as_of| flag(as_of, Px::ZERO, "as-of"))} }
            .into_any()
    };
    view! {
        <svg class="tl-axis" width=move || chart.width.get().to_string() height=HEIGHT.to_string() aria-hidden="true">
            {dynamic(move || (!chart.names_above()).then(|| {
                view! { <text class="tl-corner" x="16" y=(HEIGHT - Px::whole(8)).to_string()>"任务"</text> }
            }))}
            <svg x=move || column().to_string() width=move || chart.view.with(|view| view.width().to_string()) height=HEIGHT.to_string()>
                {dynamic(ticks)}
                {dynamic(flags)}
            </svg>
        </svg>
    }
}

/// The lines from the head through all rows.
#[component]
pub fn Upright(chart: ChartState) -> impl IntoView {
    dynamic(move || {
        let Flags { as_of, today } = flags(chart);
        let height = chart.layout.with(|layout| layout.height());
        let line = |flag: Option<Flag>, class: &'static str| {
            flag.map(|flag| view! { <path class=class d=format!("M{} 0V{height}", flag.at)></path> })
        };
        view! { <g>{line(today, "tl-line today")} {line(as_of, "tl-line as-of")}</g> }.into_any()
    })
}

/// Hairlines where years and their parts begin.
#[component]
pub fn Grid(chart: ChartState) -> impl IntoView {
    dynamic(move || {
        let axis = chart.view.with(|view| Axis::of(view, FONT));
        let height = chart.layout.with(|layout| layout.height());
        let lines = |ticks: &[Tick]| {
            ticks.iter().map(|tick| format!("M{} 0V{height}", tick.from)).collect::<String>()
        };
        view! {
            <g>
                <path class="tl-grid" d=lines(&axis.parts)></path>
                <path class="tl-grid years" d=lines(&axis.years)></path>
            </g>
        }
        .into_any()
    })
}

fn flags(chart: ChartState) -> Flags {
    let today = chart.timeline.today.get();
    chart.view.with(|view| Flags::of(view, chart.timeline.as_of(), today, FONT))
}

fn ticks(ticks: &[Tick], top: Px, height: Px, class: &'static str) -> Vec<AnyView> {
    let one = |tick: &Tick| {
        let label = tick.label.as_ref().map(|label| {
            let base = top + height - Px::whole(7);
            view! { <text class=class x=label.at.to_string() y=base.to_string()>{label.text.clone()}</text> }
        });
        let edge = format!("M{} {top}v{height}", tick.from);
        view! { <g><path class="tl-grid" d=edge></path>{label}</g> }.into_any()
    };
    ticks.iter().map(one).collect()
}

fn flag(flag: Flag, top: Px, class: &'static str) -> AnyView {
    let Flag { at, label } = flag;
    let label = label.map(|FlagLabel { text, from, to, before }| {
        let (x, anchor) = if before { (to, "end") } else { (from, "start") };
        let base = top + Px::whole(14);
        view! { <text class=format!("tl-flag {class}") x=x.to_string() y=base.to_string() text-anchor=anchor>{text}</text> }
    });
    let line = format!("M{at} {}V{HEIGHT}", top + Px::whole(3));
    view! { <g><path class=format!("tl-line {class}") d=line></path>{label}</g> }.into_any()
}
