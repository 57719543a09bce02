use leptos::prelude::*;

#[component]
pub fn TasksPage() -> impl IntoView {
    view! { <p>"Tasks"</p> }
}
