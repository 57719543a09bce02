use leptos::prelude::*;

use crate::app::state::{PageSession, PreferencesStore, use_preferences, use_session};
use crate::snapshot::{Exported, Header, Scope};
use crate::{browser, snapshot};

/// The program's name and version, as snapshots carry it.
const PROGRAM: &str = concat!("taizhang ", env!("CARGO_PKG_VERSION"));

/// Gives away a part of the ledger as a snapshot: as a file, or as text.
#[derive(Clone, Copy)]
pub struct Exporter {
    session: PageSession,
    preferences: PreferencesStore,
}

pub fn use_exporter() -> Exporter {
    Exporter { session: use_session(), preferences: use_preferences() }
}

impl Exporter {
    /// Offers a scope as a file to download; gives the message for the person.
    pub fn save_as_file(&self, scope: &Scope) -> String {
        let sample = if self.session.is_sample() { "示例数据-" } else { "" };
        let name = snapshot::file_name(&format!("{sample}{}", self.words(scope)), browser::today());
        if !browser::download(&name, "application/json", &self.text(scope)) {
            return "浏览器不能下载文件：请改用“复制为文字”。".to_owned();
        }
        self.mark_exported();
        format!("已交给浏览器下载：{name}。没有看到文件时，请改用“复制为文字”。")
    }

    /// The snapshot itself.
    pub fn text(&self, scope: &Scope) -> String {
        let by = self.unit_name().unwrap_or_else(|| "未选单位".to_owned());
        let exported = Exported { at: browser::now_iso(), by, app: PROGRAM.to_owned() };
        let header = Header::new(self.session.plan(), self.session.is_sample(), exported);
        self.session.store().with_ledger_untracked(|ledger| snapshot::export(ledger, scope, &header))
    }

    pub fn mark_exported(&self) {
        self.preferences.mark_exported();
    }

    /// Whose records a scope takes.
    pub fn words(&self, scope: &Scope) -> String {
        let unit = match scope {
            Scope::Whole => None,
            Scope::Units(_) => self.unit_name(),
        };
        unit.unwrap_or_else(|| "全部台账".to_owned())
    }

    fn unit_name(&self) -> Option<String> {
        Some(self.session.org_name(&self.session.unit().get()?))
    }
}
