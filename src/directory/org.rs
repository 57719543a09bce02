use crate::plan::{Org, OrgKind, Provenance};
use crate::records::{OrgRecord, Record, displayed_name};

/// An organisation as the directory knows it by itself, not read through to another name.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectoryOrg {
    pub id: String,
    /// The name that a user gave it, else the plan's.
    pub name: String,
    /// The plan's own name for it; `None` where a user added it.
    pub plan_name: Option<String>,
    pub kind: OrgKind,
    /// How the plan knows of it; `None` where a user added it.
    pub provenance: Option<Provenance>,
    pub note: String,
    /// Every form in which the document writes it.
    pub written_as: Vec<String>,
    /// A group's members as they were set, groups and other names included; empty until somebody sets them.
    pub members: Vec<String>,
    /// The id of the organisation that this is another name of, as written, whether or not it can be followed; `None`
    /// stands for "of none". More than one where two users disagree.
    pub same_as: Vec<Option<String>>,
}

impl DirectoryOrg {
    /// The plan's organisation, with what users changed.
    pub(super) fn from_plan(org: &Org, record: Option<&Record>) -> Self {
        let unchanged = Self {
            id: org.id.clone(),
            name: org.name.clone(),
            plan_name: Some(org.name.clone()),
            kind: org.kind,
            provenance: Some(org.provenance),
            note: org.note.clone(),
            written_as: org.written_as.clone(),
            members: Vec::new(),
            same_as: Vec::new(),
        };
        match record {
            Some(record) => unchanged.overlaid(record),
            None => unchanged,
        }
    }

    /// An organisation that a user added; `None` where it was removed again, which takes its name away.
    pub(super) fn added(id: &str, record: &Record) -> Option<Self> {
        let set = OrgRecord::new(record);
        let name = set.name().and_then(displayed_name)?;
        let unchanged = Self {
            id: id.to_owned(),
            name,
            plan_name: None,
            kind: set.kind().unwrap_or(OrgKind::Department),
            provenance: None,
            note: String::new(),
            written_as: Vec::new(),
            members: Vec::new(),
            same_as: Vec::new(),
        };
        Some(unchanged.overlaid(record))
    }

    pub(super) fn is_group(&self) -> bool {
        self.kind == OrgKind::Group
    }

    fn overlaid(mut self, record: &Record) -> Self {
        let set = OrgRecord::new(record);
        if let Some(name) = set.name().and_then(displayed_name) {
            self.name = name;
        }
        if let Some(note) = set.note() {
            note.clone_into(&mut self.note);
        }
        self.members = set.members().map(str::to_owned).collect();
        for version in set.same_as() {
            let other = version.value.map(str::to_owned);
            if !self.same_as.contains(&other) {
                self.same_as.push(other);
            }
        }
        self
    }
}
