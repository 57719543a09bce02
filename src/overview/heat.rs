use std::collections::BTreeMap;

use super::sections::{heading_of, sections_with_items, tallies};
use crate::address::{Facet, TaskQuery};
use crate::plan::{Item, Plan, Section};
use crate::records::{Ratio, State};
use crate::rules::{Light, Tally};
use crate::search::Status;

/// Units down, sections across: where each unit stands in each.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap<'a> {
    /// Those that items stand in, in document order.
    pub sections: Vec<&'a Section>,
    /// Those units that have items, in the order given.
    pub rows: Vec<HeatRow<'a>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow<'a> {
    pub unit: &'a str,
    /// One for each section of the map.
    pub cells: Vec<Cell>,
    pub total: Cell,
}

/// A unit's items in one section, or in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub tally: Tally,
}

impl<'a> HeatMap<'a> {
    /// `units` are those to list, in order; `parts` all parts that units have in items, in any order, each once.
    pub fn of(
        plan: &'a Plan,
        units: impl IntoIterator<Item = &'a str>,
        parts: impl IntoIterator<Item = (&'a str, &'a Item, Status)>,
    ) -> Self {
        let sections = sections_with_items(plan);
        let at: BTreeMap<&str, usize> = sections.iter().map(|section| section.id.as_str()).zip(0..).collect();
        let empty =
            |unit| HeatRow { unit, cells: vec![Cell::default(); sections.len()], total: Cell::default() };
        let mut rows: Vec<HeatRow<'a>> = units.into_iter().map(empty).collect();
        let row_at: BTreeMap<&str, usize> = rows.iter().map(|row| row.unit).zip(0..).collect();
        for (unit, item, Status { state, light }) in parts {
            let (Some(row), Some(section)) = (row_at.get(unit), at.get(item.section.as_str())) else {
                continue;
            };
            let row = &mut rows[*row];
            row.cells[*section].tally.add(state, light);
            row.total.tally.add(state, light);
        }
        rows.retain(|row| row.total.tally.items() > 0);
        Self { sections, rows }
    }

    /// The county over all units: each item once, where the county stands. One cell for each section, and the total.
    pub fn county<'i>(&self, statuses: impl IntoIterator<Item = (&'i Item, Status)>) -> (Vec<Cell>, Cell) {
        let tallies = tallies(&self.sections, statuses);
        let mut total = Cell::default();
        tallies.iter().for_each(|tally| total.tally += *tally);
        (tallies.into_iter().map(|tally| Cell { tally }).collect(), total)
    }

    /// The sections side by side that stand under one heading in the document, with how many they are; `None` for
    /// sections at the top.
    pub fn headings(&self, plan: &'a Plan) -> Vec<(Option<&'a Section>, usize)> {
        let mut headings: Vec<(Option<&Section>, usize)> = Vec::new();
        for section in &self.sections {
            let heading = heading_of(plan, section);
            match headings.last_mut() {
                Some((last, count)) if *last == heading => *count += 1,
                _ => headings.push((heading, 1)),
            }
        }
        headings
    }

    /// What a press on a cell shows: all items of a unit, or of the county, in that section, or in all.
    pub fn link(unit: Option<&str>, section: Option<&Section>) -> TaskQuery {
        let query = unit.map(TaskQuery::of_unit).unwrap_or_default();
        match section {
            Some(section) => query.with(Facet::Section, &section.id),
            None => query,
        }
    }
}

impl Cell {
    /// The light to colour it in: that of its worst item. `None` where it has no item, or none with a light.
    pub fn worst(&self) -> Option<Light> {
        Light::WORST_FIRST.into_iter().flatten().find(|light| self.tally.light(*light) > 0)
    }

    /// What stands in the cell: how many are overdue of how many, or how many where none is.
    pub fn label(&self) -> String {
        match (self.overdue(), self.tally.items()) {
            (0, items) => items.to_string(),
            (overdue, items) => format!("{overdue}/{items}"),
        }
    }

    /// How much of it is overdue, in quarters, rounded up: 0 for nothing, 4 for more than three quarters.
    pub fn overdue_quarters(&self) -> usize {
        (self.overdue() * 4).div_ceil(self.tally.items().max(1))
    }

    fn overdue(&self) -> usize {
        self.tally.light(Light::Overdue)
    }

    /// What is done of what applies, from 0 to 1; `None` where nothing applies.
    pub fn done(&self) -> Option<Ratio> {
        let applies = self.tally.items() - self.tally.state(State::NotApplicable);
        Ratio::whole(self.tally.state(State::Done))?.over(Ratio::whole(applies)?)
    }

    /// For a label: `7 项：2 项逾期，1 项已完成，4 项未填报`.
    pub fn in_words(&self) -> String {
        let lights = [Light::Overdue, Light::DueSoon, Light::OnTime, Light::Done, Light::Unreported];
        let lit = lights.into_iter().map(|light| (self.tally.light(light), light.label()));
        let apart = (self.tally.state(State::NotApplicable), State::NotApplicable.label());
        let parts: Vec<_> = lit
            .chain([apart])
            .filter(|(count, _)| *count > 0)
            .map(|(count, label)| format!("{count} 项{label}"))
            .collect();
        match self.tally.items() {
            0 => "没有任务".to_owned(),
            items => format!("{items} 项：{}", parts.join("，")),
        }
    }
}

#[cfg(test)]
mod tests;
