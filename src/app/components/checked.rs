use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{ChangedElsewhere, Typing, Versions, dynamic};

/// A text control that saves only what stands a check, once it is left or Enter is pressed. What does not stand it stays
/// in the control with the reason beside it, and nothing of it is saved.
#[derive(Clone, Copy)]
pub struct Checked {
    typing: Typing,
    /// Gives the text to save for what was typed.
    check: Callback<String, Result<String, String>>,
    /// What was typed and not taken, and why.
    refused: RwSignal<Option<(String, String)>>,
    /// What was typed and not looked at yet.
    typed: StoredValue<Option<String>>,
}

impl Checked {
    pub fn new<E: ToString>(
        typing: Typing,
        check: impl Fn(&str) -> Result<String, E> + Send + Sync + 'static,
    ) -> Self {
        let checked = Self {
            typing,
            check: Callback::new(move |text: String| check(&text).map_err(|why| why.to_string())),
            refused: RwSignal::new(None),
            typed: StoredValue::new(None),
        };
        // The page may go away under a focused control.
        on_cleanup(move || {
            checked.take();
        });
        checked
    }

    /// What stands in the control: as it was typed, or else as it is kept.
    pub fn text(&self) -> String {
        let refused = self.refused.with_untracked(|refused| refused.as_ref().map(|(text, _)| text.clone()));
        refused.unwrap_or_else(|| {
            untrack(|| self.typing.versions()).into_iter().map(|one| one.text).next().unwrap_or_default()
        })
    }

    /// Looks again at what was not taken: something else has changed.
    pub fn retry(&self) {
        if self.refused.with_untracked(Option::is_some) {
            self.typing.focus();
            self.typed.set_value(Some(self.text()));
            self.take();
            self.typing.blur();
        }
    }

    /// Whether it was taken.
    fn take(&self) -> bool {
        let Some(text) = self.typed.try_update_value(Option::take).flatten() else { return false };
        match self.check.run(text.clone()) {
            Ok(kept) => {
                let _ = self.refused.try_set(None);
                self.typing.typed(kept);
                self.typing.save();
                true
            }
            Err(why) => {
                let _ = self.refused.try_set(Some((text, why)));
                false
            }
        }
    }
}

/// A checked text of one line, its label above it.
#[component]
pub fn CheckedLine(
    checked: Checked,
    #[prop(into)] id: String,
    label: &'static str,
    /// As it is read out, where the label alone would not tell it from others.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] placeholder: String,
    /// After something was taken.
    #[prop(optional)]
    taken: Option<Callback<()>>,
) -> impl IntoView {
    let Checked { typing, refused, typed, .. } = checked;
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let kept = typing.shown();
        let shown = refused.with(|refused| refused.as_ref().map(|(text, _)| text.clone())).or(kept);
        if let (Some(text), Some(input)) = (shown, input.get())
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
    let take = move || {
        if checked.take()
            && let Some(taken) = taken
        {
            taken.run(());
        }
    };
    let error = format!("{id}-error");
    let has_error = move || refused.with(Option::is_some);
    let described = {
        let error = error.clone();
        move || has_error().then(|| error.clone())
    };
    view! {
        <div class="checked">
            <label for=id.clone()>{label}</label>
            <input
                node_ref=input
                id=id
                class="input"
                class:visually-hidden=move || typing.is_split()
                type="text"
                autocomplete="off"
                aria-label=name
                aria-invalid=move || has_error().then_some("true")
                aria-describedby=described
                placeholder=placeholder
                on:focus=move |_| typing.focus()
                on:input=move |event| typed.set_value(Some(event_target_value(&event)))
                on:change=move |_| take()
                on:blur=move |_| {
                    take();
                    typing.blur();
                }
            />
            <Versions typing combine=false/>
            <ChangedElsewhere typing/>
            <p class="error" id=error role="alert">
                {dynamic(move || refused.with(|refused| refused.as_ref().map(|(_, why)| why.clone())))}
            </p>
        </div>
    }
}
