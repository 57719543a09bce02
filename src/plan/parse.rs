use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Date, Doubt, Item, Plan, RoundSeed, Section, check};

/// Why seeds are no plan: one sentence that says which text and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError(String);

impl PlanError {
    pub(super) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

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
    #[serde(default)]
    site_lines: Vec<(u32, u32)>,
    sections: Vec<Section>,
    items: Vec<Item>,
    rounds: Vec<RoundSeed>,
    doubts: Vec<Doubt>,
}

impl Plan {
    /// Reads a plan from the document, its structure (`plan.json`) and its organisations (`orgs.json`).
    ///
    /// # Errors
    /// Where a text does not parse; where an id is unfit, stands twice or is referred to and missing; where
    /// lines lie outside the document. The message names the text and the place.
    pub fn parse(source: &str, structure: &str, orgs: &str) -> Result<Self, PlanError> {
        let structure: Structure = read("plan.json", structure)?;
        let plan = Self {
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
            orgs: read("orgs.json", orgs)?,
            site_lines: structure.site_lines,
            source: source.to_owned(),
        };
        check::check(&plan)?;
        Ok(plan)
    }
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, PlanError> {
    serde_json::from_str(text).map_err(|error| PlanError(format!("{file} 读不懂:{error}")))
}
