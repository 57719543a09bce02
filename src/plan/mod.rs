//! The official document as data: items, sections, organisations, dates and where they stand in the text. The lowest
//! floor: it uses no other.
//!
//! A [`Plan`] is a value. It is read from three texts (the document, its structure, its organisations),
//! and passed to whoever needs it; nothing above knows which plan it is. Tests hold that the one it ships with is sound.

mod check;
mod date;
mod document;
mod error;
mod item;
mod layout;
mod lines;
mod org;
mod read;

use std::ops::RangeInclusive;

use serde::Deserialize;

pub use date::{Date, DateError};
pub use document::{Paragraph, Passage};
pub use error::PlanError;
pub use item::{
    Clause, Comparator, Doubt, Duty, Expects, Item, ItemKind, Measure, MeasureKind, Milestone, Precision,
    Responsible, RoundSeed, Section, Table,
};
pub use layout::{Block, ItemText, TableText};
pub use lines::Lines;
pub use org::{Org, OrgKind, Provenance};
pub use read::built_in;

/// An official document as structured data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Never changes; part of every storage key and snapshot.
    pub id: String,
    /// Grows by one with every change to the structure.
    pub revision: u32,
    /// The document's whole title, verbatim.
    pub title: String,
    /// What offices call it for short.
    pub short_title: String,
    /// Who issued it, verbatim.
    pub issuer: String,
    pub issued: Date,
    /// The first day that the plan covers; before `issued` where it carries out an older one.
    pub begins: Date,
    /// When the plan ends.
    pub ends: Date,
    /// Where `begins` and `ends` come from.
    pub ends_note: String,
    /// A tree in document order: parents before their children.
    pub sections: Vec<Section>,
    /// In document order.
    pub items: Vec<Item>,
    pub rounds: Vec<RoundSeed>,
    /// Suspected slips of the source, for a person to confirm.
    pub doubts: Vec<Doubt>,
    /// From the text of the organisations.
    #[serde(skip)]
    pub orgs: Vec<Org>,
    /// What the web site printed around the document.
    #[serde(default)]
    pub site_lines: Vec<Lines>,
    /// The document itself, byte for byte.
    #[serde(skip)]
    pub source: String,
}

impl Plan {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The organisation with this id, as the seeds know it.
    pub fn org(&self, id: &str) -> Option<&Org> {
        self.orgs.iter().find(|org| org.id == id)
    }

    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    pub fn round(&self, id: &str) -> Option<&RoundSeed> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// All measures with the items that they belong to, in document order.
    pub fn measures(&self) -> impl Iterator<Item = (&Item, &Measure)> {
        self.items.iter().flat_map(|item| item.measures.iter().map(move |measure| (item, measure)))
    }

    /// The years that it covers: those that a measure is to have values for.
    pub fn years(&self) -> RangeInclusive<i32> {
        self.begins.year()..=self.ends.year()
    }

    /// Who is responsible for an item: what is said of itself, else what is said once for the nearest
    /// section above it. `None` where the document names nobody.
    pub fn duty<'a>(&'a self, item: &'a Item) -> Option<&'a Duty> {
        if let Some(duty) = &item.duty {
            return Some(duty);
        }
        let mut section = self.section(&item.section);
        while let Some(at) = section {
            if let Some(duty) = &at.duty {
                return Some(duty);
            }
            section = at.parent.as_deref().and_then(|parent| self.section(parent));
        }
        None
    }
}
