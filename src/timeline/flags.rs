use super::{Label, Px, View, text_width};
use crate::plan::Date;

/// The upright lines: 截止日, which lateness is drawn to, and today.
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
    /// Whole inside the window, and clear of the other line and its label; `None` where that has no room.
    pub label: Option<Label>,
}

const GAP: Px = Px::whole(5);

impl Flags {
    /// `font` is the size of the labels in pixels.
    pub fn of(view: &View, as_of: Date, today: Option<Date>, font: i32) -> Self {
        let line = |day: Date| {
            let at = view.end(day);
            (view.span().contains(day) && Px::ZERO <= at && at <= view.width()).then_some(at)
        };
        let (as_of_at, today_at) = (line(as_of), today.and_then(line));
        let as_of = as_of_at.map(|at| {
            let taken = today_at.map(|today| (today, today));
            Flag { at, label: beside(view, at, format!("截止日 {as_of}"), font, &[taken]) }
        });
        let today = today_at.map(|at| {
            let label = as_of.as_ref().and_then(|flag| flag.label.as_ref());
            let taken = label.map(|label| (label.at, label.at + text_width(&label.text, font)));
            let line = as_of_at.map(|line| (line, line));
            Flag { at, label: beside(view, at, "今天".to_owned(), font, &[taken, line]) }
        });
        Self { as_of, today }
    }
}

/// On the line's right, else on its left; nowhere near what is taken.
fn beside(view: &View, line: Px, text: String, font: i32, taken: &[Option<(Px, Px)>]) -> Option<Label> {
    let width = text_width(&text, font);
    let free = |from: &Px| {
        let to = *from + width;
        let clear = |(left, right): (Px, Px)| right + GAP <= *from || to + GAP <= left;
        Px::ZERO <= *from && to <= view.width() && taken.iter().flatten().all(|one| clear(*one))
    };
    let at = [line + GAP, line - GAP - width].into_iter().find(free)?;
    Some(Label { at, text })
}

#[cfg(test)]
mod tests;
