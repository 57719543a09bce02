use leptos::prelude::*;

use crate::address::{Facet, Route, TaskQuery};
use crate::app::state::{PageSession, use_location};
use crate::rules::{Figures, ReceivedLater};

/// What each unit had reached.
pub fn figures_table(session: PageSession, figures: &Figures) -> AnyView {
    let rows = figures.responsible().map(|(unit, figures)| {
        let name = session.directory().with_untracked(|directory| directory.name(unit).to_owned());
        let share = format!("{} / {}", figures.share.reported, figures.share.total);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{share}</td>
                <td>{figures.share.percent()}</td>
                <td>{figures.score.clone().unwrap_or_else(|| "—".to_owned())}</td>
            </tr>
        }
    });
    view! {
        <details class="figures-of">
            <summary>"逐单位查看"</summary>
            <div class="table-wrap">
                <table>
                    <thead>
                        <tr><th scope="col">"单位"</th><th scope="col">"已填报"</th><th scope="col">"填报率"</th><th scope="col">"得分"</th></tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// 关闭后收到
pub fn received_later(session: PageSession, later: &[ReceivedLater]) -> AnyView {
    let location = use_location();
    let one = |one: &ReceivedLater| {
        let unit = session.directory().with_untracked(|directory| directory.name(&one.unit).to_owned());
        let what = match one.item.as_deref().and_then(|item| session.plan().item(item)) {
            Some(item) => {
                let query = TaskQuery::default().with(Facet::Unit, &one.unit);
                let href = location.href(Route::Tasks(TaskQuery { item: Some(item.id.clone()), ..query }));
                view! { <a class="link" href=href>{item.id.clone()} " " {item.title.clone()}</a> }.into_any()
            }
            None => one.item.clone().unwrap_or_else(|| "上报".to_owned()).into_any(),
        };
        view! { <li><span>{unit}</span> " " {what}</li> }
    };
    match later {
        [] => view! { <p class="hint">"关闭后没有收到别的内容。"</p> }.into_any(),
        later => view! {
            <h4>{format!("关闭后收到 {} 处", later.len())}</h4>
            <p class="hint">"这些内容已并入台账，不改变上面的数；要计入，请重新打开后再关闭。"</p>
            <ul class="later">{later.iter().map(one).collect_view()}</ul>
        }
        .into_any(),
    }
}
