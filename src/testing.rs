//! A small plan and a fluent ledger, for the tests of the rules.
#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use crate::crdt::{Field, Writer};
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
        "id": "test", "revision": 1, "title": "方案", "issuer": "县", "issued": "2023-01-01",
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
pub struct LedgerBuilder {
    pub ledger: Ledger,
    pub writer: Writer,
}

impl LedgerBuilder {
    pub fn new(random: u64) -> Self {
        Self { ledger: Ledger::new(), writer: Writer::new(random) }
    }

    /// Writes into a register, having seen all that stands there.
    pub fn write(mut self, key: &str, field: &Field, content: Json) -> Self {
        let record = self.ledger.record_mut(&key.parse().unwrap());
        let seen = record.dots(field);
        record.write(field, content, &seen, &mut self.writer);
        self
    }

    pub fn set(self, key: &str, name: &str, content: impl Into<Json>) -> Self {
        self.write(key, &Field::new(name), content.into())
    }

    pub fn add(self, key: &str, list: &str, entry: &str, content: impl Into<Json>) -> Self {
        self.write(key, &Field::entry(list, entry), content.into())
    }

    pub fn mark(self, key: &str, clause: &str, mark: Mark) -> Self {
        self.add(key, "marks", clause, mark.content(""))
    }

    pub fn remove(mut self, key: &str, list: &str, entry: &str) -> Self {
        let field = Field::entry(list, entry);
        let record = self.ledger.record_mut(&key.parse().unwrap());
        let seen = record.dots(&field);
        record.remove(&field, &seen, &mut self.writer);
        self
    }

    pub fn confirm_draft(mut self, key: &str) -> Self {
        confirm_draft(self.ledger.record_mut(&key.parse().unwrap()), &mut self.writer);
        self
    }

    /// Takes in what another one has.
    pub fn join(mut self, other: &Self) -> Self {
        self.ledger.join(&other.ledger);
        self
    }

    pub fn record(&self, key: &str) -> &Record {
        self.ledger.get(&key.parse::<RecordKey>().unwrap()).unwrap()
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
