use super::{HandInForm, HandInPart, HandedIn};
use crate::crdt::{Field, Writer};
use crate::records::edit;
use crate::records::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::records::{Ledger, Record, RecordKey, Target, ValueRef};

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

/// Writes a hand-in in place of what stands there. `at` is the moment as told by the clock here, with its offset
/// from UTC.
pub fn hand_in(record: &mut Record, form: &HandInForm, at: &str, what: &HandedIn, writer: &mut Writer) {
    let texts = [(AT, at), (REPORTER, &form.reporter), (REVIEWER, &form.reviewer), (PHONE, &form.phone)];
    let texts = texts.map(|(name, text)| (name, text.trim().into()));
    for (name, content) in texts.into_iter().chain([(DIGEST, what.content())]) {
        let field = Field::new(name);
        let seen = record.dots(&field);
        record.write(&field, content, &seen, writer);
    }
}

/// The same for a unit that has several names: under the first of these keys, in place of what stands under any.
pub fn hand_in_for(
    ledger: &mut Ledger,
    keys: &[RecordKey],
    form: &HandInForm,
    at: &str,
    what: &HandedIn,
    writer: &mut Writer,
) {
    let [first, others @ ..] = keys else { return };
    hand_in(ledger.record_mut(first), form, at, what, writer);
    for key in others {
        if ledger.get(key).is_none() {
            continue;
        }
        let record = ledger.record_mut(key);
        for field in [AT, REPORTER, REVIEWER, PHONE, DIGEST].map(Field::new) {
            let seen = record.dots(&field);
            record.remove(&field, &seen, writer);
        }
    }
}
