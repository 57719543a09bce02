use crate::plan::{Date, Expects, Item, Plan};
use crate::records::{OwnMilestone, PlannedDate, Ratio, Schedule};
use crate::rules::{Due, Judgement, Light};
use crate::timeline::{Px, Span, shortened, text_width};

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// Empty where the rows have none.
    pub heading: String,
    pub rows: Vec<Row<'a>>,
}

impl Group<'_> {
    /// How many items its rows are of: those of one item stand together.
    pub fn items(&self) -> usize {
        let begins = |at: &usize| *at == 0 || self.rows[at - 1].item.id != self.rows[*at].item.id;
        (0..self.rows.len()).filter(begins).count()
    }
}

/// One item in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub item: &'a Item,
    /// The unit whose row it is; the county's where there is none.
    pub owner: Option<String>,
    /// Named beside the item where rows of several units stand together.
    pub unit: Option<String>,
    /// `None` for 不适用.
    pub light: Option<Light>,
    /// From 0 to 1; `None` where nothing is reported.
    pub progress: Option<Ratio>,
    /// From the plan's issue to the day by which the document wants all of it.
    pub document: Span,
    /// The document states no such day: it is the plan's end.
    pub undated: bool,
    /// What the unit plans instead, where it does.
    pub planned: Option<Span>,
    /// From the day that was missed to the as-of date.
    pub late: Option<Span>,
    /// The document's, then the unit's own.
    pub milestones: Vec<MilestoneMark>,
}

/// A day by which something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneMark {
    pub date: Date,
    pub kind: MilestoneKind,
    /// The document's words, or the unit's.
    pub name: String,
    /// Reached, by the item's state; an own one by the unit's word.
    pub met: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MilestoneKind {
    /// The document wants all of it.
    Complete,
    /// The document wants 明显进展.
    Progress,
    /// The plan's end, where the document states no day.
    PlanEnd,
    /// The unit's own.
    Own,
}

impl MilestoneKind {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Complete => "原文要求完成",
            Self::Progress => "原文要求明显进展",
            Self::PlanEnd => "原文未注明年限，按方案结束之日计",
            Self::Own => "自设节点",
        }
    }
}

impl<'a> Row<'a> {
    /// Of an item as it is judged, with its [`crate::records::Assessment::score`] and, for a unit, what it plans.
    pub fn new(
        plan: &Plan,
        item: &'a Item,
        judgement: &Judgement,
        progress: Option<Ratio>,
        schedule: Option<&Schedule>,
    ) -> Self {
        let dues = Due::all(&item.milestones, plan.ends);
        let complete = dues.iter().rev().find(|due| due.expects == Expects::Complete);
        let document = Span::new(plan.issued, complete.map_or(plan.ends, |due| due.date));
        let stated = dues.iter().map(|due| MilestoneMark {
            date: due.date,
            kind: match (due.stated, due.expects) {
                (None, _) => MilestoneKind::PlanEnd,
                (_, Expects::Complete) => MilestoneKind::Complete,
                (_, Expects::Progress) => MilestoneKind::Progress,
            },
            name: due.stated.unwrap_or_default().to_owned(),
            met: due.is_met_by(judgement.state),
        });
        let own = schedule.map(Schedule::milestones).unwrap_or_default();
        let own = own.iter().filter_map(own_mark);
        Self {
            item,
            owner: None,
            unit: None,
            light: judgement.light,
            progress,
            document,
            undated: complete.is_none_or(|due| due.stated.is_none()),
            planned: schedule.and_then(|schedule| planned(schedule, document)),
            late: judgement
                .due
                .filter(|due| due.date < judgement.as_of)
                .map(|due| Span::new(due.date, judgement.as_of)),
            milestones: stated.chain(own).collect(),
        }
    }

    /// Its title, and behind that the unit where one is named: as much as lies within `width` in a font of so many
    /// pixels. Where there is no room for both, the title gives way.
    pub fn label(&self, width: Px, font: i32) -> String {
        let unit = self.unit.as_ref().map(|unit| format!("（{unit}）")).unwrap_or_default();
        let title = shortened(&self.item.title, width - text_width(&unit, font), font);
        shortened(&format!("{title}{unit}"), width, font)
    }

    /// What the main bar shows: the unit's plan, or else the document's.
    pub fn main(&self) -> Span {
        self.planned.unwrap_or(self.document)
    }

    /// All days on which it has anything.
    pub fn span(&self) -> Span {
        let parts = [self.planned, self.late].into_iter().flatten();
        let marks = self.milestones.iter().map(|mark| Span::new(mark.date, mark.date));
        parts.chain(marks).fold(self.document, Span::and)
    }
}

/// One that has no date yet is nowhere.
fn own_mark(own: &OwnMilestone) -> Option<MilestoneMark> {
    let (date, name) = (own.date()?, own.name().to_owned());
    Some(MilestoneMark { date, kind: MilestoneKind::Own, name, met: own.is_done() })
}

/// A date that is not planned is the document's. Dates set apart that end before they start can't be drawn.
fn planned(schedule: &Schedule, document: Span) -> Option<Span> {
    match (schedule.planned(PlannedDate::Start), schedule.planned(PlannedDate::End)) {
        (None, None) => None,
        (Some(from), None) => Some(Span::new(from, document.to)),
        (None, Some(to)) => Some(Span::new(document.from.min(to), to)),
        (Some(from), Some(to)) => (from <= to).then_some(Span { from, to }),
    }
}

/// The whole years that hold something of these rows, and the as-of date; the plan's own where there are no rows.
pub fn span_of(plan: &Plan, as_of: Date, groups: &[Group<'_>]) -> Span {
    let mut rows = groups.iter().flat_map(|group| &group.rows).map(Row::span);
    let first = rows.next().unwrap_or(Span::new(plan.issued, plan.ends));
    rows.fold(first, Span::and).and(Span::new(as_of, as_of)).whole_years()
}

/// Today is drawn as long as it lies within so many years after everything else.
const YEARS_AFTER: i32 = 2;

/// [`span_of`] for a picture of today: with this year, unless that is far from all that there is to see.
pub fn span_until(plan: &Plan, as_of: Date, today: Option<Date>, groups: &[Group<'_>]) -> Span {
    let span = span_of(plan, as_of, groups);
    let years = *span.years().start()..=span.years().end() + YEARS_AFTER;
    let near = today.filter(|today| years.contains(&today.year()));
    near.map_or(span, |today| span.and(Span::new(today, today)).whole_years())
}

#[cfg(test)]
mod tests;
