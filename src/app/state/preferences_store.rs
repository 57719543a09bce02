use leptos::prelude::*;

use crate::app::state::{LedgerStore, Preferences, Theme};
use crate::browser;
use crate::browser::LocalStorage;
use crate::storage::LedgerStorage;

/// The preferences as a signal, kept in the browser's storage.
#[derive(Clone, Copy)]
pub struct PreferencesStore {
    preferences: RwSignal<Preferences>,
    /// `None` for a sample, and where the page has no storage.
    storage: StoredValue<Option<LedgerStorage<LocalStorage>>>,
}

/// # Panics
/// Outside the tree under [`crate::app::Root`].
pub fn use_preferences() -> PreferencesStore {
    expect_context()
}

impl PreferencesStore {
    pub fn open(storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let stored = storage.as_ref().and_then(LedgerStorage::preferences);
        Self::new(stored.map(|text| Preferences::parse(&text)).unwrap_or_default(), storage)
    }

    /// Preferences that begin as these are and are not kept.
    pub fn copy_for_sample(&self) -> Self {
        Self::new(Preferences { unexported: 0, ..self.preferences.get_untracked() }, None)
    }

    fn new(preferences: Preferences, storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let store = Self { preferences: RwSignal::new(preferences), storage: StoredValue::new(storage) };
        Effect::new(move |before: Option<Preferences>| {
            let preferences = store.preferences.get();
            store.apply_appearance();
            if before.is_some_and(|before| before != preferences) {
                store.save();
            }
            preferences
        });
        store
    }

    pub fn with<T>(&self, read: impl FnOnce(&Preferences) -> T) -> T {
        self.preferences.with(read)
    }

    pub fn update(&self, change: impl FnOnce(&mut Preferences)) {
        self.preferences.update(change);
    }

    pub fn choose_unit(&self, unit: &str) {
        self.update(|preferences| preferences.choose_unit(unit));
    }

    /// Counts the edits of a ledger that were not exported yet.
    pub fn count_edits(&self, ledger: LedgerStore) {
        let preferences = self.preferences;
        Effect::new(move |before: Option<u64>| {
            let edits = ledger.edits().get();
            if let Some(before) = before.filter(|before| *before < edits) {
                preferences.update(|preferences| preferences.unexported += edits - before);
            }
            edits
        });
    }

    /// Counts edits anew from the next frame on: one that the same press made belongs to the export.
    pub fn mark_exported(&self) {
        let preferences = self.preferences;
        request_animation_frame(move || {
            // The sample may have been left by then.
            let _ = preferences.try_update(|preferences| preferences.unexported = 0);
        });
    }

    /// Sets theme and text size on the root element.
    pub fn apply_appearance(&self) {
        let (theme, large_text) =
            self.preferences.with_untracked(|preferences| (preferences.theme, preferences.large_text));
        let is_dark = match theme {
            Theme::Auto => browser::prefers_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        browser::set_root_attribute("data-theme", if is_dark { "dark" } else { "light" });
        browser::set_root_attribute("data-text", if large_text { "large" } else { "normal" });
    }

    /// Takes over what another tab stored under this name; false where it is no name of preferences. Without a name,
    /// storage was emptied.
    pub fn on_storage_event(&self, name: Option<&str>) -> bool {
        if name.is_none() {
            self.save();
        }
        let stored = self.storage.with_value(|storage| {
            let storage = storage.as_ref()?;
            name.is_some_and(|name| storage.is_preferences(name)).then(|| storage.preferences())
        });
        let Some(text) = stored else { return false };
        let theirs = text.map(|text| Preferences::parse(&text)).unwrap_or_default();
        self.update(|ours| {
            // The unit stays this tab's own: a person may fill in for two units side by side.
            *ours = Preferences { unit: ours.unit.take(), ..theirs };
        });
        true
    }

    fn save(&self) {
        let text = self.preferences.with_untracked(Preferences::to_text);
        self.storage.with_value(|storage| {
            if let Some(storage) = storage {
                // Preferences that find no room are good for this visit only.
                let _ = storage.write_preferences(&text);
            }
        });
    }
}
