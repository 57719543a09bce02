use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::address::{Route, TaskQuery};
use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_location, use_session};
use crate::records::{Kind, RecordKey, Unreadable};
use crate::snapshot;
use crate::snapshot::{Counts, Preview, Snapshot};

/// So many conflicts are listed by name.
const MOST_LISTED: usize = 20;

/// What a snapshot will change, and the question whether it shall.
#[component]
pub fn ImportPreview(
    found: RwSignal<Option<Snapshot>>,
    take_in: Callback<Preview>,
    cancel: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    // Told anew when the ledger changes meanwhile.
    let preview = Memo::new(move |_| {
        found.with(|found| {
            let snapshot = found.as_ref()?;
            Some(session.store().with_ledger(|ledger| snapshot::preview(ledger, snapshot)))
        })
    });
    let head = move || found.with(|found| found.as_ref().map(head));
    let body = move || {
        let preview = preview.get()?;
        let count = preview.by_unit.values().map(|counts| total(*counts)).sum::<usize>();
        if preview.is_empty() {
            return Some(
                view! {
                    <p>{format!("没有新内容：快照里的 {count} 条记录，台账都已经有了。")}</p>
                    <div class="buttons">
                        {button("btn", "知道了", move |_| cancel.run(()))}
                    </div>
                }
                .into_any(),
            );
        }
        let conflicting = preview.conflicting.clone();
        let newer = newer(session, found);
        Some(
            view! {
                {table(session, &preview)}
                {(newer > 0).then(|| view! {
                    <p>{format!("其中 {newer} 条在本机由较新的程序写成，将保持不动。")}</p>
                })}
                {(!conflicting.is_empty()).then(|| view! {
                    <p>"有冲突的，两份内容都会保留，并排显示，由人选用。"</p>
                })}
                <Conflicts keys=conflicting links=false/>
                <div class="buttons">
                    {button("btn primary", "导入", move |_| take_in.run(preview.clone()))}
                    {button("btn plain", "取消", move |_| cancel.run(()))}
                </div>
            }
            .into_any(),
        )
    };
    view! { <div class="preview"><h3>"预览：还没有导入"</h3> {dynamic(head)} {dynamic(body)}</div> }
}

fn head(snapshot: &Snapshot) -> impl IntoView + use<> {
    let exported = &snapshot.header.exported;
    let at: String =
        exported.at.chars().take(16).map(|letter| if letter == 'T' { ' ' } else { letter }).collect();
    let by = exported.by.clone();
    let rest =
        format!(" 于 {at} 导出，共 {} 条记录，摘要 {}。", snapshot.ledger.len(), snapshot.digest.short());
    view! { <p><b>{by}</b>{rest}</p> }
}

/// Records that this browser holds in a form of a newer program, and that the snapshot would change.
fn newer(session: PageSession, found: RwSignal<Option<Snapshot>>) -> usize {
    session.store().unread().with(|unread| {
        let newer = unread.iter().filter(|value| matches!(value.why, Unreadable::Newer { .. }));
        let keys = newer.filter_map(|value| value.key.as_ref());
        found.with(|found| {
            let Some(snapshot) = found else { return 0 };
            keys.filter(|key| snapshot.ledger.get(key).is_some()).count()
        })
    })
}

fn total(counts: Counts) -> usize {
    counts.new + counts.updated + counts.identical + counts.conflicting
}

fn table(session: PageSession, preview: &Preview) -> impl IntoView + use<> {
    let mut by_name: BTreeMap<(bool, String), Counts> = BTreeMap::new();
    session.directory().with(|directory| {
        for (unit, counts) in &preview.by_unit {
            let name = match unit {
                Some(unit) => (false, directory.name(unit).to_owned()),
                None => (true, "轮次、单位等设置".to_owned()),
            };
            let sum = by_name.entry(name).or_default();
            *sum = *sum + *counts;
        }
    });
    let row = |name: String, counts: Counts| {
        let cells = [counts.new, counts.updated, counts.identical, counts.conflicting];
        let cell = |count: usize| view! { <td class:zero=count == 0>{count}</td> };
        view! { <tr><th scope="row">{name}</th> {cells.map(cell).collect_view()}</tr> }
    };
    let sum = row("合计".to_owned(), preview.total());
    let rows = by_name.into_iter().map(|((_, name), counts)| row(name, counts)).collect_view();
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"单位"</th>
                    <th scope="col">"新增"</th>
                    <th scope="col">"更新"</th>
                    <th scope="col">"相同"</th>
                    <th scope="col">"有冲突"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>{sum}</tfoot>
        </table>
    }
}

/// Where two contents stand side by side.
#[component]
pub fn Conflicts(keys: Vec<RecordKey>, links: bool) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let more = keys.len().saturating_sub(MOST_LISTED);
    let row = move |key: RecordKey| {
        let text = words(session, &key);
        match place(session, &key).filter(|_| links) {
            Some(route) => view! { <li><a class="link" href=location.href(route)>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    };
    (!keys.is_empty()).then(|| {
        view! {
            <ul class="conflicts">
                {keys.into_iter().take(MOST_LISTED).map(row).collect_view()}
                {(more > 0).then(|| view! { <li>{format!("另有 {more} 条")}</li> })}
            </ul>
        }
    })
}

fn words(session: PageSession, key: &RecordKey) -> String {
    let unit = key.unit().map(|unit| session.org_name(unit));
    let org = key.org().map(|org| session.org_name(org));
    let item = key.item().map(|id| match session.plan().item(id) {
        Some(item) => format!("{id} {}", item.title),
        None => id.to_owned(),
    });
    let others = [key.measure(), key.view()].into_iter().flatten().map(str::to_owned);
    let round = key.round().filter(|_| key.kind() == Kind::Round).map(str::to_owned);
    let parts = [unit, org, item, round].into_iter().flatten().chain(others);
    format!("{}：{}", key.kind().label(), parts.collect::<Vec<_>>().join("，"))
}

/// Where a person settles it: in my unit's 自评, else with the item.
fn place(session: PageSession, key: &RecordKey) -> Option<Route> {
    let item = key.item()?.to_owned();
    let unit =
        session.directory().with(|directory| key.unit().map(|unit| directory.canonical(unit).to_owned()))?;
    if session.unit().with(|mine| mine.as_ref() == Some(&unit)) {
        return Some(Route::to_assess(&item));
    }
    Some(Route::Tasks(TaskQuery { item: Some(item), ..TaskQuery::of_unit(&unit) }))
}
