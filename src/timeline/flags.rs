use crate::plan::Date;
use crate::timeline::{Px, View, text_width};

/// The upright lines: 截止日, which lateness is drawn to, and today. Their labels stand one above the other: that of
/// 截止日 on top, where today's line does not reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flags {
    /// `None` where it is not in the window.
    pub as_of: Option<Flag>,
    /// `None` where it is not in the window, or unknown.
    pub today: Option<Flag>,
}

/// A line at the end of its day, and its label beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    pub at: Px,
    /// Whole inside the window, and clear of any line that passes it; `None` where that has no room.
    pub label: Option<FlagLabel>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagLabel {
    pub text: String,
    /// The room that it takes at most.
    pub from: Px,
    pub to: Px,
    /// It stands left of its line, and ends at `to`; else it begins at `from`.
    pub before: bool,
}

const GAP: Px = Px::whole(5);

impl Flags {
    /// `font` is the size of the labels in pixels.
    pub fn of(view: &View, as_of: Date, today: Option<Date>, font: i32) -> Self {
        let line = |day: Date| {
            let at = view.end(day);
            (view.span().contains(day) && Px::ZERO <= at && at <= view.width()).then_some(at)
        };
        let as_of = line(as_of).map(|at| {
            let label = beside(view, at, format!("截止日 {as_of}"), font, None);
            Flag { at, label }
        });
        let today = today.and_then(line).map(|at| {
            let taken = as_of.as_ref().map(|flag| flag.at);
            Flag { at, label: beside(view, at, "今天".to_owned(), font, taken) }
        });
        Self { as_of, today }
    }
}

/// On the line's right, else on its left; clear of the line that is taken.
fn beside(view: &View, line: Px, text: String, font: i32, taken: Option<Px>) -> Option<FlagLabel> {
    let width = text_width(&text, font);
    let free = |from: Px| {
        let to = from + width;
        let clear = taken.is_none_or(|taken| taken + GAP <= from || to + GAP <= taken);
        Px::ZERO <= from && to <= view.width() && clear
    };
    let sides = [(line + GAP, false), (line - GAP - width, true)];
    let (from, before) = sides.into_iter().find(|(from, _)| free(*from))?;
    Some(FlagLabel { text, from, to: from + width, before })
}

#[cfg(test)]
mod tests;
