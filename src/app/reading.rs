//! What the ledger says, as the pages ask for it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use crate::gather::gather;
use crate::ledger::{Assessment, County, Judgement, Kind, Light, Mark, Role, Standing, State};
use crate::plan::Item;
use crate::query::{Facts, Gaps, Haystack, Part, Stated, Standing as Stands};

/// Whose state a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Unit(String),
    County,
}

/// One item as the pages know it: who has a part in it, and where everybody stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFacts {
    pub item: &'static Item,
    pub stated: Stated,
    pub parts: Vec<UnitPart>,
    pub county: County,
    pub county_light: Option<Light>,
    pub county_gaps: Gaps,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPart {
    pub unit: String,
    pub role: Role,
    pub state: State,
    pub light: Option<Light>,
    pub gaps: Gaps,
}

impl ItemFacts {
    pub fn part(&self, unit: &str) -> Option<&UnitPart> {
        self.parts.iter().find(|part| part.unit == unit)
    }

    /// Whether any unit has said something of it.
    pub fn is_reported(&self) -> bool {
        self.parts.iter().any(|part| part.state.is_reported())
    }

    /// As a query wants it.
    pub fn for_query<'a>(&'a self, haystack: &'a Haystack) -> Facts<'a> {
        Facts {
            item: self.item,
            stated: &self.stated,
            haystack,
            parts: self
                .parts
                .iter()
                .map(|part| Part {
                    unit: &part.unit,
                    role: part.role,
                    standing: Stands { state: part.state, light: part.light },
                    gaps: part.gaps,
                })
                .collect(),
            county: Stands { state: self.county.state, light: self.county_light },
            county_gaps: self.county_gaps,
        }
    }
}

impl App {
    /// All items in document order, with everybody's part and state.
    pub fn facts(&self) -> Memo<Arc<Vec<ItemFacts>>> {
        let app = *self;
        Memo::new(move |_| {
            let directory = app.directory.get();
            app.round.with(|round| {
                app.store.with_ledger(|ledger| {
                    let standing = Standing { plan: app.plan, ledger, directory: &directory, round };
                    let said = ledger
                        .of_kind(Kind::Assessment)
                        .filter(|record| record.key().round() == Some(&round.id));
                    let units = said.filter_map(|record| record.key().unit());
                    let reporting = gather(units.map(|unit| directory.canonical(unit)));
                    Arc::new(
                        app.plan.items.iter().map(|item| facts_of(&standing, &reporting, item)).collect(),
                    )
                })
            })
        })
    }

    /// What the search looks through, item by item.
    pub fn haystacks(&self) -> Memo<Arc<Vec<Haystack>>> {
        let app = *self;
        Memo::new(move |_| {
            let directory = app.directory.get();
            let unit = app.unit.get();
            app.round.with(|round| {
                app.store.with_ledger(|ledger| {
                    let standing = Standing { plan: app.plan, ledger, directory: &directory, round };
                    Arc::new(
                        app.plan
                            .items
                            .iter()
                            .map(|item| {
                                let said = unit.as_deref().map(|unit| standing.assessment(unit, &item.id));
                                haystack(&standing, item, said.as_ref())
                            })
                            .collect(),
                    )
                })
            })
        })
    }

    /// Reads what a unit says of an item, and is told when that changes.
    pub fn with_assessment<T>(&self, unit: &str, item: &str, read: impl FnOnce(&Assessment) -> T) -> T {
        let keys = self.assessment_keys(unit, item);
        self.store.with_records(&keys, |records| read(&Assessment::new(records)))
    }

    pub fn marks_of(&self, unit: &str, item: &Item) -> Vec<Option<Mark>> {
        self.with_assessment(unit, &item.id, |assessment| assessment.marks(item))
    }

    pub fn state_of(&self, unit: &str, item: &Item) -> State {
        self.with_assessment(unit, &item.id, |assessment| State::of(item, assessment))
    }

    /// The light that an item in this state has in the current round, with its reason.
    pub fn judge<'i>(&self, state: State, item: &'i Item) -> Judgement<'i> {
        let as_of = self.round.with(|round| round.as_of);
        Judgement::of(state, &item.milestones, self.plan.ends, as_of)
    }
}

fn facts_of(standing: &Standing<'_>, reporting: &BTreeSet<&str>, item: &'static Item) -> ItemFacts {
    let parts: Vec<_> = standing
        .directory
        .units_of(standing.plan, item)
        .into_iter()
        .map(|(unit, responsibility)| {
            let (state, gaps) = match reporting.contains(unit) {
                true => {
                    let said = standing.assessment(unit, &item.id);
                    let state = State::of(item, &said);
                    (state, Gaps::of(state, &said))
                }
                false => (State::Unreported, Gaps::ALL),
            };
            UnitPart {
                unit: unit.to_owned(),
                role: responsibility.role,
                state,
                light: standing.judge(state, item).light,
                gaps,
            }
        })
        .collect();
    let county = standing.county(item);
    let county_light = standing.judge(county.state, item).light;
    let (answering, _) = standing.directory.answering(standing.plan, item);
    let answers = parts.iter().filter(|part| answering.contains(&part.unit.as_str()));
    let county_gaps = answers.fold(Gaps::ALL, |gaps, part| gaps.and(part.gaps));
    let stated = Stated::of(standing.plan, standing.directory, item);
    ItemFacts { item, stated, parts, county, county_light, county_gaps }
}

fn haystack(standing: &Standing<'_>, item: &Item, said: Option<&Assessment<'_>>) -> Haystack {
    let duty = standing.plan.duty(item);
    let named = duty.into_iter().flat_map(|duty| duty.leads.iter().chain(&duty.partners));
    let orgs = named.filter_map(|one| standing.directory.org(&one.org));
    let names = orgs.flat_map(|org| {
        let written = org.written_as.iter().map(String::as_str);
        written.chain([org.name.as_str(), standing.directory.name(&org.id)])
    });
    let words = said.into_iter().flat_map(Assessment::words);
    Haystack::new(item, names, words)
}
