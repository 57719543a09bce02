//! What a user sets of organisations, read from and written into their records.

use std::slice;

use leptos::prelude::*;
use serde_json::Value as Json;

use super::failure::Failure;
use crate::app::components::{TextControl, Version};
use crate::app::state::{PageSession, ValueRef, write_register};
use crate::crdt::Field;
use crate::records::RecordKey;
use crate::records::fields::org::{MEMBERS, NAME, SAME_AS};
use crate::storage::EditError;

/// What an emptied name means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Emptied {
    /// The plan's own name stands again.
    Removes,
    /// Nothing yet: a unit that a user added is known by its name alone.
    Keeps,
}

/// The control for a name.
pub fn name_control(
    session: PageSession,
    id: &str,
    emptied: Emptied,
    failure: Failure,
) -> Option<TextControl> {
    let key = RecordKey::for_org(id).ok()?;
    let versions = {
        let key = key.clone();
        Signal::derive(move || versions(session, &key, &Field::new(NAME)))
    };
    Some(TextControl::new(versions, move |text, seen| {
        let name = text.trim();
        if name.is_empty() && (emptied == Emptied::Keeps || seen.is_empty()) {
            return Ok(seen);
        }
        let content = (!name.is_empty()).then(|| Json::from(name));
        let written = write_register(session.store(), &key, &Field::new(NAME), content, &seen);
        Ok(failure.note(written).unwrap_or(seen))
    }))
}

fn versions(session: PageSession, key: &RecordKey, field: &Field) -> Vec<Version> {
    session.store().with_records(slice::from_ref(key), |records| {
        let values = records.into_iter().flat_map(|record| record.values(field));
        values
            .map(|value| Version {
                seen: ValueRef { record: key.clone(), write: value.dot },
                text: value.content.as_str().unwrap_or_default().to_owned(),
            })
            .collect()
    })
}

/// Writes a register of an organisation over all that stands in it; `None` takes it out.
pub fn write(session: PageSession, id: &str, field: &Field, content: Option<Json>) -> Result<(), EditError> {
    let Ok(key) = RecordKey::for_org(id) else { return Ok(()) };
    let seen: Vec<ValueRef> =
        versions(session, &key, field).into_iter().map(|version| version.seen).collect();
    write_register(session.store(), &key, field, content, &seen).map(|_| ())
}

/// Says that one organisation is another name of `of`, or of none.
pub fn write_same_as(session: PageSession, id: &str, of: Option<&str>) -> Result<(), EditError> {
    write(session, id, &Field::new(SAME_AS), Some(of.map_or(Json::Null, Json::from)))
}

/// Takes units into a group.
pub fn add_members(session: PageSession, group: &str, units: &[String]) -> Result<(), EditError> {
    let Ok(key) = RecordKey::for_org(group) else { return Ok(()) };
    session.store().edit(slice::from_ref(&key), |ledger, writer| {
        let record = ledger.record_mut(&key);
        for unit in units {
            let field = Field::entry(MEMBERS, unit);
            let seen = record.dots(&field);
            record.write(&field, Json::Bool(true), &seen, writer);
        }
    })
}

/// Takes units out of a group, under whatever names they and the group were written.
pub fn remove_members(session: PageSession, group: &str, units: &[String]) -> Result<(), EditError> {
    let (keys, fields) = session.directory().with_untracked(|directory| {
        let keys: Vec<_> =
            directory.aliases(group).into_iter().filter_map(|id| RecordKey::for_org(id).ok()).collect();
        let names = units.iter().flat_map(|unit| directory.aliases(unit));
        (keys, names.map(|name| Field::entry(MEMBERS, name)).collect::<Vec<_>>())
    });
    let holding = session.store().with_records(&keys, |records| {
        let holds =
            records.into_iter().filter(|record| fields.iter().any(|field| !record.values(field).is_empty()));
        holds.map(|record| record.key().clone()).collect::<Vec<_>>()
    });
    session.store().edit(&holding, |ledger, writer| {
        for key in &holding {
            let record = ledger.record_mut(key);
            for field in &fields {
                let seen = record.dots(field);
                record.remove(field, &seen, writer);
            }
        }
    })
}
