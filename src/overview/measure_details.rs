mod wording;

use crate::overview::MeasureCard;
use crate::plan::{Item, Measure, MeasureKind, Plan};
use crate::records::{RecordKey, Series};
use crate::rules::Evaluation;

/// A measure as the page shows it: its card, whose numbers these are, and what else there is.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureDetails<'a> {
    pub card: MeasureCard<'a>,
    /// The units whose numbers the card shows; nobody while there are none.
    pub whose: Vec<String>,
    /// Number by number, with everything that stands side by side.
    pub rows: Vec<NumberRow>,
    pub notes: Vec<String>,
    /// The cards of others who have numbers of it, by unit: they never count for the county.
    pub beside: Vec<(String, MeasureCard<'a>)>,
    /// Under whose names numbers can be entered, the usual one first.
    pub writers: Vec<String>,
}

/// One number of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberRow {
    /// The baseline where it is `None`.
    pub year: Option<i32>,
    /// Each different one with the unit that says so, as it was written; none while it is missing.
    pub versions: Vec<(String, String)>,
}

impl<'a> MeasureDetails<'a> {
    /// The county's measures: all of them, with the numbers of the units that answer for their items. `mine` can enter
    /// numbers of its own beside these.
    pub fn of_county(plan: &'a Plan, evaluation: &Evaluation<'_>, mine: Option<&str>) -> Vec<Self> {
        plan.measures().map(|(item, measure)| Self::county(plan, evaluation, item, measure, mine)).collect()
    }

    /// The measures of the items that a unit has a part in, with its own numbers.
    pub fn of_unit(plan: &'a Plan, evaluation: &Evaluation<'_>, unit: &str) -> Vec<Self> {
        let has_part = |item: &Item| evaluation.directory.responsibility(item, unit).is_some();
        let details = |(item, measure): (&'a Item, &'a Measure)| {
            let series = evaluation.series(unit, &measure.id);
            Self::new(plan, (item, measure), &series, &[unit], evaluation)
        };
        plan.measures().filter(|(item, _)| has_part(item)).map(details).collect()
    }

    fn county(
        plan: &'a Plan,
        evaluation: &Evaluation<'_>,
        item: &'a Item,
        measure: &'a Measure,
        mine: Option<&str>,
    ) -> Self {
        let directory = evaluation.directory;
        let (answering, _) = directory.answering(item);
        let series = evaluation.county_series(item, &measure.id);
        let mut details = Self::new(plan, (item, measure), &series, &answering, evaluation);
        details.beside = directory
            .units()
            .map(|org| org.id.as_str())
            .filter(|unit| !answering.contains(unit))
            .map(|unit| {
                let series = evaluation.series(unit, &measure.id);
                (unit.to_owned(), MeasureCard::of(plan, item, measure, &series))
            })
            .filter(|(_, card)| card.has_numbers())
            .collect();
        if let Some(mine) = mine.filter(|mine| !answering.contains(mine)) {
            details.writers.push(mine.to_owned());
        }
        details
    }

    fn new(
        plan: &'a Plan,
        (item, measure): (&'a Item, &'a Measure),
        series: &Series<'_>,
        units: &[&str],
        evaluation: &Evaluation<'_>,
    ) -> Self {
        let rows = rows(plan, measure, series, evaluation);
        let says = |unit: &&&str| rows.iter().any(|row| row.versions.iter().any(|(who, _)| who == *unit));
        Self {
            card: MeasureCard::of(plan, item, measure, series),
            whose: units.iter().filter(says).map(|unit| (*unit).to_owned()).collect(),
            notes: series.notes().into_iter().map(str::to_owned).collect(),
            beside: Vec::new(),
            writers: units.iter().map(|unit| (*unit).to_owned()).collect(),
            rows,
        }
    }
}

fn rows(plan: &Plan, measure: &Measure, series: &Series<'_>, evaluation: &Evaluation<'_>) -> Vec<NumberRow> {
    let mut rows = Vec::new();
    let unit = |key: &RecordKey| evaluation.directory.canonical(key.unit().unwrap_or_default()).to_owned();
    if measure.kind == MeasureKind::Fall {
        let mut versions = Vec::new();
        for version in series.baseline_versions() {
            let text = match (version.value.value.as_str(), version.value.year.as_str()) {
                ("", "") => continue,
                (value, "") => format!("{value}（未注明年份）"),
                ("", year) => format!("{year}年，还没有数"),
                (value, year) => format!("{value}（{year}年）"),
            };
            add(&mut versions, unit(&version.record), text);
        }
        rows.push(NumberRow { year: None, versions });
    }
    for year in plan.years() {
        let mut versions = Vec::new();
        for version in series.value_versions(year) {
            add(&mut versions, unit(&version.record), version.value.trim().to_owned());
        }
        rows.push(NumberRow { year: Some(year), versions });
    }
    rows
}

fn add(versions: &mut Vec<(String, String)>, unit: String, text: String) {
    let new = (unit, text);
    if !new.1.is_empty() && !versions.contains(&new) {
        versions.push(new);
    }
}

#[cfg(test)]
mod tests;
