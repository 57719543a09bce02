use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::records::RecordKey;
use crate::rules::{RoundForm, RoundPart};

/// A new round of one's own; each flaw stands at its field.
#[component]
pub fn Adding(open: RwSignal<Option<String>>) -> impl IntoView {
    let session = use_session();
    let inputs = [NodeRef::<Input>::new(), NodeRef::<Input>::new(), NodeRef::<Input>::new()];
    let flaws = RwSignal::new(Vec::<(RoundPart, String)>::new());
    let value = |input: NodeRef<Input>| input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let add = move || {
        let [name, as_of, due] = inputs.map(value);
        let form = RoundForm { name, as_of, due };
        let found = session.rounds().with_untracked(|rounds| form.flaws(session.plan(), rounds));
        let first = found.first().map(|(part, _)| *part);
        flaws.set(found);
        if let Some(part) = first {
            if let Some(input) =
                PARTS.iter().position(|(of, ..)| *of == part).and_then(|at| inputs[at].get_untracked())
            {
                let _ = input.focus();
            }
            return;
        }
        let id = session.store().new_id();
        let Ok(key) = RecordKey::for_round(&id) else { return };
        let name = form.name.trim().to_owned();
        let step = format!("增加轮次“{name}”");
        let added = session.store().edit_named(&[key], Some(&step), |ledger, writer| {
            // The key was made from the same id.
            let _ = form.add(ledger, &id, writer);
        });
        session.announce(match added {
            Ok(()) => {
                inputs
                    .into_iter()
                    .filter_map(|input| input.get_untracked())
                    .for_each(|input| input.set_value(""));
                open.set(Some(id));
                format!("已增加轮次“{name}”。")
            }
            Err(why) => why.to_string(),
        });
    };
    let line = move |at: usize| {
        let (part, id, label, placeholder) = PARTS[at];
        let why =
            move || flaws.with(|flaws| flaws.iter().find(|(of, _)| *of == part).map(|(_, why)| why.clone()));
        let error = format!("{id}-error");
        let described = error.clone();
        view! {
            <div class="checked">
                <label for=id>{label}</label>
                <input
                    node_ref=inputs[at]
                    id=id
                    class="input"
                    type="text"
                    autocomplete="off"
                    placeholder=placeholder
                    aria-label=format!("新轮次的{label}")
                    aria-invalid=move || why().map(|_| "true")
                    aria-describedby=move || why().map(|_| described.clone())
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.is_composing() {
                            event.prevent_default();
                            add();
                        }
                    }
                />
                <p class="error" id=error role="alert">{dynamic(why)}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <h3>"增加轮次"</h3>
        <div class="new-round" role="group" aria-label="增加轮次">
            {line(0)} {line(1)} {line(2)} {button("btn plain", "增加", move |_| add())}
        </div>
    }
}

/// What is asked, in order: its id, what it is called, how it is typed.
const PARTS: [(RoundPart, &str, &str, &str); 3] = [
    (RoundPart::Name, "round-new-name", "名称", "如 2026年一季度调度"),
    (RoundPart::AsOf, "round-new-as-of", "截止日", "如 2026-03-31"),
    (RoundPart::Due, "round-new-due", "上报日期", "可不填"),
];
