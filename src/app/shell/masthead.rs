use leptos::prelude::*;
use strum::VariantArray;

use crate::address::Page;
use crate::app::components::{Dropdown, MASTHEAD, dynamic};
use crate::app::shell::switch_menu::SwitchMenu;
use crate::app::shell::undo_buttons::UndoButtons;
use crate::app::state::{Saving, use_location, use_session};

/// The pages, undo and redo, whose ledger it is, and whether it is saved.
#[component]
pub fn Masthead(page: Memo<Page>) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let link = move |to: Page| {
        view! {
            <a
                href=move || location.href_in(location.round_id().get(), session.first_route(to))
                aria-current=move || (page.get() == to).then_some("page")
            >
                {to.label()}
            </a>
        }
    };
    view! {
        <header id=MASTHEAD class="mast">
            <a
                class="mast-name"
                href=move || location.href_in(location.round_id().get(), Page::Overview)
                title=session.plan().title.clone()
            >
                "台账" <small>{session.plan().short_title.clone()}</small>
            </a>
            <nav class="mast-nav" aria-label="页面">{Page::VARIANTS.iter().copied().map(link).collect_view()}</nav>
            <UndoButtons/>
            <div class="mast-who"><UnitSwitch/> <SavedSign/></div>
        </header>
    }
}

/// My unit and the round, as the button of the menu that changes them.
#[component]
fn UnitSwitch() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let unit =
        move || session.unit().get().map_or_else(|| "未选单位".to_owned(), |unit| session.org_name(&unit));
    let round = move || session.round().with(|round| round.name.clone());
    let button =
        view! { <b>{dynamic(unit)}</b> <span class="mast-dot">" · "</span> {dynamic(round)} }.into_any();
    view! {
        <Dropdown open class="switch" button=button>
            {dynamic(move || open.get().then(|| view! { <SwitchMenu open/> }))}
        </Dropdown>
    }
}

#[component]
fn SavedSign() -> impl IntoView {
    let session = use_session();
    dynamic(move || {
        let (class, text) = match session.store().saving().get() {
            Saving::Saved(at) => ("saved", format!("已保存 {at}")),
            Saving::Failed(_) => ("saved failed", "未能保存".to_owned()),
            Saving::Nowhere => ("saved failed", "未保存".to_owned()),
            Saving::Idle | Saving::Sample => return None,
        };
        let tick = (class == "saved").then(|| view! { <span class="tick" aria-hidden="true">"✓ "</span> });
        Some(view! { <span class=class role="status">{tick} {text}</span> })
    })
}
