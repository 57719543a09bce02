//! A part of the ledger as a snapshot: as a file, or as text.

use leptos::prelude::*;

use crate::app::state::context::App;
use crate::snapshot::{Exported, Header, Scope};
use crate::{browser, snapshot};

/// As told in the snapshots that it writes.
const PROGRAM: &str = concat!("taizhang ", env!("CARGO_PKG_VERSION"));

/// What a unit said and was told, under all of its names.
pub fn scope_of(app: App, unit: &str) -> Scope {
    app.directory
        .with(|directory| Scope::Units(directory.aliases(unit).into_iter().map(str::to_owned).collect()))
}

/// Offers a scope as a file; says what became of it.
pub fn save_as_file(app: App, scope: &Scope) -> String {
    let sample = if app.sample { "示例数据-" } else { "" };
    let name = snapshot::file_name(&format!("{sample}{}", words(app, scope)), browser::today());
    if !browser::download(&name, "application/json", &snapshot_text(app, scope)) {
        return "浏览器不能下载文件：请改用“复制为文字”。".to_owned();
    }
    note_exported(app);
    format!("已交给浏览器下载：{name}。没有看到文件时，请改用“复制为文字”。")
}

pub fn snapshot_text(app: App, scope: &Scope) -> String {
    let exported = Exported { at: browser::now_iso(), by: exporter(app), app: PROGRAM.to_owned() };
    let header = Header::new(app.plan, app.sample, exported);
    app.store.with_ledger_untracked(|ledger| snapshot::export(ledger, scope, &header))
}

/// Edits are counted anew from here, also one that was made by the same press.
pub fn note_exported(app: App) {
    request_animation_frame(move || {
        // The page may be gone.
        let _ = app.preferences.try_update(|preferences| preferences.unexported = 0);
    });
}

/// Whose records a scope takes, in words.
pub fn words(app: App, scope: &Scope) -> String {
    match scope {
        Scope::Whole => None,
        Scope::Units(_) => unit_name(app),
    }
    .unwrap_or_else(|| "全部台账".to_owned())
}

fn exporter(app: App) -> String {
    unit_name(app).unwrap_or_else(|| "未选单位".to_owned())
}

fn unit_name(app: App) -> Option<String> {
    let unit = app.unit.get()?;
    Some(app.name_of(&unit))
}
