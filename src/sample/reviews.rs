use crate::crdt::Field;
use crate::plan::Item;
use crate::records::fields::assessment::PROGRESS;
use crate::records::fields::review::{DEDUCTION, JUDGED, MARKS, REMARK, SCORE, VERDICT};
use crate::records::{Assessment, Decision, Mark, RecordKey, judged_content};
use crate::sample::desk::Desk;
use crate::sample::phrases::{ANSWERS, APPROVALS, DEDUCTIONS, RETURNS};
use crate::sample::words;

/// The bureau judges some of what a unit has handed in, and the unit answers some of what comes back.
pub fn write(desk: &mut Desk, item: &Item, assessment: &RecordKey) {
    let (Some(round), Some(unit)) = (assessment.round(), assessment.unit()) else { return };
    let Ok(key) = RecordKey::review(round, unit, &item.id) else { return };
    let returned = match desk.random.below(100) {
        ..8 => true,
        8..40 => false,
        _ => return,
    };
    judge(desk, &key, assessment, item, returned);
    if returned && desk.random.percent(50) {
        let subject = words::subject(item, item.clauses.first());
        let progress = words::remark(ANSWERS, subject, &mut desk.random);
        desk.next_person();
        desk.confirm_draft(assessment);
        desk.set(assessment, PROGRESS, progress);
        desk.next_person();
    }
}

fn judge(desk: &mut Desk, key: &RecordKey, assessment: &RecordKey, item: &Item, returned: bool) {
    let (decision, bank) =
        if returned { (Decision::Returned, RETURNS) } else { (Decision::Approved, APPROVALS) };
    let subject = words::subject(item, None);
    let remark = words::remark(bank, subject, &mut desk.random);
    let judged = judged_content(&Assessment::new(desk.ledger.get(assessment)));
    desk.set(key, VERDICT, decision.id());
    desk.set(key, REMARK, remark);
    desk.set(key, JUDGED, judged);
    if !returned && desk.random.percent(15) {
        let deduction = words::wording(DEDUCTIONS, &mut desk.random);
        let score = format!("{}.5", desk.random.between(60, 94));
        desk.set(key, SCORE, score);
        desk.set(key, DEDUCTION, deduction);
        if let Some(clause) = item.clauses.last() {
            desk.write(key, &Field::entry(MARKS, &clause.id), Mark::Ongoing.content(""));
        }
    }
}
