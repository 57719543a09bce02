//! Rows of every shape, for the tests of this floor.
#![allow(clippy::unwrap_used)]

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray;

use crate::address::Zoom;
use crate::plan::{Date, Plan, built_in};
use crate::records::Ratio;
use crate::rules::Light;
use crate::timeline::{Group, MilestoneKind, MilestoneMark, Px, Row, Span, View};

pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Any day of the years that a field takes.
pub fn day() -> impl Strategy<Value = Date> {
    (0..36_889).prop_map(|days| date("2000-01-01").plus_days(days))
}

pub fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| built_in().unwrap())
}

/// A day near the plan's years.
pub fn near() -> impl Strategy<Value = Date> {
    (0..3000).prop_map(|days| date("2021-01-01").plus_days(days))
}

/// A view that begins with this day.
pub fn opened(span: Span, width: Px, zoom: Zoom, first: Date) -> View {
    View::opened(span, width, zoom, Some(first), first)
}

fn span() -> impl Strategy<Value = Span> {
    (near(), near()).prop_map(|(one, other)| Span::new(one.min(other), one.max(other)))
}

prop_compose! {
    pub fn row()(
        at in 0..66usize,
        light in option::of(select(Light::VARIANTS)),
        halves in option::of(0..=8i128),
        document in span(),
        planned in option::of(span()),
        late in option::of(span()),
        days in vec((near(), any::<bool>(), any::<bool>()), 0..4),
    ) -> Row<'static> {
        let mark = |(date, met, own)| {
            let kind = if own { MilestoneKind::Own } else { MilestoneKind::Complete };
            MilestoneMark { date, kind, name: "节点".to_owned(), met }
        };
        Row {
            item: &plan().items[at],
            owner: None,
            unit: None,
            light,
            progress: halves.and_then(|halves| Ratio::new(halves, 8)),
            document,
            undated: false,
            planned,
            late,
            milestones: days.into_iter().map(mark).collect(),
        }
    }
}

pub fn groups() -> impl Strategy<Value = Vec<Group<'static>>> {
    let heading = select(vec!["", "加强应急救援力量体系建设", "县水利局", "<>&\"'\u{0}"]);
    let group =
        (heading, vec(row(), 0..9)).prop_map(|(heading, rows)| Group { heading: heading.to_owned(), rows });
    vec(group, 0..6)
}
