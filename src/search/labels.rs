//! What facets' choices and groups' headings are called on screen.

use crate::address::{Facet, NO, YES};
use crate::directory::{Directory, Role};
use crate::plan::{ItemKind, Plan};
use crate::records::State;
use crate::rules::{Gap, Light};
use crate::search::Heading;

/// Of the choices that have no year, no lead, no light.
const UNDATED: &str = "原文未注明年限";
const UNLED: &str = "无牵头";
const UNLIT: &str = "无灯";

/// What a choice is called; its id where nobody knows it.
pub fn choice_label(facet: Facet, id: &str, plan: &Plan, directory: &Directory) -> String {
    let fixed = match facet {
        Facet::Unit => Some(directory.name(id)),
        Facet::Section => plan.section(id).map(|section| section.title.as_str()),
        Facet::Year if id == Facet::UNDATED => Some(UNDATED),
        Facet::Year => return format!("{id}年"),
        Facet::Role => id.parse().ok().map(Role::label),
        Facet::Kind => id.parse().ok().map(ItemKind::label),
        Facet::State => State::from_id(id).map(State::label),
        Facet::Light => id.parse().ok().map(Light::label),
        Facet::Blank => id.parse().ok().map(Gap::label),
        Facet::OpenEnded => answer(id, "以“等”结尾", "没有“等”"),
        Facet::Measure => answer(id, "有目标值", "无目标值"),
        Facet::Doubt => answer(id, "有疑点", "无疑点"),
    };
    fixed.unwrap_or(id).to_owned()
}

fn answer(id: &str, yes: &'static str, no: &'static str) -> Option<&'static str> {
    match id {
        YES => Some(yes),
        NO => Some(no),
        _ => None,
    }
}

impl Heading<'_> {
    /// As shown above its items; empty for the whole list. A section with what it stands in: `重点任务 · 4．加强…`.
    pub fn label(self, plan: &Plan, directory: &Directory) -> String {
        match self {
            Self::Section(id) => section(id, plan),
            Self::Lead(Some(id)) => directory.name(id).to_owned(),
            Self::Lead(None) => UNLED.to_owned(),
            Self::Year(Some(year)) => format!("{year}年"),
            Self::Year(None) => UNDATED.to_owned(),
            Self::Light(Some(light)) => light.label().to_owned(),
            Self::Light(None) => UNLIT.to_owned(),
            Self::Whole => String::new(),
        }
    }
}

fn section(id: &str, plan: &Plan) -> String {
    let Some(section) = plan.section(id) else { return id.to_owned() };
    let title = match section.number.as_str() {
        "" => section.title.clone(),
        number => format!("{number}．{}", section.title),
    };
    match section.parent.as_deref().and_then(|parent| plan.section(parent)) {
        Some(parent) => format!("{} · {title}", parent.title),
        None => title,
    }
}

#[cfg(test)]
mod tests;
