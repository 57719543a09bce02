//! Which lines of a long list are near the screen, so that only these need to be drawn.

/// The lines from `first` to before `end`, and the room that the others take above and below them, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    pub first: usize,
    pub end: usize,
    pub above: f64,
    pub below: f64,
}

impl Window {
    /// All lines of a list that has so many.
    pub fn whole(lines: usize) -> Self {
        Self { end: lines, ..Self::default() }
    }

    /// Those that reach into what lies between `top` and `bottom`, which are counted from the upper edge of the list:
    /// `heights` are those of its lines. None where the list lies wholly above or below, or nothing lies between.
    pub fn between(top: f64, bottom: f64, heights: impl IntoIterator<Item = f64>) -> Self {
        let mut window = Self::default();
        let mut edge = 0.0;
        for (at, height) in heights.into_iter().enumerate() {
            let upper = edge;
            edge += height;
            if edge <= top {
                window.above = edge;
                (window.first, window.end) = (at + 1, at + 1);
            } else if upper.max(top) < bottom {
                window.end = at + 1;
            } else {
                window.below += height;
            }
        }
        window
    }
}

#[cfg(test)]
mod tests;
