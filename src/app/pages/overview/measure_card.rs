use leptos::prelude::*;

use super::view::OverviewView;
use crate::address::{Route, TaskQuery};
use crate::app::components::{button, dynamic};
use crate::app::forms::MeasureEditor;
use crate::browser;
use crate::overview::{MeasureCard as Card, NumberRow, ShownMeasure};
use crate::plan::{Measure, MeasureKind};
use crate::rules::Verdict;
use crate::timeline::{Px, Sparkline};

const WIDTH: Px = Px::whole(280);
const HEIGHT: Px = Px::whole(52);

/// One measure: its target, its numbers and what they amount to. `at` is its place among those `shown`.
#[component]
pub fn MeasureCard(view: OverviewView, shown: Memo<Vec<ShownMeasure<'static>>>, at: usize) -> impl IntoView {
    let location = view.location;
    let Some(first) = shown.with_untracked(|shown| shown.get(at).cloned()) else {
        return ().into_any();
    };
    let (item, measure) = (first.card.item, first.card.measure);
    let this = Memo::new(move |_| {
        let same = |shown: &&ShownMeasure<'_>| shown.card.measure.id == measure.id;
        shown.with(|shown| shown.iter().find(same).cloned())
    });
    let with = move |draw: fn(OverviewView, &ShownMeasure<'static>) -> AnyView| {
        dynamic(move || this.get().map(|shown| draw(view, &shown)))
    };
    let writers = Memo::new(move |_| this.get().map(|shown| shown.writers).unwrap_or_default());
    let open = RwSignal::new(false);
    let query = TaskQuery { item: Some(item.id.clone()), ..TaskQuery::default() };
    let editor = move || {
        let done = Callback::new(move |()| {
            open.set(false);
            browser::focus(&card_id(measure));
        });
        view! { <MeasureEditor measure writers=writers.get_untracked() done/> }.into_any()
    };
    let foot = move || match (open.get(), writers.with(Vec::is_empty)) {
        (true, _) => editor(),
        (false, true) => view! { <p class="quiet">"还没有单位负责它，无处填数。"</p> }.into_any(),
        (false, false) => view! {
            <div class="buttons">{button("btn plain", "填数", move |_| open.set(true))}</div>
        }
        .into_any(),
    };
    view! {
        <article class="card" id=card_id(measure) tabindex="-1" aria-label=measure.name.clone()>
            <h3>
                <a href=location.href(Route::Tasks(query))>{measure.name.clone()}</a>
            </h3>
            {with(figure)} {with(line)} {with(verdict)} {with(whose)}
            <details class="yearly">
                <summary>"各年的数"</summary>
                {with(numbers)}
            </details>
            <div class="card-foot">{dynamic(foot)}</div>
        </article>
    }
    .into_any()
}

fn card_id(measure: &Measure) -> String {
    format!("card-{}", measure.id)
}

/// The class that gives a verdict its colour, and its shape.
fn look(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Met => ("done", "M1.5 7.4l3.6 3.6 7.4-8.2"),
        Verdict::NotMet => ("late", "M2.5 2.5l9 9M11.5 2.5l-9 9"),
        Verdict::Insufficient => ("none", "M2 7h10"),
    }
}

fn figure(_: OverviewView, shown: &ShownMeasure<'static>) -> AnyView {
    view! {
        <p class="card-figure">
            <b>{shown.card.figure()}</b>
            " "
            <small>{format!("目标 {}", shown.card.target_in_words())}</small>
        </p>
    }
    .into_any()
}

/// The values year by year against the target.
fn line(_: OverviewView, ShownMeasure { card, .. }: &ShownMeasure<'static>) -> AnyView {
    let points = card.points();
    if card.target.is_none() && points.iter().all(Option::is_none) {
        return ().into_any();
    }
    let spark = Sparkline::of(&points, card.target, WIDTH, HEIGHT);
    let run = |run: &Vec<(Px, Px)>| view! { <polyline points=Sparkline::points(run)></polyline> }.into_any();
    let dot = |(x, y): (Px, Px), r: &'static str| {
        view! { <circle cx=x.to_string() cy=y.to_string() r=r></circle> }.into_any()
    };
    let last = spark.last();
    let dots =
        spark.runs.iter().flatten().filter(|point| Some(**point) != last).map(|point| dot(*point, "2"));
    let target = spark.target.map(|down| {
        let y = down.to_string();
        view! { <line class="goal" x1="0" x2=WIDTH.to_string() y1=y.clone() y2=y></line> }.into_any()
    });
    let (first, end) =
        (card.values.first().map(|(year, _)| *year), card.values.last().map(|(year, _)| *year));
    view! {
        <div class=format!("spark {}", look(card.finding.verdict).0)>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=in_words(card)>
                {target} {spark.runs.iter().map(run).collect::<Vec<_>>()} {dots.collect::<Vec<_>>()}
                {last.map(|point| dot(point, "3.5"))}
            </svg>
            <p aria-hidden="true"><span>{first}</span><span>{end}</span></p>
        </div>
    }
    .into_any()
}

/// The line for who can't see it.
fn in_words(card: &Card<'_>) -> String {
    let values: Vec<_> = card
        .values
        .iter()
        .zip(card.points())
        .filter_map(|((year, _), point)| Some(format!("{year}年 {}", point?.in_words())))
        .collect();
    match values.is_empty() {
        true => "各年都还没有数".to_owned(),
        false => values.join("，"),
    }
}

/// The verdict with its arithmetic, or with what is missing.
fn verdict(_: OverviewView, ShownMeasure { card, .. }: &ShownMeasure<'static>) -> AnyView {
    let verdict = card.finding.verdict;
    let (class, sign) = look(verdict);
    let sentence = card.finding.sentence.strip_prefix(verdict.label()).unwrap_or(&card.finding.sentence);
    view! {
        <p class="card-verdict">
            <span class=format!("light {class}")>
                <svg viewBox="0 0 14 14" aria-hidden="true">
                    <path class="sign" d=sign></path>
                </svg>
                <b>{verdict.label()}</b>
            </span>
            {sentence.to_owned()}
        </p>
    }
    .into_any()
}

/// Whose numbers these are, and what others have entered.
fn whose(view: OverviewView, shown: &ShownMeasure<'static>) -> AnyView {
    view.session.directory().with(|directory| {
        let names = |units: &[String]| {
            let names: Vec<_> = units.iter().map(|unit| directory.name(unit)).collect();
            names.join("、")
        };
        let whose = match (shown.whose.is_empty(), shown.writers.first()) {
            (false, _) => format!("{}填的数", names(&shown.whose)),
            (true, Some(first)) => format!("等{}填数", directory.name(first)),
            (true, None) => "还没有单位负责".to_owned(),
        };
        let beside = shown.beside.iter().map(|(unit, card)| {
            let said =
                format!("{}填的：{}，{}", directory.name(unit), card.figure(), card.finding.verdict.label());
            view! { <li>{said}</li> }.into_any()
        });
        let beside: Vec<_> = beside.collect();
        let beside = (!beside.is_empty()).then(|| view! { <ul class="beside">{beside}</ul> });
        view! { <p class="card-whose">{whose}</p> {beside} }.into_any()
    })
}

/// Every number that goes into it.
fn numbers(view: OverviewView, shown: &ShownMeasure<'static>) -> AnyView {
    let unit = match shown.card.measure.kind {
        MeasureKind::Fall => "",
        MeasureKind::YearlyMean | MeasureKind::Level => shown.card.measure.unit.as_str(),
    };
    let row = |row: &NumberRow| {
        let label = row.year.map_or_else(|| "基期".to_owned(), |year| year.to_string());
        let one = |(who, text): &(String, String)| {
            let apart = (row.said.len() > 1).then(|| {
                let name = view.session.org_name(who);
                view! { <small>{name}" "</small> }
            });
            view! { <span class="said">{apart}{text.clone()}{unit}</span> }.into_any()
        };
        let said: Vec<AnyView> = match row.said.as_slice() {
            [] => vec![view! { <span class="quiet">"还没有数"</span> }.into_any()],
            said => said.iter().map(one).collect(),
        };
        let apart =
            (row.said.len() > 1).then(|| view! { <p class="field-note">"几个数并存，请选定一个"</p> });
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{said} {apart}</td>
            </tr>
        }
        .into_any()
    };
    let notes = shown.notes.iter().map(|note| view! { <p class="note">{format!("说明：{note}")}</p> });
    view! {
        <table class="numbers">
            <tbody>{shown.rows.iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
        {notes.collect::<Vec<_>>()}
    }
    .into_any()
}
