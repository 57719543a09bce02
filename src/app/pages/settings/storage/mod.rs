//! 存储: how much room is taken, what could not be read, and how to begin anew.

mod clearing;
mod meter;
mod unread;

use leptos::prelude::*;

use self::clearing::Clearing;
use self::meter::StorageMeter;
use self::unread::UnreadList;
use crate::app::components::dynamic;
use crate::app::state::use_session;

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
