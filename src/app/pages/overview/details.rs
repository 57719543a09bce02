use leptos::prelude::*;

use super::counts_table::CountsTable;
use super::due_lists::Due;
use super::heat_map::Heat;
use super::measures::Measures;
use super::view::OverviewView;

/// The lists, tables and figures below the summaries.
#[component]
pub fn OverviewDetails(view: OverviewView) -> impl IntoView {
    view! { <Due view/> <Heat view/> <Measures view/> <CountsTable view/> }
}
