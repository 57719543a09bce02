mod new_point;
mod point;

use std::slice;

use leptos::prelude::*;

use self::new_point::NewPoint;
use self::point::OwnPoint;
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::schedule::add_point;

/// The points that a unit adds to the document's for itself; they count nowhere.
#[component]
pub fn OwnPoints(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_schedule(unit, &item.id, |schedule| {
                let points = schedule.points().into_iter();
                points.map(|point| (point.key.clone(), point.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let is_newer = Memo::new(move |_| {
        let keys = unit.with_value(|unit| session.schedule_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    let number =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, other)| other == id)).unwrap_or_default() + 1;
    let record = unit.with_value(|unit| untrack(|| session.schedule_keys(unit, &item.id)).into_iter().next());
    let draft = session.drafts().of(record, "new-point");
    let add = Callback::new(move |text: String| {
        let keys = unit.with_value(|unit| session.schedule_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let position = ids.with_untracked(Vec::len);
        // Where the record may not be changed, nothing is added.
        let _ = session
            .store()
            .edit(slice::from_ref(key), |ledger, writer| add_point(ledger, writer, &keys, &text, position));
    });
    view! {
        <section class="own-points">
            <div class="head-line"><h3>"自设要点"</h3> <small>"不是原文的要点"</small></div>
            <Show when=move || is_newer.get()>
                <p class="notice">"自设要点由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
            </Show>
            <fieldset disabled=move || is_newer.get()>
                <For each=move || ids.get() key=Clone::clone let:entry>
                    {
                        let (key, id) = entry;
                        let label = id.clone();
                        let number = Signal::derive(move || number(&label));
                        view! { <OwnPoint unit=unit.get_value() item record=key id number/> }
                    }
                </For>
                <NewPoint item draft add/>
            </fieldset>
            <p class="hint">"可不填。本单位自己加的要点，只给自己看进度用：不计入状态、灯、得分和填报率。"</p>
        </section>
    }
}
