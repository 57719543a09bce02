use serde_json::json;

use crate::crdt::Field;
use crate::directory::Directory;
use crate::plan::{Date, ItemKind, Plan};
use crate::records::RecordKey;
use crate::records::fields::round::{AS_OF, CLOSED, DUE, NAME, WEIGHTS};
use crate::rules::{Closing, Evaluation, Round};
use crate::sample::desk::Desk;
use crate::sample::moment::{Month, text};

/// A round in which the sample's units report.
pub struct SampleRound {
    pub id: String,
    pub as_of: Date,
    /// Of its own: a progress check between the plan's evaluations, which nobody reviews.
    pub own: bool,
}

/// The plan's rounds, of those with one as-of date the last alone, and rounds of its own before the plan's end until
/// there are enough; at least one, a month before the end, when much falls due soon. By as-of date.
pub fn write(plan: &Plan, desk: &mut Desk, rounds: usize) -> Vec<SampleRound> {
    let mut all: Vec<SampleRound> = Vec::new();
    for seed in &plan.rounds {
        all.retain(|round| round.as_of != seed.as_of);
        all.push(SampleRound { id: seed.id.clone(), as_of: seed.as_of, own: false });
    }
    for number in 0..rounds.saturating_sub(all.len()).max(1) {
        let months = u32::try_from(number).unwrap_or(u32::MAX / 3).saturating_mul(3).saturating_add(1);
        let Some(as_of) = Month::of(plan.ends).minus(months.min(12 * 100)).day(31) else { break };
        let id = desk.new_id();
        let Ok(key) = RecordKey::for_round(&id) else { continue };
        desk.set(&key, NAME, format!("{}年{}月调度（示例）", as_of.year(), as_of.month()));
        desk.set(&key, AS_OF, as_of.to_string());
        all.push(SampleRound { id, as_of, own: true });
    }
    all.sort_by_key(|round| (round.as_of, round.own));
    for round in &all {
        describe(plan, desk, round);
    }
    all
}

/// Handed in by the 15th of the next month; in the last round, projects weigh more.
fn describe(plan: &Plan, desk: &mut Desk, round: &SampleRound) {
    let Ok(key) = RecordKey::for_round(&round.id) else { return };
    let month = Month::of(round.as_of);
    desk.set(&key, DUE, text(month.plus(1).day(15)));
    if round.as_of == plan.ends {
        for item in plan.items.iter().filter(|item| item.kind == ItemKind::Project) {
            desk.write(&key, &Field::entry(WEIGHTS, &item.id), "1.5");
        }
    }
}

/// Closes what lies more than a year behind the plan's end, once all is said in it. Only the plan's own rounds keep
/// their figures: these are few, and each looks at the whole ledger.
pub fn close(plan: &Plan, desk: &mut Desk, directory: &Directory, rounds: &[SampleRound]) {
    for round in rounds.iter().filter(|round| round.as_of.year() + 1 < plan.ends.year()) {
        let Ok(key) = RecordKey::for_round(&round.id) else { continue };
        let (on, reason) = (Month::of(round.as_of).plus(2).day(1), "本轮评估已结束（示例）");
        let all = Round::all(plan, &desk.ledger);
        let kept = all.iter().find(|one| one.id == round.id && !round.own).and_then(|of_plan| {
            let evaluation = Evaluation { plan, ledger: &desk.ledger, directory, round: of_plan };
            Some(Closing::content(&evaluation, on?, reason).ok()?.0)
        });
        desk.set(&key, CLOSED, kept.unwrap_or_else(|| json!({ "at": text(on), "reason": reason })));
    }
}
