use strum::VariantArray;

use crate::directory::Role;
use crate::records::State;
use crate::rules::{Light, Tally};

/// A piece of a sentence, in the colour of what it tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    /// `None` for what stands in ink.
    pub light: Option<Light>,
}

impl Phrase {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), light: None }
    }
}

/// Where a unit stands, as a person would say it. `roles` are its parts in the items of `tally`.
pub fn unit_summary(name: &str, roles: impl IntoIterator<Item = Role>, tally: &Tally) -> Vec<Phrase> {
    let items = tally.items();
    if items == 0 {
        return vec![Phrase::plain(format!("{name}在本方案中还没有任务。"))];
    }
    let roles: Vec<_> = roles.into_iter().collect();
    let parts = Role::VARIANTS.iter().filter_map(|&role| {
        let count = roles.iter().filter(|one| **one == role).count();
        (count > 0).then(|| format!("{} {count} 项", role.label()))
    });
    let mut phrases =
        vec![Phrase::plain(format!("{name}负责 {items} 项：{}。", parts.collect::<Vec<_>>().join("，")))];
    match tally.reported() {
        0 => phrases.push(Phrase::plain("还没有填报。")),
        reported => {
            let all = if reported == items { "已全部填报" } else { "已填报" };
            phrases.push(Phrase::plain(format!("{all} {reported} 项，其中 ")));
            join(&mut phrases, outcomes(tally));
            phrases.push(Phrase::plain("。"));
        }
    }
    phrases
}

/// Where the county stands, as a person would say it.
pub fn county_summary(tally: &Tally) -> Vec<Phrase> {
    let items = tally.items();
    if tally.reported() == 0 {
        return vec![Phrase::plain(format!("全县 {items} 项，牵头单位都还没有填报。"))];
    }
    let mut phrases = vec![Phrase::plain(format!("全县 {items} 项中 "))];
    join(&mut phrases, outcomes(tally));
    let unreported = tally.state(State::Unreported);
    phrases.push(Phrase::plain(match unreported {
        0 => "。".to_owned(),
        _ => format!("，还有 {unreported} 项未填报。"),
    }));
    phrases
}

/// What has been reached, best first, without what counts nothing and without 未填报.
fn outcomes(tally: &Tally) -> Vec<Phrase> {
    let lit = [Light::Done, Light::OnTime, Light::DueSoon, Light::Overdue].into_iter().map(|light| {
        let text = format!("{} 项{}", tally.light(light), light.label());
        (tally.light(light), Phrase { text, light: Some(light) })
    });
    let apart = tally.state(State::NotApplicable);
    let apart = (apart, Phrase::plain(format!("{apart} 项{}", State::NotApplicable.label())));
    lit.chain([apart]).filter(|(count, _)| *count > 0).map(|(_, phrase)| phrase).collect()
}

fn join(phrases: &mut Vec<Phrase>, more: Vec<Phrase>) {
    for (at, phrase) in more.into_iter().enumerate() {
        if at > 0 {
            phrases.push(Phrase::plain("，"));
        }
        phrases.push(phrase);
    }
}

#[cfg(test)]
mod tests;
