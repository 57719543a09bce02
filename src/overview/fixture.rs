//! The real plan, read once for all tests of this floor.
#![allow(clippy::unwrap_used)]

use std::sync::OnceLock;

use crate::plan::{Plan, built_in};

pub fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| built_in().unwrap())
}
