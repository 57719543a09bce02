//! 任务: all items as a list that facets and a search narrow, and one item beside it.

mod facets;
mod item;
mod list;
mod view;

use leptos::prelude::*;

pub(super) use self::facets::FacetPanel;
use self::item::ItemPanel;
pub(super) use self::list::Chips;
use self::list::List;
pub(super) use self::view::TaskView;
use crate::app::parts::live;

#[component]
pub fn TasksPage() -> impl IntoView {
    let view = TaskView::new();
    view! {
        <div class="tasks" class:no-item=move || view.item.with(Option::is_none)>
            <FacetPanel view/>
            <List view/>
            {live(move || view.item.get().map(|item| view! { <ItemPanel view item/> }))}
        </div>
    }
}
