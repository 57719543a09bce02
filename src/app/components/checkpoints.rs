use leptos::prelude::*;

use crate::app::state::PageSession;
use crate::plan::Item;

/// The id of the element of a clause, or of an own point.
pub fn clause_id(clause: &str) -> String {
    format!("clause-{clause}")
}

/// The ids of all that can be marked of an item: its clauses, then my unit's own points.
pub fn checkpoint_ids(session: PageSession, item: &Item) -> Vec<String> {
    let mut ids: Vec<_> = item.clauses.iter().map(|clause| clause_id(&clause.id)).collect();
    if let Some(unit) = session.unit().get_untracked() {
        let points = untrack(|| {
            session.with_schedule(&unit, &item.id, |schedule| {
                schedule.points().iter().map(|point| clause_id(point.id)).collect::<Vec<_>>()
            })
        });
        ids.extend(points);
    }
    ids
}
