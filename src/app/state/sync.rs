//! Bringing the ledger and its storage together, other than by an edit.

use leptos::prelude::*;

use crate::app::state::context::App;
use crate::app::state::preferences::Preferences;
use crate::browser;

/// What there is to bring together.
pub enum Sync {
    /// Another tab wrote a value under a name; without a name, it took out all.
    Heard { name: Option<String>, value: Option<String> },
    /// What was written before the browser was killed and has not come as far as storage.
    Journal,
    /// What could not be written.
    Unsaved,
    /// Preferences that have changed.
    Preferences,
}

pub fn sync(app: App, what: Sync) {
    match what {
        Sync::Heard { name, value } => on_storage_event(app, name.as_deref(), value.as_deref()),
        Sync::Journal => replay_journal(app),
        Sync::Unsaved => app.store.retry(),
        Sync::Preferences => write_preferences(app),
    }
}

fn write_preferences(app: App) {
    let text = app.preferences.with_untracked(Preferences::to_text);
    app.storage.with_value(|storage| {
        if let Some(storage) = storage {
            // Preferences that find no room are good for this visit only.
            let _ = storage.write_preferences(&text);
        }
    });
}

fn on_storage_event(app: App, name: Option<&str>, value: Option<&str>) {
    let preferences = app.storage.with_value(|storage| {
        let storage = storage.as_ref()?;
        name.is_some_and(|name| storage.is_preferences(name)).then(|| storage.preferences())
    });
    match preferences {
        // The unit stays this tab's own: a person may fill in for two units side by side.
        Some(text) => {
            let theirs = text.map(|text| Preferences::parse(&text)).unwrap_or_default();
            app.preferences.update(|ours| {
                *ours = Preferences { unit: ours.unit.take(), ..theirs };
            });
        }
        None => app.store.on_storage_event(name, value),
    }
}

fn replay_journal(app: App) {
    app.storage.with_value(|storage| {
        let Some(storage) = storage else { return };
        let own = storage.clone();
        browser::with_journal(&storage.prefix(), move |noted| {
            let found = app.store.replay(own.noted(noted));
            if found > 0 {
                app.said.set(Some(format!("浏览器上次没有正常关闭，已找回没来得及保存的 {found} 条记录。")));
            }
        });
    });
}
