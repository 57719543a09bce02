use crate::address::Zoom;
use crate::plan::Date;
use crate::timeline::{Px, Scale, Span};

/// A window onto a span of time: how wide a day is drawn, and what lies at the window's left edge.
///
/// Every change gives a view that is held within the span: never drawn narrower than the window, never moved beyond an
/// end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    span: Span,
    width: Px,
    scale: Scale,
    /// The place on the scale at the window's left edge.
    left: Px,
}

impl View {
    /// Left free before the first and behind the last day: half a milestone's mark, and some air.
    pub const MARGIN: Px = Px::whole(12);

    /// All of a span in a window of this width.
    pub fn whole(span: Span, width: Px) -> Self {
        Self { span, width, scale: fitting(span, span.days(), width), left: Px::ZERO }.held()
    }

    /// So many days in the window, the first of them this one as far as the span's end allows.
    fn spanning(span: Span, width: Px, days: i32, first: Date) -> Self {
        let scale = held_scale(span, width, fitting(span, days, width));
        Self { span, width, scale, left: scale.start(first) - Self::MARGIN }.held()
    }

    /// As an address asks for it; where that says no day, the end of what is to be seen is `until`.
    pub fn opened(span: Span, width: Px, zoom: Zoom, from: Option<Date>, until: Date) -> Self {
        match zoom {
            Zoom::Plan => Self::whole(span, width),
            _ => {
                let days = days_of(zoom, span);
                Self::spanning(span, width, days, from.unwrap_or(until.plus_days(1 - days)))
            }
        }
    }

    pub fn span(&self) -> Span {
        self.span
    }

    pub fn width(&self) -> Px {
        self.width
    }

    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// The window's left edge on the scale: what a scroll position begins with.
    pub fn left(&self) -> Px {
        self.left
    }

    /// How far a day's left edge lies from the window's.
    pub fn start(&self, day: Date) -> Px {
        self.scale.start(day) - self.left
    }

    /// How far a day's right edge lies from the window's left one.
    pub fn end(&self, day: Date) -> Px {
        self.scale.end(day) - self.left
    }

    /// The day at a place of the window.
    pub fn day(&self, place: Px) -> Date {
        self.scale.day(self.left + place)
    }

    /// How many whole days fit into the window between its margins.
    pub fn days(&self) -> i32 {
        self.scale.days_in(self.width - Self::MARGIN * 2)
    }

    /// The day behind the left margin.
    pub fn first(&self) -> Date {
        self.day(Self::MARGIN)
    }

    /// The days of the span that are to be seen.
    pub fn seen(&self) -> Span {
        let first = self.day(Px::ZERO).max(self.span.from);
        Span::new(first, self.day(self.width).min(self.span.to))
    }

    /// As an address keeps it: by name where it has one, else by its days.
    pub fn written_zoom(&self) -> Zoom {
        let days = || Zoom::Days(u16::try_from(self.days()).unwrap_or(u16::MAX).max(1));
        self.zoom().unwrap_or_else(days)
    }

    /// How far it is moved from its furthest left, on the same scale.
    pub fn moved(&self) -> Px {
        self.left + Self::MARGIN
    }

    /// The same scale, moved furthest left.
    #[must_use]
    pub fn unmoved(self) -> Self {
        Self { left: -Self::MARGIN, ..self }
    }

    /// Which of the three it is; none where it was zoomed by hand.
    pub fn zoom(&self) -> Option<Zoom> {
        let fits = |zoom: &Zoom| {
            self.scale
                == held_scale(
                    self.span,
                    self.width,
                    fitting(self.span, days_of(*zoom, self.span), self.width),
                )
        };
        Zoom::NAMED.into_iter().find(fits)
    }

    /// Shows so much time around what is now in the middle.
    #[must_use]
    pub fn zoomed_to(self, zoom: Zoom) -> Self {
        self.rescaled(self.width.half(), fitting(self.span, days_of(zoom, self.span), self.width))
    }

    /// Draws a day `percent` as wide as now, keeping in place what lies at `about`: under the pointer, or between
    /// two fingers.
    #[must_use]
    pub fn zoomed(self, about: Px, percent: i32) -> Self {
        let density = i64::from(self.scale.density()) * i64::from(percent.max(1)) / 100;
        let density = i32::try_from(density).unwrap_or(Scale::MOST);
        self.rescaled(about, Scale::new(self.span.from, density))
    }

    /// Moves the window right over the span by so much; left where it is negative.
    #[must_use]
    pub fn panned(self, by: Px) -> Self {
        Self { left: self.left + by, ..self }.held()
    }

    fn rescaled(self, about: Px, scale: Scale) -> Self {
        let scale = held_scale(self.span, self.width, scale);
        let left = self.scale.onto(scale, self.left + about) - about;
        Self { scale, left, ..self }.held()
    }

    fn held(self) -> Self {
        let furthest = self.scale.width(self.span) + Self::MARGIN - self.width;
        let left = self.left.min(furthest).max(-Self::MARGIN);
        Self { left, ..self }
    }
}

fn days_of(zoom: Zoom, span: Span) -> i32 {
    match zoom {
        Zoom::Plan => span.days(),
        Zoom::Year => 366,
        Zoom::Quarter => 92,
        Zoom::Days(days) => i32::from(days),
    }
}

fn fitting(span: Span, days: i32, width: Px) -> Scale {
    Scale::fitting(span.from, days, width - View::MARGIN * 2)
}

/// No scale on which the span would not fill the window.
fn held_scale(span: Span, width: Px, scale: Scale) -> Scale {
    let least = fitting(span, span.days(), width);
    if scale.density() < least.density() { least } else { scale }
}

#[cfg(test)]
mod tests;
