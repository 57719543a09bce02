use leptos::prelude::*;

use crate::address::Route;
use crate::app::components::{SnapshotText, SnapshotTextArea, button, dynamic};
use crate::app::pages::assess::handed_in::{MadeInWords, Status};
use crate::app::state::{use_exporter, use_location, use_session};
use crate::browser;
use crate::rules::ChangesSince;

/// Where the keyboard goes once it is handed in.
pub const MADE_TITLE: &str = "handin-made";

/// What was handed in, when, by whom, and what has changed since.
#[component]
pub fn MadeSection(
    unit: StoredValue<String>,
    status: Memo<Status>,
    closed: Memo<bool>,
    again: RwSignal<bool>,
    said: RwSignal<String>,
    text: SnapshotText,
) -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let scope = move || unit.with_value(|unit| session.unit_scope(unit));
    // What was copied before is no longer what stands there.
    Effect::new(move || {
        status.track();
        text.put_away();
    });
    let heading = move || {
        status.with(|status| match status.made.as_slice() {
            [made] if made.when.is_empty() => "已上报".to_owned(),
            [made] => format!("已上报 {}", made.when),
            several => format!("有 {} 份分别作出的上报", several.len()),
        })
    };
    let cards = move || {
        let made = status.with(|status| status.made.clone());
        let apart = (made.len() > 1).then(|| {
            view! {
                <p class="field-note">
                    "几个人在不同的地方分别上报了，都已保留。请核对内容，再次上报一次，就以那一份为准。"
                </p>
            }
        });
        let several = made.len() > 1;
        view! { {apart} {made.into_iter().map(|made| card(made, several)).collect::<Vec<_>>()} }
    };
    view! {
        <section class="handin-made" aria-labelledby=MADE_TITLE>
            <h2 id=MADE_TITLE tabindex="-1">{dynamic(heading)}</h2>
            {dynamic(cards)}
            {dynamic(move || status.with(|status| since(&status.since)))}
            <div class="buttons">
                {dynamic(move || {
                    (!closed.get() && !again.get())
                        .then(|| {
                            let unchanged = status.with(|status| status.since == ChangesSince::Unchanged);
                            let class = if unchanged { "btn plain" } else { "btn primary" };
                            let press = move |_| {
                                again.set(true);
                                request_animation_frame(|| browser::focus("handin-reporter"));
                            };
                            button(class, "再次上报", press)
                        })
                })}
                {button("btn", "导出文件", move |_| said.set(exporter.save_as_file(&scope())))}
                {button("btn plain", "复制为文字", move |_| said.set(text.copy(&scope())))}
            </div>
            <p class="handin-said" role="status">{dynamic(move || said.get())}</p>
            <SnapshotTextArea text/>
        </section>
    }
}

fn card(made: MadeInWords, several: bool) -> AnyView {
    let line = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <dt>{label}</dt> <dd>{text}</dd> })
    };
    let when = if several { made.when } else { String::new() };
    view! {
        <dl class="facts">
            {line("时间", when)} {line("填报人", made.reporter)} {line("审核人", made.reviewer)}
            {line("联系电话", made.phone)} {line("校验码", made.digest)}
        </dl>
    }
    .into_any()
}

/// What has changed since, as links.
fn since(since: &ChangesSince) -> AnyView {
    let session = use_session();
    let location = use_location();
    match since {
        ChangesSince::NotHandedIn => ().into_any(),
        ChangesSince::Unchanged => view! { <p class="handin-since">"上报以后没有改动。"</p> }.into_any(),
        ChangesSince::ChangedSomewhere => view! {
            <p class="handin-since">"上报以后内容有改动；这份上报没有逐项记录，说不出是哪几项。"</p>
        }
        .into_any(),
        ChangesSince::Changed(items) => {
            let entry = |id: &String| match session.plan().item(id) {
                Some(item) => view! {
                    <li>
                        <a class="matter-item" href=location.href(Route::to_assess(&item.id))>
                            <span class="id">{item.id.clone()}</span>
                            <span class="title">{item.title.clone()}</span>
                        </a>
                    </li>
                }
                .into_any(),
                None => view! { <li class="matter-item">{id.clone()}</li> }.into_any(),
            };
            view! {
                <h3>{format!("上报以后改动了 {} 项", items.len())}</h3>
                <ol class="matter-list brief">{items.iter().map(entry).collect::<Vec<_>>()}</ol>
            }
            .into_any()
        }
    }
}
