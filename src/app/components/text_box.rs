use leptos::html::{Input, Textarea};
use leptos::prelude::*;

use crate::app::components::{Typing, button, dynamic};
use crate::app::state::watch::watch;
use crate::browser;

/// A text that grows with what is typed into it. Where two texts stand side by side, they are shown until a
/// person picks one or puts them together.
#[component]
pub fn TextArea(
    typing: Typing,
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] placeholder: String,
) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    watch(move || {
        if let (Some(text), Some(area)) = (typing.shown(), area.get()) {
            if area.value() != text {
                area.set_value(&text);
            }
            browser::grow_to_text(&area);
        }
    });
    let value = move || area.get_untracked().map(|area| area.value()).unwrap_or_default();
    let typed = move || {
        if let Some(area) = area.get_untracked() {
            browser::grow_to_text(&area);
        }
        typing.typed(value());
    };
    view! {
        <div class="field">
            <div class="field-head"><label for=id.clone()>{label}</label></div>
            <textarea
                node_ref=area
                id=id
                class="input"
                class:visually-hidden=move || typing.is_split()
                rows="2"
                placeholder=placeholder
                on:focus=move |_| typing.focus()
                on:blur=move |_| typing.blur()
                on:input=move |_| typed()
                on:compositionstart=move |_| typing.compose()
                on:compositionend=move |_| typing.composed(value())
            ></textarea>
            <Versions typing combine=true/>
            <ChangedElsewhere typing/>
        </div>
    }
}

/// A text of one line, without a label of its own on screen.
#[component]
pub fn TextLine(
    typing: Typing,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] placeholder: String,
    /// What is wrong with what stands in it, for a control that has an id.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let error_id = id.as_ref().map(|id| format!("{id}-error"));
    let described = error_id.clone();
    let is_wrong = move || error.is_some_and(|error| error.with(Option::is_some));
    let input = NodeRef::<Input>::new();
    watch(move || {
        if let (Some(text), Some(input)) = (typing.shown(), input.get())
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
    let value = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    view! {
        <input
            node_ref=input
            id=id
            class="input"
            class:visually-hidden=move || typing.is_split()
            type="text"
            autocomplete="off"
            aria-label=label
            aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=move || described.clone().filter(|_| is_wrong())
            placeholder=placeholder
            on:focus=move |_| typing.focus()
            on:blur=move |_| typing.blur()
            on:input=move |_| typing.typed(value())
            on:compositionstart=move |_| typing.compose()
            on:compositionend=move |_| typing.composed(value())
        />
        {error.map(|error| view! { <p class="error" id=error_id role="alert">{dynamic(move || error.get())}</p> })}
        <Versions typing combine=false/>
        <ChangedElsewhere typing/>
    }
}

/// The texts that stand side by side, until a person picks one.
#[component]
pub fn Versions(typing: Typing, combine: bool) -> impl IntoView {
    dynamic(move || {
        typing.is_split().then(|| {
            let texts: Vec<String> = typing.versions().into_iter().map(|version| version.text).collect();
            let together = texts.join("\n");
            view! {
                <div class="versions">
                    <p>
                        "这里有分别写下的几份内容，都已保留。请选用一份"
                        {combine.then_some("，或合在一起")} "。"
                    </p>
                    {texts
                        .into_iter()
                        .map(|text| {
                            let chosen = text.clone();
                            view! {
                                <div class="version">{text}</div>
                                <div class="buttons">
                                    {button("btn plain", "用这一份", move |_| typing.settle(chosen.clone()))}
                                </div>
                            }
                        })
                        .collect_view()}
                    {combine
                        .then(|| {
                            view! {
                                <div class="buttons">
                                    {button("btn", "合在一起", move |_| typing.settle(together.clone()))}
                                </div>
                            }
                        })}
                </div>
            }
        })
    })
}

#[component]
pub fn ChangedElsewhere(typing: Typing) -> impl IntoView {
    dynamic(move || {
        typing
            .changed_elsewhere()
            .then(|| view! { <p class="field-note" role="status">"另一窗口也改了此处，离开后一并显示。"</p> })
    })
}
