use leptos::prelude::*;

use super::choice::{choice, fold, keyed};
use super::fold_button::fold_button;
use super::units::UnitFacet;
use super::view::TaskView;
use crate::address::{Facet, TaskQuery};
use crate::app::components::{button, dynamic};
use crate::browser;
use crate::search::SearchResults;

/// Those beside the units, in the order in which they are shown.
const FACETS: [Facet; 10] = [
    Facet::Role,
    Facet::Light,
    Facet::State,
    Facet::Kind,
    Facet::Section,
    Facet::Year,
    Facet::Blank,
    Facet::Measure,
    Facet::OpenEnded,
    Facet::Doubt,
];

const OPENER: &str = "facets-opener";
const CLOSER: &str = "facets-closer";

/// Everything that can be chosen, each choice with what it would leave: beside the list, or where there is no room
/// a sheet over it that a button opens.
#[component]
pub fn FacetSheet(view: TaskView) -> impl IntoView {
    let chosen = move || view.query.with(TaskQuery::choice_count);
    let open = move || {
        view.sheet.set(true);
        request_animation_frame(|| browser::focus(CLOSER));
    };
    let opener = move || match chosen() {
        0 => "筛选".to_owned(),
        count => format!("筛选 {count}"),
    };
    let name = move || match chosen() {
        0 => "筛选".to_owned(),
        count => format!("筛选，已选 {count} 个条件"),
    };
    view! {
        <button
            type="button"
            id=OPENER
            class="facets-opener btn plain"
            class:on=move || chosen() != 0
            aria-haspopup="dialog"
            aria-label=name
            aria-expanded=move || if view.sheet.get() { "true" } else { "false" }
            on:click=move |_| open()
        >
            {opener}
        </button>
        <aside
            class="facets"
            class:open=view.sheet
            role=move || view.sheet.get().then_some("dialog")
            aria-modal=move || view.sheet.get().then_some("true")
            aria-label="筛选"
        >
            {turn_back(view, OUTCOME)}
            <div class="sheet-head">
                <h2>"筛选"</h2>
                <button type="button" id=CLOSER class="item-close" aria-label="关闭" on:click=move |_| close(view)>
                    "×"
                </button>
            </div>
            <div class="facets-body">
                <UnitFacet view/>
                {FACETS.map(|facet| self::facet(view, facet)).collect_view()}
            </div>
            <div class="sheet-foot">
                {dynamic(move || {
                    view.query.with(TaskQuery::is_filtered).then(|| {
                        button("btn plain", "全部清除", move |_| view.change(|query| *query = query.cleared()))
                    })
                })}
                <button type="button" id=OUTCOME class="btn primary" on:click=move |_| close(view)>
                    {move || format!("查看 {} 项", view.count.get())}
                </button>
            </div>
            {turn_back(view, CLOSER)}
        </aside>
    }
}

const OUTCOME: &str = "facets-outcome";

/// Closes the sheet; the focus goes back to where it came from.
pub fn close(view: TaskView) {
    view.sheet.set(false);
    browser::focus(OPENER);
}

/// While the sheet is open, the keyboard stays in it: from either end on to the other.
fn turn_back(view: TaskView, to: &'static str) -> AnyView {
    dynamic(move || {
        view.sheet.get().then(|| view! { <span tabindex="0" on:focus=move |_| browser::focus(to)></span> })
    })
}

/// One facet with all its choices.
fn facet(view: TaskView, facet: Facet) -> AnyView {
    let ids = Memo::new(move |_| {
        let ids = |results: &SearchResults<'_>| {
            results.facets().choices(facet).iter().map(|choice| choice.id.clone()).collect()
        };
        view.results.with::<Vec<String>>(ids)
    });
    let unfolded = RwSignal::new(false);
    let shown = Memo::new(move |_| fold(view, facet, &ids.get(), unfolded.get()));
    let none = move || ids.with(Vec::is_empty).then(|| view! { <p class="quiet">"先选责任单位"</p> });
    view! {
        <fieldset class="facet">
            <legend>{facet.label()}</legend>
            {(facet == Facet::Light).then(|| seen_from(view))}
            {keyed(shown, move |id| {
                view! { {parent(view, facet, &id)} {choice(view, facet, id)} }.into_any()
            })}
            {dynamic(none)}
            {fold_button(Signal::derive(move || ids.with(Vec::len) - shown.with(Vec::len)), unfolded)}
        </fieldset>
    }
    .into_any()
}

/// What a section stands in, above the first of its sections.
fn parent(view: TaskView, facet: Facet, id: &str) -> Option<AnyView> {
    let plan = view.session.plan();
    let parent = |id: &str| plan.section(id).and_then(|section| section.parent.as_deref());
    let above = parent(id).filter(|_| facet == Facet::Section)?;
    let first =
        plan.items.iter().map(|item| item.section.as_str()).find(|section| parent(section) == Some(above));
    (first == Some(id)).then(|| {
        let title = plan.section(above).map(|section| section.title.clone());
        view! { <p class="facet-part">{title}</p> }.into_any()
    })
}

/// The day that the lights are seen from, and the way to the other one.
fn seen_from(view: TaskView) -> AnyView {
    dynamic(move || {
        let today = view.query.with(|query| query.today);
        let (day, other) =
            if today { ("今天", "按统计截止日期") } else { ("截止日", "按当前日期") };
        let date = view.round.with(|round| round.as_of);
        view! {
            <p class="seen-from">
                {format!("{day} {date}")} " "
                <a class="link" href=move || view.href(|query| query.today = !today)>{other}</a>
            </p>
        }
    })
}
