use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use strum::VariantArray;

use super::view::{OverviewView, statuses};
use crate::address::TaskQuery;
use crate::app::components::{LightSign, dynamic, light_class};
use crate::app::state::Subject;
use crate::browser;
use crate::overview::{Cell, HeatMap, HeatRow};
use crate::plan::Section;
use crate::rules::Light;

/// The table, for what moves through its cells.
const MAP: &str = "heat-map";

/// Every unit's standing in every section; each cell leads to its items.
#[component]
pub fn Heat(view: OverviewView) -> impl IntoView {
    view! {
        <section aria-labelledby="over-heat">
            <div class="head-line part-head">
                <h2 id="over-heat">"单位 × 章节"</h2>
                <small>"格中是逾期项数/总项数，没有逾期的只写总项数；逾期占比越大，颜色越深；点开就是这些任务"</small>
            </div>
            <div class="table-wrap heat-wrap">{dynamic(move || table(view))}</div>
            <ul class="legend heat-legend" aria-label="图例">
                {Light::VARIANTS
                    .iter()
                    .map(|light| view! { <li><LightSign light=Some(*light)/></li> }.into_any())
                    .collect::<Vec<_>>()}
                <li><LightSign light=None/></li>
                <li><span class="no-task" aria-hidden="true"></span>"没有任务"</li>
            </ul>
            {dynamic(move || left_out(view))}
        </section>
    }
}

fn table(view: OverviewView) -> AnyView {
    let (session, facts, directory) = (view.session, view.facts.get(), view.session.directory().get());
    let mine = session.unit().get();
    let is_mine = |unit: &str| mine.as_deref() == Some(unit);
    let units = directory.units().map(|org| org.id.as_str());
    let (first, others): (Vec<_>, Vec<_>) = units.partition(|unit| is_mine(unit));
    let parts = facts
        .items()
        .iter()
        .flat_map(|facts| facts.parts.iter().map(move |part| (part.unit.as_str(), facts.item, part.status)));
    let map = HeatMap::of(session.plan(), first.into_iter().chain(others), parts);
    let county =
        map.county(statuses(facts.items(), &Subject::County).map(|(item, _, status)| (item, status)));

    let heading = |(heading, count): &(Option<&Section>, usize)| {
        let title = heading.map(|heading| heading.title.clone());
        view! { <th scope="colgroup" colspan=count.to_string()><span>{title}</span></th> }.into_any()
    };
    let column = |section: &&Section| {
        let query = with_day(view, HeatMap::link(None, Some(section)));
        view! {
            <th scope="col">
                <a href=view.href(query)><span>{section.title.clone()}</span></a>
            </th>
        }
        .into_any()
    };
    let row = |(at, heat): (usize, &HeatRow<'_>)| {
        let class = if is_mine(heat.unit) { "mine" } else { "" };
        let name = directory.name(heat.unit);
        row(view, &map, (at + 1, Some(heat.unit)), name, class, (&heat.cells, heat.total))
    };
    view! {
        <table class="heat" id=MAP on:keydown=move |event| step(&event)>
            <caption class="visually-hidden">
                "各单位在各章节的任务：每格是逾期项数/总项数，没有逾期的只写总项数。方向键在格子间移动，回车打开。"
            </caption>
            <thead>
                <tr class="headings">
                    <th scope="col" rowspan="2">"单位"</th>
                    {map.headings(session.plan()).iter().map(heading).collect::<Vec<_>>()}
                    <th scope="col" rowspan="2">"合计"</th>
                </tr>
                <tr>{map.sections.iter().map(column).collect::<Vec<_>>()}</tr>
            </thead>
            <tbody>
                {row_of_county(view, &map, &county)}
                {map.rows.iter().enumerate().map(row).collect::<Vec<_>>()}
            </tbody>
        </table>
    }
    .into_any()
}

fn row_of_county(view: OverviewView, map: &HeatMap<'_>, (cells, total): &(Vec<Cell>, Cell)) -> AnyView {
    row(view, map, (0, None), "全县", "county", (cells, *total))
}

fn row(
    view: OverviewView,
    map: &HeatMap<'_>,
    (at, unit): (usize, Option<&str>),
    name: &str,
    class: &'static str,
    (cells, total): (&[Cell], Cell),
) -> AnyView {
    let draw = |column: usize, cell: Cell, section: Option<&Section>| {
        let query = with_day(view, HeatMap::link(unit, section));
        let title = section.map_or("合计", |section| section.title.as_str());
        let words = format!("{name}，{title}：{}", cell.in_words());
        draw(view, cell, query, words, format!("{at}.{column}"))
    };
    let all = with_day(view, HeatMap::link(unit, None));
    let mut drawn: Vec<AnyView> = Vec::new();
    for (column, (cell, section)) in cells.iter().zip(&map.sections).enumerate() {
        drawn.push(draw(column, *cell, Some(section)));
    }
    drawn.push(draw(cells.len(), total, None));
    view! {
        <tr class=class>
            <th scope="row">
                <a href=view.href(all) data-at=format!("{at}.-1")>
                    {name.to_owned()}
                </a>
            </th>
            {drawn}
        </tr>
    }
    .into_any()
}

fn draw(view: OverviewView, cell: Cell, query: TaskQuery, words: String, at: String) -> AnyView {
    if cell.tally.items() == 0 {
        return view! { <td class="no-task"></td> }.into_any();
    }
    let light = cell.worst();
    let sign = match light {
        Some(Light::Done) => "M1 5.4l2.6 2.6 5.4-6",
        Some(Light::OnTime) => "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8M5 1v8a4 4 0 0 0 0-8z",
        Some(Light::DueSoon) => "M5 1l4.5 8h-9z",
        Some(Light::Overdue) => "M1 1h8v8h-8z",
        Some(Light::Unreported) => "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
        None => "M1 5h8",
    };
    view! {
        <td class=light_class(light) class:na=light.is_none() data-overdue=cell.overdue_quarters().to_string()>
            <a href=view.href(query) tabindex="-1" data-at=at title=words.clone() aria-label=words>
                <svg viewBox="0 0 10 10" aria-hidden="true">
                    <path d=sign></path>
                </svg>
                {cell.label()}
            </a>
        </td>
    }
    .into_any()
}

fn with_day(view: OverviewView, query: TaskQuery) -> TaskQuery {
    TaskQuery { today: view.today.get(), ..query }
}

/// Arrow keys go from cell to cell, past those without items.
fn step(event: &KeyboardEvent) {
    let (down, right) = match browser::key(event).as_str() {
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        _ => return,
    };
    if browser::focus_next(MAP, "data-at", down, right) {
        event.prevent_default();
    }
}

/// How many units have no row, and why.
fn left_out(view: OverviewView) -> Option<AnyView> {
    let directory = view.session.directory().get();
    let count = view.facts.with(|facts| {
        let has_part = |unit: &str| facts.items().iter().any(|facts| facts.part(unit).is_some());
        directory.units().filter(|org| !has_part(&org.id)).count()
    });
    (count > 0).then(|| {
        let said =
            format!("另有 {count} 个单位没有列出：原文没有直接点名，要在设置中填写组的成员之后才有任务。");
        view! { <p class="fine">{said}</p> }.into_any()
    })
}
