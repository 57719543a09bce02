use leptos::prelude::*;

use super::TextControl;
use crate::app::components::{button, dynamic, version_texts};

/// The texts that stand side by side, until a person picks one or, where they can be combined, puts them together.
#[component]
pub fn Versions(control: TextControl, combine: bool) -> impl IntoView {
    dynamic(move || {
        control.has_conflict().then(|| {
            let texts: Vec<String> = control.versions().into_iter().map(|version| version.value).collect();
            let together = texts.join("\n");
            view! {
                <div class="versions">
                    <p>
                        "这里有分别写下的几份内容，都已保留。请选用一份"
                        {combine.then_some("，或合在一起")} "。"
                    </p>
                    {version_texts(&texts)
                        .into_iter()
                        .zip(texts)
                        .map(|(shown, chosen)| {
                            view! {
                                {shown}
                                <div class="buttons">
                                    {button("btn plain", "用这一份", move |_| control.choose(chosen.clone()))}
                                </div>
                            }
                        })
                        .collect_view()}
                    {combine
                        .then(|| {
                            view! {
                                <div class="buttons">
                                    {button("btn", "合在一起", move |_| control.choose(together.clone()))}
                                </div>
                            }
                        })}
                </div>
            }
        })
    })
}

/// Says that another window has changed what this control shows while it has the focus.
#[component]
pub fn ChangedElsewhere(control: TextControl) -> impl IntoView {
    dynamic(move || {
        control
            .changed_elsewhere()
            .then(|| view! { <p class="field-note" role="status">"另一窗口也改了此处，离开后一并显示。"</p> })
    })
}
