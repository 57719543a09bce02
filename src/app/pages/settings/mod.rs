use leptos::prelude::*;

mod adding;
mod appearance;
mod export;
mod failure;
mod groups;
mod import;
mod import_preview;
mod org_records;
mod rounds;
mod same_unit;
mod storage;
mod storage_meter;
mod townships;
mod unit;

use crate::app::chunks;
use crate::app::components::lazy;
use adding::AddingSection;
use appearance::AppearanceSection;
use export::ExportSection;
use groups::GroupsSection;
use import::ImportSection;
pub use rounds::RoundsSection;
use same_unit::SameUnitSection;
use storage::StorageSection;
use townships::TownshipsSection;
use unit::UnitSection;

#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="settings">
            <h1>"设置"</h1>
            {view! { <UnitSection/> }.into_any()}
            {view! { <ExportSection/> }.into_any()}
            {view! { <ImportSection/> }.into_any()}
            {lazy("rounds", chunks::rounds)}
            {view! { <TownshipsSection/> }.into_any()}
            {view! { <GroupsSection/> }.into_any()}
            {view! { <SameUnitSection/> }.into_any()}
            {view! { <AddingSection/> }.into_any()}
            {view! { <AppearanceSection/> }.into_any()}
            {view! { <StorageSection/> }.into_any()}
        </div>
    }
}
