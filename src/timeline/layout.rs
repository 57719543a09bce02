use std::ops::Range;

use crate::timeline::Px;

/// From this width on, labels have a column of their own.
const NARROW: Px = Px::whole(720);
/// From this width on, the wider one.
const ROOMY: Px = Px::whole(1100);

/// How high lines are, and where a row's label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    pub heading: Px,
    pub row: Px,
    pub labels: Labels,
}

/// A label never lies over a bar: it has a column of its own, or a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// In a column of this width, left of the axis.
    Beside(Px),
    /// Above the row's own bar, for a narrow screen.
    Above,
}

/// From top to bottom, inside a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub top: Px,
    pub height: Px,
}

/// Where the parts of a row lie, counted from its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    pub label: Band,
    pub bar: Band,
    /// The document's bar under the unit's own.
    pub beneath: Band,
}

impl Band {
    pub fn middle(self) -> Px {
        self.top + self.height.half()
    }

    pub fn bottom(self) -> Px {
        self.top + self.height
    }
}

impl Metrics {
    /// For a chart of this width: on a narrow one a row's label stands above its bar.
    pub fn for_width(width: Px) -> Self {
        if width < NARROW {
            Self::above()
        } else {
            Self::beside(if width < ROOMY { Px::whole(264) } else { Px::whole(336) })
        }
    }

    pub fn beside(column: Px) -> Self {
        Self { heading: Px::whole(33), row: Px::whole(34), labels: Labels::Beside(column) }
    }

    pub fn above() -> Self {
        Self { heading: Px::whole(33), row: Px::whole(58), labels: Labels::Above }
    }

    /// The width that labels take from the axis.
    pub fn column(self) -> Px {
        match self.labels {
            Labels::Beside(column) => column,
            Labels::Above => Px::ZERO,
        }
    }

    /// Of a row with a bar beneath its own, or with one bar.
    pub fn bands(self, two: bool) -> Bands {
        let band = |top, height| Band { top: Px::whole(top), height: Px::whole(height) };
        let bars = match self.labels {
            Labels::Beside(_) => 0,
            Labels::Above => 24,
        };
        Bands {
            label: match self.labels {
                Labels::Beside(_) => Band { top: Px::ZERO, height: self.row },
                Labels::Above => band(2, 22),
            },
            bar: if two { band(bars + 6, 10) } else { band(bars + 11, 12) },
            beneath: band(bars + 21, 6),
        }
    }
}

/// Headings and rows from top to bottom. Places are found without walking the rows, however many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    metrics: Metrics,
    groups: Vec<GroupAt>,
    lines: usize,
    height: Px,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct GroupAt {
    top: Px,
    first_line: usize,
    headed: bool,
}

/// A heading or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number among all lines.
    pub at: usize,
    pub group: usize,
    /// Its number in the group; `None` for the heading.
    pub row: Option<usize>,
    pub top: Px,
    pub height: Px,
}

impl Layout {
    /// From each group in order: whether it has a heading, and how many rows.
    pub fn new(metrics: Metrics, groups: impl IntoIterator<Item = (bool, usize)>) -> Self {
        let mut layout = Self { metrics, groups: Vec::new(), lines: 0, height: Px::ZERO };
        for (headed, rows) in groups {
            layout.groups.push(GroupAt { top: layout.height, first_line: layout.lines, headed });
            layout.lines += rows + usize::from(headed);
            let heading = if headed { metrics.heading } else { Px::ZERO };
            layout.height = layout.height + heading + metrics.row * whole(rows);
        }
        layout
    }

    pub fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// How many headings and rows there are.
    pub fn lines(&self) -> usize {
        self.lines
    }

    pub fn height(&self) -> Px {
        self.height
    }

    pub fn line(&self, at: usize) -> Option<Line> {
        if at >= self.lines {
            return None;
        }
        let group = self.groups.partition_point(|group| group.first_line <= at).checked_sub(1)?;
        let GroupAt { top, first_line, headed } = self.groups[group];
        let inside = at - first_line;
        Some(match (headed, inside) {
            (true, 0) => Line { at, group, row: None, top, height: self.metrics.heading },
            _ => {
                let row = inside - usize::from(headed);
                let heading = if headed { self.metrics.heading } else { Px::ZERO };
                let top = top + heading + self.metrics.row * whole(row);
                Line { at, group, row: Some(row), top, height: self.metrics.row }
            }
        })
    }

    /// The line of a group's heading; `None` where it has none.
    pub fn heading(&self, group: usize) -> Option<Line> {
        self.groups.get(group).filter(|group| group.headed).and_then(|group| self.line(group.first_line))
    }

    /// The line of a group's row.
    pub fn line_of(&self, group: usize, row: usize) -> Option<Line> {
        let found = self.groups.get(group)?;
        let line = self.line(found.first_line + usize::from(found.headed) + row)?;
        (line.group == group).then_some(line)
    }

    /// The lines that a window of this height shows any part of, scrolled down by `top`. A line that only touches an
    /// edge is not among them, and a window without height shows none.
    pub fn window(&self, top: Px, height: Px) -> Range<usize> {
        let bottom = (top + height).min(self.height);
        let top = top.max(Px::ZERO);
        if top >= bottom {
            return 0..0;
        }
        self.line_at(top)..self.line_at(bottom - Px::hundredths(1)) + 1
    }

    /// The line at a place between the top and the bottom.
    fn line_at(&self, place: Px) -> usize {
        let group = self.groups.partition_point(|group| group.top <= place).saturating_sub(1);
        let Some(GroupAt { top, first_line, headed }) = self.groups.get(group) else { return 0 };
        let inside = place - *top;
        let heading = if *headed { self.metrics.heading } else { Px::ZERO };
        if inside < heading {
            return *first_line;
        }
        let rows = (inside - heading).in_hundredths() / self.metrics.row.in_hundredths().max(1);
        first_line + usize::from(*headed) + usize::try_from(rows).unwrap_or_default()
    }
}

fn whole(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
