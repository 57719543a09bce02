use std::sync::Arc;

use super::{CountyFigure, Figures};
use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::{Digits, Ratio, State};
use crate::rules::UnitEvaluation;

/// What a closed round shows in place of what stands now: the figures that were stored when it was closed, and who
/// was responsible then; see [`crate::rules::Round::freeze`].
#[derive(Clone, Debug)]
pub struct Frozen(Arc<FrozenRound>);

#[derive(Debug)]
struct FrozenRound {
    figures: Figures,
    directory: Arc<Directory>,
}

impl Frozen {
    pub(crate) fn new(plan: &Plan, figures: Figures, directory: &Directory) -> Self {
        let directory = Arc::new(directory.with_members(plan, &figures.members));
        Self(Arc::new(FrozenRound { figures, directory }))
    }

    pub fn state(&self, unit: &str, item: &str) -> State {
        self.0.figures.state(unit, item)
    }

    pub fn county(&self, item: &str) -> Option<CountyFigure> {
        self.0.figures.county(item)
    }

    /// `None` for a unit that was not there yet.
    pub fn unit(&self, unit: &str) -> Option<UnitEvaluation> {
        let figures = self.0.figures.unit(unit)?;
        let score = figures.score.as_deref().and_then(|score| Ratio::decimal(score, Digits::VALUE));
        Some(UnitEvaluation { score, share: figures.share })
    }

    /// With the members that groups had.
    pub fn directory(&self) -> &Arc<Directory> {
        &self.0.directory
    }
}

/// Only what was read at the same time is equal.
impl PartialEq for Frozen {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
