use std::ops::Range;

use leptos::prelude::*;

use crate::search::{Words, marks, name_marks};

/// A text with what a search found in it marked.
pub fn marked(text: &str, words: &Words) -> AnyView {
    in_pieces(text, marks(text, words))
}

/// The same for an item's title or an organisation's name, which pinyin finds too.
pub fn marked_name(name: &str, words: &Words) -> AnyView {
    in_pieces(name, name_marks(name, words))
}

fn in_pieces(text: &str, marks: Vec<Range<usize>>) -> AnyView {
    let mut parts = Vec::new();
    let mut end = 0;
    for range in marks {
        parts.push(text[end..range.start].to_owned().into_any());
        end = range.end;
        parts.push(view! { <mark>{text[range].to_owned()}</mark> }.into_any());
    }
    parts.push(text[end..].to_owned().into_any());
    parts.into_any()
}
