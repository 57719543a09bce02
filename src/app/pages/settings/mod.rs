//! 设置: whose ledger it is, what travels in and out, rounds, organisations, how the page looks, what is stored.

mod appearance;
mod export;
mod failure;
mod import;
mod orgs;
mod rounds;
mod storage;
mod unit;

use leptos::prelude::*;

use self::appearance::AppearanceSection;
use self::export::ExportSection;
use self::import::ImportSection;
use self::orgs::{AddingSection, GroupsSection, SameUnitSection, TownshipsSection};
use self::rounds::RoundsSection;
use self::storage::StorageSection;
use self::unit::UnitSection;

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
