use std::fmt;

use serde_json::Value as Json;

use super::members::Read;
use super::{Plan, check, read};

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

impl Plan {
    /// Reads a plan from the document, its structure (`plan.json`) and its organisations (`orgs.json`).
    ///
    /// # Errors
    /// Where a text does not parse; where an id is unfit, stands twice or is referred to and missing; where
    /// lines lie outside the document. The message names the text and the place.
    pub fn parse(source: &str, structure: &str, orgs: &str) -> Result<Self, PlanError> {
        let mut plan = parse("plan.json", structure, read::plan)?;
        plan.orgs = parse("orgs.json", orgs, read::orgs)?;
        plan.source = source.to_owned();
        check::check(&plan)?;
        Ok(plan)
    }
}

fn parse<T>(file: &str, text: &str, read: fn(Json) -> Read<T>) -> Result<T, PlanError> {
    let json = serde_json::from_str(text).map_err(|error| {
        let (line, byte) = (error.line(), error.column());
        PlanError(format!("{file} 读不懂:第 {line} 行第 {byte} 字节处不是有效的 JSON"))
    })?;
    read(json).map_err(|misfit| PlanError(format!("{file}:{misfit}")))
}
