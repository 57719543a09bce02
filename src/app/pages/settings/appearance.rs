use leptos::prelude::*;

use crate::app::components::Segmented;
use crate::app::state::{Theme, use_preferences};

/// 外观: kept in this browser only.
#[component]
pub fn AppearanceSection() -> impl IntoView {
    let preferences = use_preferences();
    let theme = Signal::derive(move || preferences.with(|preferences| preferences.theme));
    let large = Signal::derive(move || preferences.with(|preferences| preferences.large_text));
    view! {
        <section>
            <h2>"外观"</h2>
            <p>"只影响这个浏览器，不随快照走。"</p>
            <div class="looks">
                <Segmented
                    label="颜色"
                    choices=Theme::ALL.map(|theme| (theme, theme.label())).to_vec()
                    chosen=theme
                    choose=Callback::new(move |theme| preferences.update(|preferences| preferences.theme = theme))
                />
                <Segmented
                    label="字号"
                    choices=vec![(false, "标准字"), (true, "大字")]
                    chosen=large
                    choose=Callback::new(move |large| preferences.update(|preferences| preferences.large_text = large))
                />
            </div>
        </section>
    }
}
