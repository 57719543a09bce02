use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::browser;
use crate::storage::raw_file;

/// The stored values that can't be read, and their export.
#[component]
pub fn UnreadList() -> impl IntoView {
    let session = use_session();
    let message = RwSignal::new("");
    let save = move |_| {
        message.set(match save_raw(session) {
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
                <p class="said" role="status">{dynamic(move || message.get())}</p>
            }
        })
    })
}

/// Everything in storage as one file. False where the browser can't.
fn save_raw(session: PageSession) -> bool {
    let text = raw_file(session.store().dump());
    let name = match browser::today() {
        Some(date) => format!("台账原始数据-{date}.json"),
        None => "台账原始数据.json".to_owned(),
    };
    browser::download(&name, "application/json", &text)
}
