use std::borrow::Cow;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::state::{Exporter, use_exporter};
use crate::browser;
use crate::snapshot::Scope;

const TEXT: &str = "snapshot-text";

/// The longest snapshot, in bytes, whose text is shown: laying out a longer one holds a browser up for minutes.
const MOST_SHOWN: usize = 256 * 1024;

/// A snapshot as text to copy: for chats that take no files, and browsers that keep none.
#[derive(Clone, Copy)]
pub struct SnapshotText {
    exporter: Exporter,
    area: NodeRef<Textarea>,
    whole: StoredValue<String>,
    shows: RwSignal<bool>,
}

impl SnapshotText {
    pub fn new() -> Self {
        Self {
            exporter: use_exporter(),
            area: NodeRef::new(),
            whole: StoredValue::new(String::new()),
            shows: RwSignal::new(false),
        }
    }

    /// A text that is no longer what an export would give is not left to be copied.
    pub fn put_away(&self) {
        self.shows.set(false);
    }

    /// Copies it, or makes it ready to be copied; says which.
    pub fn copy(&self, scope: &Scope) -> String {
        let Some(area) = self.area.get_untracked() else { return String::new() };
        let text = self.exporter.text(scope);
        area.set_value(&shown(&text));
        self.whole.set_value(text);
        self.shows.set(true);
        let said = match browser::copy_text(TEXT) {
            true => "已复制，可以粘贴到聊天或邮件里；对方在“导入”中粘贴。",
            false => "浏览器不让网页复制：文字已选中，请按 Ctrl+C 或长按复制。",
        };
        said.to_owned()
    }
}

/// Where the text stands once it is asked for.
#[component]
pub fn SnapshotTextArea(text: SnapshotText) -> impl IntoView {
    let SnapshotText { exporter, area, whole, shows } = text;
    view! {
        <div class:visually-hidden=move || !shows.get()>
            <textarea
                node_ref=area
                id=TEXT
                class="input"
                rows="6"
                readonly
                tabindex=move || if shows.get() { "0" } else { "-1" }
                aria-label="快照的文字"
                aria-hidden=move || (!shows.get()).then_some("true")
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

fn shown(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_SHOWN {
        return text.into();
    }
    let megabytes = text.len() as f64 / f64::from(1 << 20);
    format!("快照全文有 {megabytes:.1} MB，太长，不在这里显示；复制这几个字，就是复制全文。").into()
}
