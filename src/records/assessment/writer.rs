//! Every edit of an assessment.

use serde_json::Value as Json;

use super::{Checkpoint, EvidencePart, Override, Text, evidence_content};
use crate::crdt::{Field, Writer};
use crate::records::edit::{self, Target, with_member};
use crate::records::fields::assessment::{CONTACT, OVERRIDE};
use crate::records::{EntryRef, Ledger, List, Mark, RecordKey, ValueRef};

/// Marks a clause or an own point, or takes its mark back; the reason is left out where it is empty.
pub fn set_mark(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    checkpoint: &Checkpoint,
    mark: Option<Mark>,
    reason: &str,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &checkpoint.field(), mark.map(|mark| mark.content(reason)))
}

/// Writes a text as it was typed, or removes it where nothing but spaces is left.
pub fn set_text(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    text: Text,
    typed: &str,
) -> Vec<ValueRef> {
    let content = (!typed.trim().is_empty()).then(|| typed.into());
    edit::write(ledger, writer, target, &text.field(), content)
}

/// Writes who can be asked about it, or removes that where nothing but spaces is left.
pub fn set_contact(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    typed: &str,
) -> Vec<ValueRef> {
    let typed = typed.trim();
    let content = (!typed.is_empty()).then(|| typed.into());
    edit::write(ledger, writer, target, &Field::new(CONTACT), content)
}

/// Puts a state beside the computed one, or takes it back.
pub fn set_override(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    state: Option<Override<'_>>,
) -> Vec<ValueRef> {
    let content = state.map_or(Json::Null, |state| state.content());
    edit::write(ledger, writer, target, &Field::new(OVERRIDE), Some(content))
}

/// Begins a piece of evidence, in the first of these records. Positions count from 0.
pub fn add_evidence(
    ledger: &mut Ledger,
    writer: &mut Writer,
    records: &[RecordKey],
    position: usize,
) -> Option<EntryRef> {
    EntryRef::add(ledger, writer, records, List::Evidence, evidence_content("", "", "", "", position))
}

/// Writes one part of a piece of evidence; the others stay as they were seen.
pub fn set_evidence_part(
    ledger: &mut Ledger,
    writer: &mut Writer,
    entry: &EntryRef,
    seen: &[ValueRef],
    part: EvidencePart,
    typed: &str,
) -> Vec<ValueRef> {
    entry.change(ledger, writer, seen, |content| with_member(content, part.id(), typed.into()))
}

#[cfg(test)]
mod tests;
