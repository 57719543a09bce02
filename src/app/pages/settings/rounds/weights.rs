use leptos::prelude::*;

use super::records::Entry;
use crate::app::components::{CheckedLine, button, dynamic};
use crate::plan::Item;
use crate::records::{Ratio, RoundField};
use crate::rules::round_weight;

/// The weights of items in the score: those other than 1, and on request all.
#[component]
pub fn Weights(entry: Entry) -> impl IntoView {
    let session = entry.session;
    let count = Memo::new(move |_| {
        entry.round.with(|round| {
            session.plan().items.iter().filter(|item| round.weight(&item.id) != Ratio::ONE).count()
        })
    });
    let all = RwSignal::new(false);
    // A weight that is set back to 1 stays listed.
    let listed = Memo::new(move |before: Option<&Vec<usize>>| {
        entry.round.with(|round| {
            let was_listed = |at: &usize| before.is_some_and(|before| before.contains(at));
            let is_set = |at: &usize| round.weight(&session.plan().items[*at].id) != Ratio::ONE;
            (0..session.plan().items.len())
                .filter(|at| all.get() || was_listed(at) || is_set(at))
                .collect::<Vec<_>>()
        })
    });
    let summary = move || match count.get() {
        0 => "各项都是 1".to_owned(),
        count => format!("{count} 项不是 1"),
    };
    let more = move || {
        (!all.get()).then(|| {
            let label = format!("列出全部 {} 项", session.plan().items.len());
            view! { <div class="buttons">{button("btn plain", label, move |_| all.set(true))}</div> }
        })
    };
    view! {
        <details class="weights">
            <summary><b>"权重"</b> <span class="muted">{dynamic(summary)}</span></summary>
            <p class="hint">"得分按权重平均；留空按 1 计，不计分的填 0。"</p>
            <div class="weight-rows">
                <For each=move || listed.get() key=|at| *at let:at>
                    {weight(entry, &session.plan().items[at])}
                </For>
            </div>
            {dynamic(more)}
        </details>
    }
}

fn weight(entry: Entry, item: &'static Item) -> AnyView {
    let control = entry
        .text(RoundField::Weight(&item.id), "权重")
        .checked(|text| Ok::<_, String>(round_weight(text)?.unwrap_or_default()));
    let id = entry.id.with_value(|id| format!("round-{id}-weight-{}", item.id));
    let name = format!("{} {}的权重", item.id, item.title);
    view! {
        <div class="weight-row">
            <span class="id">{item.id.clone()}</span>
            <span>{item.title.clone()}</span>
            <CheckedLine control id label="" name placeholder="1"/>
        </div>
    }
    .into_any()
}
