use super::desk::Desk;
use crate::ledger::fields::view::{ADDRESS, NAME};
use crate::ledger::{Light, RecordKey, Role, State};
use crate::query::{Route, TaskQuery};

/// A few views that somebody has kept.
pub fn write(bureau: Option<&str>, desk: &mut Desk) {
    let mut views = vec![
        ("已逾期（示例）", TaskQuery { lights: [Light::Overdue].into(), ..TaskQuery::default() }),
        ("还没有填报（示例）", TaskQuery { states: [State::Unreported].into(), ..TaskQuery::default() }),
    ];
    if let Some(unit) = bureau {
        let (units, roles) = ([unit.to_owned()].into(), [Role::Lead].into());
        views.push(("牵头最多的单位（示例）", TaskQuery { units, roles, ..TaskQuery::default() }));
    }
    for (name, query) in views {
        let id = desk.new_id();
        let Ok(key) = RecordKey::for_view(&id) else { continue };
        desk.set(&key, NAME, name);
        desk.set(&key, ADDRESS, Route::Tasks(query).to_string());
    }
}
