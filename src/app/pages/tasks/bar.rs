use leptos::prelude::*;

use super::bulk::BulkMarking;
use super::chips::Chips;
use super::layout::Layout;
use super::view::TaskView;
use super::views::SavedViews;
use crate::app::components::dynamic;

/// Above the list: how many are left, how they are laid out, the kept filters, and what is chosen.
#[component]
pub fn Bar(view: TaskView) -> impl IntoView {
    // Only for a unit of one's own is there something to mark.
    let has_unit = Memo::new(move |_| view.session.unit().with(Option::is_some));
    view! {
        <div class="list-bar">
            <div class="bar-line">
                <h1><span role="status">{move || format!("{} 项", view.count.get())}</span></h1>
                <Layout view/>
                {dynamic(move || has_unit.get().then(|| bulk_button(view)))}
                <SavedViews view/>
            </div>
            <Chips view/>
            {dynamic(move || {
                view.picked
                    .with(Option::is_some)
                    .then(|| view! { <BulkMarking view/> })
            })}
        </div>
    }
}

/// Begins to pick items that are marked at once, or ends it.
fn bulk_button(view: TaskView) -> AnyView {
    let picks = move || view.picked.with(Option::is_some);
    view! {
        <button
            type="button"
            class="bulk-opener"
            aria-pressed=move || if picks() { "true" } else { "false" }
            on:click=move |_| view.picked.update(|picked| *picked = picked.is_none().then(Vec::new))
        >
            "批量标记"
        </button>
    }
    .into_any()
}
