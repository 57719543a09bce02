use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::TimelineState;
use crate::app::components::{LightSign, Question, button, dynamic, why};
use crate::app::state::Subject;
use crate::browser;
use crate::timeline::{COLUMNS, Row, TableRow};

/// So many rows are drawn at first, and as many more whenever their end comes near the screen.
const AT_A_TIME: usize = 150;
/// How near, in px.
const NEAR: f64 = 1200.0;

/// What the picture shows, in words.
#[component]
pub fn Table(shown: TimelineState) -> impl IntoView {
    let asked = RwSignal::new(AT_A_TIME);
    let end = NodeRef::<Div>::new();
    let count = Memo::new(move |_| shown.count());
    let drawn =
        Memo::new(move |_| if shown.whole.get() { count.get() } else { asked.get().min(count.get()) });
    let more = move || asked.update(|asked| *asked += AT_A_TIME);
    let look = move || {
        let Some(end) = end.try_get_untracked().flatten() else { return };
        if drawn.get_untracked() < count.get_untracked() && browser::is_near_screen(&end, NEAR) {
            more();
        }
    };
    Effect::new(move || {
        let heard = [
            window_event_listener(ev::scroll, move |_| look()),
            // Paper gets all of it.
            window_event_listener(ev::beforeprint, move |_| shown.whole.set(true)),
            window_event_listener(ev::afterprint, move |_| shown.whole.set(false)),
        ];
        on_cleanup(move || heard.into_iter().for_each(|heard| heard.remove()));
    });
    let units = Memo::new(move |_| {
        shown.groups.with(|groups| groups.iter().flat_map(|group| &group.rows).any(|row| row.unit.is_some()))
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
        shown.groups.with(|groups| {
            let mut bodies = Vec::new();
            for group in groups.iter() {
                let rows = group.rows.get(..left.min(group.rows.len())).unwrap_or_default();
                left -= rows.len();
                if !rows.is_empty() {
                    bodies.push(body(shown, &group.heading, rows, with_units));
                }
            }
            bodies
        })
    };
    let caption = move || {
        shown.round.with(|round| format!("{}，{}，截止日 {}", shown.subject(), round.name, round.as_of))
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

fn body(shown: TimelineState, heading: &str, rows: &[Row<'static>], with_units: bool) -> AnyView {
    let columns = if with_units { COLUMNS.len() } else { COLUMNS.len() - 1 };
    let head = (!heading.is_empty()).then(|| {
        view! {
            <tr class="tl-group">
                <th scope="rowgroup" colspan=columns.to_string()>{heading.to_owned()}</th>
            </tr>
        }
    });
    let rows: Vec<_> = rows.iter().map(|row| self::row(shown, row, with_units)).collect();
    view! { <tbody>{head} {rows}</tbody> }.into_any()
}

fn row(shown: TimelineState, row: &Row<'static>, with_units: bool) -> AnyView {
    let said = TableRow::of(row);
    let (item, light) = (row.item, row.light);
    let subject = row.of.clone().map_or(Subject::County, Subject::Unit);
    let (ask, answer) = why(view! { <LightSign light/> }.into_any(), move || Question::Item {
        item,
        subject: subject.clone(),
        as_of: shown.as_of(),
    });
    let planned = row.planned.map(|_| "tl-dates");
    let milestones: Vec<_> = said.milestones.iter().map(|text| view! { <li>{text.clone()}</li> }).collect();
    view! {
        <tr>
            <td class="tl-number">{said.item}</td>
            <th scope="row">
                <a
                    class="link"
                    href=move || shown.href_of(&item.id)
                    on:click=move |_| shown.note_opened(&item.id)
                >
                    {said.title}
                </a>
                {answer}
            </th>
            {with_units.then(|| view! { <td>{said.unit}</td> })}
            <td>{ask}</td>
            <td class="tl-dates">{said.document}</td>
            <td class=planned>{said.planned}</td>
            <td class="tl-number">{said.progress}</td>
            <td>{said.late}</td>
            <td><ul>{milestones}</ul></td>
        </tr>
    }
    .into_any()
}
