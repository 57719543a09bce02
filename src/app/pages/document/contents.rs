use leptos::prelude::*;

use super::anchors::section_id;
use crate::app::state::use_session;
use crate::browser;
use crate::plan::Passage;

/// The outline: beside the document where there is room, folded above it where there is none.
#[component]
pub fn Contents() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <nav class="contents" aria-label="目录">
            <h2>"目录"</h2>
            <Outline chosen=Callback::new(|()| ())/>
        </nav>
        <details
            class="contents-folded"
            prop:open=move || open.get()
            on:toggle=move |event| open.set(browser::is_open(&event))
        >
            <summary>"目录"</summary>
            <Outline chosen=Callback::new(move |()| open.set(false))/>
        </details>
    }
}

#[component]
fn Outline(chosen: Callback<()>) -> impl IntoView {
    let session = use_session();
    let entry = move |section: &'static str, level: u32, text: &'static str| {
        let go = move |_| {
            chosen.run(());
            let id = section_id(section);
            // The list above the document folds first.
            request_animation_frame(move || {
                browser::focus(&id);
                browser::scroll_into_view(&id);
            });
        };
        view! {
            <li>
                <button type="button" class=format!("level-{level}") on:click=go>
                    {text}
                </button>
            </li>
        }
    };
    let headings = session.plan().paragraphs().filter_map(|paragraph| match paragraph.passage {
        Passage::Heading { section, level } => Some(entry(section, level, paragraph.text)),
        _ => None,
    });
    view! { <ul>{headings.collect_view()}</ul> }
}
