use leptos::prelude::*;

/// A part of the page that is drawn again whenever a signal that it reads changes.
pub fn dynamic<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    (move || draw().into_any()).into_any()
}
