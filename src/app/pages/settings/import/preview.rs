use leptos::prelude::*;

use super::conflicts::Conflicts;
use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::snapshot;
use crate::snapshot::{Counts, Preview, Snapshot};
use crate::storage::PreparedImport;

/// What a snapshot would change, with the buttons that import it or not.
#[component]
pub fn ImportPreview(
    found: RwSignal<Option<Snapshot>>,
    prepared: Memo<Option<PreparedImport>>,
    import: Callback<Preview>,
    cancel: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let preview =
        Memo::new(move |_| prepared.with(|prepared| Some(snapshot::preview(prepared.as_ref()?.join()))));
    let head = move || found.with(|found| found.as_ref().map(head));
    let body = move || {
        let preview = preview.get()?;
        let count = preview.total().records();
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
        let newer = session.store().unread().with(|unread| {
            found.with(|found| {
                found.as_ref().map_or(0, |snapshot| snapshot::count_kept_newer(unread, snapshot))
            })
        });
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
                    {button("btn primary", "导入", move |_| import.run(preview.clone()))}
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
    let rest = format!(
        " 于 {} 导出，共 {} 条记录，校验码 {}。",
        exported.moment(),
        snapshot.ledger.len(),
        snapshot.digest.short()
    );
    view! { <p><b>{exported.by.clone()}</b>{rest}</p> }
}

fn table(session: PageSession, preview: &Preview) -> impl IntoView + use<> {
    let row = |name: String, counts: Counts| {
        let cells = [counts.new, counts.updated, counts.identical, counts.conflicting];
        let cell = |count: usize| view! { <td class:zero=count == 0>{count}</td> };
        view! { <tr><th scope="row">{name}</th> {cells.map(cell).collect_view()}</tr> }
    };
    let sum = row("合计".to_owned(), preview.total());
    let rows = session.directory().with(|directory| preview.by_name(directory));
    let rows = rows.into_iter().map(|(name, counts)| row(name, counts)).collect_view();
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
