use leptos::prelude::*;

use crate::app::pages::overview::view::OverviewView;
use crate::overview::{MeasureDetails, NumberRow};
use crate::plan::MeasureKind;

/// Every number that goes into it.
pub fn numbers(view: OverviewView, shown: &MeasureDetails<'static>) -> AnyView {
    let unit = match shown.card.measure.kind {
        MeasureKind::Fall => "",
        MeasureKind::YearlyMean | MeasureKind::Level => shown.card.measure.unit.as_str(),
    };
    let row = |row: &NumberRow| {
        let label = row.year.map_or_else(|| "基期".to_owned(), |year| year.to_string());
        let version = |(writer, text): &(String, String)| {
            let name = (row.versions.len() > 1).then(|| {
                let name = view.session.org_name(writer);
                view! { <small>{name}" "</small> }
            });
            view! { <span class="said">{name}{text.clone()}{unit}</span> }.into_any()
        };
        let values: Vec<AnyView> = match row.versions.as_slice() {
            [] => vec![view! { <span class="quiet">"还没有数"</span> }.into_any()],
            versions => versions.iter().map(version).collect(),
        };
        let conflict =
            (row.versions.len() > 1).then(|| view! { <p class="field-note">"几个数并存，请选定一个"</p> });
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{values} {conflict}</td>
            </tr>
        }
        .into_any()
    };
    let notes = shown.notes.iter().map(|note| view! { <p class="note">{format!("说明：{note}")}</p> });
    view! {
        <table class="numbers">
            <tbody>{shown.rows.iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
        {notes.collect::<Vec<_>>()}
    }
    .into_any()
}
