use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::{UnitPicker, button, dynamic};
use crate::app::state::{use_location, use_preferences, use_session};

/// 我的单位: which one, and those that were it before.
#[component]
pub fn UnitSection() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let preferences = use_preferences();
    let mine = move || match session.unit().get() {
        None => {
            view! { <p class="chosen">"还没有选单位：选好后，任务和自评只列本单位的事项。"</p> }.into_any()
        }
        Some(unit) => {
            let count = session.directory().with(|directory| directory.items_of(session.plan(), &unit).len());
            view! {
                <p class="chosen" role="status">
                    <b>{session.org_name(&unit)}</b>
                    {format!("：牵头、配合和经由组的共 {count} 项。")}
                    <a class="link nowrap" href=location.href(session.first_route(Page::Tasks))>"去看我的任务"</a>
                </p>
            }
            .into_any()
        }
    };
    let recent = move || {
        let recent = preferences.with(|preferences| preferences.recent.clone());
        (!recent.is_empty()).then(|| {
            let buttons = recent
                .into_iter()
                .map(|unit| {
                    let label = session.org_name(&unit);
                    button("btn plain", label, move |_| preferences.choose_unit(&unit))
                })
                .collect_view();
            view! { <h3>"最近的单位"</h3> <div class="buttons">{buttons}</div> }
        })
    };
    view! {
        <section>
            <h2>"我的单位"</h2>
            <p>"严禁涉密：不要填写国家秘密、工作秘密；除联系人外，不要填写个人信息。"</p>
            {dynamic(mine)}
            <UnitPicker id="settings-unit" chosen=session.unit() choose=Callback::new(move |unit: String| preferences.choose_unit(&unit))/>
            {dynamic(recent)}
        </section>
    }
}
