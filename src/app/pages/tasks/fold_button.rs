use leptos::prelude::*;

use crate::app::components::{button, dynamic};

/// Opens and closes the rest of a long facet.
pub fn fold_button(hidden: Signal<usize>, unfolded: RwSignal<bool>) -> AnyView {
    dynamic(move || match (hidden.get(), unfolded.get()) {
        (0, false) => ().into_any(),
        (0, true) => button("facet-more", "收起", move |_| unfolded.set(false)),
        (count, _) => button("facet-more", format!("更多 {count} 个"), move |_| unfolded.set(true)),
    })
}
