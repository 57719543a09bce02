use crate::timeline::{MilestoneKind, Px, Row, Span, View};

/// A piece of a line, in the window's places; it may reach beyond the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub from: Px,
    /// Not left of `from`.
    pub to: Px,
}

impl Segment {
    pub fn length(self) -> Px {
        self.to - self.from
    }
}

/// A row as it is drawn: what lies where from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The unit's own plan, or else the document's.
    pub bar: Segment,
    /// The part of `bar` that is filled, from its left edge; `None` where there is nothing to fill it with.
    pub fill: Option<Segment>,
    /// The document's bar beneath the unit's own.
    pub beneath: Option<Segment>,
    /// The tail from the day that was missed to the as-of date.
    pub late: Option<Segment>,
    /// For each milestone of the row, in its order.
    pub marks: Vec<Px>,
}

impl Figure {
    pub fn of(row: &Row<'_>, view: &View) -> Self {
        let bar = segment(view, row.main());
        let filled =
            |share: crate::records::Ratio| Px::hundredths(share.scaled(bar.length().in_hundredths()));
        let fill = row.progress.map(|share| Segment { to: bar.from + filled(share), ..bar });
        Self {
            bar,
            fill: fill.filter(|fill| fill.length() > Px::ZERO),
            beneath: row.planned.map(|_| segment(view, row.document)),
            late: row.late.map(|late| Segment { from: view.end(late.from), to: view.end(late.to) }),
            marks: row.milestones.iter().map(|mark| view.end(mark.date)).collect(),
        }
    }

    /// Whether a mark belongs to the bar beneath, and is drawn on it: the document's, where the unit has dates of
    /// its own.
    pub fn is_beneath(&self, kind: MilestoneKind) -> bool {
        self.beneath.is_some() && kind != MilestoneKind::Own
    }
}

fn segment(view: &View, span: Span) -> Segment {
    Segment { from: view.start(span.from), to: view.end(span.to) }
}

#[cfg(test)]
mod tests;
