use serde_json::Value as Json;

use crate::crdt::{Field, Value, Writer};
use crate::plan::OrgKind;
use crate::records::content::{first, text};
use crate::records::edit;
use crate::records::fields::org::{KIND, MEMBERS, NAME, NOTE, SAME_AS};
use crate::records::version::versions;
use crate::records::{Ledger, Record, RecordKey, Target, ValueRef, Version};

/// What a user set of an organisation, read from its record.
#[derive(Clone, Copy, Debug)]
pub struct OrgRecord<'a> {
    record: &'a Record,
}

impl<'a> OrgRecord<'a> {
    pub fn new(record: &'a Record) -> Self {
        Self { record }
    }

    pub fn name(&self) -> Option<&'a str> {
        first(self.record.values(&Field::new(NAME)), text)
    }

    /// All names that stand side by side, as they were written.
    pub fn names(&self) -> Vec<Version<&'a str>> {
        versions(&[self.record], &Field::new(NAME), |content| content.as_str().unwrap_or_default())
    }

    pub fn note(&self) -> Option<&'a str> {
        first(self.record.values(&Field::new(NOTE)), text)
    }

    /// Of one that a user added.
    pub fn kind(&self) -> Option<OrgKind> {
        first(self.record.values(&Field::new(KIND)), |content| content.as_str()?.parse().ok())
    }

    /// The ids of a group's members, by id.
    pub fn members(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let is_in = |values: &[Value]| values.iter().any(|value| value.content == Json::Bool(true));
        self.record.entries(MEMBERS).filter(move |(_, values)| is_in(values)).map(|(id, _)| id)
    }

    /// Whether anything stands where one of these is taken into the group, also what takes in nobody.
    pub fn lists_any(&self, units: &[String]) -> bool {
        units.iter().any(|unit| !self.record.values(&Field::entry(MEMBERS, unit)).is_empty())
    }

    /// The ids of what it is another name of, all that stand side by side; `None` where it is no other name.
    pub fn same_as(&self) -> Vec<Version<Option<&'a str>>> {
        versions(&[self.record], &Field::new(SAME_AS), text)
    }
}

/// Writes a name, or removes it.
pub fn set_name(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    name: Option<&str>,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &Field::new(NAME), name.map(Json::from))
}

/// Writes which organisation this one is another name of, or that it is none.
pub fn set_same_as(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    main: Option<&str>,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &Field::new(SAME_AS), Some(main.map_or(Json::Null, Json::from)))
}

/// Begins the record of an organisation that a user adds.
pub fn add(ledger: &mut Ledger, writer: &mut Writer, key: &RecordKey, name: &str, kind: OrgKind) {
    let record = ledger.record_mut(key);
    record.write(&Field::new(NAME), name.into(), &[], writer);
    record.write(&Field::new(KIND), kind.id().into(), &[], writer);
}

/// Takes units into a group.
pub fn add_members(ledger: &mut Ledger, writer: &mut Writer, group: &RecordKey, units: &[String]) {
    let record = ledger.record_mut(group);
    for unit in units {
        record.overwrite(&Field::entry(MEMBERS, unit), Json::Bool(true), writer);
    }
}

/// Takes units out of a group, under all names of the group and of the units.
pub fn remove_members(ledger: &mut Ledger, writer: &mut Writer, groups: &[RecordKey], units: &[String]) {
    for group in groups {
        let Some(record) = ledger.get_mut(group) else { continue };
        for unit in units {
            let field = Field::entry(MEMBERS, unit);
            let seen = record.dots(&field);
            record.remove(&field, &seen, writer);
        }
    }
}

#[cfg(test)]
mod tests;
