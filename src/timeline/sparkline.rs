use crate::records::Ratio;
use crate::timeline::Px;

/// Values year by year as a small line, against the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sparkline {
    /// Points from left to right; a year without a value ends a run. A run of one point is a dot.
    pub runs: Vec<Vec<(Px, Px)>>,
    /// How far down the target's line is, over the whole width.
    pub target: Option<Px>,
}

/// Free on all sides: half a dot.
const PAD: Px = Px::whole(4);

impl Sparkline {
    /// A place for each year, whether or not it has a value, in a box of this size. The least of all values and the
    /// target lies at the bottom, the greatest at the top; where they are all the same, in the middle.
    pub fn of(values: &[Option<Ratio>], target: Option<Ratio>, width: Px, height: Px) -> Self {
        let all = || values.iter().flatten().chain(&target).copied();
        let (least, greatest) = (all().min().unwrap_or(Ratio::ZERO), all().max().unwrap_or(Ratio::ZERO));
        let (across, up) = (width - PAD * 2, height - PAD * 2);
        let down = |value: Ratio| {
            let range = greatest.minus(least).filter(|range| range.is_positive());
            match range.and_then(|range| value.minus(least)?.over(range)) {
                Some(share) => PAD + up - Px::hundredths(share.scaled(up.in_hundredths())),
                None => height.half(),
            }
        };
        let last = i64::try_from(values.len()).unwrap_or(1) - 1;
        let right = |at: usize| match last {
            0 => width.half(),
            _ => {
                let part = i64::from(across.in_hundredths()) * i64::try_from(at).unwrap_or(0) / last;
                PAD + Px::hundredths(i32::try_from(part).unwrap_or(0))
            }
        };
        let mut runs: Vec<Vec<(Px, Px)>> = Vec::new();
        let mut open = false;
        for (at, value) in values.iter().enumerate() {
            match (value, runs.last_mut()) {
                (Some(value), Some(run)) if open => run.push((right(at), down(*value))),
                (Some(value), _) => runs.push(vec![(right(at), down(*value))]),
                (None, _) => {}
            }
            open = value.is_some();
        }
        Self { runs, target: target.map(down) }
    }

    /// The last point: what the card's figure is about.
    pub fn last(&self) -> Option<(Px, Px)> {
        self.runs.last()?.last().copied()
    }

    /// A run as the `points` of a polyline.
    pub fn points(run: &[(Px, Px)]) -> String {
        let points: Vec<_> = run.iter().map(|(right, down)| format!("{right},{down}")).collect();
        points.join(" ")
    }
}

#[cfg(test)]
mod tests;
