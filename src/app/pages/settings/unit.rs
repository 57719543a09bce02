use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::{UnitPicker, button, dynamic};
use crate::app::state::context::use_app;

/// 我的单位: which one, and those that were it before.
#[component]
pub fn UnitSection() -> impl IntoView {
    let app = use_app();
    let mine = move || match app.unit.get() {
        None => {
            view! { <p class="chosen">"还没有选单位：选好后，任务和自评只列本单位的事项。"</p> }.into_any()
        }
        Some(unit) => {
            let count = app.directory.with(|directory| directory.items_of(app.plan, &unit).len());
            view! {
                <p class="chosen" role="status">
                    <b>{app.name_of(&unit)}</b>
                    {format!("：牵头、配合和经由组的共 {count} 项。")}
                    <a class="link nowrap" href=app.href(app.first_route(Page::Tasks))>"去看我的任务"</a>
                </p>
            }
            .into_any()
        }
    };
    let recent = move || {
        let recent = app.preferences.with(|preferences| preferences.recent.clone());
        (!recent.is_empty()).then(|| {
            let buttons = recent
                .into_iter()
                .map(|unit| {
                    let label = app.name_of(&unit);
                    button("btn plain", label, move |_| app.choose_unit(&unit))
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
            <UnitPicker id="settings-unit" chosen=app.unit choose=Callback::new(move |unit: String| app.choose_unit(&unit))/>
            {dynamic(recent)}
        </section>
    }
}
