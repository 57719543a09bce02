use leptos::prelude::*;

use crate::rules::compare::{Piece, subtle_difference, unseen_name};

/// Texts that stand side by side, in order. In one that is easily taken for another, what differs is marked, and named
/// where nobody sees it.
pub fn version_texts(texts: &[String]) -> Vec<AnyView> {
    texts.iter().map(|text| version_text(text, texts)).collect()
}

fn version_text(text: &str, all: &[String]) -> AnyView {
    let other = all.iter().find(|other| *other != text);
    let shown = match other.and_then(|other| subtle_difference(text, other)) {
        Some((pieces, _)) => pieces.into_iter().map(piece).collect_view().into_any(),
        None => text.to_owned().into_any(),
    };
    view! { <div class="version">{shown}</div> }.into_any()
}

fn piece(Piece { text, is_common }: Piece) -> AnyView {
    if is_common {
        return text.into_any();
    }
    let name = unseen_name(&text);
    view! { <mark data-unseen=name>{text}</mark> }.into_any()
}
