use leptos::prelude::*;

use crate::app::components::{Segmented, SnapshotText, SnapshotTextArea, button, dynamic};
use crate::app::state::{use_exporter, use_preferences, use_session};
use crate::snapshot::Scope;

/// 快照: the ledger as a file, or as text for chats that take no files.
#[component]
pub fn ExportSection() -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let preferences = use_preferences();
    let wants_whole = RwSignal::new(false);
    let scope = Memo::new(move |_| match session.unit().get() {
        Some(unit) if !wants_whole.get() => session.unit_scope(&unit),
        _ => Scope::Whole,
    });
    let content = Memo::new(move |_| {
        scope.with(|scope| {
            session.store().with_ledger(|ledger| (scope.select(ledger).count(), scope.digest(ledger).short()))
        })
    });
    let message = RwSignal::new(String::new());
    let text = SnapshotText::new();
    // The copied text no longer matches what an export would give.
    Effect::new(move || {
        content.track();
        text.hide();
        message.set(String::new());
    });
    let save = move |_| message.set(exporter.save_as_file(&scope.get_untracked()));
    let copy = move |_| message.set(text.copy(&scope.get_untracked()));
    let unexported = move || match preferences.with(|preferences| preferences.unexported) {
        0 => "自上次导出以来没有修改。".to_owned(),
        count => format!("自上次导出以来有 {count} 处修改。"),
    };
    let content_words = move || {
        let (count, digest) = content.get();
        match count {
            0 => "这个范围里还没有填写的内容。".to_owned(),
            count => format!("共 {count} 条记录，校验码 {digest}。"),
        }
    };
    view! {
        <section>
            <h2>"快照"</h2>
            <p>
                "快照是交给县应急局或同事的文件，对方在自己的页面导入。严禁涉密：导出前请核对，不含国家秘密、工作秘密，除联系人外不含个人信息。"
            </p>
            <p>{dynamic(unexported)}</p>
            <div class="scope">
                {dynamic(move || session.unit().with(Option::is_some).then(|| view! {
                    <Segmented
                        label="导出范围"
                        choices=vec![(false, "本单位"), (true, "全部台账")]
                        chosen=wants_whole
                        choose=Callback::new(move |whole| wants_whole.set(whole))
                    />
                }))}
                <p class="muted">{dynamic(move || exporter.words(&scope.get()))} "："{dynamic(content_words)}</p>
            </div>
            <div class="buttons">
                {button("btn primary", "导出为文件", save)}
                {button("btn", "复制为文字", copy)}
            </div>
            <p class="said" role="status">{dynamic(move || message.get())}</p>
            <SnapshotTextArea text/>
        </section>
    }
}
