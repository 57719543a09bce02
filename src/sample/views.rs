use super::desk::Desk;
use super::reports::bureau;
use crate::ledger::fields::view::{ADDRESS, NAME};
use crate::ledger::{Directory, RecordKey, Role};
use crate::ledger::{Light, State};
use crate::plan::Plan;
use crate::query::{Chosen, Route, TaskQuery};

/// A few views that somebody has kept.
pub fn write(plan: &Plan, directory: &Directory, desk: &mut Desk) {
    let one = |id: &str| -> Chosen<String> { [id.to_owned()].into_iter().collect() };
    let mut views = vec![
        (
            "已逾期（示例）",
            TaskQuery { lights: [Light::Overdue].into_iter().collect(), ..TaskQuery::default() },
        ),
        (
            "还没有填报（示例）",
            TaskQuery { states: [State::Unreported].into_iter().collect(), ..TaskQuery::default() },
        ),
    ];
    if let Some(unit) = bureau(plan, directory) {
        let roles = [Role::Lead].into_iter().collect();
        views.push(("牵头最多的单位（示例）", TaskQuery { units: one(unit), roles, ..TaskQuery::default() }));
    }
    for (name, query) in views {
        let id = desk.new_id();
        let Ok(key) = RecordKey::for_view(&id) else { continue };
        desk.set(&key, NAME, name);
        desk.set(&key, ADDRESS, Route::Tasks(query).to_string());
    }
}
