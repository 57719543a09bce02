use leptos::attr::Attribute;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::TextControl;
use crate::browser;

/// An element that a text is typed into.
pub trait TextElement: JsCast + AsRef<Element> + Clone + 'static {
    fn text(&self) -> String;
    fn set_text(&self, text: &str);
    /// Makes room for the text that stands in it now.
    fn fit(&self);
}

impl TextElement for HtmlInputElement {
    fn text(&self) -> String {
        self.value()
    }

    fn set_text(&self, text: &str) {
        self.set_value(text);
    }

    fn fit(&self) {}
}

impl TextElement for HtmlTextAreaElement {
    fn text(&self) -> String {
        self.value()
    }

    fn set_text(&self, text: &str) {
        self.set_value(text);
    }

    fn fit(&self) {
        browser::grow_to_text(self);
    }
}

/// Connects an element with the state of its control; to be spread on the element.
pub fn text_attributes<E>(control: TextControl, element: NodeRef<E>) -> impl Attribute
where
    E: ElementType<Output: TextElement> + 'static,
{
    on_cleanup(move || control.unmount());
    Effect::new(move || {
        if let (Some(text), Some(element)) = (control.shown(), element.get()) {
            if element.text() != text {
                element.set_text(&text);
            }
            element.fit();
        }
    });
    let text =
        move || element.try_get_untracked().flatten().map(|element| element.text()).unwrap_or_default();
    let type_in = move || {
        if let Some(element) = element.try_get_untracked().flatten() {
            element.fit();
        }
        control.type_in(text());
    };
    let leave = move || {
        // An element that is taken out of the page loses the focus after its control is gone, which has saved by then.
        let Some(element) = element.try_get_untracked() else { return };
        // While the whole window is in the background, the element keeps the focus and the caret.
        let keeps_focus = element.is_some_and(|element| browser::has_focus(element.as_ref()));
        if keeps_focus { control.save() } else { control.blur() }
    };
    view! {
        <{..}
            class:visually-hidden=move || control.has_conflict()
            on:focus=move |_| control.focus()
            on:input=move |_| type_in()
            on:change=move |_| control.change()
            on:compositionstart=move |_| control.begin_composing()
            on:compositionend=move |_| control.end_composing(text())
            on:blur=move |_| leave()
        />
    }
}
