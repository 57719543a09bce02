use crate::records::{Override, State};

/// A state that a unit states in place of the computed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnState {
    pub state: State,
    pub reason: String,
}

impl OwnState {
    pub fn view(&self) -> Override<'_> {
        Override { state: self.state, reason: &self.reason }
    }
}

impl From<Override<'_>> for OwnState {
    fn from(stated: Override<'_>) -> Self {
        Self { state: stated.state, reason: stated.reason.to_owned() }
    }
}
