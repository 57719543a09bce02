use std::borrow::Cow;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::state::{Exporter, use_exporter};
use crate::browser;
use crate::snapshot::Scope;

/// The id of the element that holds the text.
const TEXT: &str = "snapshot-text";

/// The longest snapshot, in bytes, whose text is shown: a browser lays out a longer one for minutes.
const MOST_SHOWN: usize = 256 * 1024;

/// A snapshot as text to copy: for chats that take no files, and browsers that keep none.
#[derive(Clone, Copy)]
pub struct SnapshotText {
    exporter: Exporter,
    area: NodeRef<Textarea>,
    /// The text to copy, also where it is too long to show.
    whole: StoredValue<String>,
    is_shown: RwSignal<bool>,
}

impl SnapshotText {
    pub fn new() -> Self {
        Self {
            exporter: use_exporter(),
            area: NodeRef::new(),
            whole: StoredValue::new(String::new()),
            is_shown: RwSignal::new(false),
        }
    }

    /// Hides a text that no longer matches the ledger.
    pub fn hide(&self) {
        self.is_shown.set(false);
    }

    /// Copies the text, or selects it to be copied by hand; gives the message for the person.
    pub fn copy(&self, scope: &Scope) -> String {
        let Some(area) = self.area.get_untracked() else { return String::new() };
        let text = self.exporter.text(scope);
        area.set_value(&text_to_show(&text));
        self.whole.set_value(text);
        self.is_shown.set(true);
        let message = match browser::copy_text(TEXT) {
            true => "已复制，可以粘贴到聊天或邮件里；对方在“导入”中粘贴。",
            false => "浏览器不让网页复制：文字已选中，请按 Ctrl+C 或长按复制。",
        };
        message.to_owned()
    }
}

/// The element that shows the text once it was asked for.
#[component]
pub fn SnapshotTextArea(text: SnapshotText) -> impl IntoView {
    let SnapshotText { exporter, area, whole, is_shown } = text;
    view! {
        <div class:visually-hidden=move || !is_shown.get()>
            <textarea
                node_ref=area
                id=TEXT
                class="input"
                rows="6"
                readonly
                tabindex=move || if is_shown.get() { "0" } else { "-1" }
                aria-label="快照的文字"
                aria-hidden=move || (!is_shown.get()).then_some("true")
                on:copy=move |event| {
                    whole.with_value(|text| {
                        if text.len() > MOST_SHOWN {
                            browser::copy_instead(&event, text);
                        }
                    });
                    exporter.mark_exported();
                }
            ></textarea>
        </div>
    }
}

fn text_to_show(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_SHOWN {
        return text.into();
    }
    let megabytes = text.len() as f64 / f64::from(1 << 20);
    format!("快照全文有 {megabytes:.1} MB，太长，不在这里显示；复制这几个字，就是复制全文。").into()
}
