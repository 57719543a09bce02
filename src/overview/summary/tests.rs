use super::*;

fn tally(done: usize, soon: usize, late: usize, apart: usize, unreported: usize) -> Tally {
    let mut tally = Tally::default();
    let statuses = [
        (done, State::Done, Some(Light::Done)),
        (soon, State::Ongoing, Some(Light::DueSoon)),
        (late, State::Ongoing, Some(Light::Overdue)),
        (apart, State::NotApplicable, None),
        (unreported, State::Unreported, Some(Light::Unreported)),
    ];
    for (count, state, light) in statuses {
        (0..count).for_each(|_| tally.add(state, light));
    }
    tally
}

fn text(phrases: &[Phrase]) -> String {
    phrases.iter().map(|phrase| phrase.text.as_str()).collect()
}

fn roles(leads: usize, partners: usize, via: usize) -> impl Iterator<Item = Role> {
    let of = |role, count| std::iter::repeat_n(role, count);
    of(Role::Partner, partners).chain(of(Role::Lead, leads)).chain(of(Role::Via, via))
}

#[test]
fn a_unit_that_has_reported_some() {
    let phrases = unit_summary("县水利局", roles(3, 25, 0), &tally(5, 0, 3, 1, 19));
    assert_eq!(
        text(&phrases),
        "县水利局负责 28 项：牵头 3 项，配合 25 项。已填报 9 项，其中 5 项已完成，3 项逾期，1 项不适用。"
    );
}

#[test]
fn a_unit_that_has_reported_nothing_or_all() {
    let none = unit_summary("上馆镇", roles(0, 0, 2), &tally(0, 0, 0, 0, 2));
    assert_eq!(text(&none), "上馆镇负责 2 项：经由组 2 项。还没有填报。");
    let all = unit_summary("县气象局", roles(1, 1, 0), &tally(2, 0, 0, 0, 0));
    assert_eq!(text(&all), "县气象局负责 2 项：牵头 1 项，配合 1 项。已全部填报 2 项，其中 2 项已完成。");
}

#[test]
fn a_unit_without_a_part() {
    assert_eq!(text(&unit_summary("上馆镇", [], &Tally::default())), "上馆镇在本方案中还没有任务。");
}

#[test]
fn the_county() {
    assert_eq!(text(&county_summary(&tally(0, 0, 0, 0, 66))), "全县 66 项，牵头单位都还没有填报。");
    assert_eq!(
        text(&county_summary(&tally(31, 0, 23, 0, 12))),
        "全县 66 项中 31 项已完成，23 项逾期，还有 12 项未填报。"
    );
    assert_eq!(
        text(&county_summary(&tally(60, 2, 4, 0, 0))),
        "全县 66 项中 60 项已完成，2 项临期，4 项逾期。"
    );
}

#[test]
fn only_what_has_a_light_has_a_colour() {
    let phrases = county_summary(&tally(1, 0, 1, 1, 1));
    let coloured: Vec<_> =
        phrases.iter().filter_map(|phrase| Some((phrase.text.as_str(), phrase.light?))).collect();
    assert_eq!(coloured, [("1 项已完成", Light::Done), ("1 项逾期", Light::Overdue)]);
}
