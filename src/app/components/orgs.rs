use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::use_session;
use crate::directory::Role;
use crate::plan::Responsible;

/// A role as a small label.
#[component]
pub fn RoleSign(role: Role) -> impl IntoView {
    let label = match role {
        Role::Via => "经由",
        role => role.label(),
    };
    view! { <span class="role" class:lead=role == Role::Lead>{label}</span> }
}

/// A list of responsible organisations, my unit among them in bold.
#[component]
pub fn OrgNames(list: &'static [Responsible]) -> impl IntoView {
    let session = use_session();
    list.iter()
        .enumerate()
        .map(|(at, one)| {
            let mine = move || {
                session.unit().get().is_some_and(|unit| {
                    session.directory().with(|directory| {
                        directory.canonical(&one.org) == unit
                            || directory.members(&one.org).contains(&unit.as_str())
                    })
                })
            };
            view! {
                {(at > 0).then_some("、")}
                <span class:mine=mine>
                    {dynamic(move || session.org_name(&one.org))}
                </span>
            }
        })
        .collect_view()
}
