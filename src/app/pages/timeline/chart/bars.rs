use leptos::prelude::*;

use crate::app::components::light_class;
use crate::rules::Light;
use crate::timeline::{Band, Figure, Metrics, MilestoneKind, MilestoneMark, Px, Row, Segment, View};

/// What a row shows in time.
pub fn bars(row: &Row<'_>, view: &View, metrics: Metrics) -> AnyView {
    let figure = Figure::of(row, view);
    let bands = metrics.bands(figure.beneath.is_some());
    let light = light_class(row.light);
    let beneath =
        figure.beneath.map(|segment| bar(segment, bands.beneath, "tl-span document".to_owned(), None));
    let fill = figure.fill.map(|segment| {
        view! {
            <g>
                {bar(segment, bands.bar, format!("tl-fill {light}"), None)}
                {pattern(row.light).map(|fill| bar(segment, bands.bar, "tl-pattern".to_owned(), Some(fill)))}
            </g>
        }
    });
    let late = figure.late.map(|late| {
        // Late is what the document wants, whatever the unit plans.
        let band = if figure.beneath.is_some() { bands.beneath } else { bands.bar };
        view! { <path class="tl-late" d=format!("M{} {}H{}", late.from, band.middle(), late.to)></path> }
    });
    let marks: Vec<_> = row
        .milestones
        .iter()
        .zip(&figure.marks)
        .map(|(mark, at)| {
            let band = if figure.is_beneath(mark.kind) { bands.beneath } else { bands.bar };
            milestone(mark, *at, band.middle())
        })
        .collect();
    let own = if row.planned.is_some() { "tl-span planned" } else { "tl-span document" };
    view! { <g>{beneath} {bar(figure.bar, bands.bar, own.to_owned(), None)} {fill} {late} {marks}</g> }
        .into_any()
}

fn bar(segment: Segment, band: Band, class: String, fill: Option<&'static str>) -> AnyView {
    view! {
        <rect
            class=class
            x=segment.from.to_string()
            y=band.top.to_string()
            width=segment.length().to_string()
            height=band.height.to_string()
            rx="2"
            fill=fill
        ></rect>
    }
    .into_any()
}

/// Lines or dots over the colour, so that lights can be told apart without it; 已完成 is plain.
pub fn pattern(light: Option<Light>) -> Option<&'static str> {
    match light {
        Some(Light::OnTime) => Some("url(#tl-good)"),
        Some(Light::DueSoon) => Some("url(#tl-soon)"),
        Some(Light::Overdue) => Some("url(#tl-late)"),
        _ => None,
    }
}

/// A diamond of the document's, dashed where it states no day; a ring of the unit's own. Full where it is reached.
fn milestone(mark: &MilestoneMark, x: Px, y: Px) -> AnyView {
    let class = match (mark.kind, mark.met) {
        (_, true) => "tl-mark met",
        (MilestoneKind::PlanEnd, false) => "tl-mark unstated",
        (_, false) => "tl-mark",
    };
    let shape = match mark.kind {
        MilestoneKind::Own => {
            format!("M{} {y}a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z", x - Px::hundredths(450))
        }
        _ => format!("M{x} {}l6 6-6 6-6-6z", y - Px::whole(6)),
    };
    view! { <path class=class d=shape></path> }.into_any()
}

/// The patterns that bars are filled with.
pub fn patterns() -> AnyView {
    let pattern = |id: &'static str, drawing: AnyView| {
        view! {
            <pattern id=id width="6" height="6" patternUnits="userSpaceOnUse">{drawing}</pattern>
        }
    };
    view! {
        <defs>
            {pattern("tl-good", view! { <path class="tl-hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"></path> }.into_any())}
            {pattern("tl-soon", view! { <circle class="tl-dot" cx="3" cy="3" r="1.2"></circle> }.into_any())}
            {pattern("tl-late", view! { <path class="tl-hatch" d="M3 0V6"></path> }.into_any())}
        </defs>
    }
    .into_any()
}
