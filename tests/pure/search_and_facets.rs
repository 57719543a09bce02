//! Facets, groups and search over the real plan: counts derived by hand from the document, and a naive oracle.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use strum::VariantArray;
use taizhang::address::{Facet, Grouping, Sort, TaskQuery};
use taizhang::crdt::Field;
use taizhang::directory::Directory;
use taizhang::plan::Plan;
use taizhang::records::{Ledger, Mark};
use taizhang::rules::{Evaluation, Gap, Round};
use taizhang::search::{FactsTable, Haystacks, SearchResults};

use crate::support::{LedgerBuilder, assessment};
use crate::{built_in, ids};

/// The real plan with what has been reported on it, as a page of tasks holds it.
struct County {
    plan: &'static Plan,
    directory: Directory,
    facts: FactsTable<'static>,
    haystacks: Haystacks,
}

impl County {
    /// `my_unit` is whose own words a search looks through.
    fn new(ledger: &Ledger, my_unit: Option<&str>) -> Self {
        let plan = leaked_plan();
        let directory = Directory::new(plan, ledger);
        let round = Round::opening(plan, ledger);
        let evaluation = Evaluation { plan, ledger, directory: &directory, round: &round };
        let facts = FactsTable::new(plan, &evaluation);
        let haystacks = Haystacks::new(&evaluation, my_unit);
        Self { plan, directory, facts, haystacks }
    }

    fn results(&self, query: &TaskQuery) -> SearchResults<'static> {
        let units = self.directory.units().map(|org| org.id.as_str());
        SearchResults::new(query.clone(), self.facts.items(), self.haystacks.items(), units)
    }

    fn id(&self, at: usize) -> String {
        self.facts.items()[at].item.id.clone()
    }

    /// Ids of what is left, in document order.
    fn left(&self, query: &TaskQuery) -> Vec<String> {
        self.results(query).matching().map(|at| self.id(at)).collect()
    }

    /// Headings and ids, as listed.
    fn groups(&self, query: &TaskQuery) -> Vec<(String, Vec<String>)> {
        self.results(query)
            .groups()
            .into_iter()
            .map(|group| {
                let items = group.items.iter().map(|at| self.id(*at)).collect();
                (group.heading.label(self.plan, &self.directory), items)
            })
            .collect()
    }
}

/// A test's plan may live as long as the tests do.
fn leaked_plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(built_in)
}

fn empty() -> County {
    County::new(&Ledger::new(), None)
}

fn searched(text: &str) -> TaskQuery {
    TaskQuery { text: text.into(), ..TaskQuery::default() }
}

#[track_caller]
fn check_counts(query: &TaskQuery, facet: Facet, expected: &[(&str, usize)]) {
    let results = empty().results(query);
    for (id, count) in expected {
        let choice = results.facets().choices(facet).iter().find(|choice| choice.id == *id).unwrap();
        assert_eq!(choice.count, *count, "{facet:?} {id}");
    }
}

/// Each counted line by line in the document.
#[test]
fn counts_are_those_of_the_document() {
    let all = TaskQuery::default();
    check_counts(&all, Facet::Kind, &[("indicator", 6), ("target", 5), ("task", 33), ("project", 22)]);
    // 2023: all tasks but 5, projects 10 to 21. 2025: the indicators' table, projects 1 to 9 by their preamble, 22.
    check_counts(&all, Facet::Year, &[("2023", 44), ("2025", 16), ("none", 6)]);
    check_counts(&all, Facet::OpenEnded, &[("yes", 26), ("no", 40)]);
    check_counts(&all, Facet::Measure, &[("yes", 11), ("no", 55)]);
    check_counts(&all, Facet::Section, &[("indicators", 6), ("t2", 5), ("t5", 6), ("p1", 9), ("p5", 2)]);
    // 水利局 leads projects 2 to 4 and stands in 25 other lists; 司法局 leads tasks 5, 6 and 8 and stands in none.
    check_counts(&all, Facet::Unit, &[("slj", 28), ("sfj", 3), ("qxj", 10), ("shangguan", 0)]);
    check_counts(&all, Facet::State, &[("unreported", 66), ("done", 0)]);
    check_counts(&all, Facet::Blank, &[("report", 66), ("evidence", 66), ("next", 66)]);
}

#[test]
fn counts_follow_what_is_chosen_in_other_facets() {
    let slj = TaskQuery::of_unit("slj");
    check_counts(&slj, Facet::Role, &[("lead", 3), ("partner", 25), ("via", 0)]);
    check_counts(&slj, Facet::Kind, &[("indicator", 3), ("target", 0), ("task", 12), ("project", 13)]);
    check_counts(&slj, Facet::Unit, &[("slj", 28), ("sfj", 3)]);
    let leads = slj.with(Facet::Role, "lead");
    check_counts(&leads, Facet::Section, &[("p1", 3), ("p3", 0), ("t4", 0)]);
    check_counts(&leads, Facet::Doubt, &[("yes", 2), ("no", 1)]);
    check_counts(&leads, Facet::Role, &[("lead", 3), ("partner", 25)]);
    // Two years are the one or the other.
    let years = TaskQuery::default().with(Facet::Year, "2025").with(Facet::Year, "none");
    assert_eq!(empty().left(&years), ids(&[("I", "1-6"), ("G", "1-5"), ("T", "5"), ("P", "1-9,22")]));
}

#[test]
fn an_item_with_several_leads_stands_under_each() {
    let by_lead = TaskQuery { grouping: Grouping::Lead, ..TaskQuery::default() };
    let groups = empty().groups(&by_lead);
    let group = |name: &str| groups.iter().find(|(heading, _)| heading == name).unwrap().1.clone();
    // All but tasks 5, 6, 8, 11, 16, 25, 26, 29 and projects 4, 5, 12, 13, 19.
    assert_eq!(groups[0].0, "县应急局");
    assert_eq!(group("县应急局").len(), 66 - 8 - 5);
    assert_eq!(group("县水利局"), ids(&[("P", "2-4")]));
    assert_eq!(group("县发改局"), ids(&[("T", "11,26"), ("P", "15,20")]));
    assert_eq!(groups.last(), Some(&("无牵头".to_owned(), ids(&[("P", "13")]))));
}

#[test]
fn years_and_sections_are_headings_in_their_order() {
    let by_year = TaskQuery { grouping: Grouping::Year, ..TaskQuery::default() };
    let headings = |query: &TaskQuery| {
        empty().groups(query).into_iter().map(|(heading, items)| (heading, items.len())).collect::<Vec<_>>()
    };
    let expected = [("2023年", 44), ("2025年", 16), ("原文未注明年限", 6)];
    assert_eq!(headings(&by_year), expected.map(|(heading, count)| (heading.to_owned(), count)));
    let sections = headings(&TaskQuery::default());
    assert_eq!(sections.len(), 15);
    assert_eq!(sections[2], ("重点任务 · 1．完善应急管理体制机制建设".to_owned(), 4));
}

#[test]
fn by_due_date_what_is_due_first_comes_first() {
    let query = TaskQuery { grouping: Grouping::Whole, sort: Some(Sort::Due), ..TaskQuery::default() };
    let (_, items) = empty().groups(&query).remove(0);
    assert_eq!(items[..44], ids(&[("T", "1-4,6-33"), ("P", "10-21")]));
    // Undated items are due when the plan ends, as those of 2025 are.
    assert_eq!(items[44..], ids(&[("I", "1-6"), ("G", "1-5"), ("T", "5"), ("P", "1-9,22")]));
}

#[test]
fn a_search_finds_what_the_document_says_nearest_first() {
    let county = empty();
    let found = |text: &str| {
        let query = TaskQuery { grouping: Grouping::Whole, ..searched(text) };
        county.groups(&query).into_iter().flat_map(|(_, items)| items).collect::<Vec<_>>()
    };
    assert_eq!(found("航空"), ids(&[("T", "20"), ("P", "16")]));
    assert_eq!(found("“智慧应急”"), ids(&[("T", "30"), ("P", "17")]));
    // 人才: in the titles of T28 and P18, elsewhere in G4.
    assert_eq!(found("人才"), ids(&[("T", "28"), ("P", "18"), ("G", "4")]));
    assert_eq!(found("人才 应急局"), ids(&[("T", "28"), ("P", "18"), ("G", "4")]));
    assert_eq!(found("p18"), ids(&[("P", "18")]));
    // The numbers that are 5 come before texts in which a 5 stands: 下降15% and others.
    assert_eq!(found("5")[..4], ids(&[("I", "5"), ("G", "5"), ("T", "5"), ("P", "5")]));
    assert!(found("5")[4..].contains(&"I1".to_owned()));
    assert_eq!(found("没有这个词"), [""; 0]);
}

#[test]
fn pinyin_finds_what_characters_find() {
    let county = empty();
    let left = |text: &str| county.left(&searched(text));
    for (pinyin, characters) in [
        ("slj", "水利局"),
        ("shuiliju", "水利局"),
        ("yingjiju", "应急局"),
        ("xfjydd", "消防救援大队"),
        ("hszh", "红十字会"),
        ("sthj", "生态环境"),
        ("xuanchuanbu", "宣传部"),
        ("daixianfenju", "代县分局"),
    ] {
        assert_eq!(left(pinyin), left(characters), "{pinyin}");
        assert!(!left(pinyin).is_empty(), "{pinyin}");
    }
    let named: BTreeSet<_> = left("应急局").into_iter().collect();
    assert!(named.is_subset(&left("yjj").into_iter().collect()));
    assert_eq!(left("slj T15"), ["T15"]);
}

#[test]
fn a_renamed_unit_is_found_under_both_its_names_and_by_their_pinyin() {
    let key = taizhang::records::RecordKey::for_org("slj").unwrap();
    let desk = LedgerBuilder::by("甲").write(&key, &Field::new("name"), "县水务局".into());
    let county = County::new(&desk.ledger, None);
    let before = empty().left(&searched("水利局"));
    for text in ["水利局", "水务局", "slj", "swj", "shuiwu"] {
        assert_eq!(county.left(&searched(text)), before, "{text}");
    }
}

#[test]
fn a_search_looks_through_what_my_unit_wrote_and_not_through_others() {
    let desk = LedgerBuilder::by("甲").set("assessment/final/slj/P4", "progress", "已完成滹沱河堤防加固");
    let left = |unit| County::new(&desk.ledger, unit).left(&searched("滹沱河"));
    assert_eq!(left(Some("slj")), ["P4"]);
    assert_eq!(left(Some("yjj")), [""; 0]);
    assert_eq!(left(None), [""; 0]);
}

#[test]
fn gaps_are_the_looked_at_units() {
    let p4 = assessment("final", "slj", "P4");
    let desk = LedgerBuilder::by("甲")
        .mark("assessment/final/slj/P4", "P4.1", Mark::Done)
        .append(&p4, "evidence", serde_json::json!({ "title": "验收单", "position": 1 }))
        .mark("assessment/final/slj/P2", "P2.1", Mark::Done);
    let county = County::new(&desk.ledger, None);
    let without = |gap: &str, query: TaskQuery| county.left(&query.with(Facet::Blank, gap)).len();
    assert_eq!(without("report", TaskQuery::of_unit("slj")), 26);
    assert_eq!(without("evidence", TaskQuery::of_unit("slj")), 27);
    assert_eq!(without("next", TaskQuery::of_unit("slj")), 28);
    assert_eq!(without("evidence", TaskQuery::default()), 65);
    let done = TaskQuery::of_unit("slj").with(Facet::State, "done").with(Facet::Blank, "evidence");
    assert_eq!(county.left(&done), ["P2"]);
}

const UNITS: [&str; 6] = ["slj", "yjj", "fgj", "xfjydd", "shangguan", "sfj"];

/// What somebody reports: a unit, an item and a clause of it by their places, a mark, and whether with evidence and
/// next steps.
type Report = (&'static str, Index, Index, Mark, bool, bool);

fn reports() -> impl Strategy<Value = Vec<Report>> {
    let marks = vec![Mark::Done, Mark::Ongoing, Mark::NotStarted, Mark::NotApplicable];
    let report =
        (select(&UNITS[..]), any::<Index>(), any::<Index>(), select(marks), any::<bool>(), any::<bool>());
    vec(report, 0..40)
}

fn written(reports: &[Report]) -> LedgerBuilder {
    let plan = built_in();
    let mut desk = LedgerBuilder::by("甲");
    for (unit, item, clause, mark, evidence, next) in reports {
        let item = item.get(&plan.items);
        let key = assessment("final", unit, &item.id);
        desk = desk.mark(&key, &clause.get(&item.clauses).id, *mark);
        if *evidence {
            desk = desk.append(&key, "evidence", serde_json::json!({ "title": "照片", "position": 1 }));
        }
        if *next {
            desk = desk.set(&key, "next_steps", "继续");
        }
    }
    desk
}

fn choices(facet: Facet) -> Vec<&'static str> {
    match facet {
        Facet::Unit => UNITS.to_vec(),
        Facet::Role => vec!["lead", "partner", "via"],
        Facet::Kind => vec!["indicator", "target", "task", "project"],
        Facet::Section => vec!["indicators", "targets", "t1", "t5", "t6", "p1", "p3"],
        Facet::Year => vec!["2023", "2025", "none"],
        Facet::State => vec!["done", "ongoing", "not_started", "not_applicable", "unreported"],
        Facet::Light => vec!["blue", "green", "yellow", "red", "grey"],
        Facet::Blank => vec!["report", "evidence", "next"],
        Facet::OpenEnded | Facet::Measure | Facet::Doubt => vec!["yes", "no"],
    }
}

fn queries() -> impl Strategy<Value = TaskQuery> {
    let some = |facet: Facet| {
        let all = choices(facet);
        let most = all.len();
        prop_oneof![4 => Just(Vec::new()), 1 => subsequence(all, 1..=most)].prop_map(move |ids| (facet, ids))
    };
    let texts = vec!["", "", "", "应急", "救援 水利局", "slj", "P4", "2023年", "jiuyuan"];
    (Facet::VARIANTS.iter().map(|facet| some(*facet)).collect::<Vec<_>>(), select(texts)).prop_map(
        |(chosen, text)| {
            let chosen =
                chosen.into_iter().flat_map(|(facet, ids)| ids.into_iter().map(move |id| (facet, id)));
            chosen.fold(searched(text), |query, (facet, id)| query.with(facet, id))
        },
    )
}

/// Whether an item belongs, from the plan and the ledger's rules, one condition after the other.
fn belongs(plan: &Plan, standing: &Evaluation<'_>, item: &taizhang::plan::Item, query: &TaskQuery) -> bool {
    let open = |facet: Facet, ids: &[&str]| {
        let chosen = query.chosen(facet);
        chosen.is_empty() || chosen.iter().any(|id| ids.contains(&id.as_str()))
    };
    let answer = |facet: Facet, yes: bool| open(facet, if yes { &["yes"] } else { &["no"] });
    let year = match item.id.as_str() {
        "T5" => "none",
        id if id.starts_with('G') => "none",
        id if id.starts_with('I') || id == "P22" => "2025",
        id if id.starts_with('P') && id.len() == 2 => "2025",
        _ => "2023",
    };
    let doubted = plan.doubts.iter().flat_map(|doubt| &doubt.items).any(|id| *id == item.id);
    let duty = plan.duty(item).unwrap();
    if !(open(Facet::Kind, &[item.kind.id()])
        && open(Facet::Section, &[&item.section])
        && open(Facet::Year, &[year])
        && answer(Facet::OpenEnded, duty.text.contains('等'))
        && answer(Facet::Measure, item.id.starts_with(['I', 'G']))
        && answer(Facet::Doubt, doubted))
    {
        return false;
    }
    let named = |name: &str| duty.text.contains(name) || item.title.contains(name);
    let found = match query.text.as_str() {
        "" => true,
        "应急" => named("应急") || item.text.contains("应急"),
        "救援 水利局" => (named("救援") || item.text.contains("救援")) && named("水利局"),
        "slj" => named("水利局"),
        "P4" => item.id == "P4",
        "2023年" => item.text.contains("2023年"),
        "jiuyuan" => named("救援"),
        other => panic!("{other}"),
    };
    let stands = |state: taizhang::records::State, gaps: &[&str]| {
        let light = standing.judge(state, item).light;
        open(Facet::State, &[state.id()])
            && open(Facet::Light, light.map(|light| light.id()).as_slice())
            && open(Facet::Blank, gaps)
    };
    let gaps = |unit: &str| {
        let said = standing.assessment(unit, &item.id);
        let mut gaps = Vec::new();
        if !standing.state(unit, item).is_reported() {
            gaps.push("report");
        }
        if said.evidence().is_empty() {
            gaps.push("evidence");
        }
        if said.texts(taizhang::records::Text::NextSteps).is_empty() {
            gaps.push("next");
        }
        gaps
    };
    let fits = if query.chosen(Facet::Unit).is_empty() {
        let (answering, _) = standing.directory.answering(item);
        let all: Vec<Vec<&str>> = answering.into_iter().map(gaps).collect();
        let common =
            Gap::VARIANTS.iter().map(|gap| gap.id()).filter(|gap| all.iter().all(|gaps| gaps.contains(gap)));
        stands(standing.county(item).state, &common.collect::<Vec<_>>())
    } else {
        query.chosen(Facet::Unit).iter().any(|unit| {
            let part = standing.directory.responsibility(item, unit);
            part.is_some_and(|part| {
                open(Facet::Role, &[part.role.id()]) && stands(standing.state(unit, item), &gaps(unit))
            })
        })
    };
    found && fits
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn counts_and_what_is_left_are_what_a_patient_clerk_would_find(reports in reports(), query in queries()) {
        let desk = written(&reports);
        let county = County::new(&desk.ledger, None);
        let (plan, directory) = (county.plan, &county.directory);
        let rounds = Round::all(plan, &desk.ledger);
        let round = Round::default_of(&rounds).unwrap();
        let standing = Evaluation { plan, ledger: &desk.ledger, directory, round };
        let expected = |query: &TaskQuery| -> Vec<String> {
            let items = plan.items.iter().filter(|item| belongs(plan, &standing, item, query));
            items.map(|item| item.id.clone()).collect()
        };
        prop_assert_eq!(county.left(&query), expected(&query));

        let results = county.results(&query);
        for &facet in Facet::VARIANTS {
            for choice in results.facets().choices(facet).iter().filter(|choice| choices(facet).contains(&choice.id.as_str())) {
                let mut alone = query.clone();
                alone.clear(facet);
                let alone = alone.with(facet, &choice.id);
                prop_assert_eq!(choice.count, expected(&alone).len(), "{:?} {}", facet, choice.id);
            }
        }

        // Every item that is left is listed, under each of its leads, and none besides.
        let by_lead = TaskQuery { grouping: Grouping::Lead, ..query.clone() };
        let mut listed: Vec<(String, String)> = Vec::new();
        for (heading, items) in county.groups(&by_lead) {
            listed.extend(items.into_iter().map(|id| (heading.clone(), id)));
        }
        let mut under: Vec<(String, String)> = Vec::new();
        for id in expected(&query) {
            let leads = &plan.duty(plan.item(&id).unwrap()).unwrap().leads;
            under.extend(leads.iter().map(|lead| (plan.org(&lead.org).unwrap().name.clone(), id.clone())));
            if leads.is_empty() {
                under.push(("无牵头".to_owned(), id));
            }
        }
        listed.sort();
        under.sort();
        prop_assert_eq!(listed, under);
    }
}
