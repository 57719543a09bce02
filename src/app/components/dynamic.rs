use leptos::prelude::*;

/// A piece of the page that is drawn again whenever what it reads changes; of one type, whatever it draws, so that
/// the program holds the machinery of redrawing once.
pub fn dynamic<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    redrawn(Box::new(move || draw().into_any()))
}

fn redrawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}
