use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::state::context::use_app;
use crate::app::state::editing::ValueRef;
use crate::app::state::store::Store;
use crate::records::TextValue;

/// One of the texts that stand in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub seen: ValueRef,
    pub text: String,
}

impl From<TextValue<'_>> for Version {
    fn from(value: TextValue<'_>) -> Self {
        Self { seen: ValueRef { key: value.key.clone(), dot: value.dot }, text: value.text.to_owned() }
    }
}

/// Typing rests for so long before it is saved.
const REST: Duration = Duration::from_millis(400);

/// A text control at work: it saves what is typed, leaves an input method alone while it composes, and is not
/// redrawn while it has the focus.
#[derive(Clone, Copy)]
pub struct Typing {
    store: Store,
    versions: Signal<Vec<Version>>,
    /// Writes a text in place of what was seen, and says what stands there then.
    write: Callback<(String, Vec<ValueRef>), Vec<ValueRef>>,
    /// It is one part of something that is picked whole where several stand side by side.
    is_part: bool,
    focused: RwSignal<bool>,
    composing: StoredValue<bool>,
    seen: StoredValue<Vec<ValueRef>>,
    unsaved: StoredValue<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Typing {
    pub fn new(
        versions: Signal<Vec<Version>>,
        write: Callback<(String, Vec<ValueRef>), Vec<ValueRef>>,
    ) -> Self {
        let typing = Self {
            store: use_app().store,
            versions,
            write,
            is_part: false,
            focused: RwSignal::new(false),
            composing: StoredValue::new(false),
            seen: StoredValue::new(Vec::new()),
            unsaved: StoredValue::new(None),
            timer: StoredValue::new(None),
        };
        on_cleanup(move || {
            typing.save();
            if typing.focused.try_get_untracked() == Some(true) {
                typing.store.end_typing();
            }
        });
        typing
    }

    /// The same for one part of something that is picked whole.
    #[must_use]
    pub fn of_part(self) -> Self {
        Self { is_part: true, ..self }
    }

    /// What to show; `None` while the control has the focus.
    pub fn shown(&self) -> Option<String> {
        let text = self.versions.with(|versions| versions.first().map(|version| version.text.clone()));
        (!self.focused.get()).then(|| text.unwrap_or_default())
    }

    /// Whether several texts stand side by side and wait for a choice.
    pub fn is_split(&self) -> bool {
        !self.is_part
            && !self.focused.get()
            && self.versions.with(|versions| versions.windows(2).any(|pair| pair[0].text != pair[1].text))
    }

    pub fn versions(&self) -> Vec<Version> {
        self.versions.get()
    }

    /// Whether somebody else wrote here while this control had the focus.
    pub fn changed_elsewhere(&self) -> bool {
        self.focused.get()
            && self.versions.with(|versions| {
                self.seen.with_value(|seen| versions.iter().any(|version| !seen.contains(&version.seen)))
            })
    }

    pub fn focus(&self) {
        self.seen.set_value(
            self.versions
                .with_untracked(|versions| versions.iter().map(|version| version.seen.clone()).collect()),
        );
        self.store.begin_typing();
        self.focused.set(true);
    }

    pub fn blur(&self) {
        self.composing.set_value(false);
        self.save();
        self.store.end_typing();
        self.focused.set(false);
    }

    pub fn typed(&self, text: String) {
        self.unsaved.set_value(Some(text));
        if !self.composing.get_value() {
            self.save_soon();
        }
    }

    pub fn compose(&self) {
        self.composing.set_value(true);
        self.stop_timer();
    }

    pub fn composed(&self, text: String) {
        self.composing.set_value(false);
        self.typed(text);
    }

    /// A person picked or combined what stood side by side.
    pub fn settle(&self, text: String) {
        let seen = self
            .versions
            .with_untracked(|versions| versions.iter().map(|version| version.seen.clone()).collect());
        self.write.run((text, seen));
    }

    fn save_soon(&self) {
        self.stop_timer();
        let typing = *self;
        self.timer.set_value(set_timeout_with_handle(move || typing.save(), REST).ok());
    }

    /// Saves at once what was typed.
    pub fn save(&self) {
        self.stop_timer();
        let unsaved = self.unsaved.try_update_value(Option::take).flatten();
        if let Some(text) = unsaved {
            let seen = self.write.run((text, self.seen.get_value()));
            self.seen.set_value(seen);
        }
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
