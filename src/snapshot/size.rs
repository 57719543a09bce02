//! Whether a snapshot keeps within its limits.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Refusal;
use super::limits::{MAX_ENTRIES, MAX_GROUPS, MAX_ORGS, MAX_ROUNDS, MAX_SIDE_BY_SIDE, MAX_VIEWS};
use crate::crdt::Field;
use crate::history::HistoryKey;
use crate::plan::OrgKind;
use crate::records::{Kind, Ledger, MAX_TEXT, OrgRecord, Record};

/// # Errors
/// Where the records are more than any county has.
pub(super) fn check_counts(ledger: &Ledger) -> Result<(), Refusal> {
    let groups = ledger.of_kind(Kind::Org).filter(|org| OrgRecord::new(org).kind() == Some(OrgKind::Group));
    let counts = [
        ("个单位和组", ledger.of_kind(Kind::Org).count(), MAX_ORGS),
        ("个自行增加的组", groups.count(), MAX_GROUPS),
        ("个轮次", ledger.of_kind(Kind::Round).count(), MAX_ROUNDS),
        ("个保存的筛选", ledger.of_kind(Kind::View).count(), MAX_VIEWS),
    ];
    match counts.into_iter().find(|(_, count, most)| count > most) {
        Some((of, count, most)) => Err(Refusal::TooMany { of, count, most }),
        None => Ok(()),
    }
}

/// # Errors
/// Where a text of the record, the `number`th of its file, is longer than a text can be, or more stands in one place than
/// anybody writes there.
pub(super) fn check_record(number: usize, record: &Record) -> Result<(), Refusal> {
    let what = |field: &Field| record.key().register_label(field);
    // A group may have every unit as its member.
    let most = if record.key().kind() == Kind::Org { MAX_ORGS } else { MAX_ENTRIES };
    let mut entries: BTreeMap<&str, usize> = BTreeMap::new();
    for (field, values) in record.fields() {
        let count = entries.entry(field.name()).or_default();
        *count += 1;
        if *count > most {
            return Err(Refusal::TooManyEntries { number, what: what(&Field::new(field.name())), most });
        }
        if values.len() > MAX_SIDE_BY_SIDE {
            return Err(Refusal::TooManySideBySide { number, what: what(field), count: values.len() });
        }
        let longest = values.iter().map(|value| longest_text(&value.content)).max().unwrap_or_default();
        if longest > MAX_TEXT {
            return Err(Refusal::TextTooLong { number, what: what(field), length: longest });
        }
    }
    Ok(())
}

/// In characters.
fn longest_text(content: &Json) -> usize {
    match content {
        Json::String(text) => text.chars().count(),
        Json::Array(values) => values.iter().map(longest_text).max().unwrap_or_default(),
        Json::Object(members) => members.values().map(longest_text).max().unwrap_or_default(),
        Json::Null | Json::Bool(_) | Json::Number(_) => 0,
    }
}
