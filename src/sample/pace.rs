use crate::plan::{Item, Plan};
use crate::records::Mark;
use crate::rules::Due;
use crate::sample::moment::Month;
use crate::sample::random::Random;

/// How a unit fares with one clause over the years. Every round looks at the same course, so that what is done stays
/// done and one round can be held against the next.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    applies: bool,
    begins: Month,
    /// `None` where it is never finished.
    ends: Option<Month>,
}

impl Pace {
    /// `diligence`: so many of a hundred clauses are done in time.
    pub fn draw(plan: &Plan, item: &Item, diligence: u32, applies: bool, random: &mut Random) -> Self {
        let due = Due::all(&item.milestones, plan.ends).last().map_or(plan.ends, |due| due.date);
        let (issued, due) = (Month::of(plan.issued), Month::of(due));
        let never_begun = random.percent(3);
        let begins = match never_begun {
            true => Month::of(plan.ends).plus(1),
            false => issued.plus(random.between(0, 9)),
        };
        let ends = match random.below(100) {
            chance if chance < diligence => Some(due.minus(random.between(0, 5)).max(begins.plus(1))),
            chance if chance < 96 => Some(due.plus(random.between(1, 16)).max(begins.plus(2))),
            _ => None,
        };
        Self { applies: applies && !random.percent(2), begins, ends }
    }

    /// What the unit marks at the end of a month.
    pub fn mark(&self, at: Month) -> Mark {
        if !self.applies {
            Mark::NotApplicable
        } else if self.ends.is_some_and(|ends| ends <= at) {
            Mark::Done
        } else if self.begins <= at {
            Mark::Ongoing
        } else {
            Mark::NotStarted
        }
    }
}
