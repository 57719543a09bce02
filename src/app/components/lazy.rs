use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::browser;

#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Awaited,
    Here,
    Failed,
}

/// What `draw` draws with the chunk of this name, as soon as that is there.
pub fn lazy(chunk: &'static str, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    if browser::has_chunk(chunk) {
        return draw();
    }
    let arrival = RwSignal::new(Arrival::Awaited);
    let ask = move || {
        arrival.set(Arrival::Awaited);
        browser::load_chunk(chunk, move |came| {
            // Whoever asked may have gone to another page meanwhile.
            let _ = arrival.try_set(if came { Arrival::Here } else { Arrival::Failed });
        });
    };
    ask();
    dynamic(move || match arrival.get() {
        Arrival::Here => draw(),
        Arrival::Awaited => view! { <p class="awaited" role="status">"正在打开…"</p> }.into_any(),
        Arrival::Failed => view! {
            <div class="awaited" role="alert">
                <p>"这一部分没能下载，已填的内容没有改动：请检查网络，然后重试。"</p>
                {button("btn", "重试", move |_| ask())}
            </div>
        }
        .into_any(),
    })
}
