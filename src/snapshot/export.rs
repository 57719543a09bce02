use serde_json::{Value as Json, json};

use super::{FORMAT, VERSION};
use crate::crdt::canonical;
use crate::records::{Ledger, Record};
use crate::snapshot::v1::PlanId;
use crate::snapshot::{Header, Scope};

/// The widest JSON that stays on one line, in characters.
const WIDTH: usize = 100;

/// The text of a snapshot: readable JSON, the same for the same ledger and header.
pub fn export(ledger: &Ledger, scope: &Scope, header: &Header) -> String {
    let plan = PlanId { id: header.plan.clone(), revision: header.revision.into() };
    let mut members = vec![
        ("format", line(Json::from(FORMAT))),
        ("version", line(Json::from(VERSION))),
        ("plan", line(json!(plan))),
    ];
    if header.sample {
        members.push(("sample", line(Json::from(true))));
    }
    members.extend([
        ("exported", line(json!(header.exported))),
        ("records", block('[', ']', scope.select(ledger).map(|record| self::record(record, 2)), 1)),
        ("sha256", line(Json::from(scope.digest(ledger).to_string()))),
    ]);
    let mut text = block('{', '}', members.into_iter().map(named), 0);
    text.push('\n');
    text
}

/// With what a reader looks for first in front.
fn record(record: &Record, depth: usize) -> String {
    let mut json = json!(record);
    let members = ["kind", "key", "vector", "fields"];
    let members = members.into_iter().map(|name| named((name, pretty(&json[name].take(), depth + 1))));
    block('{', '}', members, depth)
}

/// One line where it fits on one, else a line for each member.
fn pretty(json: &Json, depth: usize) -> String {
    let line = canonical::compact(json);
    if line.chars().count() <= WIDTH {
        return line;
    }
    match json {
        Json::Array(values) => block('[', ']', values.iter().map(|value| pretty(value, depth + 1)), depth),
        Json::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                format!("{}: {}", canonical::compact(&Json::from(name.as_str())), pretty(value, depth + 1))
            });
            block('{', '}', members, depth)
        }
        _ => line,
    }
}

fn block(open: char, close: char, members: impl Iterator<Item = String>, depth: usize) -> String {
    let mut text = String::from(open);
    let mut separator = "";
    for member in members {
        text.push_str(separator);
        new_line(&mut text, depth + 1);
        text.push_str(&member);
        separator = ",";
    }
    if !separator.is_empty() {
        new_line(&mut text, depth);
    }
    text.push(close);
    text
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

fn named((name, value): (&str, String)) -> String {
    format!("\"{name}\": {value}")
}

fn line(json: Json) -> String {
    canonical::compact(&json)
}
