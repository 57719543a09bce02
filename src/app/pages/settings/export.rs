use std::borrow::Cow;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::App;
use crate::app::context::use_app;
use crate::app::parts::{Segmented, button, live};
use crate::app::watch::watch;
use crate::browser;
use crate::snapshot::{self, Exported, Header, Scope};

const TEXT: &str = "snapshot-text";

/// The longest snapshot, in bytes, whose text is shown: laying out a longer one holds a browser up for minutes.
const MOST_SHOWN: usize = 256 * 1024;

/// As told in the snapshots that it writes.
const PROGRAM: &str = concat!("taizhang ", env!("CARGO_PKG_VERSION"));

/// 快照: the ledger as a file, or as text for chats that take no files.
#[component]
pub fn ExportSection() -> impl IntoView {
    let app = use_app();
    let wants_whole = RwSignal::new(false);
    let scope = Memo::new(move |_| match app.unit.get() {
        Some(unit) if !wants_whole.get() => app.directory.with(|directory| {
            Scope::Units(directory.aliases(&unit).into_iter().map(str::to_owned).collect())
        }),
        _ => Scope::Whole,
    });
    let content = Memo::new(move |_| {
        scope.with(|scope| {
            app.store.with_ledger(|ledger| (scope.select(ledger).count(), scope.digest(ledger).short()))
        })
    });
    let said = RwSignal::new(String::new());
    let shows_text = RwSignal::new(false);
    let area = NodeRef::<Textarea>::new();
    let whole = StoredValue::new(String::new());
    // A text that is no longer what an export would give is not left to be copied.
    watch(move || {
        content.track();
        shows_text.set(false);
        said.set(String::new());
    });
    let save = move |_| said.set(save_as_file(app, &scope.get_untracked()));
    let copy = move |_| {
        let Some(area) = area.get_untracked() else { return };
        let text = take(app, &scope.get_untracked());
        area.set_value(&shown(&text));
        whole.set_value(text);
        shows_text.set(true);
        said.set(if browser::copy_text(TEXT) {
            "已复制，可以粘贴到聊天或邮件里；对方在“导入”中粘贴。".to_owned()
        } else {
            "浏览器不让网页复制：文字已选中，请按 Ctrl+C 或长按复制。".to_owned()
        });
    };
    let unexported = move || match app.preferences.with(|preferences| preferences.unexported) {
        0 => "自上次导出以来没有修改。".to_owned(),
        count => format!("自上次导出以来有 {count} 处修改。"),
    };
    let what = move || {
        let (count, digest) = content.get();
        match count {
            0 => "这个范围里还没有填写的内容。".to_owned(),
            count => format!("共 {count} 条记录，摘要 {digest}。"),
        }
    };
    view! {
        <section>
            <h2>"快照"</h2>
            <p>
                "快照是交给县应急局或同事的文件，对方在自己的页面导入。严禁涉密：导出前请核对，不含国家秘密、工作秘密，除联系人外不含个人信息。"
            </p>
            <p>{live(unexported)}</p>
            <div class="scope">
                {live(move || app.unit.with(Option::is_some).then(|| view! {
                    <Segmented
                        label="导出范围"
                        choices=vec![(false, "本单位"), (true, "全部台账")]
                        chosen=wants_whole
                        choose=Callback::new(move |whole| wants_whole.set(whole))
                    />
                }))}
                <p class="muted">{live(move || words(app, &scope.get()))} "："{live(what)}</p>
            </div>
            <div class="buttons">
                {button("btn primary", "导出为文件", save)}
                {button("btn", "复制为文字", copy)}
            </div>
            <p class="said" role="status">{live(move || said.get())}</p>
            <div class:visually-hidden=move || !shows_text.get()>
                <textarea
                    node_ref=area
                    id=TEXT
                    class="input"
                    rows="6"
                    readonly
                    tabindex=move || if shows_text.get() { "0" } else { "-1" }
                    aria-label="快照的文字"
                    aria-hidden=move || (!shows_text.get()).then_some("true")
                    on:copy=move |event| {
                        whole.with_value(|text| {
                            if text.len() > MOST_SHOWN {
                                browser::copy_instead(&event, text);
                            }
                        });
                        note_exported(app);
                    }
                ></textarea>
            </div>
        </section>
    }
}

fn shown(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_SHOWN {
        return text.into();
    }
    let megabytes = text.len() as f64 / f64::from(1 << 20);
    format!("快照全文有 {megabytes:.1} MB，太长，不在这里显示；复制这几个字，就是复制全文。").into()
}

/// Offers a scope as a file; says what became of it.
pub fn save_as_file(app: App, scope: &Scope) -> String {
    let sample = if app.sample { "示例数据-" } else { "" };
    let name = snapshot::file_name(&format!("{sample}{}", words(app, scope)), browser::today());
    if !browser::download(&name, "application/json", &take(app, scope)) {
        return "浏览器不能下载文件：请改用“复制为文字”。".to_owned();
    }
    note_exported(app);
    format!("已交给浏览器下载：{name}。没有看到文件时，请改用“复制为文字”。")
}

fn take(app: App, scope: &Scope) -> String {
    let exported = Exported { at: browser::now_iso(), by: exporter(app), app: PROGRAM.to_owned() };
    let header = Header::new(app.plan, app.sample, exported);
    app.store.with_ledger(|ledger| snapshot::export(ledger, scope, &header))
}

fn note_exported(app: App) {
    app.preferences.update(|preferences| preferences.unexported = 0);
}

fn exporter(app: App) -> String {
    unit_name(app).unwrap_or_else(|| "未选单位".to_owned())
}

fn unit_name(app: App) -> Option<String> {
    let unit = app.unit.get()?;
    Some(app.name_of(&unit))
}

fn words(app: App, scope: &Scope) -> String {
    match scope {
        Scope::Whole => None,
        Scope::Units(_) => unit_name(app),
    }
    .unwrap_or_else(|| "全部台账".to_owned())
}
