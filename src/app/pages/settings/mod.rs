//! 设置: whose ledger it is, what travels in and out, rounds, organisations, how the page looks, what is stored.

mod adding;
mod appearance;
mod export;
mod failure;
mod groups;
mod import;
mod org_records;
mod rounds;
mod same_unit;
mod storage;
mod townships;
mod unit;

use leptos::prelude::*;

use self::adding::AddingSection;
use self::appearance::AppearanceSection;
use self::export::ExportSection;
use self::groups::GroupsSection;
use self::import::ImportSection;
use self::same_unit::SameUnitSection;
use self::storage::StorageSection;
use self::townships::TownshipsSection;
use self::unit::UnitSection;

use self::rounds::RoundsSection;

#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="settings">
            <h1>"设置"</h1>
            <UnitSection/>
            <ExportSection/>
            <ImportSection/>
            <RoundsSection/>
            <TownshipsSection/>
            <GroupsSection/>
            <SameUnitSection/>
            <AddingSection/>
            <AppearanceSection/>
            <StorageSection/>
        </div>
    }
}
