//! Version 1 of the format, the first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::Snapshot;
use crate::crdt::{Digest, from_json, shortened};
use crate::plan::Plan;
use crate::records::{Ledger, RecordKey};
use crate::snapshot::limits::MAX_RECORDS;
use crate::snapshot::size::{check_counts, check_record};
use crate::snapshot::{Exported, Header, Refusal};

/// How much of a foreign plan's id is shown, in characters.
const LONGEST_ID: usize = 64;

/// What is around the records. Members that a later program of this version may add are ignored; a record's are not.
#[derive(Deserialize)]
struct Envelope {
    plan: PlanId,
    #[serde(default)]
    sample: bool,
    exported: Exported,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PlanId {
    pub id: String,
    pub revision: u64,
}

pub(super) fn read(mut members: Map<String, Json>, plan: &Plan, sample: bool) -> Result<Snapshot, Refusal> {
    let records = members.remove("records");
    let Envelope { plan: theirs, sample: theirs_is_sample, exported, sha256 } = envelope(members)?;
    let Some(Json::Array(records)) = records else {
        return Err(Refusal::Header { member: "records".to_owned() });
    };
    let revision = check_plan(&theirs, plan)?;
    match (theirs_is_sample, sample) {
        (true, false) => return Err(Refusal::Sample),
        (false, true) => return Err(Refusal::Real),
        _ => {}
    }
    let ledger = read_records(records)?;
    let digest = Digest::of(ledger.iter());
    if sha256 != digest.to_string() {
        return Err(Refusal::WrongHash);
    }
    Ok(Snapshot { header: Header { plan: theirs.id, revision, sample, exported }, ledger, digest })
}

fn envelope(members: Map<String, Json>) -> Result<Envelope, Refusal> {
    // Serde would also read these from a list.
    for (member, first) in [("plan", "plan.id"), ("exported", "exported.at")] {
        if !members.get(member).is_some_and(Json::is_object) {
            return Err(Refusal::Header { member: first.to_owned() });
        }
    }
    from_json(&Json::Object(members)).map_err(|flaw| Refusal::Header { member: flaw.path })
}

/// Returns the revision of the plan that the records are about.
fn check_plan(theirs: &PlanId, ours: &Plan) -> Result<u32, Refusal> {
    if theirs.id != ours.id {
        return Err(Refusal::OtherPlan { theirs: shortened(&theirs.id, LONGEST_ID), ours: ours.id.clone() });
    }
    if theirs.revision == 0 {
        return Err(Refusal::Header { member: "plan.revision".to_owned() });
    }
    let revision = u32::try_from(theirs.revision).ok().filter(|theirs| *theirs <= ours.revision);
    revision.ok_or(Refusal::NewerRevision { theirs: theirs.revision, ours: ours.revision })
}

fn read_records(found: Vec<Json>) -> Result<Ledger, Refusal> {
    if found.len() > MAX_RECORDS {
        return Err(Refusal::TooManyRecords { count: found.len() });
    }
    let mut numbers: BTreeMap<RecordKey, usize> = BTreeMap::new();
    let mut ledger = Ledger::new();
    for (json, number) in found.into_iter().zip(1..) {
        let record = crate::records::from_json(&json).map_err(|flaw| Refusal::Record { number, flaw })?;
        check_record(number, &record)?;
        let key = record.key().clone();
        if let Some(first) = numbers.insert(key.clone(), number) {
            return Err(Refusal::Twice { key, first, second: number });
        }
        ledger.insert(record);
    }
    check_counts(&ledger)?;
    Ok(ledger)
}
