//! A round of a user's own that somebody deleted while somebody else wrote in it: nothing that was written goes, and the
//! round can be restored.

use std::collections::BTreeSet;

use super::Round;
use crate::crdt::Writer;
use crate::plan::Plan;
use crate::records::{KeyError, Ledger, RecordKey, RoundField, RoundRecord, Target, origins, round};
use crate::rules::RoundContents;

impl Round {
    /// The one of these rounds that a page shows: the one that its address names, also where that was deleted while the
    /// page showed it; else the one that a page opens with. `before` is the round that the page has shown until now.
    pub fn shown(plan: &Plan, rounds: &[Self], named: Option<&str>, before: Option<&Self>) -> Self {
        let is_named = |round: &&Self| Some(round.id.as_str()) == named;
        let found = rounds.iter().find(is_named).or(before.filter(is_named));
        found.cloned().unwrap_or_else(|| Self::opening_of(plan, rounds))
    }

    /// Whether it is none of these rounds any more. The whole plan, where it has no rounds, is never deleted.
    pub fn is_deleted(&self, plan: &Plan, rounds: &[Self]) -> bool {
        rounds.iter().all(|round| round.id != self.id) && Self::opening_of(plan, rounds).id != self.id
    }

    /// The deleted rounds in which something is written, by id, under names that tell their as-of dates.
    pub fn deleted(plan: &Plan, ledger: &Ledger) -> Vec<Self> {
        let listed = Self::all(plan, ledger);
        let written: BTreeSet<&str> = ledger.iter().filter_map(|record| record.key().round()).collect();
        let is_deleted = |id: &&str| {
            listed.iter().all(|round| round.id != *id)
                && RoundContents::of(ledger, id) != RoundContents::default()
        };
        let deleted = written.into_iter().filter(is_deleted).map(|id| {
            let bare = Self::bare(id, String::new(), plan.ends);
            let record = RecordKey::for_round(id).ok().and_then(|key| ledger.get(&key));
            let round = match record {
                Some(record) => bare.overlaid(record),
                None => bare,
            };
            let name = format!("已删除的轮次（截止日 {}）", round.as_of);
            Self { name, ..round }
        });
        deleted.collect()
    }

    /// Lists a deleted round again, under its name.
    ///
    /// # Errors
    /// Where its id can't stand in a key.
    pub fn restore(&self, ledger: &mut Ledger, writer: &mut Writer) -> Result<(), KeyError> {
        let key = RecordKey::for_round(&self.id)?;
        let seen = ledger.get(&key).map(|record| RoundRecord::new(record).typed(RoundField::Name));
        let seen = origins(&seen.unwrap_or_default());
        let target = Target::new(std::slice::from_ref(&key), &seen);
        round::set_text(ledger, writer, target, RoundField::Name, Some(&self.name));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
