//! What a user sets of organisations, read from and written into their records.

use std::slice;

use leptos::prelude::*;

use crate::app::components::{TextControl, TextVersion};
use crate::app::pages::settings::failure::Failure;
use crate::app::state::{PageSession, edit};
use crate::records::{OrgRecord, RecordKey, Target, org, origins, tidy_name};
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
    let org = id.to_owned();
    let versions = {
        let key = key.clone();
        Signal::derive(move || names(session, &key))
    };
    let record = move || vec![key.clone()];
    let control = TextControl::new(versions, record, move |name, target| {
        if name.is_empty() && (emptied == Emptied::Keeps || target.seen.is_empty()) {
            return Ok(target.seen.to_vec());
        }
        let name = (!name.is_empty()).then_some(name);
        let written =
            edit(session.store(), target, None, |ledger, writer| org::set_name(ledger, writer, target, name));
        Ok(failure.note(written).unwrap_or_else(|| target.seen.to_vec()))
    });
    let control = control.checked(move |text| match tidy_name(text).is_empty() {
        true => Ok(String::new()),
        false => session.directory().with_untracked(|directory| directory.check_new_name(&org, text)),
    });
    control.keep_draft("name");
    Some(control)
}

fn names(session: PageSession, key: &RecordKey) -> Vec<TextVersion> {
    session.store().with_records(slice::from_ref(key), |records| {
        let names = records.first().map(|record| OrgRecord::new(record).names()).unwrap_or_default();
        names.into_iter().map(|name| name.map(str::to_owned)).collect()
    })
}

/// Takes back what a user added: without its name it is not listed.
pub fn remove_name(session: PageSession, id: &str) -> Result<(), EditError> {
    let Ok(key) = RecordKey::for_org(id) else { return Ok(()) };
    let seen = origins(&names(session, &key));
    let target = Target::new(slice::from_ref(&key), &seen);
    edit(session.store(), target, None, |ledger, writer| {
        org::set_name(ledger, writer, target, None);
    })
}

/// Writes that one organisation is another name of `main`, or of none.
pub fn write_same_as(session: PageSession, id: &str, main: Option<&str>) -> Result<(), EditError> {
    let Ok(key) = RecordKey::for_org(id) else { return Ok(()) };
    let seen = session.store().with_records(slice::from_ref(&key), |records| {
        let same_as = records.first().map(|record| OrgRecord::new(record).same_as()).unwrap_or_default();
        origins(&same_as)
    });
    let target = Target::new(slice::from_ref(&key), &seen);
    edit(session.store(), target, None, |ledger, writer| {
        org::set_same_as(ledger, writer, target, main);
    })
}

/// Takes units into a group.
pub fn add_members(session: PageSession, group: &str, units: &[String]) -> Result<(), EditError> {
    let Ok(key) = RecordKey::for_org(group) else { return Ok(()) };
    session.store().edit(slice::from_ref(&key), |ledger, writer| {
        org::add_members(ledger, writer, &key, units);
    })
}

/// Takes units out of a group, under whatever names they and the group were written.
pub fn remove_members(session: PageSession, group: &str, units: &[String]) -> Result<(), EditError> {
    let (groups, names) = session.directory().with_untracked(|directory| {
        let groups = directory.aliases(group).into_iter().filter_map(|id| RecordKey::for_org(id).ok());
        let names = units.iter().flat_map(|unit| directory.aliases(unit)).map(str::to_owned);
        (groups.collect::<Vec<_>>(), names.collect::<Vec<_>>())
    });
    let holding = session.store().with_records(&groups, |records| {
        let holds = records.into_iter().filter(|record| OrgRecord::new(record).lists_any(&names));
        holds.map(|record| record.key().clone()).collect::<Vec<_>>()
    });
    session.store().edit(&holding, |ledger, writer| {
        org::remove_members(ledger, writer, &holding, &names);
    })
}
