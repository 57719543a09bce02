use leptos::prelude::*;

use crate::address::Route;
use crate::app::components::{SnapshotText, SnapshotTextArea, button, dynamic};
use crate::app::state::{use_exporter, use_location, use_session};
use crate::browser;
use crate::rules::{ChangesSince, HandInStatus, SubmissionText};

/// The id of the heading, which gets the focus after the hand-in.
pub const SUBMITTED_TITLE: &str = "handin-made";

/// What was handed in, when, by whom, and what has changed since.
#[component]
pub fn SubmittedSection(
    unit: StoredValue<String>,
    status: Memo<HandInStatus>,
    closed: Memo<bool>,
    again: RwSignal<bool>,
    message: RwSignal<String>,
    text: SnapshotText,
) -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let scope = move || unit.with_value(|unit| session.unit_scope(unit));
    // The copied text no longer matches what was handed in.
    Effect::new(move || {
        status.track();
        text.hide();
    });
    let heading = move || status.with(HandInStatus::heading);
    let cards = move || {
        let submissions = status.with(|status| status.submissions.clone());
        let are_several = submissions.len() > 1;
        let note = are_several.then(|| {
            view! {
                <p class="field-note">
                    "几个人在不同的地方分别上报了，都已保留。请核对内容，再次上报一次，就以那一份为准。"
                </p>
            }
        });
        let cards = submissions.into_iter().map(|submission| card(submission, are_several));
        view! { {note} {cards.collect::<Vec<_>>()} }
    };
    view! {
        <section class="handin-made" aria-labelledby=SUBMITTED_TITLE>
            <h2 id=SUBMITTED_TITLE tabindex="-1">{dynamic(heading)}</h2>
            {dynamic(cards)}
            {dynamic(move || status.with(|status| changes_since(&status.since)))}
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
                {button("btn", "导出文件", move |_| message.set(exporter.save_as_file(&scope())))}
                {button("btn plain", "复制为文字", move |_| message.set(text.copy(&scope())))}
            </div>
            <p class="handin-said" role="status">{dynamic(move || message.get())}</p>
            <SnapshotTextArea text/>
        </section>
    }
}

fn card(submission: SubmissionText, with_time: bool) -> AnyView {
    let line = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <dt>{label}</dt> <dd>{text}</dd> })
    };
    let when = if with_time { submission.when } else { String::new() };
    view! {
        <dl class="facts">
            {line("时间", when)} {line("填报人", submission.reporter)} {line("审核人", submission.reviewer)}
            {line("联系电话", submission.phone)} {line("校验码", submission.digest)}
        </dl>
    }
    .into_any()
}

/// What has changed since, as links.
fn changes_since(since: &ChangesSince) -> AnyView {
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
