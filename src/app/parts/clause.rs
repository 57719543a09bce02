use leptos::prelude::*;

use super::mark::MarkChoice;
use super::schedule::with_schedule;
use crate::app::context::App;
use crate::ledger::mark_field;
use crate::plan::{Clause, Item};

/// The id of the element of a clause, or of an own point.
pub fn clause_id(clause: &str) -> String {
    format!("clause-{clause}")
}

/// The ids of all that can be marked of an item: its clauses, then my unit's own points.
pub fn checkpoint_ids(app: App, item: &Item) -> Vec<String> {
    let mut ids: Vec<_> = item.clauses.iter().map(|clause| clause_id(&clause.id)).collect();
    if let Some(unit) = app.unit.get_untracked() {
        let points = untrack(|| {
            with_schedule(app, &unit, item, |schedule| {
                schedule.points().iter().map(|point| clause_id(point.id)).collect::<Vec<_>>()
            })
        });
        ids.extend(points);
    }
    ids
}

/// One clause in the document's words, with what the unit says of it.
#[component]
pub fn ClauseMark(unit: String, item: &'static Item, clause: &'static Clause) -> impl IntoView {
    let id = clause_id(&clause.id);
    let at = id.clone();
    view! {
        <div class="clause" id=id tabindex="-1" role="group" aria-label=clause.text.clone()>
            <p class="words">{clause.text.clone()}</p>
            <MarkChoice unit item field=mark_field(&clause.id) at/>
        </div>
    }
}
