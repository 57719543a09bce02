use std::collections::BTreeSet;

use leptos::prelude::*;

use super::records::{Emptied, name_control};
use crate::app::components::TextLine;
use crate::app::pages::settings::failure::{Failure, FailureLine};
use crate::app::state::use_session;
use crate::plan::{Org, OrgKind};

/// 乡镇名称: those that the plan was given from outside the document, to be put right in place.
#[component]
pub fn TownshipsSection() -> impl IntoView {
    let session = use_session();
    let failure = Failure::none();
    let townships: Vec<&'static Org> =
        session.plan().orgs.iter().filter(|org| org.kind == OrgKind::Township).collect();
    let notes: BTreeSet<&str> = townships.iter().map(|org| org.note.as_str()).collect();
    let row = move |org: &'static Org| {
        let control = name_control(session, &org.id, Emptied::Removes, failure)?;
        let label = format!("{}的新名称", org.name);
        Some(view! {
            <div class="org-row">
                <span>{org.name.clone()}</span>
                <div><TextLine control label placeholder="名称有变时填写"/></div>
            </div>
        })
    };
    view! {
        <section>
            <h2>"乡镇名称"</h2>
            <p>{notes.into_iter().collect::<String>()} "新名称留空，就沿用原名。"</p>
            <div class="org-rows">{townships.into_iter().map(row).collect_view()}</div>
            <FailureLine failure/>
        </section>
    }
}
