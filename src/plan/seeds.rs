use super::{Plan, PlanError};

/// The plan that the program ships with.
pub fn built_in() -> Result<Plan, PlanError> {
    Plan::parse(
        include_str!("../../seeds/plan.txt"),
        include_str!("../../seeds/plan.json"),
        include_str!("../../seeds/orgs.json"),
    )
}
