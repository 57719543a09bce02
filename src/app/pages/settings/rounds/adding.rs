use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{EntryLine, button, clear, typed};
use crate::app::state::{Draft, PageSession, use_session};
use crate::records::RecordKey;
use crate::rules::{RoundForm, RoundPart};

/// The fields in order: their parts, ids, labels and placeholders.
const FIELDS: [(RoundPart, &str, &str, &str); 3] = [
    (RoundPart::Name, "round-new-name", "名称", "如 2026年一季度调度"),
    (RoundPart::AsOf, "round-new-as-of", "截止日", "如 2026-03-31"),
    (RoundPart::Due, "round-new-due", "上报日期", "可不填"),
];

/// A new round of a user's own; each flaw stands at its field.
#[component]
pub fn Adding(open: RwSignal<Option<String>>) -> impl IntoView {
    let session = use_session();
    let inputs = FIELDS.map(|_| NodeRef::<Input>::new());
    let drafts = FIELDS.map(|(_, id, ..)| session.drafts().of(None, id));
    let flaws = RwSignal::new(Vec::<(RoundPart, String)>::new());
    let press = Callback::new(move |()| {
        let [name, as_of, due] = inputs.map(typed);
        let form = RoundForm { name, as_of, due };
        let found = session.rounds().with_untracked(|rounds| form.flaws(session.plan(), rounds));
        let first = found.first().map(|(part, _)| *part);
        flaws.set(found);
        match first {
            Some(part) => focus(inputs, part),
            None => {
                if let Some(id) = add(session, &form) {
                    clear(&[0, 1, 2].map(|at| (inputs[at], drafts[at])));
                    open.set(Some(id));
                }
            }
        }
    });
    let line = |((input, draft), (part, id, label, placeholder)): ((NodeRef<Input>, Draft), _)| {
        let flaw = move || {
            flaws.with(|flaws| flaws.iter().find(|(flawed, _)| *flawed == part).map(|(_, flaw)| flaw.clone()))
        };
        let name = format!("新轮次的{label}");
        view! { <EntryLine input draft id label name placeholder error=Signal::derive(flaw) enter=press/> }
            .into_any()
    };
    view! {
        <h3>"增加轮次"</h3>
        <div class="new-round" role="group" aria-label="增加轮次">
            {inputs.into_iter().zip(drafts).zip(FIELDS).map(line).collect::<Vec<_>>()}
            {button("btn plain", "增加", move |_| press.run(()))}
        </div>
    }
}

fn focus(inputs: [NodeRef<Input>; 3], part: RoundPart) {
    let position = FIELDS.iter().position(|(field, ..)| *field == part);
    if let Some(input) = position.and_then(|at| inputs[at].get_untracked()) {
        let _ = input.focus();
    }
}

/// Adds the round and announces it; gives its id where it was added.
fn add(session: PageSession, form: &RoundForm) -> Option<String> {
    let id = session.store().new_id();
    let key = RecordKey::for_round(&id).ok()?;
    let name = form.name.trim();
    let added =
        session.store().edit_named(&[key], Some(&format!("增加轮次“{name}”")), |ledger, writer| {
            // The key was made from the same id.
            let _ = form.add(ledger, &id, writer);
        });
    match added {
        Ok(()) => {
            session.announce(format!("已增加轮次“{name}”。"));
            Some(id)
        }
        Err(why) => {
            session.announce(why.to_string());
            None
        }
    }
}
