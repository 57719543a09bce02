//! Where the chunks of the program begin: parts that a browser fetches when they are first asked for.
//!
//! `cargo xtask build` cuts the program here, by the path and name of these functions: each begins the chunk of its
//! name, and takes along all that nothing else can reach. None may be inlined.

use leptos::prelude::*;

use crate::app::components::{Explanation, ExplanationPopover};
use crate::app::forms::{AssessmentForm, ItemNumbers, ScheduleForm};
use crate::app::pages::{
    AssessPage, BulkMarking, Carry, ComparePage, DocumentPage, Figures, HandInPage, HelpPage, MeasureEditor,
    OverviewPage, OverviewView, RoundsSection, SettingsPage, StandingParts, TaskView, TasksPage,
    TimelineExport, TimelinePage, TimelineState, ToDoPage,
};
use crate::app::state::Subject;
use crate::crdt::Ledger;
use crate::plan::{Item, Measure, Plan};
use crate::sample;
use crate::sample::Size;

/// The same county for everybody, so that a link into it shows the same.
const SAMPLE: u64 = 145;

#[inline(never)]
pub fn overview() -> AnyView {
    view! { <OverviewPage/> }.into_any()
}

/// The two figures of a unit, and how lights come about.
#[inline(never)]
pub fn figures(subject: Signal<Subject>) -> AnyView {
    view! { <Figures subject/> }.into_any()
}

/// The lists, tables and figures of the overview.
#[inline(never)]
pub fn standing(view: OverviewView) -> AnyView {
    view! { <StandingParts view/> }.into_any()
}

/// Where a measure's numbers are typed in.
#[inline(never)]
pub fn measures(measure: &'static Measure, writers: Vec<String>, done: Callback<()>) -> AnyView {
    view! { <MeasureEditor measure writers done/> }.into_any()
}

#[inline(never)]
pub fn tasks() -> AnyView {
    view! { <TasksPage/> }.into_any()
}

#[inline(never)]
pub fn timeline() -> AnyView {
    view! { <TimelinePage/> }.into_any()
}

/// Taking the timeline away: as a picture, and on paper.
#[inline(never)]
pub fn timeline_export(timeline: TimelineState) -> AnyView {
    view! { <TimelineExport timeline/> }.into_any()
}

/// What a unit plans for itself about an item.
#[inline(never)]
pub fn schedule(unit: String, item: &'static Item) -> AnyView {
    view! { <ScheduleForm unit item/> }.into_any()
}

/// What an item's measures amount to, in its form.
#[inline(never)]
pub fn numbers(unit: String, item: &'static Item) -> AnyView {
    view! { <ItemNumbers unit item/> }.into_any()
}

/// Marking several items of the list at once.
#[inline(never)]
pub fn bulk(view: TaskView) -> AnyView {
    view! { <BulkMarking view/> }.into_any()
}

/// Why a light or a score is that one.
#[inline(never)]
pub fn why(popover: ExplanationPopover) -> AnyView {
    view! { <Explanation popover/> }.into_any()
}

#[inline(never)]
pub fn assess() -> AnyView {
    view! { <AssessPage/> }.into_any()
}

/// What an earlier round has that this one lacks, and what was brought in and waits.
#[inline(never)]
pub fn carry(unit: String) -> AnyView {
    view! { <Carry unit/> }.into_any()
}

/// Two rounds of a unit beside each other.
#[inline(never)]
pub fn compare(unit: String) -> AnyView {
    view! { <ComparePage unit/> }.into_any()
}

/// 我的待办
#[inline(never)]
pub fn todo(unit: String) -> AnyView {
    view! { <ToDoPage unit/> }.into_any()
}

/// 上报
#[inline(never)]
pub fn handin(unit: String) -> AnyView {
    view! { <HandInPage unit/> }.into_any()
}

#[inline(never)]
pub fn document() -> AnyView {
    view! { <DocumentPage/> }.into_any()
}

#[inline(never)]
pub fn settings() -> AnyView {
    view! { <SettingsPage/> }.into_any()
}

/// The rounds, and what may be changed of each.
#[inline(never)]
pub fn rounds() -> AnyView {
    view! { <RoundsSection/> }.into_any()
}

#[inline(never)]
pub fn help() -> AnyView {
    view! { <HelpPage/> }.into_any()
}

#[inline(never)]
pub fn form(unit: String, item: &'static Item) -> AnyView {
    view! { <AssessmentForm unit item/> }.into_any()
}

#[inline(never)]
pub fn sample(plan: &Plan) -> Ledger {
    sample::county(plan, SAMPLE, Size::COUNTY)
}
