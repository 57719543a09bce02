use serde::Deserialize;
use strum::{EnumString, IntoStaticStr};

/// An organisation that can be responsible: a department, a township, an enterprise, or a group of them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Org {
    /// An ASCII slug that never changes or comes back.
    pub id: String,
    pub kind: OrgKind,
    pub name: String,
    /// Every form in which the document writes it, verbatim.
    #[serde(default)]
    pub written_as: Vec<String>,
    pub provenance: Provenance,
    /// Where it comes from, or what is uncertain about it, in a sentence for the screen.
    #[serde(default)]
    pub note: String,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum OrgKind {
    Department,
    Township,
    Enterprise,
    Group,
}

impl OrgKind {
    /// As written in seeds and records.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// How we know of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// The document names it.
    Document,
    /// The document implies it.
    Inferred,
    /// It comes from a source outside the document, named in the note.
    Outside,
}
