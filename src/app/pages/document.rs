use leptos::prelude::*;

#[component]
pub fn DocumentPage() -> impl IntoView {
    view! { <p>"Document"</p> }
}
