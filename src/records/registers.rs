//! Fields and contents for the controls that still write registers themselves; goes with the last of them.

use serde_json::Value as Json;

use crate::crdt::Field;
use crate::records::edit::with_member;
use crate::records::fields::assessment::{CONTACT, MARKS, OVERRIDE, OWN_MARKS};
use crate::records::{EvidencePart, MilestonePart, Override};

pub fn mark_field(clause: &str) -> Field {
    Field::entry(MARKS, clause)
}

pub fn own_mark_field(point: &str) -> Field {
    Field::entry(OWN_MARKS, point)
}

pub fn contact_field() -> Field {
    Field::new(CONTACT)
}

pub fn override_field() -> Field {
    Field::new(OVERRIDE)
}

pub fn override_content(state: &Override<'_>) -> Json {
    state.content()
}

pub fn evidence_edited(part: EvidencePart, content: Option<Json>, text: &str) -> Json {
    with_member(content, part.id(), text.into())
}

pub fn milestone_edited(part: MilestonePart, content: Option<Json>, text: &str) -> Json {
    with_member(content, part.id(), text.into())
}

pub fn milestone_done(content: Option<Json>, done: bool) -> Json {
    with_member(content, "done", done.into())
}

pub fn point_edited(content: Option<Json>, text: &str) -> Json {
    with_member(content, "text", text.into())
}
