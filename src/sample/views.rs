use crate::directory::Role;
use crate::records::fields::view::{ADDRESS, NAME};
use crate::records::{RecordKey, State};
use crate::rules::Light;
use crate::sample::desk::Desk;

/// A few views that somebody has kept.
pub fn write(bureau: Option<&str>, desk: &mut Desk) {
    let mut views = vec![
        ("已逾期（示例）", format!("light={}", Light::Overdue.id())),
        ("还没有填报（示例）", format!("state={}", State::Unreported.id())),
    ];
    if let Some(unit) = bureau {
        views.push(("牵头最多的单位（示例）", format!("unit={unit}&role={}", Role::Lead.id())));
    }
    for (name, chosen) in views {
        let id = desk.new_id();
        let Ok(key) = RecordKey::for_view(&id) else { continue };
        desk.set(&key, NAME, name);
        desk.set(&key, ADDRESS, format!("#/tasks?{chosen}"));
    }
}
