#![allow(clippy::unwrap_used)]

use strum::VariantArray;

use super::choice_label;
use crate::address::Facet;
use crate::directory::Directory;
use crate::plan::built_in;
use crate::records::Ledger;
use crate::rules::Light;
use crate::search::Heading;

#[test]
fn every_choice_and_heading_has_a_chinese_name() {
    let plan = built_in().unwrap();
    let directory = Directory::new(&plan, &Ledger::new());
    let label = |facet, id| choice_label(facet, id, &plan, &directory);
    assert_eq!(label(Facet::Unit, "slj"), "县水利局");
    assert_eq!(label(Facet::Section, "t4"), "加强灾害事故预防体系建设");
    assert_eq!(label(Facet::Year, "2023"), "2023年");
    assert_eq!(label(Facet::Year, Facet::UNDATED), "原文未注明年限");
    assert_eq!(label(Facet::Blank, "evidence"), "无佐证");
    for &facet in Facet::VARIANTS {
        for id in facet.ids() {
            assert!(!label(facet, id).is_ascii(), "{facet:?} {id}");
        }
    }
    let heading = |heading: Heading<'_>| heading.label(&plan, &directory);
    assert_eq!(heading(Heading::Section("t4")), "重点任务 · 4．加强灾害事故预防体系建设");
    assert_eq!(heading(Heading::Lead(Some("yjj"))), "县应急局");
    assert_eq!(heading(Heading::Lead(None)), "无牵头");
    assert_eq!(heading(Heading::Light(Some(Light::Overdue))), "逾期");
}
