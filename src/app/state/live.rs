use std::ops::Deref;

use leptos::prelude::*;

use crate::app::state::LedgerStore;
use crate::records::RecordKey;

/// Something known of the whole ledger that is kept up to date change by change.
#[derive(Clone)]
pub struct Live<T> {
    value: T,
    /// How many changes of the ledger it knows of.
    changes: usize,
}

impl<T> Deref for Live<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Send + Sync + 'static> Live<T> {
    /// `build` reads everything; `update` reads only the records that have changed, and says whether that made a
    /// difference. Both have to track what they read.
    pub fn memo(
        store: LedgerStore,
        build: impl Fn() -> T + Send + Sync + 'static,
        update: impl Fn(&mut T, &[RecordKey]) -> bool + Send + Sync + 'static,
    ) -> Memo<Self> {
        Memo::new_owning(move |before: Option<Self>| {
            let changes = store.change_count();
            let known = before.and_then(|before| Some((store.changed_since(before.changes)?, before.value)));
            match known {
                Some((changed, mut value)) => {
                    let differs = update(&mut value, &changed);
                    (Self { value, changes }, differs)
                }
                None => (Self { value: build(), changes }, true),
            }
        })
    }
}
