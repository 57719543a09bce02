//! 任务: all items as a list that facets and a search narrow, and one item beside it.

mod bar;
mod bulk;
mod chips;
mod choice;
mod facets;
mod fold_button;
mod item;
mod keys;
mod layout;
mod list;
mod row;
mod search;
mod units;
mod view;
mod views;

use leptos::prelude::*;

pub(super) use self::chips::Chips;
pub(super) use self::facets::FacetSheet;
use self::item::ItemPanel;
use self::keys::listen;
pub(super) use self::layout::Layout;
use self::list::List;
pub(super) use self::search::SearchBox;
pub use self::view::TaskView;
use crate::app::components::{LongList, dynamic};

#[component]
pub fn TasksPage() -> impl IntoView {
    let view = TaskView::new();
    let list = LongList::new(view.lines, list::guess);
    listen(view, list);
    view! {
        <div class="tasks" class:no-item=move || view.item.with(Option::is_none)>
            <div class="side">
                <SearchBox view/>
                <FacetSheet view/>
            </div>
            <List view list/>
            {dynamic(move || view.item.get().map(|item| view! { <ItemPanel view list item/> }))}
        </div>
    }
}
