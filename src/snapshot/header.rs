use serde::{Deserialize, Serialize};

use crate::plan::Plan;

/// What a snapshot says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The id and revision of the plan that the records are about.
    pub plan: String,
    pub revision: u32,
    /// Of the sample county: never mixed with real records.
    pub sample: bool,
    pub exported: Exported,
}

/// Who exported it, when, with what. Told, not trusted: nothing is decided by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// With the offset from UTC: `2025-12-20T09:30:00+08:00`.
    pub at: String,
    pub by: String,
    /// The program and its version.
    pub app: String,
}

impl Exported {
    /// When, as shown on screen: `2025-12-20 09:30`.
    pub fn moment(&self) -> String {
        self.at.chars().take(16).map(|letter| if letter == 'T' { ' ' } else { letter }).collect()
    }
}

impl Header {
    pub fn new(plan: &Plan, sample: bool, exported: Exported) -> Self {
        Self { plan: plan.id.clone(), revision: plan.revision, sample, exported }
    }
}
