use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value as Json;
use strum::VariantArray;

use taizhang::address::{Address, Route, TaskQuery, Vocabulary};
use taizhang::crdt::Field;
use taizhang::directory::Directory;
use taizhang::plan::{Item, OrgKind, Plan};
use taizhang::records::{
    Assessment, Decision, HandIn, HandedIn, Kind, Ledger, Mark, Record, RecordKey, Review, State, Text,
    decode, encode,
};
use taizhang::rules::{ChangesSince, Evaluation, Finding, Light, Round, Verdict};
use taizhang::sample::{Size, county};
use taizhang::snapshot::{Header, Refusal, Scope, export, parse, preview};
use taizhang::storage::LedgerJoin;

use crate::built_in;
use crate::support::header;

/// Two counties to look at, by seed: what must hold of any is held against each.
static SAMPLES: LazyLock<[(u64, Ledger); 2]> =
    LazyLock::new(|| [145, u64::MAX].map(|seed| (seed, sample(seed))));

fn sample(seed: u64) -> Ledger {
    county(&built_in(), seed, Size::COUNTY)
}

fn one() -> &'static Ledger {
    &SAMPLES[0].1
}

/// Every unit's word on every item that it has a part in, in every round.
fn each_word(plan: &Plan, ledger: &Ledger, mut see: impl FnMut(&Round, &str, &Item, &Evaluation<'_>)) {
    let directory = Directory::new(plan, ledger);
    for round in &Round::all(plan, ledger) {
        let standing = Evaluation { plan, ledger, directory: &directory, round };
        for unit in directory.units() {
            for (item, _) in directory.items_of(plan, &unit.id) {
                see(round, &unit.id, item, &standing);
            }
        }
    }
}

/// All texts that stand anywhere in a record.
fn texts(record: &Record) -> Vec<String> {
    fn collect(json: &Json, into: &mut Vec<String>) {
        match json {
            Json::String(text) => into.push(text.clone()),
            Json::Array(values) => values.iter().for_each(|value| collect(value, into)),
            Json::Object(members) => members.values().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    record.fields().flat_map(|(_, values)| values).for_each(|value| collect(&value.content, &mut all));
    all
}

#[test]
fn the_same_seed_gives_the_same_county_and_others_another() {
    let plan = built_in();
    assert_eq!(&sample(145), one());
    assert_ne!(&sample(146), one());
    assert_ne!(&county(&Plan { revision: plan.revision + 1, ..plan }, 145, Size::COUNTY), one());
}

/// Joining two samples would otherwise put two texts under one write.
#[test]
fn no_two_counties_share_a_writer() {
    let plan = built_in();
    let writers = |ledger: &Ledger| -> BTreeSet<String> {
        let vectors = ledger.iter().flat_map(|record| record.vector().iter());
        vectors.map(|(writer, _)| writer.to_string()).collect()
    };
    let larger = county(&plan, 145, Size { units: 40, rounds: 6 });
    let each: Vec<_> = [one(), &SAMPLES[1].1, &larger].into_iter().map(writers).collect();
    let together: BTreeSet<_> = each.iter().flatten().collect();
    assert_eq!(together.len(), each.iter().map(BTreeSet::len).sum::<usize>());
}

#[test]
fn every_record_can_be_stored_and_read_back() {
    for record in one().iter() {
        assert_eq!(decode(record.key().clone(), &encode(record)).as_ref(), Ok(record));
    }
}

#[test]
fn it_travels_as_a_snapshot_and_comes_back_unchanged() {
    let (plan, ours) = (built_in(), one());
    let text = export(ours, &Scope::Whole, &Header { sample: true, ..header() });
    let snapshot = parse(&text, &plan, true).unwrap();
    assert_eq!(&snapshot.ledger, ours);
    assert!(preview(&LedgerJoin::new(ours, &snapshot.ledger)).is_empty(), "nothing of it is new");
    let mut merged = ours.clone();
    merged.join(&snapshot.ledger);
    assert_eq!(&merged, ours);
    let mut fresh = Ledger::new();
    fresh.join(&snapshot.ledger);
    assert_eq!(&fresh, ours);
}

#[test]
fn the_real_ledger_refuses_it_and_it_refuses_real_snapshots() {
    let plan = built_in();
    let one_unit = Scope::Units(vec!["slj".to_owned()]);
    let marked = export(one(), &one_unit, &Header { sample: true, ..header() });
    assert_eq!(parse(&marked, &plan, false).unwrap_err(), Refusal::Sample);
    assert!(parse(&marked, &plan, true).is_ok());
    let real = export(&Ledger::new(), &Scope::Whole, &Header { sample: false, ..header() });
    assert_eq!(parse(&real, &plan, true).unwrap_err(), Refusal::Real);
}

#[test]
fn every_unit_with_a_part_has_reported_in_several_rounds_and_some_not_in_the_last() {
    let plan = built_in();
    for (seed, ledger) in SAMPLES.iter() {
        let mut reported: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        each_word(&plan, ledger, |round, unit, item, standing| {
            let rounds = reported.entry(unit.to_owned()).or_default();
            if standing.state(unit, item).is_reported() {
                rounds.insert(round.id.clone());
            }
        });
        assert!(reported.len() > 30, "{} units", reported.len());
        for (unit, rounds) in &reported {
            assert!(rounds.len() >= 3, "{unit} only reported in {rounds:?}");
        }
        assert!(reported.values().any(|rounds| !rounds.contains("final")), "seed {seed}");
        let handed_in = |unit: &str| ledger.get(&RecordKey::handin("final", unit).unwrap()).is_some();
        assert!(reported.iter().any(|(unit, rounds)| rounds.contains("final") && !handed_in(unit)));
    }
}

#[test]
fn every_light_state_and_mark_occurs() {
    let plan = built_in();
    for (seed, ledger) in SAMPLES.iter() {
        let (mut lights, mut states, mut marks) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let (mut drafts, mut finals) = (0, BTreeSet::new());
        each_word(&plan, ledger, |round, unit, item, standing| {
            let said = standing.assessment(unit, &item.id);
            let state = State::of(item, &said);
            let light = standing.judge(state, item).light;
            states.insert(state);
            lights.extend(light);
            marks.extend(said.marks(item).into_iter().flatten());
            drafts += usize::from(said.draft_of().is_some());
            if round.id == "final" {
                finals.insert(light);
            }
        });
        assert_eq!(lights.len(), Light::VARIANTS.len(), "seed {seed}: {lights:?}");
        assert_eq!(states.len(), State::ALL.len(), "seed {seed}: {states:?}");
        assert_eq!(marks.len(), Mark::ALL.len(), "seed {seed}: {marks:?}");
        assert!(drafts > 0, "seed {seed} has no draft that was carried forward");
        for light in [Some(Light::Done), Some(Light::Overdue), Some(Light::Unreported), None] {
            assert!(finals.contains(&light), "seed {seed} has no {light:?} in the last round");
        }
    }
}

#[test]
fn every_verdict_on_a_measure_occurs_for_the_county() {
    let plan = built_in();
    for (seed, ledger) in SAMPLES.iter() {
        let directory = Directory::new(&plan, ledger);
        let round = Round::opening(&plan, ledger);
        let standing = Evaluation { plan: &plan, ledger, directory: &directory, round: &round };
        let mut found: BTreeMap<Verdict, usize> = BTreeMap::new();
        for item in &plan.items {
            for measure in &item.measures {
                let series = standing.county_series(item, &measure.id);
                *found.entry(Finding::of(measure, &series, 2021..=2025).verdict).or_default() += 1;
            }
        }
        let met = [Verdict::Met, Verdict::NotMet, Verdict::Insufficient].map(|verdict| found.get(&verdict));
        assert_eq!(met, [Some(&7), Some(&3), Some(&2)], "seed {seed}: of 12, as they are dealt out");
    }
}

#[test]
fn reviews_say_both_verdicts_and_some_reports_changed_after_theirs() {
    for (seed, ledger) in SAMPLES.iter() {
        let (mut decisions, mut outdated) = (BTreeSet::new(), 0);
        for record in ledger.of_kind(Kind::Review) {
            let [round, unit, item] = record.key().parts() else { panic!("three parts") };
            let judged = ledger.get(&RecordKey::assessment(round, unit, item).unwrap());
            let judged = Assessment::new([judged.expect("what is judged was reported")]);
            let review = Review::new([record]);
            decisions.extend(review.decision());
            outdated += usize::from(review.is_outdated(&judged));
        }
        assert_eq!(decisions.len(), Decision::ALL.len(), "seed {seed}: {decisions:?}");
        assert!(outdated > 0, "seed {seed}");
    }
}

#[test]
fn what_is_handed_in_for_the_last_round_is_what_stands_there_but_for_answers_to_reviews() {
    let plan = built_in();
    let ledger = one();
    let directory = Directory::new(&plan, ledger);
    let (mut unchanged, mut changed) = (0, 0);
    let round = Round::opening(&plan, ledger);
    let standing = Evaluation { plan: &plan, ledger, directory: &directory, round: &round };
    for unit in directory.units() {
        let record = ledger.get(&RecordKey::handin(&round.id, &unit.id).unwrap());
        match HandIn::new(record).since(&HandedIn::of(&standing, &unit.id), standing.plan) {
            ChangesSince::NotHandedIn => assert!(record.is_none()),
            ChangesSince::Unchanged => unchanged += 1,
            ChangesSince::Changed(items) => {
                changed += 1;
                let is_returned = |item: &String| {
                    let review = ledger.get(&RecordKey::review(&round.id, &unit.id, item).unwrap());
                    Review::new(review).decision() == Some(Decision::Returned)
                };
                assert!(items.iter().all(is_returned), "{} {}: {items:?}", round.id, unit.id);
            }
            ChangesSince::ChangedSomewhere => panic!("{} {} says nothing of its items", round.id, unit.id),
        }
    }
    assert!(unchanged > 10 && changed > 1, "{unchanged} unchanged, {changed} changed");
}

#[test]
fn some_marks_and_some_texts_stand_apart() {
    for (seed, ledger) in SAMPLES.iter() {
        let parted: BTreeSet<String> =
            ledger.iter().flat_map(Record::conflicts).map(|field| field.name().to_owned()).collect();
        assert_eq!(parted.into_iter().collect::<Vec<_>>(), ["marks", "progress"], "seed {seed}");
    }
}

#[test]
fn every_text_says_that_it_is_an_example_and_texts_are_short_and_long() {
    let mut lengths = BTreeSet::new();
    for (_, ledger) in SAMPLES.iter() {
        for record in ledger.of_kind(Kind::Assessment) {
            let said = Assessment::new([record]);
            for text in Text::ALL.into_iter().flat_map(|text| said.texts(text)) {
                assert!(text.value.contains("示例"), "{}", text.value);
                assert!(!text.value.contains(['〈', '〉']), "a hole is left in {}", text.value);
                lengths.insert(text.value.chars().count());
            }
            for version in said.evidence().iter().flat_map(|evidence| evidence.versions.clone()) {
                assert!(version.value.title.contains("示例"), "{}", version.value.title);
                assert!(
                    version.value.number.is_empty() || version.value.number.starts_with("示例〔"),
                    "{}",
                    version.value.number
                );
            }
        }
    }
    assert!(*lengths.first().unwrap() < 25, "{lengths:?}");
    assert!((350..=400).contains(lengths.last().unwrap()), "{lengths:?}");
}

#[test]
fn nobody_in_it_is_real_and_nobody_can_be_called() {
    for (_, ledger) in SAMPLES.iter() {
        for handin in ledger.of_kind(Kind::HandIn) {
            let content = |name| handin.values(&Field::new(name))[0].content.as_str().unwrap();
            assert_eq!(content("phone"), "000-0000000");
            assert!(content("at")[..10].parse::<taizhang::plan::Date>().is_ok(), "{}", content("at"));
            for name in [content("reporter"), content("reviewer")] {
                assert!(name.ends_with("示例") && name.chars().count() == 3, "{name}");
            }
        }
        // The digits of a digest or of an id are no number to call.
        let is_digest = |text: &str| text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_id = |text: &String| is_digest(text) || text.starts_with("x-");
        for text in ledger.iter().flat_map(texts).filter(|text| !is_id(text)) {
            let longest = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
            assert!(longest < 7 || text == "000-0000000", "{text}");
        }
        let townships = built_in().orgs.into_iter().filter(|org| org.kind == OrgKind::Township);
        let directory = Directory::new(&built_in(), ledger);
        for township in townships {
            assert_ne!(directory.name(&township.id), township.name, "no report under a real township's name");
        }
        assert_eq!(directory.members("xz").len(), 9);
    }
}

#[test]
fn dates_are_days_of_the_calendar_and_plans_end_after_they_begin() {
    for (_, ledger) in SAMPLES.iter() {
        let mut late = 0;
        for schedule in ledger.of_kind(Kind::Schedule) {
            let day = |name| {
                let content = &schedule.values(&Field::new(name))[0].content;
                content.as_str().unwrap().parse::<taizhang::plan::Date>().unwrap()
            };
            assert!(day("start") < day("end"), "{}", schedule.key());
            late += usize::from(day("end").year() > 2025);
            for (_, values) in schedule.entries("milestones") {
                let date = values[0].content["date"].as_str().unwrap();
                assert!(date.parse::<taizhang::plan::Date>().is_ok(), "{date}");
            }
        }
        assert!(late > 0, "some have moved their dates");
        assert!(ledger.of_kind(Kind::Schedule).any(|schedule| schedule.entries("milestones").count() > 1));
        assert!(ledger.of_kind(Kind::Schedule).any(|schedule| schedule.entries("points").count() > 1));
    }
}

#[test]
fn its_rounds_are_the_plans_and_one_of_its_own_and_the_first_are_closed() {
    let (plan, ledger) = (built_in(), one());
    let rounds = Round::all(&plan, ledger);
    let (seeded, own) = rounds.split_at(plan.rounds.len());
    assert!(seeded.iter().all(|round| !round.name.contains("示例")));
    let [own] = own else { panic!("{own:?}") };
    assert!(own.id.starts_with("x-") && own.name.contains("示例"), "{own:?}");
    let closed: Vec<_> = rounds.iter().filter(|round| round.closed).map(|round| &*round.id).collect();
    assert_eq!(closed, ["y2023", "midterm"]);
    assert!(!Round::opening(&plan, ledger).closed, "one can write in the round that opens");
}

#[test]
fn saved_views_open_without_a_notice() {
    let (plan, ledger) = (built_in(), one());
    let vocabulary = Vocabulary::of(&plan);
    let mut views = 0;
    for view in ledger.of_kind(Kind::View) {
        let address = view.values(&Field::new("address"))[0].content.as_str().unwrap();
        let (found, notices) = Address::parse(address, &vocabulary);
        assert!(notices.is_empty(), "{address}");
        assert!(matches!(found.route, Route::Tasks(query) if query != TaskQuery::default()), "{address}");
        views += 1;
    }
    assert_eq!(views, 3);
}

#[test]
fn a_larger_county_has_as_many_units_and_rounds_as_were_asked_for() {
    let plan = built_in();
    for (size, least) in [(Size { units: 60, rounds: 5 }, 5_000), (Size { units: 45, rounds: 8 }, 4_000)] {
        let ledger = county(&plan, 145, size);
        assert_eq!(Directory::new(&plan, &ledger).units().count(), size.units);
        let keys = || ledger.of_kind(Kind::Assessment).map(Record::key);
        let rounds: BTreeSet<&str> = keys().filter_map(RecordKey::round).collect();
        assert_eq!(rounds.len(), size.rounds, "{rounds:?}");
        let units: BTreeSet<&str> = keys().filter_map(RecordKey::unit).collect();
        assert_eq!(units.len(), size.units, "all of them report");
        assert!(keys().count() >= least, "{} reports", keys().count());
    }
}

#[test]
fn asking_for_less_than_the_plan_has_changes_nothing_but_the_chance() {
    let (plan, small) = (built_in(), Size { units: 1, rounds: 1 });
    let ledger = county(&plan, 145, small);
    let count = |ledger: &Ledger, kind| ledger.of_kind(kind).count();
    for kind in [Kind::Round, Kind::Org, Kind::Series] {
        assert_eq!(count(&ledger, kind), count(one(), kind));
    }
}

/// Nothing of it rests on the plan that the program ships with.
#[test]
fn it_can_be_made_of_any_plan() {
    let mut small = built_in();
    small.items.truncate(8);
    small.rounds.clear();
    small.doubts.clear();
    let ledger = county(&small, 145, Size::COUNTY);
    let rounds: BTreeSet<_> =
        ledger.of_kind(Kind::Assessment).filter_map(|record| record.key().round()).collect();
    assert_eq!(rounds.len(), 1, "it has a round of its own where the plan has none");
    assert!(
        ledger.of_kind(Kind::Assessment).all(|record| small.item(record.key().item().unwrap()).is_some())
    );

    let mut nobodys = built_in();
    nobodys.items.iter_mut().for_each(|item| item.duty = None);
    nobodys.sections.iter_mut().for_each(|section| section.duty = None);
    let ledger = county(&nobodys, 145, Size::COUNTY);
    assert_eq!(ledger.of_kind(Kind::Assessment).count(), 0);

    let mut empty = built_in();
    empty.items.clear();
    empty.orgs.clear();
    empty.doubts.clear();
    empty.rounds.clear();
    assert!(!county(&empty, 145, Size { units: 3, rounds: 3 }).is_empty());
}
