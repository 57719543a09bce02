use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;
use crate::query::{Parameter, TaskQuery};

const FACETS: [(Parameter, &str); 6] = [
    (Parameter::Unit, "slj"),
    (Parameter::Role, "lead"),
    (Parameter::Kind, "task"),
    (Parameter::Section, "3.1"),
    (Parameter::State, "done"),
    (Parameter::Light, "red"),
];

#[test]
fn each_facet_is_chosen_by_id_and_taken_back() {
    let mut query = TaskQuery::default();
    FACETS.iter().for_each(|(facet, id)| query.toggle(*facet, id));
    let chosen = TaskQuery {
        units: ["slj".to_owned()].into(),
        roles: [Role::Lead].into(),
        kinds: [ItemKind::Task].into(),
        sections: ["3.1".to_owned()].into(),
        states: [State::Done].into(),
        lights: [Light::Overdue].into(),
        ..TaskQuery::default()
    };
    assert_eq!(query, chosen);

    FACETS.iter().for_each(|(facet, id)| query.toggle(*facet, id));
    assert_eq!(query, TaskQuery::default());
}

#[test]
fn an_unknown_id_changes_nothing() {
    let mut query = TaskQuery::default();
    query.toggle(Parameter::Light, "purple");
    query.toggle(Parameter::Text, "水库");
    assert_eq!(query, TaskQuery::default());
}
