#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::OnceLock;

use serde_json::json;

use super::*;
use crate::crdt::Field;
use crate::plan::{Plan, built_in};
use crate::records::{RecordKey, origins};

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| built_in().unwrap())
}

fn measure(id: &str) -> &'static Measure {
    plan().items.iter().flat_map(|item| &item.measures).find(|measure| measure.id == id).unwrap()
}

fn labels(id: &str) -> Vec<String> {
    SeriesPart::all(measure(id), plan().years()).into_iter().map(SeriesPart::label).collect()
}

#[test]
fn only_a_fall_asks_for_a_baseline() {
    let years = ["2021年", "2022年", "2023年", "2024年", "2025年", "数据来源或说明"];
    assert_eq!(labels("I1.m1")[..2], ["基期年份", "基期数"]);
    assert_eq!(labels("I1.m1")[2..], years);
    assert_eq!(labels("I4.m1"), years);
    assert_eq!(labels("G1.m1"), years);
}

#[test]
fn what_is_typed_is_kept_in_one_form_or_refused_in_a_sentence() {
    let entered = |part: SeriesPart, id: &str, text: &str| {
        part.entered(text, measure(id), plan().years()).map_err(|error| error.to_string())
    };
    assert_eq!(entered(SeriesPart::Value(2025), "G1.m1", " ８５％ "), Ok(Some("85".to_owned())));
    assert_eq!(entered(SeriesPart::Value(2025), "G1.m1", ""), Ok(None));
    assert_eq!(
        entered(SeriesPart::Value(2025), "G1.m1", "120"),
        Err("这个数不能超过100%，请核对。".to_owned())
    );
    assert_eq!(entered(SeriesPart::BaselineYear, "I1.m1", "2020年"), Ok(Some("2020".to_owned())));
    assert_eq!(
        entered(SeriesPart::BaselineYear, "I1.m1", "2025"),
        Err("年份应在2000年至2024年之间，请核对。".to_owned())
    );
    assert_eq!(entered(SeriesPart::Note, "I1.m1", " 统计局年报 "), Ok(Some("统计局年报".to_owned())));
}

/// What stands in the parts of a series after one was written over all that it showed.
struct Typed {
    ledger: Ledger,
    writer: Writer,
    key: RecordKey,
}

impl Typed {
    fn new() -> Self {
        let key = RecordKey::series("a", "I1.m1").unwrap();
        Self { ledger: Ledger::new(), writer: Writer::new(1), key }
    }

    fn versions(&self, part: SeriesPart) -> Vec<Version<String>> {
        part.versions(&Series::new(self.ledger.get(&self.key)))
    }

    fn write(&mut self, part: SeriesPart, entered: Option<&str>) {
        let seen = origins(&self.versions(part));
        let keys = [self.key.clone()];
        part.write(&mut self.ledger, &mut self.writer, Target::new(&keys, &seen), entered);
    }

    fn text(&self, part: SeriesPart) -> String {
        let [version] = &self.versions(part)[..] else { panic!("one version") };
        version.value.clone()
    }

    fn content(&self, name: &str) -> serde_json::Value {
        self.ledger.get(&self.key).unwrap().values(&Field::new(name))[0].content.clone()
    }
}

#[test]
fn the_two_parts_of_a_baseline_leave_each_other_alone() {
    let mut typed = Typed::new();
    typed.write(SeriesPart::BaselineYear, Some("2020"));
    assert_eq!(typed.content("baseline"), json!({ "year": 2020 }));
    typed.write(SeriesPart::BaselineValue, Some("11"));
    assert_eq!(typed.content("baseline"), json!({ "year": 2020, "value": "11" }));
    assert_eq!(typed.text(SeriesPart::BaselineYear), "2020");
    assert_eq!(typed.text(SeriesPart::BaselineValue), "11");
    typed.write(SeriesPart::BaselineYear, None);
    assert_eq!(typed.text(SeriesPart::BaselineYear), "");
    assert_eq!(typed.text(SeriesPart::BaselineValue), "11");
}

#[test]
fn a_value_is_read_back_as_it_was_entered_and_a_cleared_one_as_nothing() {
    let (mut typed, part) = (Typed::new(), SeriesPart::Value(2023));
    typed.write(part, Some("71.5"));
    assert_eq!(typed.text(part), "71.5");
    typed.write(part, None);
    assert_eq!(typed.text(part), "");
}
