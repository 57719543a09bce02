use leptos::prelude::*;

#[component]
pub fn AssessPage() -> impl IntoView {
    view! { <p>"Assess"</p> }
}
