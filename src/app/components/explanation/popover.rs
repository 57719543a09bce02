use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::state::Subject;
use crate::browser;
use crate::plan::{Date, Item};

/// What is to be explained.
#[derive(Clone, Debug)]
pub enum Question {
    /// The light and the score of an item, seen from a day.
    Item { item: &'static Item, subject: Subject, as_of: Date },
    /// The light that an item has among several units.
    Worst { item: &'static Item, units: Vec<String>, as_of: Date },
    /// The score of a unit.
    Unit(String),
    /// How lights come about.
    Lights,
}

/// An explanation that a button opens and closes.
#[derive(Clone)]
pub struct ExplanationPopover {
    /// Signals that it reads are followed while the explanation is open.
    pub question: Arc<dyn Fn() -> Question + Send + Sync>,
    pub open: RwSignal<bool>,
    /// The id of the button.
    pub button: String,
}

impl ExplanationPopover {
    /// Esc closes it, and nothing else.
    pub fn press(&self, event: &KeyboardEvent) {
        if browser::key(event) == "Escape" && self.open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            self.open.set(false);
            browser::focus(&self.button);
        }
    }
}
