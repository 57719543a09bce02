use leptos::prelude::*;

use super::{TextLine, Typing, Version, live};
use crate::app::context::use_app;
use crate::app::editing::{Seen, write_register};
use crate::ledger::fields::assessment::MARKS;
use crate::ledger::{Field, Mark};
use crate::plan::{Clause, Item};

/// One of the values of a clause's mark, as a control shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    seen: Seen,
    mark: Option<Mark>,
    reason: String,
}

/// The id of a clause's element.
pub fn clause_id(clause: &str) -> String {
    format!("clause-{clause}")
}

/// One clause in the document's words, with what the unit says of it.
#[component]
pub fn ClauseMark(unit: String, item: &'static Item, clause: &'static Clause) -> impl IntoView {
    let app = use_app();
    let owner = StoredValue::new(unit);
    let shown = Memo::new(move |_| {
        owner.with_value(|unit| {
            app.with_assessment(unit, &item.id, |assessment| {
                let values = assessment.mark_values(&clause.id).into_iter();
                values
                    .map(|value| Shown {
                        seen: Seen { key: value.key.clone(), dot: value.dot },
                        mark: value.mark,
                        reason: value.reason.to_owned(),
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let write = move |mark: Option<Mark>, reason: &str, seen: &[Seen]| {
        let keys = owner.with_value(|unit| app.assessment_keys(unit, &item.id));
        let field = Field::entry(MARKS, &clause.id);
        let content = mark.map(|mark| mark.content(reason));
        let key = keys.first()?;
        write_register(app.store, key, &field, content, seen).ok()
    };
    let is_one = move |mark: Mark| {
        shown.with(|shown| !shown.is_empty() && shown.iter().all(|one| one.mark == Some(mark)))
    };
    let press = move |mark: Mark| {
        let shown = shown.get_untracked();
        let seen: Vec<_> = shown.iter().map(|one| one.seen.clone()).collect();
        let settled = !shown.is_empty() && shown.iter().all(|one| one.mark == Some(mark));
        write((!settled).then_some(mark), "", &seen);
    };
    let button = move |mark: Mark| {
        let pressed = move || {
            let among = shown.with(|shown| shown.iter().any(|one| one.mark == Some(mark)));
            match (is_one(mark), among) {
                (true, _) => "true",
                (false, true) => "mixed",
                (false, false) => "false",
            }
        };
        view! {
            <button type="button" data-mark=mark.id() aria-pressed=pressed on:click=move |_| press(mark)>
                {mark.label()}
            </button>
        }
    };
    let split = move || {
        let mut marks: Vec<_> =
            shown.with(|shown| shown.iter().filter_map(|one| one.mark).map(Mark::label).collect());
        marks.dedup();
        (marks.len() > 1).then(|| {
            let text = format!("两处的标记不同：{}。暂按进度较慢的计，请点选一个。", marks.join("、"));
            view! { <p class="field-note">{text}</p> }
        })
    };
    let reason = Typing::new(
        Signal::derive(move || {
            shown.with(|shown| {
                let applicable = shown.iter().filter(|one| one.mark == Some(Mark::NotApplicable));
                applicable
                    .map(|one| Version { seen: one.seen.clone(), text: one.reason.clone() })
                    .collect::<Vec<_>>()
            })
        }),
        Callback::new(move |(text, seen): (String, Vec<Seen>)| {
            write(Some(Mark::NotApplicable), text.trim(), &seen).unwrap_or(seen)
        }),
    );
    let asks_reason = Memo::new(move |_| is_one(Mark::NotApplicable));
    view! {
        <div class="clause" id=clause_id(&clause.id) tabindex="-1" role="group" aria-label=clause.text.clone()>
            <p class="words">{clause.text.clone()}</p>
            <div class="marks">{Mark::ALL.map(button).collect_view()}</div>
            {live(split)}
            <Show when=move || asks_reason.get()>
                <div class="reason">
                    <TextLine typing=reason label="不适用的原因" placeholder="请写明为什么不适用"/>
                </div>
            </Show>
        </div>
    }
}
