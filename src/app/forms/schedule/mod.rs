//! What a unit plans for itself about an item: a start, an end, milestones.

mod dates;
mod milestones;

use leptos::prelude::*;

use self::dates::Dates;
use self::milestones::OwnMilestones;
use crate::app::state::use_session;
use crate::plan::Item;

#[component]
pub fn ScheduleForm(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let stored_unit = StoredValue::new(unit.clone());
    let is_newer = Memo::new(move |_| {
        let keys = stored_unit.with_value(|unit| session.schedule_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    view! {
        <section class="field schedule">
            <div class="head-line field-head"><h3>"自定计划"</h3></div>
            <Show when=move || is_newer.get()>
                <p class="notice">"这份计划由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
            </Show>
            <fieldset disabled=move || is_newer.get()>
                <Dates unit=unit.clone() item/>
                <OwnMilestones unit item/>
            </fieldset>
            <p class="hint">"可不填。只画在时间轴上，原文的期限照样画出；不改变灯、状态和得分。"</p>
        </section>
    }
}
