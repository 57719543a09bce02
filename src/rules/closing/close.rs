use serde_json::{Value as Json, json};

use super::{Closing, Figures};
use crate::crdt::Writer;
use crate::plan::Date;
use crate::records::{Ledger, Target, ValueRef, round};
use crate::rules::Evaluation;

/// In characters.
const LONGEST_REASON: usize = 200;

/// What a round's record says once it is closed, or opened again.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedChange(pub(crate) Json);

impl ClosedChange {
    pub fn write(&self, ledger: &mut Ledger, writer: &mut Writer, target: Target<'_>) -> Vec<ValueRef> {
        round::set_closed(ledger, writer, target, self.0.clone())
    }
}

impl Closing {
    /// Closes a round as it stands: what to write into its record.
    ///
    /// # Errors
    /// With the sentence to show.
    pub fn content(evaluation: &Evaluation, at: Date, reason: &str) -> Result<ClosedChange, String> {
        let reason = checked(reason, "请写明关闭的理由，例如“已汇总上报”。")?.to_owned();
        Ok(ClosedChange(json!(Self { at: Some(at), reason, figures: Figures::of(evaluation) })))
    }

    /// Opens a round again: what to write into its record.
    ///
    /// # Errors
    /// With the sentence to show.
    pub fn reopening(at: Date, reason: &str) -> Result<ClosedChange, String> {
        let reason = checked(reason, "请写明重新打开的理由，例如“补报两个单位”。")?;
        Ok(ClosedChange(json!({ "open": true, "at": at, "reason": reason })))
    }
}

fn checked<'r>(reason: &'r str, empty: &str) -> Result<&'r str, String> {
    let reason = reason.trim();
    match reason.chars().count() {
        0 => Err(empty.to_owned()),
        count if count > LONGEST_REASON => {
            Err(format!("理由最多 {LONGEST_REASON} 个字，现有 {count} 个，请删减。"))
        }
        _ => Ok(reason),
    }
}
