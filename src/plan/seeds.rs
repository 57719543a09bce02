use super::{Plan, PlanError};

/// The plan that the program ships with: read and packed by `build.rs`.
pub fn built_in() -> Result<Plan, PlanError> {
    Plan::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/plan.packed")))
}
