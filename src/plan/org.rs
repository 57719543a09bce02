/// An organisation that can be responsible: a department, a township, an enterprise, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Org {
    /// An ASCII slug that never changes or comes back.
    pub id: String,
    pub kind: OrgKind,
    pub name: String,
    /// Every form in which the document writes it, verbatim.
    pub written_as: Vec<String>,
    pub provenance: Provenance,
    /// Where it comes from, or what is uncertain about it, in a sentence for the screen.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrgKind {
    Department,
    Township,
    Enterprise,
    Group,
}

impl OrgKind {
    /// As written in seeds and records.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "department" => Some(Self::Department),
            "township" => Some(Self::Township),
            "enterprise" => Some(Self::Enterprise),
            "group" => Some(Self::Group),
            _ => None,
        }
    }
}

/// How we know of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The document names it.
    Document,
    /// The document implies it.
    Inferred,
    /// It comes from a source outside the document, named in the note.
    Outside,
}
