use crate::records::State;
use crate::rules::Light;

/// Where a unit, or the county, stands with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    pub state: State,
    /// 不适用 has none.
    pub light: Option<Light>,
}
