use crate::directory::Directory;
use crate::plan::{Item, Plan};
use crate::records::{
    Assessment, HandIn, KeyError, Kind, Ledger, Record, RecordKey, Review, Schedule, Series, State,
};
use crate::rules::{County, CountyFigure, Judgement, Round, Share, UnitEvaluation, unit_score};

/// Where things stand in one round: the rules, applied to what the ledger says.
#[derive(Clone, Copy, Debug)]
pub struct Evaluation<'a> {
    pub plan: &'a Plan,
    pub ledger: &'a Ledger,
    pub directory: &'a Directory,
    pub round: &'a Round,
}

impl<'a> Evaluation<'a> {
    /// What a unit says of an item, under whichever of its names.
    pub fn assessment(&self, unit: &str, item: &str) -> Assessment<'a> {
        Assessment::new(self.records(unit, &|unit| RecordKey::assessment(&self.round.id, unit, item)))
    }

    /// What the bureau says of that.
    pub fn review(&self, unit: &str, item: &str) -> Review<'a> {
        Review::new(self.records(unit, &|unit| RecordKey::review(&self.round.id, unit, item)))
    }

    /// What a unit plans about an item, under whichever of its names. It belongs to no round.
    pub fn schedule(&self, unit: &str, item: &str) -> Schedule<'a> {
        Schedule::new(self.records(unit, &|unit| RecordKey::schedule(unit, item)))
    }

    /// A unit's word that the round is complete.
    pub fn handin(&self, unit: &str) -> HandIn<'a> {
        HandIn::of(self.ledger, self.directory, &self.round.id, unit)
    }

    /// The records of one thing under all names of a unit, the one to write into first.
    fn records(&self, unit: &str, key: &dyn Fn(&str) -> Result<RecordKey, KeyError>) -> Vec<&'a Record> {
        let ledger = self.ledger;
        let keys = self.directory.aliases(unit).into_iter().filter_map(|unit| key(unit).ok());
        keys.filter_map(|key| ledger.get(&key)).collect()
    }

    /// A unit's state of an item; in a closed round the stored one.
    pub fn state(&self, unit: &str, item: &Item) -> State {
        self.state_by(unit, item, &self.assessment(unit, &item.id))
    }

    /// The same, where it is known what the unit says.
    pub fn state_by(&self, unit: &str, item: &Item, assessment: &Assessment) -> State {
        match &self.round.frozen {
            Some(frozen) => frozen.state(unit, &item.id),
            None => State::of(item, assessment),
        }
    }

    /// The light that an item in this state has in this round, with its reason.
    pub fn judge<'i>(&self, state: State, item: &'i Item) -> Judgement<'i> {
        Judgement::of(state, &item.milestones, self.plan.ends, self.round.as_of)
    }

    /// The county's state of an item; in a closed round the stored one.
    pub fn county(&self, item: &Item) -> County {
        self.county_by(item, |unit| self.state(unit, item))
    }

    /// The same, where each unit's state of it is known.
    pub fn county_by(&self, item: &Item, state_of: impl Fn(&str) -> State) -> County {
        let (units, led) = self.directory.answering(item);
        let stored = self.round.frozen.as_ref().and_then(|frozen| frozen.county(&item.id));
        if let Some(CountyFigure { state, units, unreported }) = stored {
            return County { state, units, unreported, led };
        }
        let states: Vec<_> = units.into_iter().map(state_of).collect();
        County::of(&states, led)
    }

    /// The unit, under its canonical name, and the item that an assessment of this round is about; `None` for any
    /// other record.
    pub fn report_of<'k>(&self, key: &'k RecordKey) -> Option<(&'k str, &'k str)>
    where
        'a: 'k,
    {
        let is_report = key.kind() == Kind::Assessment && key.round() == Some(&self.round.id);
        let (unit, item) = key.unit().zip(key.item()).filter(|_| is_report)?;
        let directory: &'k Directory = self.directory;
        Some((directory.canonical(unit), item))
    }

    /// Whom a unit names as its contact first, in document order: what it need not type again. `None` where it has
    /// named nobody yet.
    pub fn contact(&self, unit: &str) -> Option<&'a str> {
        let items = self.directory.items_of(self.plan, unit).into_iter();
        let mut named = items.flat_map(|(item, _)| self.assessment(unit, &item.id).contacts());
        named.find_map(|version| Some(version.value.trim()).filter(|text| !text.is_empty()))
    }

    /// Over all items that the unit has a part in, whichever part; in a closed round what was stored.
    pub fn unit(&self, unit: &str) -> UnitEvaluation {
        if let Some(stored) = self.round.frozen.as_ref().and_then(|frozen| frozen.unit(unit)) {
            return stored;
        }
        let items = self.directory.items_of(self.plan, unit);
        let assessments = items.iter().map(|(item, _)| (*item, self.assessment(unit, &item.id)));
        let assessments: Vec<_> = assessments.collect();
        UnitEvaluation {
            score: unit_score(
                assessments.iter().map(|(item, own)| (self.round.weight(&item.id), own.score(item))),
            ),
            share: Share::of(assessments.iter().map(|(item, own)| State::of(item, own))),
        }
    }

    /// A measure's numbers as a unit knows them, under whichever of its names.
    pub fn series(&self, unit: &str, measure: &str) -> Series<'a> {
        Series::new(self.series_records(unit, measure))
    }

    /// A measure's numbers for the county: those of the units that answer for its item. Where these differ,
    /// the numbers stand apart until the units agree.
    pub fn county_series(&self, item: &Item, measure: &str) -> Series<'a> {
        let (units, _) = self.directory.answering(item);
        Series::new(units.into_iter().flat_map(|unit| self.series_records(unit, measure)))
    }

    fn series_records(&self, unit: &str, measure: &str) -> Vec<&'a Record> {
        self.records(unit, &|unit| RecordKey::series(unit, measure))
    }
}

#[cfg(test)]
mod tests;
