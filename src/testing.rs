//! A small plan and a ledger that is written fluently, for all pure tests.
#![allow(dead_code, reason = "not every crate of tests needs all of it")]
#![allow(clippy::unwrap_used)]

use std::fmt::Display;

use serde_json::{Value as Json, json};

use crate::crdt::{Dot, Field, Writer};
use crate::directory::Directory;
use crate::plan::{Item, Plan};
use crate::records::assessment::confirm_draft;
use crate::records::{Ledger, Mark, Record, RecordKey};
use crate::rules::{Evaluation, Round};

/// Departments `a` to `d`, a `township`, and the groups `towns` and `council`. `T1` is led by `a`, supported by `b`
/// and `towns`; `T2` has two leads, `a` and `b`, and `council` beside them; `T3` has units but no lead; `T4` has
/// nobody. Each has three clauses and no date.
pub fn plan() -> Plan {
    let org = |id: &str, kind: &str| json!({ "id": id, "kind": kind, "name": format!("县{id}局"), "written_as": [id], "provenance": "document" });
    let item = |number: usize, duty: Json| {
        let id = format!("T{number}");
        let clauses: Vec<_> =
            (1..=3).map(|clause| json!({ "id": format!("{id}.{clause}"), "text": "。" })).collect();
        let mut item = json!({
            "id": id, "kind": "task", "number": number.to_string(), "section": "s", "title": "。",
            "clauses": clauses, "lines": [1, 1],
        });
        if !duty.is_null() {
            item["duty"] = duty;
        }
        item
    };
    let duty = |leads: &[&str], partners: &[&str]| {
        let list = |ids: &[&str]| -> Vec<_> {
            ids.iter().map(|id| json!({ "org": id, "wording": "负责" })).collect()
        };
        json!({ "text": "。", "leads": list(leads), "partners": list(partners) })
    };
    let structure = json!({
        "id": "test", "revision": 1, "title": "方案", "short_title": "方案", "issuer": "县", "issued": "2023-01-01",
        "begins": "2023-01-01", "ends": "2025-12-31", "ends_note": "", "site_lines": [], "doubts": [],
        "sections": [{ "id": "s", "number": "一", "title": "。", "line": 1 }],
        "items": [
            item(1, duty(&["a"], &["b", "towns"])),
            item(2, duty(&["a", "b"], &["council", "towns"])),
            item(3, duty(&[], &["c", "towns"])),
            item(4, Json::Null),
        ],
        "rounds": [
            { "id": "y2023", "name": "2023年度监测", "as_of": "2023-12-31", "note": "原文没有日期" },
            { "id": "final", "name": "总结评估", "as_of": "2025-12-31", "note": "原文没有日期" },
            { "id": "y2025", "name": "2025年度监测", "as_of": "2025-12-31", "note": "原文没有日期" },
        ],
    });
    let mut orgs: Vec<_> = ["a", "b", "c", "d"].into_iter().map(|id| org(id, "department")).collect();
    orgs.push(org("township", "township"));
    orgs.extend(["towns", "council"].map(|id| org(id, "group")));
    Plan::parse("。", &structure.to_string(), &Json::from(orgs).to_string()).unwrap()
}

pub fn item<'a>(plan: &'a Plan, id: &str) -> &'a Item {
    plan.item(id).unwrap()
}

/// One person at one page, who writes into a ledger.
///
/// ```ignore
/// let a = LedgerBuilder::by("甲").mark("assessment/final/slj/T15", "T15.1", Mark::Done);
/// let b = LedgerBuilder::by("乙").join(&a).set("assessment/final/slj/T15", "progress", "已完工");
/// ```
#[derive(Debug)]
pub struct LedgerBuilder {
    pub ledger: Ledger,
    pub writer: Writer,
    name: &'static str,
    loads: u64,
}

impl LedgerBuilder {
    pub fn new(random: u64) -> Self {
        Self { ledger: Ledger::new(), writer: Writer::new(random), name: "", loads: 1 }
    }

    /// Different names are different writers; the same name draws the same ids in every run.
    pub fn by(name: &'static str) -> Self {
        Self { name, ..Self::new(writer_bits(name, 1)) }
    }

    /// Loads the page again: the same ledger, another writer.
    pub fn reload(mut self) -> Self {
        self.loads += 1;
        self.writer = Writer::new(writer_bits(self.name, self.loads));
        self
    }

    /// Forgets everything, and draws another writer.
    pub fn clear(mut self) -> Self {
        self.ledger = Ledger::new();
        self.reload()
    }

    /// Writes into a register, having seen all that stands there.
    pub fn write(self, key: impl Display, field: &Field, content: Json) -> Self {
        let seen = self.dots(&key, field);
        self.write_having_seen(key, field, content, &seen)
    }

    /// Writes over only those values that the person has seen.
    pub fn write_having_seen(
        mut self,
        key: impl Display,
        field: &Field,
        content: Json,
        seen: &[Dot],
    ) -> Self {
        self.ledger.record_mut(&parse(key)).write(field, content, seen, &mut self.writer);
        self
    }

    pub fn set(self, key: impl Display, name: &str, content: impl Into<Json>) -> Self {
        self.write(key, &Field::new(name), content.into())
    }

    pub fn add(self, key: impl Display, list: &str, entry: &str, content: impl Into<Json>) -> Self {
        self.write(key, &Field::entry(list, entry), content.into())
    }

    /// Adds an entry to a list under an id of its own.
    pub fn append(mut self, key: impl Display, list: &str, content: impl Into<Json>) -> Self {
        let entry = self.writer.new_id();
        self.add(key, list, &entry, content)
    }

    pub fn mark(self, key: impl Display, clause: &str, mark: Mark) -> Self {
        self.add(key, "marks", clause, mark.content(""))
    }

    pub fn remove(self, key: impl Display, list: &str, entry: &str) -> Self {
        self.remove_field(key, &Field::entry(list, entry))
    }

    pub fn remove_field(mut self, key: impl Display, field: &Field) -> Self {
        let seen = self.dots(&key, field);
        self.ledger.record_mut(&parse(key)).remove(field, &seen, &mut self.writer);
        self
    }

    pub fn confirm_draft(mut self, key: impl Display) -> Self {
        confirm_draft(self.ledger.record_mut(&parse(key)), &mut self.writer);
        self
    }

    /// Takes in what another one has.
    pub fn join(mut self, other: &Self) -> Self {
        self.ledger.join(&other.ledger);
        self
    }

    #[track_caller]
    pub fn record(&self, key: impl Display) -> &Record {
        self.ledger.get(&parse(key)).unwrap()
    }

    /// What stands in a register, in order.
    pub fn contents(&self, key: impl Display, field: &Field) -> Vec<Json> {
        let values = self.ledger.get(&parse(key)).map_or(&[][..], |record| record.values(field));
        values.iter().map(|value| value.content.clone()).collect()
    }

    fn dots(&self, key: impl Display, field: &Field) -> Vec<Dot> {
        self.ledger.get(&parse(key)).map(|record| record.dots(field)).unwrap_or_default()
    }

    pub fn directory(&self, plan: &Plan) -> Directory {
        Directory::new(plan, &self.ledger)
    }

    /// What `look` sees of the final round.
    pub fn standing<T>(&self, plan: &Plan, look: impl FnOnce(Evaluation) -> T) -> T {
        let rounds = Round::all(plan, &self.ledger);
        let round = Round::default_of(&rounds).unwrap();
        look(Evaluation { plan, ledger: &self.ledger, directory: &self.directory(plan), round })
    }
}

fn parse(key: impl Display) -> RecordKey {
    key.to_string().parse().unwrap()
}

/// Spreads a name and a load over the 48 bits of a writer's id (FNV-1a).
fn writer_bits(name: &str, load: u64) -> u64 {
    let bytes = name.bytes().chain(load.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
