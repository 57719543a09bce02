use super::{DONE, MilestonePart, PlannedDate, TEXT, milestone_content, point_content};
use crate::crdt::{Field, Writer};
use crate::records::edit::{self, Target, standing, with_member};
use crate::records::fields::schedule::POINTS;
use crate::records::{Checkpoint, EntryRef, Ledger, List, RecordKey, ValueRef};

/// Writes a planned date, or removes it where the text is empty.
pub fn set_date(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    which: PlannedDate,
    text: &str,
) -> Vec<ValueRef> {
    let content = (!text.is_empty()).then(|| text.into());
    edit::write(ledger, writer, target, &which.field(), content)
}

/// Begins a milestone, in the first of these records. Positions count from 0.
pub fn add_milestone(
    ledger: &mut Ledger,
    writer: &mut Writer,
    records: &[RecordKey],
    name: &str,
    date: &str,
    position: usize,
) -> Option<EntryRef> {
    let content = milestone_content(name, date, false, position);
    EntryRef::add(ledger, writer, records, List::Milestones, content)
}

/// Writes one text of a milestone; all else stays as it was seen.
pub fn set_milestone_part(
    ledger: &mut Ledger,
    writer: &mut Writer,
    entry: &EntryRef,
    seen: &[ValueRef],
    part: MilestonePart,
    text: &str,
) -> Vec<ValueRef> {
    entry.change(ledger, writer, seen, |content| with_member(content, part.id(), text.into()))
}

/// Says whether a milestone is done; all else stays as it was seen.
pub fn set_milestone_done(
    ledger: &mut Ledger,
    writer: &mut Writer,
    entry: &EntryRef,
    seen: &[ValueRef],
    done: bool,
) -> Vec<ValueRef> {
    entry.change(ledger, writer, seen, |content| with_member(content, DONE, done.into()))
}

/// Begins a point of the unit's own, in the first of these records. Positions count from 0.
pub fn add_point(
    ledger: &mut Ledger,
    writer: &mut Writer,
    records: &[RecordKey],
    text: &str,
    position: usize,
) -> Option<EntryRef> {
    EntryRef::add(ledger, writer, records, List::Points, point_content(text, position))
}

/// Writes the text of a point.
pub fn set_point_text(
    ledger: &mut Ledger,
    writer: &mut Writer,
    entry: &EntryRef,
    seen: &[ValueRef],
    text: &str,
) -> Vec<ValueRef> {
    entry.change(ledger, writer, seen, |content| with_member(content, TEXT, text.into()))
}

/// Takes a point out of a unit's plan, and its mark out of what the unit says in a round, under all names of the
/// unit. A draft stays one.
pub fn remove_point(
    ledger: &mut Ledger,
    writer: &mut Writer,
    schedules: &[RecordKey],
    assessments: &[RecordKey],
    point: &str,
) {
    let mark = Checkpoint::own_point(point).field();
    for (records, field) in [(schedules, Field::entry(POINTS, point)), (assessments, mark)] {
        let seen = standing(ledger, records, &field);
        edit::replace(ledger, writer, Target::new(records, &seen), &field, None);
    }
}

#[cfg(test)]
mod tests;
