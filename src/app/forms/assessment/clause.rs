use leptos::prelude::*;

use crate::app::components::clause_id;
use crate::app::forms::mark_choice::MarkChoice;
use crate::plan::{Clause, Item};
use crate::records::Checkpoint;

/// One clause in the document's words, with the unit's mark.
#[component]
pub fn ClauseMark(unit: String, item: &'static Item, clause: &'static Clause) -> impl IntoView {
    let id = clause_id(&clause.id);
    let element_id = id.clone();
    view! {
        <div class="clause" id=id tabindex="-1" role="group" aria-label=clause.text.clone()>
            <p class="words">{clause.text.clone()}</p>
            <MarkChoice unit item checkpoint=Checkpoint::clause(&clause.id) element_id/>
        </div>
    }
}
