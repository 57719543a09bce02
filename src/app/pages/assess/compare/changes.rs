use leptos::prelude::*;

use crate::address::Route;
use crate::app::components::LightSign;
use crate::app::state::use_location;
use crate::plan::Item;
use crate::records::{Mark, State};
use crate::rules::Evaluation;
use crate::rules::compare::{Difference, MarkChange, Piece, TextChange, Trend, wording};

/// What differs in one item.
pub fn change(difference: &Difference, earlier: &Evaluation, later: &Evaluation) -> AnyView {
    let location = use_location();
    let Difference { item, states, is_draft, trend, marks, texts, evidence } = difference;
    let class = match trend {
        Trend::Better => "trend good",
        Trend::Worse => "trend late",
        Trend::Other => "trend",
    };
    let draft = is_draft.then(|| {
        let text = format!("{}的是带入的草稿，还没有确认，按未填报计。", later.round.name);
        view! { <p class="hint">{text}</p> }
    });
    let arrow = || view! { <span class="arrow" aria-hidden="true">"→"</span><span class="visually-hidden">"变为"</span> };
    let marks = (!marks.is_empty()).then(|| {
        let row = |change: &MarkChange| {
            let clause = item.clauses.iter().find(|clause| clause.id == change.clause);
            view! {
                <li>
                    <span class="words">{clause.map(|clause| clause.text.clone())}</span>
                    <span class="marks-of">{mark(change.before)} {arrow()} <b>{mark(change.after)}</b></span>
                </li>
            }
        };
        view! { <ul class="mark-changes">{marks.iter().map(row).collect_view()}</ul> }
    });
    let texts = texts.iter().map(|text| text_change(text, earlier, later)).collect_view();
    view! {
        <li class="change">
            <div class="change-head">
                <h2>
                    <a class="link" href=location.href(Route::to_assess(&item.id))>
                        <span class="id">{item.id.clone()}</span> " " {item.title.clone()}
                    </a>
                </h2>
                <span class=class>{trend.label()}</span>
            </div>
            <p class="states">
                {state(earlier, states.0, item)} {arrow()} {state(later, states.1, item)}
            </p>
            {draft} {marks} {texts} {evidence_change(&evidence.0, &evidence.1)}
        </li>
    }
    .into_any()
}

fn mark(mark: Option<Mark>) -> &'static str {
    mark.map_or("未标记", Mark::label)
}

/// With the light that it had then.
fn state(evaluation: &Evaluation, state: State, item: &Item) -> AnyView {
    let light = evaluation.judge(state, item).light;
    view! { <span class="state-of"><LightSign light bare=true/> {state.label()}</span> }.into_any()
}

fn text_change(change: &TextChange, earlier: &Evaluation, later: &Evaluation) -> AnyView {
    let plain = |texts: &[String]| {
        let piece = |text: &String| vec![Piece { text: text.clone(), is_common: true }];
        texts.iter().map(piece).collect::<Vec<_>>()
    };
    let (before, after) = match (change.before.as_slice(), change.after.as_slice()) {
        ([before], [after]) => {
            let (before, after) = wording(before, after);
            (vec![before], vec![after])
        }
        (before, after) => (plain(before), plain(after)),
    };
    view! {
        <h3>{change.text.label()}</h3>
        <div class="sides">
            {side(&earlier.round.name, before, "gone")} {side(&later.round.name, after, "new")}
        </div>
    }
    .into_any()
}

/// One round's wording; what only it has is marked.
fn side(round: &str, texts: Vec<Vec<Piece>>, changed: &'static str) -> AnyView {
    let shown = match texts.is_empty() {
        true => view! { <p class="quiet">"没有写"</p> }.into_any(),
        false => texts.into_iter().map(|pieces| paragraph(pieces, changed)).collect_view().into_any(),
    };
    view! { <div class="version-of"><span class="quiet">{round.to_owned()}</span> {shown}</div> }.into_any()
}

fn paragraph(pieces: Vec<Piece>, changed: &'static str) -> AnyView {
    let piece = |Piece { text, is_common }| match (is_common, changed) {
        (true, _) => text.into_any(),
        (false, "gone") => view! { <del>{text}</del> }.into_any(),
        (false, _) => view! { <ins>{text}</ins> }.into_any(),
    };
    view! { <p class="text">{pieces.into_iter().map(piece).collect_view()}</p> }.into_any()
}

fn evidence_change(gone: &[String], new: &[String]) -> AnyView {
    let list = |label: &'static str, titles: &[String]| {
        (!titles.is_empty()).then(|| {
            let titles = titles.iter().map(|title| view! { <li>{title.clone()}</li> }).collect_view();
            view! { <div class="version-of"><span class="quiet">{label}</span> <ul>{titles}</ul></div> }
        })
    };
    (!(gone.is_empty() && new.is_empty()))
        .then(|| {
            view! { <h3>"佐证"</h3> <div class="sides">{list("不再列出", gone)} {list("新登记", new)}</div> }
        })
        .into_any()
}
