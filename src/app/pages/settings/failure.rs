use std::fmt::Display;

use leptos::prelude::*;

use crate::app::components::dynamic;

/// What went wrong last in a section, in one sentence.
#[derive(Clone, Copy)]
pub struct Failure(RwSignal<Option<String>>);

impl Failure {
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    pub fn set(self, why: impl Display) {
        self.0.set(Some(why.to_string()));
    }

    pub fn clear(self) {
        self.0.set(None);
    }

    /// Takes what was reached, and shows why where nothing was.
    pub fn note<T>(self, result: Result<T, impl Display>) -> Option<T> {
        self.clear();
        result.map_err(|why| self.set(why)).ok()
    }
}

#[component]
pub fn FailureLine(failure: Failure) -> impl IntoView {
    dynamic(move || failure.0.get().map(|why| view! { <p class="error" role="alert">{why}</p> }))
}
