//! Version 1 of the format, the first.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::{MAX_RECORDS, Snapshot};
use crate::crdt::{Digest, Ledger, record_json, shortened};
use crate::plan::Plan;
use crate::records::RecordKey;
use crate::snapshot::{Exported, Header, Refusal};

/// How much of a foreign plan's id is shown, in characters.
const LONGEST_ID: usize = 64;

pub(super) fn read(mut members: Map<String, Json>, plan: &Plan, sample: bool) -> Result<Snapshot, Refusal> {
    let header = header(&members, plan)?;
    match (header.sample, sample) {
        (true, false) => return Err(Refusal::Sample),
        (false, true) => return Err(Refusal::Real),
        _ => {}
    }
    let Some(Json::Array(found)) = members.remove("records") else {
        return Err(Refusal::Header { member: "records" });
    };
    let ledger = records(found)?;
    let digest = Digest::of(ledger.iter());
    let told = members.get("sha256").and_then(Json::as_str).ok_or(Refusal::Header { member: "sha256" })?;
    if told != digest.to_string() {
        return Err(Refusal::WrongHash);
    }
    Ok(Snapshot { header, ledger, digest })
}

fn header(members: &Map<String, Json>, plan: &Plan) -> Result<Header, Refusal> {
    let id = text(members, "plan", "id").ok_or(Refusal::Header { member: "plan.id" })?;
    if id != plan.id {
        return Err(Refusal::OtherPlan { theirs: shortened(&id, LONGEST_ID), ours: plan.id.clone() });
    }
    let revision = members.get("plan").and_then(|plan| plan.get("revision")).and_then(Json::as_u64);
    let revision =
        revision.filter(|revision| *revision >= 1).ok_or(Refusal::Header { member: "plan.revision" })?;
    let ours = plan.revision;
    let revision = u32::try_from(revision)
        .ok()
        .filter(|theirs| *theirs <= ours)
        .ok_or(Refusal::NewerRevision { theirs: revision, ours })?;
    let sample = match members.get("sample") {
        None => false,
        Some(sample) => sample.as_bool().ok_or(Refusal::Header { member: "sample" })?,
    };
    let exported = Exported {
        at: text(members, "exported", "at").ok_or(Refusal::Header { member: "exported.at" })?,
        by: text(members, "exported", "by").ok_or(Refusal::Header { member: "exported.by" })?,
        app: text(members, "exported", "app").ok_or(Refusal::Header { member: "exported.app" })?,
    };
    Ok(Header { plan: id, revision, sample, exported })
}

fn text(members: &Map<String, Json>, outer: &str, inner: &str) -> Option<String> {
    members.get(outer)?.get(inner)?.as_str().map(str::to_owned)
}

fn records(found: Vec<Json>) -> Result<Ledger, Refusal> {
    if found.len() > MAX_RECORDS {
        return Err(Refusal::TooManyRecords { count: found.len() });
    }
    let mut numbers: BTreeMap<RecordKey, usize> = BTreeMap::new();
    let mut ledger = Ledger::new();
    for (json, number) in found.into_iter().zip(1..) {
        let record = record_json::from_json(json).map_err(|flaw| Refusal::Record { number, flaw })?;
        let key = record.key().clone();
        if let Some(first) = numbers.insert(key.clone(), number) {
            return Err(Refusal::Twice { key, first, second: number });
        }
        ledger.insert(record);
    }
    Ok(ledger)
}
