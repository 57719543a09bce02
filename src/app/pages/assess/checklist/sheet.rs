use leptos::prelude::*;

use crate::address::Route;
use crate::app::components::{ItemFactsList, RoleSign, dynamic};
use crate::app::forms::AssessmentForm;
use crate::app::pages::assess::focus::item_title;
use crate::app::state::{Subject, use_location, use_session};
use crate::plan::Item;

/// One item, to be filled in.
#[component]
pub fn Sheet(
    unit: String,
    item: &'static Item,
    place: Memo<Option<usize>>,
    count: Signal<usize>,
    neighbour: impl Fn(isize) -> Option<&'static Item> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let responsibility =
        session.directory().with_untracked(|directory| directory.responsibility(item, &unit).cloned());
    let at = move || place.get().map(|at| format!(" · 第 {} 项，共 {} 项", at + 1, count.get()));
    let step = move |by: isize, label: &'static str, class: &'static str| {
        move || match neighbour(by) {
            Some(item) => view! {
                <a class=class href=location.href(Route::to_assess(&item.id))>{label}</a>
            }
            .into_any(),
            None => view! { <span class=class aria-disabled="true">{label}</span> }.into_any(),
        }
    };
    let form = match &responsibility {
        Some(_) => {
            let unit = unit.clone();
            view! { <AssessmentForm unit item/> }.into_any()
        }
        None => view! {
            <div class="empty">
                <h2>"本单位在本项没有任务"</h2>
                <p>"只有牵头、配合或经由组承担的单位才填写自评。"</p>
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="sheet">
            <header>
                <span class="crumb">{item.kind.label()} " " {item.id.clone()} {dynamic(at)}</span>
                <h1 id=item_title(&item.id) tabindex="-1">
                    {responsibility.as_ref().map(|part| view! { <RoleSign role=part.role/> " " })}
                    {item.title.clone()}
                </h1>
            </header>
            <ItemFactsList item subjects=Signal::stored(vec![Subject::Unit(unit)])/>
            {form}
            <div class="foot">
                {step(-1, "上一项", "btn")}
                <span class="keys">
                    <kbd>"1"</kbd> "–" <kbd>"4"</kbd> " 标记 · " <kbd>"j"</kbd> " " <kbd>"k"</kbd> " 上下 · "
                    <a class="link" href=location.href(Route::Document { item: Some(item.id.clone()) })>
                        "看原文"
                    </a>
                </span>
                {step(1, "下一项", "btn primary")}
            </div>
        </section>
    }
}
