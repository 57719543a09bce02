use leptos::prelude::*;

use crate::app::components::{Progress, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::records::RecordKey;
use crate::storage::{Meter, Usage};

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
            <p>{format!("已用 {}，约占 {}。", letters(taken), share(taken))}</p>
            <Progress part=taken.min(room) of=room/>
            <p class="muted">
                {format!("浏览器一般给每个网站 5 MB，约可存 {}；同一网址下的其他网页也算在内。", letters(room))}
            </p>
            {(taken * 10 > room * 8)
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
    let row = |share: &crate::storage::Share| {
        view! {
            <tr>
                <th scope="row">{share.usage.label()}</th>
                <td>{share.count}</td>
                <td>{letters(share.size)}</td>
                <td>{self::share(share.size)}</td>
            </tr>
        }
    };
    let rows = meter.shares.iter().map(row).collect_view();
    let others = meter.shares.iter().any(|share| matches!(share.usage, Usage::OtherPlans | Usage::OtherPages));
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

/// What is worth looking at where room is short.
fn largest(session: PageSession, meter: &Meter) -> AnyView {
    let list = |title: &'static str, rows: Vec<(String, usize)>| {
        (!rows.is_empty()).then(|| {
            let rows =
                rows.into_iter().map(|(name, size)| view! { <li><span>{name}</span> {letters(size)}</li> });
            view! {
                <h4>{title}</h4>
                <ol class="sizes-list">{rows.collect_view()}</ol>
            }
        })
    };
    let units = meter.units.iter().map(|(unit, size)| (name(session, unit), *size)).collect();
    let records = meter.records.iter().map(|(key, size)| (record(session, key), *size)).collect();
    view! {
        {list("占用最多的单位", units)}
        {list("最大的记录", records)}
    }
    .into_any()
}

fn name(session: PageSession, unit: &str) -> String {
    session.directory().with(|directory| directory.name(unit).to_owned())
}

/// `县水利局 T15 自评（总结评估）`
fn record(session: PageSession, key: &RecordKey) -> String {
    let round = key.round().map(|id| {
        let name = session
            .rounds()
            .with(|rounds| rounds.iter().find(|round| round.id == id).map(|round| round.name.clone()));
        format!("（{}）", name.unwrap_or_else(|| id.to_owned()))
    });
    let about = [
        key.unit().or(key.org()).map(|unit| name(session, unit)),
        key.item().or(key.measure()).map(str::to_owned),
    ];
    let about: String = about.into_iter().flatten().map(|part| part + " ").collect();
    format!("{about}{}{}", key.kind().label(), round.unwrap_or_default())
}

/// A size as a person counts: `3.2 万字`.
fn letters(size: usize) -> String {
    if size < 10_000 {
        return format!("{size} 字");
    }
    let thousands = (size + 500) / 1_000;
    format!("{}.{} 万字", thousands / 10, thousands % 10)
}

fn share(size: usize) -> String {
    match size * 1_000 / Meter::ROOM {
        0 if size > 0 => "不到 0.1%".to_owned(),
        thousandths => format!("{}.{}%", thousandths / 10, thousandths % 10),
    }
}
