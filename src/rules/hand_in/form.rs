use std::cmp::Reverse;

use crate::records::{HandIn, HandInForm, HandInPart, Version};
use crate::rules::{Evaluation, Round};

impl HandInPart {
    /// What the form shows in it: what was typed there in this round, also where it was emptied, and until then what
    /// the unit's last hand-in of another round says. The last one is that of the latest round: clocks are not
    /// trusted.
    pub fn shown<'a>(self, standing: &Evaluation<'a>, unit: &str) -> Vec<Version<&'a str>> {
        let typed = standing.handin(unit).typed(self);
        if !typed.is_empty() {
            return typed;
        }
        let mut others = Round::all(standing.plan, standing.ledger);
        others.retain(|round| round.id != standing.round.id);
        others.sort_by_key(|round| Reverse(round.as_of));
        let made = |round: &Round| {
            let hand_in = HandIn::of(standing.ledger, standing.directory, &round.id, unit);
            hand_in.is_made().then(|| hand_in.typed(self))
        };
        others.iter().find_map(made).unwrap_or_default()
    }
}

impl HandInForm {
    /// What the form shows; of several versions the first.
    pub fn shown(standing: &Evaluation, unit: &str) -> Self {
        let mut form = Self::default();
        for part in HandInPart::ALL {
            if let Some(value) = part.shown(standing, unit).first() {
                value.value.clone_into(form.part_mut(part));
            }
        }
        form
    }
}
