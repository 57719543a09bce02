//! What is known of the items is kept up to date edit by edit: the same as found out anew, and without a look at what
//! has not changed.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};
use taizhang::address::{Facet, Grouping, Sort, TaskQuery};
use taizhang::crdt::{Field, Writer};
use taizhang::directory::Directory;
use taizhang::plan::Plan;
use taizhang::records::{Ledger, Mark, RecordKey};
use taizhang::rules::{Evaluation, Round};
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
    /// A record changes in one field, or is forgotten.
    Record(RecordKey, Option<(Field, Json)>),
    /// Another round is opened.
    Round(&'static str),
    MyUnit(Option<&'static str>),
    Query(TaskQuery),
}

fn event() -> impl Strategy<Value = Event> {
    let plan = built_in();
    let report = (select(&ROUNDS[..]), select(&UNITS[..]), any::<Index>(), any::<Index>(), content())
        .prop_map(move |(round, unit, item, clause, content)| {
            let item = item.get(&plan.items);
            let field = |(field, content): (&str, Json)| match field {
                "marks" => (Field::entry("marks", &clause.get(&item.clauses).id), content),
                "evidence" => (Field::entry("evidence", "x-000000000001-1"), content),
                _ => (Field::new(field), content),
            };
            Event::Record(assessment(round, unit, &item.id), content.map(field))
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
    let other = other.prop_map(|(key, field, content)| Event::Record(key.unwrap(), Some((field, content))));
    prop_oneof![
        8 => report,
        2 => other,
        1 => select(&ROUNDS[..]).prop_map(Event::Round),
        1 => select(vec![None, Some("slj"), Some("yjj")]).prop_map(Event::MyUnit),
        2 => query().prop_map(Event::Query),
    ]
}

/// What a unit writes into one field of its assessment; `None` where the assessment is forgotten.
fn content() -> impl Strategy<Value = Option<(&'static str, Json)>> {
    let marks = vec![Mark::Done, Mark::Ongoing, Mark::NotStarted, Mark::NotApplicable];
    prop_oneof![
        6 => select(marks).prop_map(|mark| Some(("marks", mark.content("不在本单位")))),
        2 => select(vec!["已完成滹沱河堤防加固", "应急"]).prop_map(|text| Some(("progress", json!(text)))),
        2 => Just(Some(("next_steps", json!("继续")))),
        1 => Just(Some(("evidence", json!({ "title": "验收单", "position": 1 })))),
        1 => Just(None),
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
    round: &'static str,
    my_unit: Option<&'static str>,
    query: TaskQuery,
}

impl<'p> Page<'p> {
    fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            ledger: Ledger::new(),
            writer: Writer::new(1),
            round: ROUNDS[0],
            my_unit: Some("slj"),
            query: TaskQuery::default(),
        }
    }

    /// Returns the records that change.
    fn apply(&mut self, event: Event) -> Vec<RecordKey> {
        match event {
            Event::Record(key, Some((field, content))) => {
                let record = self.ledger.record_mut(&key);
                let seen = record.dots(&field);
                record.write(&field, content, &seen, &mut self.writer);
                return vec![key];
            }
            Event::Record(key, None) => {
                self.ledger.forget(&key);
                return vec![key];
            }
            Event::Round(round) => self.round = round,
            Event::MyUnit(unit) => self.my_unit = unit,
            Event::Query(query) => self.query = query,
        }
        Vec::new()
    }

    fn look<T>(&self, look: impl FnOnce(&Evaluation<'_>) -> T) -> T {
        let directory = Directory::new(self.plan, &self.ledger);
        let rounds = Round::all(self.plan, &self.ledger);
        let round = rounds.iter().find(|round| round.id == self.round).unwrap();
        look(&Evaluation { plan: self.plan, ledger: &self.ledger, directory: &directory, round })
    }
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
    fn after_any_history_what_was_kept_is_what_is_found_out_anew(events in vec(event(), 1..16)) {
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
    let updated = facts.update(&evaluation(after), std::slice::from_ref(changed));
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
