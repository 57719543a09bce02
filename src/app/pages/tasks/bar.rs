use leptos::prelude::*;

use super::chips::Chips;
use super::layout::Layout;
use super::view::TaskView;
use super::views::SavedViews;

/// Above the list: how many are left, how they are laid out, the kept filters, and what is chosen.
#[component]
pub fn Bar(view: TaskView) -> impl IntoView {
    view! {
        <div class="list-bar">
            <div class="bar-line">
                <h1><span role="status">{move || format!("{} 项", view.found.with(|found| found.count))}</span></h1>
                <Layout view/>
                <SavedViews view/>
            </div>
            <Chips view/>
        </div>
    }
}
