use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::browser;
use crate::storage::{SetAside, Unread, raw_file};

/// The stored values that can't be read, what can be read in them, and their export.
#[component]
pub fn UnreadList() -> impl IntoView {
    let session = use_session();
    let store = session.store();
    let message = RwSignal::new("");
    let save = move |_| {
        message.set(match save_raw(session) {
            true => "已交给浏览器下载。这个文件供管理员查看，不能导入。",
            false => "浏览器不能下载文件：请换一个浏览器打开本页再试。",
        });
    };
    dynamic(move || {
        let (unread, copies) = (store.unread().get(), store.set_aside().get());
        (!unread.is_empty() || !copies.is_empty()).then(|| {
            view! {
                <h3>"读不出来的记录"</h3>
                <ul class="unread">
                    {unread.into_iter().map(|value| unread_line(session, value)).collect_view()}
                    {copies.into_iter().map(|copy| copy_line(session, copy)).collect_view()}
                </ul>
                <div class="buttons">
                    {button("btn plain", "导出原始数据", save)}
                </div>
                <p class="said" role="status">{dynamic(move || message.get())}</p>
            }
        })
    })
}

fn unread_line(session: PageSession, value: Unread) -> AnyView {
    let texts = texts(session, &value.name);
    let why = value.why.to_string();
    view! { <li><code>{value.name}</code> <p>{why}</p> {texts}</li> }.into_any()
}

/// Of a record that was written anew: the copy can be removed, once that was asked.
fn copy_line(session: PageSession, SetAside { name, .. }: SetAside) -> AnyView {
    let is_asking = RwSignal::new(false);
    let texts = texts(session, &name);
    let copy = StoredValue::new(name.clone());
    let remove = move |_| copy.with_value(|name| session.store().dismiss(name));
    let buttons = move || match is_asking.get() {
        false => view! {
            <div class="buttons">{button("btn plain", "不再保留…", move |_| is_asking.set(true))}</div>
        }
        .into_any(),
        true => view! {
            <p>"删除后不能找回：需要的内容请先抄下，或先导出原始数据。"</p>
            <div class="buttons">
                {button("btn danger", "删除", remove)}
                {button("btn plain", "取消", move |_| is_asking.set(false))}
            </div>
        }
        .into_any(),
    };
    view! {
        <li>
            <code>{name}</code>
            <p>"这条记录已重新填写；原来读不出来的内容另存在这里。"</p>
            {texts}
            {dynamic(buttons)}
        </li>
    }
    .into_any()
}

/// What people wrote, as far as it can be read.
fn texts(session: PageSession, name: &str) -> Option<AnyView> {
    let texts = session.store().readable_texts(name);
    (!texts.is_empty()).then(|| {
        let texts = texts.into_iter().map(|text| view! { <p class="version">{text}</p> });
        view! {
            <details>
                <summary>"其中读得出来的文字"</summary>
                {texts.collect_view()}
            </details>
        }
        .into_any()
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
