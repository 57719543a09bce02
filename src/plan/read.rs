//! How `plan.json` and `orgs.json` write a plan down.

use serde_json::Value as Json;

use super::members::{Read, lines, list, object, text};
use super::{
    Clause, Comparator, Doubt, Duty, Expects, Item, ItemKind, Measure, MeasureKind, Milestone, Org, OrgKind,
    Plan, Precision, Provenance, Responsible, RoundSeed, Section, Table,
};

/// The plan as its structure has it, without the document and the organisations.
pub(super) fn plan(json: Json) -> Read<Plan> {
    object(json, |of| {
        let issued = of.date("issued")?;
        Ok(Plan {
            id: of.text("id")?,
            revision: of.number("revision")?,
            title: of.text("title")?,
            issuer: of.text("issuer")?,
            issued,
            begins: of.date_or("begins", issued)?,
            ends: of.date("ends")?,
            ends_note: of.text("ends_note")?,
            sections: of.list("sections", section)?,
            items: of.list("items", item)?,
            rounds: of.list("rounds", round)?,
            doubts: of.list("doubts", doubt)?,
            orgs: Vec::new(),
            site_lines: of.list_or_none("site_lines", lines)?,
            source: String::new(),
        })
    })
}

pub(super) fn orgs(json: Json) -> Read<Vec<Org>> {
    list(json, org)
}

fn org(json: Json) -> Read<Org> {
    object(json, |of| {
        Ok(Org {
            id: of.text("id")?,
            kind: of.one_of("kind", OrgKind::from_id)?,
            name: of.text("name")?,
            written_as: of.list_or_none("written_as", text)?,
            provenance: of.one_of("provenance", provenance)?,
            note: of.optional("note", text)?.unwrap_or_default(),
        })
    })
}

fn section(json: Json) -> Read<Section> {
    object(json, |of| {
        Ok(Section {
            id: of.text("id")?,
            parent: of.optional("parent", text)?,
            number: of.text("number")?,
            title: of.text("title")?,
            preamble: of.optional("preamble", text)?,
            duty: of.optional("duty", duty)?,
            table: of.optional("table", table)?,
            line: of.number("line")?,
        })
    })
}

fn table(json: Json) -> Read<Table> {
    object(json, |of| {
        Ok(Table {
            caption: of.text("caption")?,
            columns: of.list("columns", text)?,
            lines: of.lines("lines")?,
        })
    })
}

fn item(json: Json) -> Read<Item> {
    object(json, |of| {
        Ok(Item {
            id: of.text("id")?,
            kind: of.one_of("kind", ItemKind::from_id)?,
            number: of.text("number")?,
            section: of.text("section")?,
            title: of.text("title")?,
            text: of.optional("text", text)?.unwrap_or_default(),
            clauses: of.list("clauses", clause)?,
            measures: of.list_or_none("measures", measure)?,
            duty: of.optional("duty", duty)?,
            milestones: of.list_or_none("milestones", milestone)?,
            lines: of.lines("lines")?,
        })
    })
}

fn clause(json: Json) -> Read<Clause> {
    object(json, |of| {
        Ok(Clause { id: of.text("id")?, text: of.text("text")?, duty: of.optional("duty", duty)? })
    })
}

fn duty(json: Json) -> Read<Duty> {
    object(json, |of| {
        Ok(Duty {
            text: of.text("text")?,
            leads: of.list_or_none("leads", responsible)?,
            partners: of.list_or_none("partners", responsible)?,
            open_ended: of.flag("open_ended")?,
        })
    })
}

fn responsible(json: Json) -> Read<Responsible> {
    object(json, |of| Ok(Responsible { org: of.text("org")?, wording: of.text("wording")? }))
}

fn measure(json: Json) -> Read<Measure> {
    object(json, |of| {
        Ok(Measure {
            id: of.text("id")?,
            clause: of.text("clause")?,
            name: of.text("name")?,
            text: of.text("text")?,
            kind: of.one_of("kind", measure_kind)?,
            comparator: of.one_of("comparator", comparator)?,
            value: of.text("value")?,
            unit: of.text("unit")?,
        })
    })
}

fn milestone(json: Json) -> Read<Milestone> {
    object(json, |of| {
        Ok(Milestone {
            due: of.date("due")?,
            precision: of.one_of("precision", precision)?,
            text: of.text("text")?,
            expects: of.one_of("expects", expects)?,
        })
    })
}

fn round(json: Json) -> Read<RoundSeed> {
    object(json, |of| {
        Ok(RoundSeed {
            id: of.text("id")?,
            name: of.text("name")?,
            as_of: of.date("as_of")?,
            note: of.text("note")?,
        })
    })
}

fn doubt(json: Json) -> Read<Doubt> {
    object(json, |of| {
        Ok(Doubt {
            id: of.text("id")?,
            items: of.list_or_none("items", text)?,
            orgs: of.list_or_none("orgs", text)?,
            text: of.text("text")?,
        })
    })
}

fn provenance(id: &str) -> Option<Provenance> {
    match id {
        "document" => Some(Provenance::Document),
        "inferred" => Some(Provenance::Inferred),
        "outside" => Some(Provenance::Outside),
        _ => None,
    }
}

fn measure_kind(id: &str) -> Option<MeasureKind> {
    match id {
        "fall" => Some(MeasureKind::Fall),
        "yearly_mean" => Some(MeasureKind::YearlyMean),
        "level" => Some(MeasureKind::Level),
        _ => None,
    }
}

fn comparator(id: &str) -> Option<Comparator> {
    match id {
        "less" => Some(Comparator::Less),
        "at_most" => Some(Comparator::AtMost),
        "more" => Some(Comparator::More),
        "at_least" => Some(Comparator::AtLeast),
        _ => None,
    }
}

fn precision(id: &str) -> Option<Precision> {
    match id {
        "year" => Some(Precision::Year),
        "half_year" => Some(Precision::HalfYear),
        "quarter" => Some(Precision::Quarter),
        "month" => Some(Precision::Month),
        "day" => Some(Precision::Day),
        _ => None,
    }
}

fn expects(id: &str) -> Option<Expects> {
    match id {
        "complete" => Some(Expects::Complete),
        "progress" => Some(Expects::Progress),
        _ => None,
    }
}
