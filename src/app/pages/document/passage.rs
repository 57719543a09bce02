use leptos::prelude::*;

use super::anchors::passage_id;
use crate::address::{Route, TaskQuery};
use crate::app::components::{RoleSign, dynamic};
use crate::app::state::{use_location, use_session};
use crate::plan::{Item, ItemText, TableText};

/// What the document says of an item, with the ways to it.
#[component]
pub fn ItemPassage(text: ItemText<'static>, current: Memo<Option<String>>) -> impl IntoView {
    let ItemText { item, texts } = text;
    let last = texts.len().saturating_sub(1);
    let paragraph = |(at, text): (usize, &'static str)| {
        let links = (at == last).then(|| view! { " " <ItemLinks item/> });
        view! { <p>{titled(text, &item.title)} {links}</p> }
    };
    view! {
        <div class="passage" id=passage_id(&item.id) class:here=is_current(current, item)>
            {texts.into_iter().enumerate().map(paragraph).collect_view()}
            <Doubts item/>
        </div>
    }
}

/// A table whose rows are items.
#[component]
pub fn ItemTable(table: TableText<'static>, current: Memo<Option<String>>) -> impl IntoView {
    let columns = table.columns;
    let row = move |ItemText { item, texts }: ItemText<'static>| {
        let cell = |(at, text): (usize, &'static str)| {
            let links = (text == item.title).then(|| view! { " " <ItemLinks item/> <Doubts item/> });
            let column = columns.get(at).cloned();
            view! { <td><span class="column" aria-hidden="true">{column}</span> <div>{text} {links}</div></td> }
        };
        view! {
            <tr id=passage_id(&item.id) class:here=is_current(current, item)>
                {texts.into_iter().enumerate().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table>
            <caption>{table.caption}</caption>
            <thead>
                <tr>
                    {columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn is_current(
    current: Memo<Option<String>>,
    item: &'static Item,
) -> impl Fn() -> bool + Send + Sync + 'static {
    move || current.with(|current| current.as_ref() == Some(&item.id))
}

/// A text with the item's title in it set off.
fn titled(text: &'static str, title: &str) -> AnyView {
    match text.split_once(title) {
        Some((before, after)) => view! { {before} <b>{title.to_owned()}</b> {after} }.into_any(),
        None => text.into_any(),
    }
}

/// To the item, and to what my unit says of it if it has a part in it.
#[component]
fn ItemLinks(item: &'static Item) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let to_item = Route::Tasks(TaskQuery { item: Some(item.id.clone()), ..TaskQuery::default() });
    let to_mine = move || {
        let unit = session.unit().get()?;
        let part = session.directory().with(|directory| directory.responsibility(item, &unit).cloned())?;
        let href = location.href(Route::to_assess(&item.id));
        Some(view! {
            " "
            <RoleSign role=part.role/>
            " "
            <a class="link" href=href aria-label=format!("自评 {}", item.id)>
                "自评"
            </a>
        })
    };
    view! {
        <span class="passage-link">
            <a class="link" href=location.href(to_item) title="在任务页打开">
                {item.id.clone()}
            </a>
            {dynamic(to_mine)}
        </span>
    }
}

/// 原文疑点
#[component]
fn Doubts(item: &'static Item) -> impl IntoView {
    let session = use_session();
    let doubts: Vec<_> = session
        .plan()
        .doubts
        .iter()
        .filter(|doubt| doubt.items.contains(&item.id))
        .map(|doubt| view! { <p>{doubt.text.clone()}</p> })
        .collect();
    (!doubts.is_empty()).then(|| {
        view! {
            <details class="doubts">
                <summary>"原文疑点"</summary>
                {doubts}
            </details>
        }
    })
}
