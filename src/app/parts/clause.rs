use leptos::prelude::*;

use super::clause_id;
use super::mark::MarkChoice;
use crate::ledger::mark_field;
use crate::plan::{Clause, Item};

/// One clause in the document's words, with what the unit says of it.
#[component]
pub fn ClauseMark(unit: String, item: &'static Item, clause: &'static Clause) -> impl IntoView {
    let id = clause_id(&clause.id);
    let at = id.clone();
    view! {
        <div class="clause" id=id tabindex="-1" role="group" aria-label=clause.text.clone()>
            <p class="words">{clause.text.clone()}</p>
            <MarkChoice unit item field=mark_field(&clause.id) at/>
        </div>
    }
}
