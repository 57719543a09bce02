use std::cmp::Reverse;

use crate::records::{HandIn, HandInForm, HandInPart, Version};
use crate::rules::{Evaluation, Round};

impl HandInPart {
    /// What the form shows in it: what was typed there in this round, also where it was emptied, and until then what
    /// the unit's last hand-in of another round says. The last one is that of the latest round: clocks are not
    /// trusted.
    pub fn prefilled<'a>(self, evaluation: &Evaluation<'a>, unit: &str) -> Vec<Version<&'a str>> {
        let typed = evaluation.handin(unit).typed(self);
        if !typed.is_empty() {
            return typed;
        }
        let mut others = Round::all(evaluation.plan, evaluation.ledger);
        others.retain(|round| round.id != evaluation.round.id);
        others.sort_by_key(|round| Reverse(round.as_of));
        let last_typed = |round: &Round| {
            let hand_in = HandIn::of(evaluation.ledger, evaluation.directory, &round.id, unit);
            hand_in.is_made().then(|| hand_in.typed(self))
        };
        others.iter().find_map(last_typed).unwrap_or_default()
    }
}

impl HandInForm {
    /// What the form shows; of several versions the first.
    pub fn prefilled(evaluation: &Evaluation, unit: &str) -> Self {
        let mut form = Self::default();
        for part in HandInPart::ALL {
            if let Some(value) = part.prefilled(evaluation, unit).first() {
                value.value.clone_into(form.part_mut(part));
            }
        }
        form
    }
}
