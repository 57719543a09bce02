use std::sync::Arc;

use super::{Closing, Figures};
use crate::ledger::{Digits, Directory, Ledger, Ratio, RecordKey, State, UnitStanding};

/// What a closed round shows in place of what stands now: the figures that were stored when it was closed, and who
/// was responsible then.
#[derive(Clone, Debug)]
pub struct Frozen {
    figures: Arc<Figures>,
    directory: Arc<Directory>,
}

impl Frozen {
    /// Of a round that is closed; `None` where it is not, or no figures were stored. `directory` is the one of now:
    /// what is called what stays as it is.
    pub fn of(ledger: &Ledger, round: &str, directory: &Directory) -> Option<Self> {
        let closing = Closing::read(ledger.get(&RecordKey::for_round(round).ok()?)?)?;
        let figures = Some(closing.figures).filter(|figures| !figures.is_empty())?;
        let directory = Arc::new(directory.with_members(&figures.members));
        Some(Self { figures: Arc::new(figures), directory })
    }

    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// With the members that groups had.
    pub fn directory(&self) -> &Arc<Directory> {
        &self.directory
    }

    pub fn state(&self, unit: &str, item: &str) -> State {
        self.figures.state(unit, item)
    }

    /// `None` for a unit that was not there yet.
    pub fn unit(&self, unit: &str) -> Option<UnitStanding> {
        let figures = self.figures.unit(unit)?;
        let score = figures.score.as_deref().and_then(|score| Ratio::decimal(score, Digits::VALUE));
        Some(UnitStanding { score, share: figures.share })
    }
}

/// Read from the same closing at the same time.
impl PartialEq for Frozen {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.figures, &other.figures)
    }
}
