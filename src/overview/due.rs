use crate::plan::{Date, Item, Plan};
use crate::rules::{Due, Judgement, Light};
use crate::search::Status;

/// What is late and what is due next, seen from the as-of date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DueLists<'a> {
    /// 逾期, the longest first.
    pub overdue: Vec<DueItem<'a>>,
    /// 临期, the next first.
    pub soon: Vec<DueItem<'a>>,
    /// 未填报 although a date has passed, the longest first: nobody knows whether it is late.
    pub silent: Vec<DueItem<'a>>,
}

/// An item with the date that decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DueItem<'a> {
    /// `None` for the county.
    pub unit: Option<&'a str>,
    pub item: &'a Item,
    pub due: Due<'a>,
    /// Whole days from the as-of date to the due date: negative where it has passed.
    pub days: i32,
}

impl<'a> DueLists<'a> {
    /// From where units, or the county, stand; what has equal days stays in the order in which it comes.
    pub fn of(
        plan: &Plan,
        as_of: Date,
        statuses: impl IntoIterator<Item = (Option<&'a str>, &'a Item, Status)>,
    ) -> Self {
        let mut lists = Self::default();
        for (unit, item, Status { state, light }) in statuses {
            if matches!(light, None | Some(Light::Done | Light::OnTime)) {
                continue;
            }
            let judgement = Judgement::of(state, &item.milestones, plan.ends, as_of);
            let Some((due, days)) = judgement.due.zip(judgement.days_left()) else { continue };
            let list = match judgement.light {
                Some(Light::Overdue) => &mut lists.overdue,
                Some(Light::DueSoon) => &mut lists.soon,
                Some(Light::Unreported) if judgement.is_past_due() => &mut lists.silent,
                _ => continue,
            };
            list.push(DueItem { unit, item, due, days });
        }
        Self { overdue: by_days(lists.overdue), soon: by_days(lists.soon), silent: by_days(lists.silent) }
    }
}

fn by_days(mut list: Vec<DueItem<'_>>) -> Vec<DueItem<'_>> {
    list.sort_by_key(|due| due.days);
    list
}

impl DueItem<'_> {
    /// `逾期 731 天`, `还有 60 天`, `截止日当天到期`.
    pub fn in_words(&self) -> String {
        match self.days {
            0 => "截止日当天到期".to_owned(),
            days if days < 0 => format!("逾期 {} 天", -days),
            days => format!("还有 {days} 天"),
        }
    }

    /// The same of what nobody has reported, and so isn't called late: `已过 731 天`.
    pub fn passed_in_words(&self) -> String {
        match self.days {
            days if days < 0 => format!("已过 {} 天", -days),
            _ => self.in_words(),
        }
    }
}

#[cfg(test)]
mod tests;
