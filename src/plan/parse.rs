use std::fmt;

use serde::Deserialize;

use super::{Date, Doubt, Item, Org, Plan, RoundSeed, Section};

/// Why seeds are no plan: one sentence that says which text and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError(String);

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PlanError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    id: String,
    revision: u32,
    title: String,
    issuer: String,
    issued: Date,
    ends: Date,
    ends_note: String,
    sections: Vec<Section>,
    items: Vec<Item>,
    rounds: Vec<RoundSeed>,
    doubts: Vec<Doubt>,
}

impl Plan {
    /// Reads a plan from the document, its structure (`plan.json`) and its organisations (`orgs.json`).
    ///
    /// # Errors
    /// Where a text does not parse.
    pub fn parse(source: &str, structure: &str, orgs: &str) -> Result<Self, PlanError> {
        let structure: Structure =
            serde_json::from_str(structure).map_err(|error| PlanError(format!("plan.json: {error}")))?;
        let orgs: Vec<Org> =
            serde_json::from_str(orgs).map_err(|error| PlanError(format!("orgs.json: {error}")))?;
        Ok(Self {
            id: structure.id,
            revision: structure.revision,
            title: structure.title,
            issuer: structure.issuer,
            issued: structure.issued,
            ends: structure.ends,
            ends_note: structure.ends_note,
            sections: structure.sections,
            items: structure.items,
            rounds: structure.rounds,
            doubts: structure.doubts,
            orgs,
            source: source.to_owned(),
        })
    }
}
