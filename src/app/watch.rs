use leptos::prelude::*;

/// Does something now and again whenever what it read changes, given what it gave before; of one type, whatever it
/// does, so that the program holds the machinery of effects once.
pub fn watch<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut before = None;
    watched(Box::new(move || before = Some(run(before.take()))));
}

fn watched(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
