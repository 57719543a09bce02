use crate::records::{Origin, Rule, State};

/// What the units that answer for an item amount to together, seen from the county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    pub state: State,
    /// How many units answer for the item; 0 while nobody does.
    pub units: usize,
    /// How many of them are 未填报.
    pub unreported: usize,
    /// Whether they are the item's leads; else it names none, and all its units answer.
    pub led: bool,
}

impl County {
    /// From the state that each of these units has reported.
    pub fn of(states: &[State], led: bool) -> Self {
        Self {
            state: together(states),
            units: states.len(),
            unreported: states.iter().filter(|state| !state.is_reported()).count(),
            led,
        }
    }

    /// Who is missing, as in `5 个牵头单位中 1 个未填报`; `None` where nobody is.
    pub fn missing(&self) -> Option<String> {
        let who = if self.led { "牵头单位" } else { "责任单位" };
        (self.unreported > 0).then(|| format!("{} 个{who}中 {} 个未填报", self.units, self.unreported))
    }
}

fn together(states: &[State]) -> State {
    let has = |wanted: State| states.contains(&wanted);
    if has(State::NotStarted) {
        State::NotStarted
    } else if has(State::Ongoing) || (has(State::Done) && has(State::Unreported)) {
        State::Ongoing
    } else if has(State::Done) {
        State::Done
    } else if has(State::NotApplicable) && !has(State::Unreported) {
        State::NotApplicable
    } else {
        State::Unreported
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "全县的状态",
    text: "看牵头单位；没有牵头单位的，看全部责任单位。未填报和不适用的先放在一边，其余的以最差的为准；\
           但已完成须各单位都已填报，否则计推进中，并注明几个单位未填报。全部不适用才是不适用；\
           只有未填报和不适用的，计未填报。配合单位的填报列在旁边，不影响全县的状态。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
