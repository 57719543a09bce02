//! What somebody deleted while somebody else wrote in it is listed again.

use crate::app::state::PageSession;
use crate::crdt::Writer;
use crate::directory::ShownUnit;
use crate::records::{KeyError, Ledger, RecordKey};
use crate::rules::Round;

impl PageSession {
    /// Lists a deleted round again, and announces it.
    pub fn restore_round(&self, round: &Round) {
        let what = format!("轮次“{}”", round.name);
        self.restore(RecordKey::for_round(&round.id), &what, |ledger, writer| round.restore(ledger, writer));
    }

    /// Lists a removed unit again, and announces it.
    pub fn restore_unit(&self, unit: &ShownUnit) {
        let what = format!("单位“{}”", unit.name);
        self.restore(RecordKey::for_org(&unit.id), &what, |ledger, writer| unit.restore(ledger, writer));
    }

    fn restore(
        &self,
        key: Result<RecordKey, KeyError>,
        what: &str,
        write: impl FnOnce(&mut Ledger, &mut Writer) -> Result<(), KeyError>,
    ) {
        // What has been shown has an id that a key takes.
        let Ok(key) = key else { return };
        let restored = self.store().edit_named(&[key], Some(&format!("恢复{what}")), write);
        self.announce(match restored {
            Ok(_) => format!("已恢复{what}。"),
            Err(why) => why.to_string(),
        });
    }
}
