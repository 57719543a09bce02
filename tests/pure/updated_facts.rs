//! What is known of the items is kept up to date edit by edit: the same as found out anew, and without a look at what
//! has not changed.

use std::slice;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};
use taizhang::address::{Facet, Grouping, Sort, TaskQuery};
use taizhang::crdt::{Field, Writer};
use taizhang::directory::Directory;
use taizhang::plan::Plan;
use taizhang::records::{Kind, Ledger, Mark, RecordKey, RoundRecord, State, Target};
use taizhang::rules::{Closing, Evaluation, Gap, Round};
use taizhang::sample::{Size, county};
use taizhang::search::{FactsTable, Haystacks, SearchResults};

use crate::built_in;
use crate::support::{LedgerBuilder, assessment};

const UNITS: [&str; 5] = ["slj", "yjj", "fgj", "shangguan", "sfj"];
const ROUNDS: [&str; 2] = ["final", "y2024"];

/// What happens to a page between two looks at it.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a few at a time")]
enum Event {
    /// A record changes in one field.
    Record(RecordKey, Field, Json),
    /// The assessment that was written last is gone again, as where an import is undone.
    Forget,
    /// Another round is opened.
    Round(&'static str),
    /// The opened round is closed as it stands, or opened again.
    Closed(bool),
    MyUnit(Option<&'static str>),
    Query(TaskQuery),
}

fn event() -> impl Strategy<Value = Event> {
    let plan = built_in();
    let report = (select(&ROUNDS[..]), select(&UNITS[..]), any::<Index>(), any::<Index>(), content())
        .prop_map(move |(round, unit, item, clause, content)| {
            let item = item.get(&plan.items);
            let (field, content) = content;
            let field = match field {
                "marks" => Field::entry("marks", &clause.get(&item.clauses).id),
                "evidence" => Field::entry("evidence", "x-000000000001-1"),
                _ => Field::new(field),
            };
            Event::Record(assessment(round, unit, &item.id), field, content)
        });
    let other = select(vec![
        (RecordKey::for_org("slj"), Field::new("name"), json!("县水务局")),
        (RecordKey::for_org("fgj"), Field::new("same_as"), json!("yjj")),
        (RecordKey::for_org("xz"), Field::entry("members", "shangguan"), json!(true)),
        (RecordKey::for_round("final"), Field::new("as_of"), json!("2023-06-30")),
        (RecordKey::for_round("y2024"), Field::new("name"), json!("年度")),
        (RecordKey::review("final", "slj", "T15"), Field::new("remark"), json!("请补充")),
        (RecordKey::schedule("slj", "T15"), Field::new("start"), json!("2023-03-01")),
        (RecordKey::handin("final", "slj"), Field::new("by"), json!("张三")),
    ]);
    let other = other.prop_map(|(key, field, content)| Event::Record(key.unwrap(), field, content));
    prop_oneof![
        8 => report,
        4 => Just(Event::Forget),
        2 => other,
        1 => select(&ROUNDS[..]).prop_map(Event::Round),
        4 => any::<bool>().prop_map(Event::Closed),
        1 => select(vec![None, Some("slj"), Some("yjj")]).prop_map(Event::MyUnit),
        2 => query().prop_map(Event::Query),
    ]
}

/// What a unit writes into one field of its assessment.
fn content() -> impl Strategy<Value = (&'static str, Json)> {
    let marks = vec![Mark::Done, Mark::Ongoing, Mark::NotStarted, Mark::NotApplicable];
    prop_oneof![
        6 => select(marks).prop_map(|mark| ("marks", mark.content("不在本单位"))),
        2 => select(vec!["已完成滹沱河堤防加固", "应急"]).prop_map(|text| ("progress", json!(text))),
        2 => Just(("next_steps", json!("继续"))),
        1 => Just(("evidence", json!({ "title": "验收单", "position": 1 }))),
    ]
}

fn query() -> impl Strategy<Value = TaskQuery> {
    let choices = vec![
        vec![],
        vec![(Facet::Unit, "slj")],
        vec![(Facet::Unit, "slj"), (Facet::Unit, "yjj"), (Facet::Role, "lead")],
        vec![(Facet::Unit, "shangguan"), (Facet::Blank, "evidence")],
        vec![(Facet::State, "done")],
        vec![(Facet::Light, "red"), (Facet::Kind, "task")],
    ];
    let layout = (
        select(vec![Grouping::Section, Grouping::Lead, Grouping::Light]),
        select(vec![None, Some(Sort::Light), Some(Sort::Title)]),
    );
    (select(choices), select(vec!["", "", "滹沱河", "应急", "slj"]), layout).prop_map(
        |(choices, text, (grouping, sort))| {
            let query = TaskQuery { text: text.to_owned(), grouping, sort, ..TaskQuery::default() };
            choices.into_iter().fold(query, |query, (facet, id)| query.with(facet, id))
        },
    )
}

/// A page's ledger with what is chosen on it.
struct Page<'p> {
    plan: &'p Plan,
    ledger: Ledger,
    writer: Writer,
    /// The assessments, in the order in which they were written.
    written: Vec<RecordKey>,
    directory: Directory,
    /// The opened one, frozen where it is closed.
    round: Round,
    my_unit: Option<&'static str>,
    query: TaskQuery,
}

impl<'p> Page<'p> {
    fn new(plan: &'p Plan) -> Self {
        let ledger = Ledger::new();
        Self {
            plan,
            writer: Writer::new(1),
            written: Vec::new(),
            directory: Directory::new(plan, &ledger),
            round: round(plan, &ledger, ROUNDS[0]),
            ledger,
            my_unit: Some("slj"),
            query: TaskQuery::default(),
        }
    }

    /// Returns the records that change.
    fn apply(&mut self, event: Event) -> Vec<RecordKey> {
        let changed: Vec<RecordKey> = match event {
            Event::Record(key, field, content) => {
                let record = self.ledger.record_mut(&key);
                let seen = record.dots(&field);
                record.write(&field, content, &seen, &mut self.writer);
                if key.kind() == Kind::Assessment {
                    self.written.push(key.clone());
                }
                vec![key]
            }
            Event::Forget => {
                let forgotten = self.written.pop();
                forgotten.iter().for_each(|key| drop(self.ledger.forget(key)));
                forgotten.into_iter().collect()
            }
            Event::Round(id) => {
                self.open(id);
                Vec::new()
            }
            Event::Closed(closed) => vec![self.set_closed(closed)],
            Event::MyUnit(unit) => {
                self.my_unit = unit;
                Vec::new()
            }
            Event::Query(query) => {
                self.query = query;
                Vec::new()
            }
        };
        // As on the page, what is derived from these records is made anew only when one of them changes.
        if changed.iter().any(|key| matches!(key.kind(), Kind::Org | Kind::Round)) {
            self.directory = Directory::new(self.plan, &self.ledger);
            self.open(&self.round.id.clone());
        }
        changed
    }

    fn open(&mut self, id: &str) {
        self.round = round(self.plan, &self.ledger, id);
        if self.round.closed {
            self.round.freeze(self.plan, &self.ledger, &self.directory);
        }
    }

    /// Returns the round's record.
    fn set_closed(&mut self, closed: bool) -> RecordKey {
        let day = "2026-01-20".parse().unwrap();
        let change = match closed {
            true => self.look(|evaluation| Closing::content(evaluation, day, "已汇总")),
            false => Closing::reopening(day, "补报"),
        };
        let key = RecordKey::for_round(&self.round.id).unwrap();
        let seen = self.ledger.get(&key).map(|record| RoundRecord::new(record).closed()).unwrap_or_default();
        let target = Target::new(slice::from_ref(&key), &seen);
        change.unwrap().write(&mut self.ledger, &mut self.writer, target);
        key
    }

    fn look<T>(&self, look: impl FnOnce(&Evaluation<'_>) -> T) -> T {
        let directory = self.round.frozen.as_ref().map_or(&self.directory, |frozen| frozen.directory());
        look(&Evaluation { plan: self.plan, ledger: &self.ledger, directory, round: &self.round })
    }
}

fn round(plan: &Plan, ledger: &Ledger, id: &str) -> Round {
    Round::all(plan, ledger).into_iter().find(|round| round.id == id).unwrap()
}

fn results<'p>(
    query: &TaskQuery,
    facts: &FactsTable<'p>,
    haystacks: &Haystacks,
    directory: &Directory,
) -> SearchResults<'p> {
    let units = directory.units().map(|org| org.id.as_str());
    SearchResults::new(query.clone(), facts.items(), haystacks.items(), units)
}

#[track_caller]
fn check_same(kept: &SearchResults<'_>, anew: &SearchResults<'_>) {
    assert!(kept.matching().eq(anew.matching()));
    assert_eq!(kept.facets(), anew.facets());
    assert_eq!(kept.groups(), anew.groups());
    assert!((0..66).all(|at| kept.light(at) == anew.light(at)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn after_any_history_what_was_kept_is_what_is_found_out_anew(events in vec(event(), 1..24)) {
        let plan = built_in();
        let mut page = Page::new(&plan);
        let mut facts = page.look(|evaluation| FactsTable::new(&plan, evaluation));
        let mut haystacks = page.look(|evaluation| Haystacks::new(evaluation, page.my_unit));
        let mut kept = page.look(|evaluation| results(&page.query, &facts, &haystacks, evaluation.directory));
        for event in events {
            let changed = page.apply(event);
            page.look(|evaluation| {
                facts.update(evaluation, &changed);
                haystacks.update(evaluation, page.my_unit, &changed);
                if kept.is_of(&page.query, evaluation.directory.units().map(|org| org.id.as_str())) {
                    kept.update(facts.items(), haystacks.items());
                } else {
                    kept = results(&page.query, &facts, &haystacks, evaluation.directory);
                }
                let facts_anew = FactsTable::new(&plan, evaluation);
                let haystacks_anew = Haystacks::new(evaluation, page.my_unit);
                assert_eq!(facts.items(), facts_anew.items());
                assert_eq!(haystacks.items(), haystacks_anew.items());
                check_same(&kept, &results(&page.query, &facts_anew, &haystacks_anew, evaluation.directory));
            });
        }
    }
}

/// An import can bring a report into a closed round, and be undone.
#[test]
fn a_report_that_is_gone_leaves_what_the_closed_round_had_stored() {
    let plan = built_in();
    let mut page = Page::new(&plan);
    let item = plan.item("T15").unwrap();
    let report = assessment("final", "slj", "T15");
    for clause in &item.clauses {
        page.apply(Event::Record(report.clone(), Field::entry("marks", &clause.id), Mark::Done.content("")));
    }
    page.apply(Event::Closed(true));
    let mut facts = page.look(|evaluation| FactsTable::new(&plan, evaluation));
    let changed = page.apply(Event::Forget);
    page.look(|evaluation| {
        facts.update(evaluation, &changed);
        assert_eq!(facts.items(), FactsTable::new(&plan, evaluation).items());
    });
    let facts = facts.items().iter().find(|facts| facts.item.id == "T15").unwrap();
    let part = facts.part("slj").unwrap();
    assert_eq!(part.status.state, State::Done);
    assert!(!part.gaps.has(Gap::Report), "it is not 未填报");
}

/// The facts of a county's reports, brought up to date after one of them changed; and those from before.
#[track_caller]
fn check_updated(changed: &RecordKey, after: &Ledger, expected: &[&str]) {
    let plan = built_in();
    let before = county(&plan, 145, Size::COUNTY);
    let directory = Directory::new(&plan, &before);
    let round = Round::opening(&plan, &before);
    let evaluation = |ledger| Evaluation { plan: &plan, ledger, directory: &directory, round: &round };
    let known = FactsTable::new(&plan, &evaluation(&before));
    let mut facts = known.clone();
    let updated = facts.update(&evaluation(after), slice::from_ref(changed));
    let ids: Vec<_> = updated.iter().map(|at| plan.items[*at].id.as_str()).collect();
    assert_eq!(ids, expected);
    for (at, (now, then)) in facts.items().iter().zip(known.items()).enumerate() {
        assert_eq!(Arc::ptr_eq(now, then), !updated.contains(&at), "{}", now.item.id);
        let others = |parts: &[taizhang::search::UnitPart]| {
            parts
                .iter()
                .filter(|part| Some(part.unit.as_str()) != changed.unit())
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(others(&now.parts), others(&then.parts), "{}", now.item.id);
    }
}

/// Every other report is gone as well in the ledger that is looked at: whoever looks at one of them finds that out.
#[test]
fn an_edit_evaluates_its_own_item_and_unit_only() {
    let done = LedgerBuilder::by("甲").mark("assessment/final/slj/T15", "T15.1", Mark::Done);
    check_updated(&assessment("final", "slj", "T15"), &done.ledger, &["T15"]);
}

#[test]
fn records_that_the_facts_do_not_depend_on_evaluate_nothing() {
    let empty = Ledger::new();
    check_updated(&assessment("y2024", "slj", "T15"), &empty, &[]);
    check_updated(&RecordKey::review("final", "slj", "T15").unwrap(), &empty, &[]);
    check_updated(&RecordKey::schedule("slj", "T15").unwrap(), &empty, &[]);
    check_updated(&RecordKey::handin("final", "slj").unwrap(), &empty, &[]);
    check_updated(&RecordKey::series("slj", "I1.m1").unwrap(), &empty, &[]);
}

#[test]
fn what_my_unit_writes_changes_one_haystack_and_what_others_write_none() {
    let plan = built_in();
    let text = |unit| {
        let key = assessment("final", unit, "P4");
        LedgerBuilder::by("甲").set(key, "progress", "已完成滹沱河堤防加固")
    };
    for (unit, expected) in [("slj", vec!["P4"]), ("yjj", vec![])] {
        let mut page = Page::new(&plan);
        let mut haystacks = page.look(|evaluation| Haystacks::new(evaluation, page.my_unit));
        page.ledger = text(unit).ledger;
        let changed = [assessment("final", unit, "P4")];
        let updated = page.look(|evaluation| haystacks.update(evaluation, page.my_unit, &changed));
        let ids: Vec<_> = updated.iter().map(|at| plan.items[*at].id.as_str()).collect();
        assert_eq!(ids, expected);
    }
}
