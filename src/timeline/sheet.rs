use std::ops::Range;

use strum::{IntoStaticStr, VariantArray};

use crate::timeline::{Layout, Px, Span};

/// Paper in landscape, without 10 mm of margin on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Paper {
    A4,
    A3,
}

impl Paper {
    /// As a style sheet's `@page` and an address name it.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// 277 mm and 400 mm at 96 pixels an inch.
    pub fn width(self) -> Px {
        match self {
            Self::A4 => Px::whole(1046),
            Self::A3 => Px::whole(1511),
        }
    }

    /// 190 mm and 277 mm.
    pub fn height(self) -> Px {
        match self {
            Self::A4 => Px::whole(718),
            Self::A3 => Px::whole(1046),
        }
    }
}

/// One printed page. Each has the names and the axis again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// From 1.
    pub number: usize,
    pub count: usize,
    /// The years on it.
    pub span: Span,
    /// The lines on it, by their numbers in the [`Layout`].
    pub lines: Range<usize>,
    /// The group whose heading stands on top once more, as its rows began on an earlier page.
    pub continued: Option<usize>,
}

/// A year is not drawn narrower than this.
const LEAST_YEAR: i32 = 60;

/// Cuts a layout into pages, first the earliest years from top to bottom, then later ones where a page is too narrow
/// for all. `around` is the height that is taken by what stands above and below the lines.
pub fn sheets(layout: &Layout, span: Span, paper: Paper, around: Px) -> Vec<Sheet> {
    let (slices, pieces) = (slices(layout, span, paper), pieces(layout, paper.height() - around));
    let count = slices.len() * pieces.len();
    let mut sheets = Vec::with_capacity(count);
    for span in slices {
        for Piece { lines, continued } in pieces.clone() {
            sheets.push(Sheet { number: sheets.len() + 1, count, span, lines, continued });
        }
    }
    sheets
}

#[derive(Clone)]
struct Piece {
    lines: Range<usize>,
    continued: Option<usize>,
}

fn slices(layout: &Layout, span: Span, paper: Paper) -> Vec<Span> {
    let years = span.to.year() - span.from.year() + 1;
    let room = (paper.width() - layout.metrics().column()).in_hundredths() / 100;
    let most = (room / LEAST_YEAR).max(1);
    let count = (years + most - 1) / most;
    span.slices((years + count - 1) / count)
}

/// No page ends with a heading whose rows are on the next one.
fn pieces(layout: &Layout, height: Px) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(first) = layout.line(from) {
        let continued = first.row.and(layout.heading(first.group)).filter(|heading| heading.at + 1 < from);
        let continued = continued.map(|heading| heading.group);
        let mut room = height - continued.map_or(Px::ZERO, |_| layout.metrics().heading);
        let mut to = from;
        while let Some(line) = layout.line(to)
            && (line.height <= room || to == from)
        {
            room = room - line.height;
            to += 1;
        }
        while to < layout.lines()
            && to > from + 1
            && layout.line(to - 1).is_some_and(|line| line.row.is_none())
        {
            to -= 1;
        }
        pieces.push(Piece { lines: from..to, continued });
        from = to;
    }
    if pieces.is_empty() {
        pieces.push(Piece { lines: 0..0, continued: None });
    }
    pieces
}

#[cfg(test)]
mod tests;
