use leptos::html::Input;
use leptos::prelude::*;

use super::records::{Emptied, name_control, remove_name};
use crate::app::components::{TextLine, button, clear, draft_attributes, dynamic, typed};
use crate::app::pages::settings::failure::{Failure, FailureLine};
use crate::app::state::use_session;
use crate::plan::OrgKind;
use crate::records::{RecordKey, org};

/// The kinds of units that can be added, as shown.
const KINDS: [(OrgKind, &str); 3] =
    [(OrgKind::Department, "部门"), (OrgKind::Township, "乡镇"), (OrgKind::Enterprise, "企业")];

/// 增加单位: those that the document doesn't name.
#[component]
pub fn AddingSection() -> impl IntoView {
    let session = use_session();
    let failure = Failure::none();
    let message = RwSignal::new(String::new());
    let input = NodeRef::<Input>::new();
    let draft = session.drafts().of(None, "new-unit");
    let kind = RwSignal::new(KINDS[0].0);
    let added = Memo::new(move |_| {
        session.directory().with(|directory| directory.added().map(|org| org.id.clone()).collect::<Vec<_>>())
    });
    let add = move |_| {
        message.set(String::new());
        let checked = session.directory().with_untracked(|directory| directory.check_new_unit(&typed(input)));
        let Some(name) = failure.note(checked) else { return };
        let Ok(key) = RecordKey::for_org(&session.store().new_id()) else { return };
        let added = session.store().edit(std::slice::from_ref(&key), |ledger, writer| {
            org::add(ledger, writer, &key, &name, kind.get_untracked());
        });
        if failure.note(added).is_some() {
            clear(&[(input, draft)]);
            message.set(format!("已增加“{name}”。"));
        }
    };
    view! {
        <section>
            <h2>"增加单位"</h2>
            <p>"原文没有点名、但也要填报的单位。先看它是否已在“我的单位”中，或只是另一个名称。"</p>
            <div class="new-unit">
                <input node_ref=input class="input" type="text" autocomplete="off" aria-label="单位名称" placeholder="单位名称" {..draft_attributes(draft, "")}/>
                <select
                    class="input"
                    aria-label="单位种类"
                    on:change=move |event| kind.set(event_target_value(&event).parse().unwrap_or(KINDS[0].0))
                >
                    {KINDS.map(|(kind, label)| view! { <option value=kind.id()>{label}</option> }).collect_view()}
                </select>
                {button("btn plain", "增加", add)}
            </div>
            <FailureLine failure/>
            <p class="said" role="status">{dynamic(move || message.get())}</p>
            <div class="added">
                {dynamic(move || added.get().iter().map(|unit| added_unit(unit, failure)).collect_view())}
            </div>
        </section>
    }
}

fn added_unit(id: &str, failure: Failure) -> AnyView {
    let session = use_session();
    let is_asking = RwSignal::new(false);
    let control = name_control(session, id, Emptied::Keeps, failure);
    let id = StoredValue::new(id.to_owned());
    let remove = move |_| {
        failure.note(id.with_value(|id| remove_name(session, id)));
    };
    view! {
        <div class="added-row">
            <div>{control.map(|control| view! { <TextLine control label="增加的单位的名称"/> })}</div>
            {dynamic(move || match is_asking.get() {
                false => view! {
                    {button("btn plain", "移除", move |_| is_asking.set(true))}
                }
                .into_any(),
                true => view! {
                    <div class="ask">
                        <p>"移除后不再列出；已用它填的内容仍留在台账里。"</p>
                        <div class="buttons">
                            {button("btn danger", "移除", remove)}
                            {button("btn plain", "取消", move |_| is_asking.set(false))}
                        </div>
                    </div>
                }
                .into_any(),
            })}
        </div>
    }
    .into_any()
}
