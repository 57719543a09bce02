use std::collections::BTreeSet;

use leptos::prelude::*;

use super::records::{add_members, remove_members};
use crate::app::components::{button, dynamic};
use crate::app::pages::settings::failure::{Failure, FailureLine};
use crate::app::state::use_session;
use crate::browser;
use crate::plan::OrgKind;

/// 组的成员: the document never lists them, so the user does.
#[component]
pub fn GroupsSection() -> impl IntoView {
    let session = use_session();
    let groups = Memo::new(move |_| {
        session.directory().with(|directory| directory.groups().map(|org| org.id.clone()).collect::<Vec<_>>())
    });
    view! {
        <section>
            <h2>"组的成员"</h2>
            <p>"原文把一些事项交给整组单位，却没有列出成员。勾选后，成员会在任务中看到“经由”这个组的事项；没有勾选时，谁也不经由它负责。"</p>
            {dynamic(move || groups.get().into_iter().map(group).collect_view())}
        </section>
    }
}

fn group(id: String) -> AnyView {
    let session = use_session();
    let failure = Failure::none();
    // The boxes are many, and drawn only where somebody looks at them.
    let is_open = RwSignal::new(false);
    let id = StoredValue::new(id);
    let org = move || {
        id.with_value(|id| {
            session
                .directory()
                .with(|directory| directory.org(id).map(|org| (org.name.clone(), org.note.clone())))
        })
        .unwrap_or_default()
    };
    let members = Memo::new(move |_| {
        id.with_value(|id| {
            session.directory().with(|directory| {
                directory.members(id).into_iter().map(str::to_owned).collect::<BTreeSet<_>>()
            })
        })
    });
    let units = Memo::new(move |_| {
        session.directory().with(|directory| directory.units().map(|org| org.id.clone()).collect::<Vec<_>>())
    });
    let count = move || match members.with(BTreeSet::len) {
        0 => "尚未设置，无人经由它负责".to_owned(),
        count => format!("{count} 个单位"),
    };
    let add = move |units: &[String]| {
        failure.note(id.with_value(|id| add_members(session, id, units)));
    };
    let remove = move |units: &[String]| {
        failure.note(id.with_value(|id| remove_members(session, id, units)));
    };
    let add_kinds = move |kinds: &[OrgKind]| {
        let wanted: Vec<String> = session.directory().with_untracked(|directory| {
            directory.units().filter(|org| kinds.contains(&org.kind)).map(|org| org.id.clone()).collect()
        });
        let missing: Vec<String> = members
            .with_untracked(|members| wanted.into_iter().filter(|unit| !members.contains(unit)).collect());
        if !missing.is_empty() {
            add(&missing);
        }
    };
    let unit_box = move |unit: String| {
        let unit = StoredValue::new(unit);
        let is_in = move || unit.with_value(|unit| members.with(|members| members.contains(unit)));
        let name = move || unit.with_value(|unit| session.org_name(unit));
        let change = move |event| {
            let units = [unit.get_value()];
            if event_target_checked(&event) { add(&units) } else { remove(&units) }
        };
        view! {
            <label class="member">
                <input type="checkbox" prop:checked=is_in on:change=change/>
                <span>{dynamic(name)}</span>
            </label>
        }
    };
    view! {
        <details class="group" on:toggle=move |event| is_open.set(browser::is_open(&event))>
            <summary>
                <b>{dynamic(move || org().0)}</b>
                <span class="muted">{dynamic(count)}</span>
            </summary>
            <p class="muted">{dynamic(move || org().1)}</p>
            <div class="buttons">
                {button("btn plain", "加上全部乡镇", move |_| add_kinds(&[OrgKind::Township]))}
                {button("btn plain", "加上全部部门和企业", move |_| add_kinds(&[OrgKind::Department, OrgKind::Enterprise]))}
                {button("btn plain", "全部去掉", move |_| remove(&members.with_untracked(|members| members.iter().cloned().collect::<Vec<_>>())))}
            </div>
            <FailureLine failure/>
            <div class="members" role="group" aria-label=move || format!("{}的成员", org().0)>
                {dynamic(move || is_open.get().then(|| units.get().into_iter().map(unit_box).collect_view()))}
            </div>
        </details>
    }
    .into_any()
}
