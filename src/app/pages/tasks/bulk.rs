use leptos::html::Input;
use leptos::prelude::*;

use super::view::{Line, TaskView};
use crate::app::components::{Segmented, button, dynamic};
use crate::plan::Item;
use crate::records::{Mark, RecordKey};
use crate::rules::bulk::{Which, mark_clauses};

/// Marks all clauses of the picked items at once: one step that can be undone.
#[component]
pub fn BulkMarking(view: TaskView) -> impl IntoView {
    let session = view.session;
    let mark = RwSignal::new(None::<Mark>);
    let which = RwSignal::new(Which::Unmarked);
    let error = RwSignal::new(None::<String>);
    let reason = NodeRef::<Input>::new();
    let pickable = Memo::new(move |_| pickable(view));
    // What a filter took away is not marked unseen.
    Effect::new(move || {
        let shown = pickable.get();
        let stays = |id: &String| shown.iter().any(|item| item.id == *id);
        if view.picked.with_untracked(|picked| picked.iter().flatten().any(|id| !stays(id))) {
            view.picked.update(|picked| picked.iter_mut().for_each(|picked| picked.retain(stays)));
        }
    });
    let count = Memo::new(move |_| view.picked.with(|picked| picked.as_ref().map_or(0, Vec::len)));
    let press = move || match act(view, mark.get_untracked(), which.get_untracked(), reason) {
        Ok(message) => {
            error.set(None);
            view.picked.set(Some(Vec::new()));
            session.announce(message);
        }
        Err(reason) => error.set(Some(reason)),
    };
    let all = move |_| {
        let ids = pickable.with_untracked(|shown| shown.iter().map(|item| item.id.clone()).collect());
        view.picked.set(Some(ids));
    };
    let choice = move |one: Mark| {
        let pressed = move || if mark.get() == Some(one) { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| mark.set(Some(one))>
                {one.label()}
            </button>
        }
    };
    let whiches = vec![(Which::Unmarked, "只标未标记的"), (Which::All, "全部要点")];
    let choose_which = Callback::new(move |one| which.set(one));
    let asks_reason = Memo::new(move |_| mark.get() == Some(Mark::NotApplicable));
    let reason_line = move || {
        asks_reason.get().then(|| {
            view! {
                <input
                    node_ref=reason
                    class="input"
                    type="text"
                    autocomplete="off"
                    aria-label="不适用的原因"
                    placeholder="请写明为什么不适用，写一次，各要点都用它"
                />
            }
        })
    };
    let body = move || match session.round().with(|round| round.closed) {
        true => view! { <p class="notice">"本轮已关闭，只能查看，不能批量标记。"</p> }.into_any(),
        false => view! {
            <p class="bulk-count">
                <b role="status">{move || format!("已选 {} 项", count.get())}</b>
                {button("link", "全选列出的", all)}
                {button("link", "清空", move |_| view.picked.set(Some(Vec::new())))}
                <span class="hint">"勾选要标记的事项；在行上按 x 也可以"</span>
            </p>
            <div class="bulk-choices">
                <div class="marks" role="group" aria-label="标为">{Mark::ALL.map(choice).collect_view()}</div>
                <Segmented label="标哪些要点" choices=whiches.clone() chosen=which choose=choose_which/>
            </div>
            {dynamic(reason_line)}
            {dynamic(move || {
                (which.get() == Which::All)
                    .then(|| view! { <p class="field-note">"已有的标记会一并改掉，可以撤销。"</p> })
            })}
            <p class="error" role="alert">{dynamic(move || error.get())}</p>
            <div class="buttons">
                {button("btn primary", "标记", move |_| press())}
                {button("btn plain", "退出批量标记", move |_| view.picked.set(None))}
            </div>
        }
        .into_any(),
    };
    view! { <section class="bulk" aria-label="批量标记">{dynamic(body)}</section> }
}

/// The items in the list that my unit has a part in, each once.
fn pickable(view: TaskView) -> Vec<&'static Item> {
    let lines = view.lines.get();
    let mut items: Vec<&'static Item> = Vec::new();
    for line in lines {
        let Line::Row(_, at) = line else { continue };
        let item = view.facts.with(|facts| facts.items()[at].item);
        if view.is_mine(at) && items.iter().all(|one| one.id != item.id) {
            items.push(item);
        }
    }
    items
}

/// Marks, and says what became of it; or why nothing was marked.
fn act(view: TaskView, mark: Option<Mark>, which: Which, reason: NodeRef<Input>) -> Result<String, String> {
    let session = view.session;
    let ids = view.picked.get_untracked().unwrap_or_default();
    let (Some(unit), false) = (session.unit().get_untracked(), ids.is_empty()) else {
        return Err("还没有选中事项：请先在列表里勾选。".to_owned());
    };
    let mark = mark.ok_or("还没有选定标为什么。")?;
    let input = reason.get_untracked();
    let reason = input.as_ref().map(|input| input.value()).unwrap_or_default();
    if let Some(flaw) = mark.flaw(&reason) {
        if let Some(input) = input {
            let _ = input.focus();
        }
        return Err(flaw.to_owned());
    }
    let items: Vec<(&'static Item, Vec<RecordKey>)> = session
        .plan()
        .items
        .iter()
        .filter(|item| ids.contains(&item.id))
        .map(|item| (item, untrack(|| session.assessment_keys(&unit, &item.id))))
        .collect();
    let keys: Vec<_> = items.iter().flat_map(|(_, keys)| keys.iter().cloned()).collect();
    let name = format!("批量标记 {} 项", items.len());
    let changed = session
        .store()
        .edit_named(&keys, Some(&name), |ledger, writer| {
            let mark = |(item, keys): &(&Item, Vec<RecordKey>)| {
                mark_clauses(ledger, keys, item, which, (mark, &reason), writer)
            };
            items.iter().map(mark).collect::<Vec<usize>>()
        })
        .map_err(|error| error.to_string())?;
    let (clauses, touched) =
        (changed.iter().sum::<usize>(), changed.iter().filter(|count| **count > 0).count());
    match clauses {
        0 => Err("没有改动：所选事项里没有这样要标的要点。".to_owned()),
        _ => Ok(format!("已把 {touched} 项的 {clauses} 条要点标为{}，可以一次撤销。", mark.label())),
    }
}
