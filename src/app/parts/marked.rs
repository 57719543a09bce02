use leptos::prelude::*;

use crate::query::{Words, marks};

/// A text with what a search found in it marked.
pub fn marked(text: &str, words: &Words) -> AnyView {
    let mut parts = Vec::new();
    let mut end = 0;
    for range in marks(text, words) {
        parts.push(text[end..range.start].to_owned().into_any());
        end = range.end;
        parts.push(view! { <mark>{text[range].to_owned()}</mark> }.into_any());
    }
    parts.push(text[end..].to_owned().into_any());
    parts.into_any()
}
