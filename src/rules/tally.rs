use std::ops::AddAssign;
use strum::EnumCount;

use crate::records::State;
use crate::rules::Light;

/// How many items stand where, by state and by light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    states: [usize; State::ALL.len()],
    lights: [usize; Light::COUNT],
}

impl Tally {
    /// Counts one more item.
    pub fn add(&mut self, state: State, light: Option<Light>) {
        self.states[state as usize] += 1;
        if let Some(light) = light {
            self.lights[light as usize] += 1;
        }
    }

    pub fn items(&self) -> usize {
        self.states.iter().sum()
    }

    pub fn state(&self, state: State) -> usize {
        self.states[state as usize]
    }

    pub fn light(&self, light: Light) -> usize {
        self.lights[light as usize]
    }

    /// How many items have a light: 不适用 has none and is counted apart.
    pub fn lit(&self) -> usize {
        self.lights.iter().sum()
    }

    /// How many items somebody has said something of; 不适用 is a report as well.
    pub fn reported(&self) -> usize {
        self.items() - self.state(State::Unreported)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        for (count, more) in self.states.iter_mut().zip(other.states) {
            *count += more;
        }
        for (count, more) in self.lights.iter_mut().zip(other.lights) {
            *count += more;
        }
    }
}

/// Counts items by their states and lights.
impl FromIterator<(State, Option<Light>)> for Tally {
    fn from_iter<I: IntoIterator<Item = (State, Option<Light>)>>(items: I) -> Self {
        let mut tally = Self::default();
        items.into_iter().for_each(|(state, light)| tally.add(state, light));
        tally
    }
}

#[cfg(test)]
mod tests;
