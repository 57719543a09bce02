use leptos::prelude::*;

use crate::app::components::{Progress, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::records::RecordKey;
use crate::rules::short_record_title;
use crate::storage::{Meter, Share, Usage, room_share, size_in_words};

/// How much of the browser's storage is taken, and by what.
#[component]
pub fn StorageMeter() -> impl IntoView {
    let session = use_session();
    let meter = Memo::new(move |_| session.store().meter());
    dynamic(move || {
        let Some(meter) = meter.get() else {
            return view! { <p class="muted">"这里的内容只在内存里，不占浏览器的存储空间。"</p> }.into_any();
        };
        let (taken, room) = (meter.taken, Meter::ROOM);
        view! {
            <h3>"占用的空间"</h3>
            <p>{format!("已用 {}，约占 {}。", size_in_words(taken), room_share(taken))}</p>
            <Progress part=taken.min(room) whole=room/>
            <p class="muted">
                {format!("浏览器一般给每个网站 5 MB，约可存 {}；同一网址下的其他网页也算在内。", size_in_words(room))}
            </p>
            {meter
                .is_nearly_full()
                .then(|| {
                    view! {
                        <p class="notice">"空间快用完了：请先导出快照，再请管理员清理同一网址下的其他网页，或换一个浏览器导入快照接着填。"</p>
                    }
                })}
            <details class="taken">
                <summary>"占用明细"</summary>
                {shares(&meter)}
                {largest(session, &meter)}
            </details>
        }
        .into_any()
    })
}

fn shares(meter: &Meter) -> AnyView {
    let row = |share: &Share| {
        view! {
            <tr>
                <th scope="row">{share.usage.label()}</th>
                <td>{share.count}</td>
                <td>{size_in_words(share.size)}</td>
                <td>{room_share(share.size)}</td>
            </tr>
        }
    };
    let rows = meter.shares.iter().map(row).collect_view();
    let others =
        meter.shares.iter().any(|share| matches!(share.usage, Usage::OtherPlans | Usage::OtherPages));
    view! {
        <table class="sizes">
            <thead>
                <tr>
                    <th scope="col">"内容"</th>
                    <th scope="col">"条数"</th>
                    <th scope="col">"占用"</th>
                    <th scope="col">"占空间"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {others.then(|| view! { <p class="muted">"其他台账和其他网页的内容不归本页管，本页不会改动。"</p> })}
    }
    .into_any()
}

/// The units and records that take the most.
fn largest(session: PageSession, meter: &Meter) -> AnyView {
    let list = |title: &'static str, rows: Vec<(String, usize)>| {
        (!rows.is_empty()).then(|| {
            let rows = rows
                .into_iter()
                .map(|(name, size)| view! { <li><span>{name}</span> {size_in_words(size)}</li> });
            view! {
                <h4>{title}</h4>
                <ol class="sizes-list">{rows.collect_view()}</ol>
            }
        })
    };
    let units = meter.units.iter().map(|(unit, size)| (session.org_name(unit), *size)).collect();
    let title = |key: &RecordKey| {
        session
            .rounds()
            .with(|rounds| session.directory().with(|directory| short_record_title(key, directory, rounds)))
    };
    let records = meter.records.iter().map(|(key, size)| (title(key), *size)).collect();
    view! {
        {list("占用最多的单位", units)}
        {list("最大的记录", records)}
    }
    .into_any()
}
