use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use crate::app::components::{TextControl, TextLine, Version, dynamic};
use crate::app::state::{ValueRef, edit, use_session};
use crate::browser;
use crate::plan::Item;
use crate::records::assessment::set_mark;
use crate::records::{Checkpoint, Mark, Target};

/// One of the values of a mark's register, as a control shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    seen: ValueRef,
    mark: Option<Mark>,
    reason: String,
}

/// The four marks of a clause or an own point, one of which can be chosen, and the reason where it is 不适用. `at` is
/// the id of the element around it.
#[component]
pub fn MarkChoice(
    #[prop(into)] unit: String,
    item: &'static Item,
    field: Checkpoint,
    #[prop(into)] at: String,
) -> impl IntoView {
    let session = use_session();
    let (owner, field, at) = (StoredValue::new(unit), StoredValue::new(field), StoredValue::new(at));
    let reason_id = StoredValue::new(at.with_value(|at| format!("{at}-reason")));
    let shown = Memo::new(move |_| {
        owner.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let versions = field.with_value(|field| assessment.mark_versions(field)).into_iter();
                versions
                    .map(|version| Shown {
                        seen: version.origin(),
                        mark: version.value.mark,
                        reason: version.value.reason.to_owned(),
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let write = move |mark: Option<Mark>, reason: &str, seen: &[ValueRef]| {
        let keys = owner.with_value(|unit| session.assessment_keys(unit, &item.id));
        let target = Target::new(&keys, seen);
        field.with_value(|point| {
            edit(session.store(), target, None, |ledger, writer| {
                set_mark(ledger, writer, target, point, mark, reason)
            })
            .ok()
        })
    };
    let is_one = move |mark: Mark| {
        shown.with(|shown| !shown.is_empty() && shown.iter().all(|one| one.mark == Some(mark)))
    };
    let press = move |mark: Mark| {
        let shown = shown.get_untracked();
        let seen: Vec<_> = shown.iter().map(|one| one.seen.clone()).collect();
        let settled = !shown.is_empty() && shown.iter().all(|one| one.mark == Some(mark));
        if settled {
            write(None, "", &seen);
        } else if mark == Mark::NotApplicable {
            let reasons = shown.iter().map(|one| (one.mark, one.reason.as_str()));
            write(Some(mark), &Mark::reasons_among(reasons), &seen);
            // It asks for its reason at once.
            request_animation_frame(move || reason_id.with_value(|id| browser::focus(id)));
        } else {
            write(Some(mark), "", &seen);
        }
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
        let mut said = shown.with(|shown| shown.iter().filter_map(in_words).collect::<Vec<_>>());
        said.dedup();
        let apart = shown.with(|shown| shown.windows(2).any(|pair| pair[0].mark != pair[1].mark));
        apart.then(|| {
            let text = format!("两处的标记不同：{}。暂按进度较慢的计，请点选一个。", said.join("、"));
            view! { <p class="field-note">{text}</p> }
        })
    };
    let reason = TextControl::new(
        Signal::derive(move || {
            shown.with(|shown| {
                let applicable = shown.iter().filter(|one| one.mark == Some(Mark::NotApplicable));
                applicable
                    .map(|one| Version { seen: one.seen.clone(), text: one.reason.clone() })
                    .collect::<Vec<_>>()
            })
        }),
        move |text, seen| Ok(write(Some(Mark::NotApplicable), text.trim(), &seen).unwrap_or(seen)),
    );
    let asks_reason = Memo::new(move |_| is_one(Mark::NotApplicable));
    let lacks = move || {
        let bare = |one: &Shown| one.mark.and_then(|mark| mark.flaw(&one.reason));
        let flaw = shown.with(|shown| shown.iter().find_map(bare));
        flaw.map(|flaw| view! { <p class="hint">{flaw}</p> })
    };
    view! {
        <div class="marks">{Mark::ALL.map(button).collect_view()}</div>
        {dynamic(split)}
        <Show when=move || asks_reason.get()>
            <div
                class="reason"
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        at.with_value(|at| browser::focus(at));
                    }
                }
            >
                <TextLine
                    control=reason
                    id=reason_id.get_value()
                    label="不适用的原因"
                    placeholder="请写明为什么不适用"
                />
                {dynamic(lacks)}
            </div>
        </Show>
    }
}

/// `不适用（县域内无此类设施）`
fn in_words(one: &Shown) -> Option<String> {
    let label = one.mark?.label();
    let reason = one.reason.trim();
    Some(if reason.is_empty() { label.to_owned() } else { format!("{label}（{reason}）") })
}
