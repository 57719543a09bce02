use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::TimelineState;
use crate::app::components::{LightSign, Question, button, dynamic, why};
use crate::app::state::Subject;
use crate::browser;
use crate::timeline::{COLUMNS, Row, TableRow};

/// Rows drawn at first, and added whenever their end comes near the screen.
const AT_A_TIME: usize = 150;
/// How near, in px.
const NEAR: f64 = 1200.0;

/// What the picture shows, in words.
#[component]
pub fn Table(timeline: TimelineState) -> impl IntoView {
    let requested = RwSignal::new(AT_A_TIME);
    let end = NodeRef::<Div>::new();
    let count = Memo::new(move |_| timeline.count());
    let drawn =
        Memo::new(move |_| if timeline.whole.get() { count.get() } else { requested.get().min(count.get()) });
    let more = move || requested.update(|requested| *requested += AT_A_TIME);
    let draw_more_near_end = move || {
        let Some(end) = end.try_get_untracked().flatten() else { return };
        if drawn.get_untracked() < count.get_untracked() && browser::is_near_screen(&end, NEAR) {
            more();
        }
    };
    Effect::new(move || {
        let listeners = [
            window_event_listener(ev::scroll, move |_| draw_more_near_end()),
            // Paper gets all of it.
            window_event_listener(ev::beforeprint, move |_| timeline.whole.set(true)),
            window_event_listener(ev::afterprint, move |_| timeline.whole.set(false)),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
    let units = Memo::new(move |_| {
        timeline
            .groups
            .with(|groups| groups.iter().flat_map(|group| &group.rows).any(|row| row.unit.is_some()))
    });
    let heads = move || {
        let column = |(at, name): (usize, &'static str)| {
            (at != UNIT || units.get()).then(|| view! { <th scope="col">{name}</th> })
        };
        COLUMNS.into_iter().enumerate().map(column).collect_view()
    };
    let bodies = move || {
        let mut left = drawn.get();
        let with_units = units.get();
        timeline.groups.with(|groups| {
            let mut bodies = Vec::new();
            for group in groups.iter() {
                let rows = group.rows.get(..left.min(group.rows.len())).unwrap_or_default();
                left -= rows.len();
                if !rows.is_empty() {
                    bodies.push(body(timeline, &group.heading, rows, with_units));
                }
            }
            bodies
        })
    };
    let caption = move || {
        timeline.round.with(|round| format!("{}，{}，截止日 {}", timeline.subject(), round.name, round.as_of))
    };
    view! {
        <div class="table-wrap tl-table-wrap">
            <table class="tl-table" aria-rowcount=move || (count.get() + 1).to_string()>
                <caption>{dynamic(caption)}</caption>
                <thead><tr>{dynamic(heads)}</tr></thead>
                {dynamic(bodies)}
            </table>
        </div>
        <div node_ref=end>
            {dynamic(move || {
                (drawn.get() < count.get()).then(|| {
                    let left = count.get() - drawn.get();
                    view! { <p class="tl-more">{button("btn plain", format!("还有 {left} 行，继续显示"), move |_| more())}</p> }
                })
            })}
        </div>
    }
}

/// The place of 单位 among the columns.
const UNIT: usize = 2;

fn body(timeline: TimelineState, heading: &str, rows: &[Row<'static>], with_units: bool) -> AnyView {
    let columns = if with_units { COLUMNS.len() } else { COLUMNS.len() - 1 };
    let head = (!heading.is_empty()).then(|| {
        view! {
            <tr class="tl-group">
                <th scope="rowgroup" colspan=columns.to_string()>{heading.to_owned()}</th>
            </tr>
        }
    });
    let rows: Vec<_> = rows.iter().map(|row| self::row(timeline, row, with_units)).collect();
    view! { <tbody>{head} {rows}</tbody> }.into_any()
}

fn row(timeline: TimelineState, row: &Row<'static>, with_units: bool) -> AnyView {
    let cells = TableRow::of(row);
    let (item, light) = (row.item, row.light);
    let subject = row.owner.clone().map_or(Subject::County, Subject::Unit);
    let (ask, answer) = why(view! { <LightSign light/> }.into_any(), move || Question::Item {
        item,
        subject: subject.clone(),
        as_of: timeline.as_of(),
    });
    let planned = row.planned.map(|_| "tl-dates");
    let milestones: Vec<_> = cells.milestones.iter().map(|text| view! { <li>{text.clone()}</li> }).collect();
    view! {
        <tr>
            <td class="tl-number">{cells.item}</td>
            <th scope="row">
                <a
                    class="link"
                    href=move || timeline.item_href(&item.id)
                    on:click=move |_| timeline.note_opened(&item.id)
                >
                    {cells.title}
                </a>
                {answer}
            </th>
            {with_units.then(|| view! { <td>{cells.unit}</td> })}
            <td>{ask}</td>
            <td class="tl-dates">{cells.document}</td>
            <td class=planned>{cells.planned}</td>
            <td class="tl-number">{cells.progress}</td>
            <td>{cells.late}</td>
            <td><ul>{milestones}</ul></td>
        </tr>
    }
    .into_any()
}
