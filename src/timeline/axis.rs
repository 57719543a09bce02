use crate::plan::Date;
use crate::timeline::{Px, View, text_width};

/// The years above, and below them their quarters or months where there is room for them, as far as they are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    pub years: Vec<Tick>,
    pub parts: Vec<Tick>,
}

/// A piece of time on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its left edge: where the grid's line is.
    pub from: Px,
    /// Its right edge, where the next one begins.
    pub to: Px,
    /// Whole inside the window; `None` where it has no room between `from` and `to`. So no two labels ever touch.
    pub label: Option<Label>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The text's left edge; inside the window also where `from` lies left of it.
    pub at: Px,
    pub text: String,
}

/// Free on both sides of a label.
const PAD: Px = Px::whole(6);
const QUARTERS: [&str; 4] = ["一季", "二季", "三季", "四季"];
/// How many years stand under one label, the least that has room.
const STEPS: [i32; 7] = [1, 2, 5, 10, 20, 50, 100];

impl Axis {
    /// `font` is the size of the labels in pixels.
    pub fn of(view: &View, font: i32) -> Self {
        let room = |days: i32, text: &str| {
            let density = i64::from(view.scale().density());
            i64::from(days) * density / 10 >= i64::from((text_width(text, font) + PAD * 2).in_hundredths())
        };
        let step = STEPS.into_iter().find(|step| room(step * 365, "2025")).unwrap_or(100);
        let months = match () {
            () if room(28, "12月") => Some(1),
            () if room(90, "四季") => Some(3),
            () => None,
        };
        Self {
            years: ticks(view, font, step * 12, |year, _| year.to_string()),
            parts: match months {
                Some(1) => ticks(view, font, 1, |_, month| format!("{}月", month + 1)),
                Some(months) => ticks(view, font, months, |_, month| quarter(month).to_owned()),
                None => Vec::new(),
            },
        }
    }
}

fn quarter(month: i32) -> &'static str {
    usize::try_from(month / 3).ok().and_then(|at| QUARTERS.get(at)).copied().unwrap_or_default()
}

/// Pieces of so many months, counted from the year 0, that the window touches. `name` gets the year and the month,
/// from 0, with which a piece begins.
fn ticks(view: &View, font: i32, months: i32, name: impl Fn(i32, i32) -> String) -> Vec<Tick> {
    let seen = view.seen();
    let month_of = |day: Date| day.year() * 12 + day.month() as i32 - 1;
    let first = month_of(seen.from).div_euclid(months);
    let last = month_of(seen.to).div_euclid(months);
    let begins = |piece: i32| {
        let month = piece * months;
        Date::new(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
    };
    let tick = |piece: i32| {
        let span = view.span();
        let from = begins(piece).map_or(view.start(span.from), |day| view.start(day.max(span.from)));
        let to = begins(piece + 1).map_or(view.end(span.to), |day| view.start(day).min(view.end(span.to)));
        let text = name((piece * months).div_euclid(12), (piece * months).rem_euclid(12));
        let at = from.max(Px::ZERO) + PAD;
        let fits = at + text_width(&text, font) <= to.min(view.width());
        Tick { from, to, label: fits.then_some(Label { at, text }) }
    };
    (first..=last).map(tick).collect()
}

#[cfg(test)]
mod tests;
