use serde_json::Value as Json;

use crate::crdt::{Field, Writer};
use crate::records::Record;
use crate::records::fields::assessment::CARRIED;

/// To be called with every edit of an assessment, and when a person confirms a draft: from then on it is that
/// person's word. Also where nothing was carried forward, so that a draft that somebody else begins apart from
/// this edit does not turn it into one.
pub fn confirm_draft(record: &mut Record, writer: &mut Writer) {
    let field = Field::new(CARRIED);
    let values = record.values(&field);
    if values.is_empty() || values.iter().any(|value| !value.content.is_null()) {
        record.overwrite(&field, Json::Null, writer);
    }
}
