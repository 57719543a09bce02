use leptos::prelude::*;

/// Does something now and again whenever what it read changes. Boxed, so that the program holds the machinery of
/// effects once.
pub fn watch(run: impl FnMut() + 'static) {
    watched(Box::new(run));
}

/// The same, given what it gave before.
pub fn watch_from<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut before = None;
    watch(move || before = Some(run(before.take())));
}

fn watched(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
