use leptos::prelude::*;

use super::counts_table::CountsTable;
use super::due_lists::Due;
use super::heat_map::Heat;
use super::measures::Measures;
use super::view::OverviewView;

/// What stands below the sentences: lists, tables and figures.
#[component]
pub fn StandingParts(view: OverviewView) -> impl IntoView {
    view! { <Due view/> <Heat view/> <Measures view/> <CountsTable view/> }
}
