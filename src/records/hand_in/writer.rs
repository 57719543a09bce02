use super::{HandInForm, HandInPart, HandedIn};
use crate::crdt::{Field, Writer};
use crate::records::edit::{self, standing};
use crate::records::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::records::{Ledger, RecordKey, Target, ValueRef};

/// Writes a part of the form as it was typed.
pub fn set_part(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    part: HandInPart,
    typed: &str,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &part.field(), Some(typed.into()))
}

/// Writes a hand-in under the first of a unit's keys, in place of what stands under any of them. `at` is the moment as
/// told by the clock here, with its offset from UTC.
pub fn hand_in(
    ledger: &mut Ledger,
    writer: &mut Writer,
    keys: &[RecordKey],
    form: &HandInForm,
    at: &str,
    what: &HandedIn,
) {
    let texts = [(AT, at), (REPORTER, &form.reporter), (REVIEWER, &form.reviewer), (PHONE, &form.phone)];
    let texts = texts.map(|(name, text)| (name, text.trim().into()));
    for (name, content) in texts.into_iter().chain([(DIGEST, what.content())]) {
        let field = Field::new(name);
        let seen = standing(ledger, keys, &field);
        edit::write(ledger, writer, Target::new(keys, &seen), &field, Some(content));
    }
}
