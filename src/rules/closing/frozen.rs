use std::fmt;
use std::sync::Arc;

use super::{CountyFigure, Figures};
use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::{Digits, Ratio, State};
use crate::rules::UnitEvaluation;

/// What a closed round shows in place of what stands now: the figures that were stored when it was closed, and who
/// was responsible then; see [`crate::rules::Round::freeze`].
///
/// The rules know it by a trait, so that a page that shows no closed round does without what reads one.
#[derive(Clone, Debug)]
pub struct Frozen(Arc<dyn Stored>);

trait Stored: fmt::Debug + Send + Sync {
    fn state(&self, unit: &str, item: &str) -> State;
    fn county(&self, item: &str) -> Option<CountyFigure>;
    fn unit(&self, unit: &str) -> Option<UnitEvaluation>;
    fn directory(&self) -> &Arc<Directory>;
}

#[derive(Debug)]
struct Then {
    figures: Figures,
    directory: Arc<Directory>,
}

impl Frozen {
    pub(crate) fn new(plan: &Plan, figures: Figures, directory: &Directory) -> Self {
        let directory = Arc::new(directory.with_members(plan, &figures.members));
        Self(Arc::new(Then { figures, directory }))
    }

    pub fn state(&self, unit: &str, item: &str) -> State {
        self.0.state(unit, item)
    }

    pub fn county(&self, item: &str) -> Option<CountyFigure> {
        self.0.county(item)
    }

    /// `None` for a unit that was not there yet.
    pub fn unit(&self, unit: &str) -> Option<UnitEvaluation> {
        self.0.unit(unit)
    }

    /// With the members that groups had.
    pub fn directory(&self) -> &Arc<Directory> {
        self.0.directory()
    }
}

impl Stored for Then {
    fn state(&self, unit: &str, item: &str) -> State {
        self.figures.state(unit, item)
    }

    fn county(&self, item: &str) -> Option<CountyFigure> {
        self.figures.county(item)
    }

    fn unit(&self, unit: &str) -> Option<UnitEvaluation> {
        let figures = self.figures.unit(unit)?;
        let score = figures.score.as_deref().and_then(|score| Ratio::decimal(score, Digits::VALUE));
        Some(UnitEvaluation { score, share: figures.share })
    }

    fn directory(&self) -> &Arc<Directory> {
        &self.directory
    }
}

/// Read at the same time.
impl PartialEq for Frozen {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
