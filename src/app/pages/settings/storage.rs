use leptos::prelude::*;
use serde_json::Value as Json;

use super::storage_meter::StorageMeter;
use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_exporter, use_preferences, use_session};
use crate::browser;
use crate::snapshot::Scope;

/// 存储: what could not be read, and how to begin anew.
#[component]
pub fn StorageSection() -> impl IntoView {
    let session = use_session();
    let count = move || match session.store().with_ledger(|ledger| ledger.len()) {
        0 => "台账里还没有记录。".to_owned(),
        count => format!("台账里有 {count} 条记录。"),
    };
    view! {
        <section>
            <h2>"存储"</h2>
            <p>"填写的内容只存在这台设备的这个浏览器里；清理浏览数据会一并删掉，请常导出快照。" {dynamic(count)}</p>
            <StorageMeter/>
            <UnreadList/>
            <Clearing/>
        </section>
    }
}

/// What stays where it is, unread.
#[component]
fn UnreadList() -> impl IntoView {
    let session = use_session();
    let said = RwSignal::new("");
    let save = move |_| {
        said.set(match save_raw(session) {
            true => "已交给浏览器下载。这个文件供管理员查看，不能导入。",
            false => "浏览器不能下载文件：请换一个浏览器打开本页再试。",
        });
    };
    dynamic(move || {
        let unread = session.store().unread().get();
        (!unread.is_empty()).then(|| {
            let list = unread.into_iter().map(|value| {
                let why = value.why.to_string();
                view! { <li><code>{value.name}</code> <p>{why}</p></li> }
            });
            view! {
                <h3>"读不出来的记录"</h3>
                <ul class="unread">{list.collect_view()}</ul>
                <div class="buttons">
                    {button("btn plain", "导出原始数据", save)}
                </div>
                <p class="said" role="status">{dynamic(move || said.get())}</p>
            }
        })
    })
}

/// Everything in storage as one file. False where the browser can't.
fn save_raw(session: PageSession) -> bool {
    let values = session.store().dump().into_iter().map(|(name, text)| (name, Json::from(text)));
    let text = Json::Object(values.collect()).to_string();
    let name = match browser::today() {
        Some(date) => format!("台账原始数据-{date}.json"),
        None => "台账原始数据.json".to_owned(),
    };
    browser::download(&name, "application/json", &text)
}

/// 清空台账: asks first, and offers the export.
#[component]
fn Clearing() -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let preferences = use_preferences();
    let asks = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let begin = move |_| {
        said.set(String::new());
        asks.set(true);
    };
    let clear = move |_| {
        session.store().clear();
        preferences.update(|preferences| preferences.unexported = 0);
        asks.set(false);
        said.set("台账已清空。我的单位和外观没有变；导出过的快照仍可导入。".to_owned());
    };
    let lost = move || {
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
    let ask = move || {
        view! {
            <div class="notice bad-news" role="group" aria-label="清空台账">
                <p>{dynamic(lost)}</p>
                <div class="buttons">
                    {button("btn", "先导出全部台账", move |_| said.set(exporter.save_as_file(&Scope::Whole)))}
                    {button("btn danger", "清空，不再保留", clear)}
                    {button("btn plain", "取消", move |_| asks.set(false))}
                </div>
            </div>
        }
    };
    view! {
        <h3>"清空台账"</h3>
        {dynamic(move || match asks.get() {
            true => ask().into_any(),
            false => view! {
                <div class="buttons">
                    {button("btn danger", "清空台账…", begin)}
                </div>
            }
            .into_any(),
        })}
        <p class="said" role="status">{dynamic(move || said.get())}</p>
    }
}
