use leptos::prelude::*;
use strum::VariantArray;

use crate::address::{AssessPart, Route};
use crate::app::components::{LightSign, Progress, dynamic};
use crate::app::pages::assess::hand_in_status::hand_in_status;
use crate::app::state::{use_location, use_session};
use crate::directory::Role;
use crate::plan::Item;

/// All items of the unit, and how far the round is.
#[component]
pub fn Aside(
    unit: String,
    items: Memo<Vec<(Role, &'static Item)>>,
    current: Memo<Option<&'static Item>>,
    reported: Memo<usize>,
) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let status = hand_in_status(session, unit);
    let open = RwSignal::new(false);
    let count = Signal::derive(move || items.with(Vec::len));
    let entry = move |item: &'static Item| {
        let light = move || session.judge(unit.with_value(|unit| session.state(unit, item)), item).light;
        view! {
            <li>
                <a
                    href=location.href(Route::to_assess(&item.id))
                    aria-current=move || (current.get().is_some_and(|current| current.id == item.id)).then_some("true")
                    on:click=move |_| open.set(false)
                >
                    <span class="id">{item.id.clone()}</span>
                    <span>{item.title.clone()}</span>
                    {dynamic(move || view! { <LightSign light=light() bare=true/> })}
                </a>
            </li>
        }
    };
    let of_role = move |role: Role| {
        let items = items.get().into_iter().filter(|(own, _)| *own == role);
        let items: Vec<_> = items.map(|(_, item)| entry(item)).collect();
        let count = items.len();
        (count > 0).then(|| {
            view! {
                <h2>{format!("{} {count} 项", role.label())}</h2>
                <ol>{items}</ol>
            }
        })
    };
    view! {
        <aside class="aside" aria-label="本单位的任务">
            <div class="aside-head">
                <b>
                    {dynamic(move || unit.with_value(|unit| session.org_name(unit)))}
                    " · "
                    {dynamic(move || session.round().with(|round| round.name.clone()))}
                </b>
                <p>
                    {dynamic(move || session.round().with(|round| format!("截止日 {}", round.as_of.chinese())))}
                    {dynamic(move || format!(" · 已填 {} / {} 项", reported.get(), count.get()))}
                </p>
                <Progress part=reported whole=count/>
                <div class="aside-links">
                    <a class="link" href=location.href(Route::Assess(AssessPart::ToDo))>"我的待办"</a>
                    <a class="link" href=location.href(Route::Assess(AssessPart::HandIn))>
                        {dynamic(move || status.with(|status| status.summary()))}
                    </a>
                <button
                    type="button"
                    class="aside-open link"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {dynamic(move || if open.get() { "收起列表" } else { "全部任务" })}
                </button>
                </div>
            </div>
            <div class="aside-list" class:open=open>{dynamic(move || Role::VARIANTS.iter().copied().map(of_role).collect_view())}</div>
        </aside>
    }
}
