use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::{use_exporter, use_preferences, use_session};
use crate::snapshot::Scope;

/// 清空台账: asks first, and offers the export.
#[component]
pub fn Clearing() -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let preferences = use_preferences();
    let is_asking = RwSignal::new(false);
    let message = RwSignal::new(String::new());
    let begin = move |_| {
        message.set(String::new());
        is_asking.set(true);
    };
    let clear = move |_| {
        session.store().clear();
        session.drafts().clear();
        preferences.update(|preferences| preferences.unexported = 0);
        is_asking.set(false);
        message.set("台账已清空。我的单位和外观没有变；导出过的快照仍可导入。".to_owned());
    };
    let warning = move || {
        let records = session.store().with_ledger(|ledger| ledger.len());
        let unread = match session.store().unread().with(Vec::len) {
            0 => String::new(),
            count => format!("，连同读不出来的 {count} 条"),
        };
        let unexported = match preferences.with(|preferences| preferences.unexported) {
            0 => String::new(),
            count => format!("其中 {count} 处修改还没有导出。"),
        };
        format!("将删除这个浏览器里的全部 {records} 条记录{unread}。{unexported}删除后只能靠快照找回。")
    };
    let question = move || {
        view! {
            <div class="notice bad-news" role="group" aria-label="清空台账">
                <p>{dynamic(warning)}</p>
                <div class="buttons">
                    {button("btn", "先导出全部台账", move |_| message.set(exporter.save_as_file(&Scope::Whole)))}
                    {button("btn danger", "清空，不再保留", clear)}
                    {button("btn plain", "取消", move |_| is_asking.set(false))}
                </div>
            </div>
        }
    };
    view! {
        <h3>"清空台账"</h3>
        {dynamic(move || match is_asking.get() {
            true => question().into_any(),
            false => view! {
                <div class="buttons">
                    {button("btn danger", "清空台账…", begin)}
                </div>
            }
            .into_any(),
        })}
        <p class="said" role="status">{dynamic(move || message.get())}</p>
    }
}
