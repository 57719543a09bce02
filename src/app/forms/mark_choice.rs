use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use crate::app::components::{TextControl, TextLine, dynamic};
use crate::app::state::{edit, use_session};
use crate::browser;
use crate::plan::Item;
use crate::records::assessment::set_mark;
use crate::records::{Checkpoint, Mark, Marking, Target, ValueRef, Version, origins};

/// One of the marks that stand side by side.
type MarkVersion = Version<OwnMark>;

#[derive(Clone, Debug, PartialEq, Eq)]
struct OwnMark {
    /// `None` for a value that holds no mark that this program knows.
    mark: Option<Mark>,
    reason: String,
}

/// The four marks of a clause or an own point, one of which can be chosen, and the reason where it is 不适用. A pressed
/// mark stays pressed; taking it off is a button of its own, so that a double click does no harm.
/// `element_id` is the id of the element around it.
#[component]
pub fn MarkChoice(
    #[prop(into)] unit: String,
    item: &'static Item,
    checkpoint: Checkpoint,
    #[prop(into)] element_id: String,
) -> impl IntoView {
    let session = use_session();
    let reason_id = StoredValue::new(format!("{element_id}-reason"));
    let element_id = StoredValue::new(element_id);
    let (unit, checkpoint) = (StoredValue::new(unit), StoredValue::new(checkpoint));
    let versions = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let versions = checkpoint.with_value(|checkpoint| assessment.mark_versions(checkpoint));
                let own =
                    |marking: Marking<'_>| OwnMark { mark: marking.mark, reason: marking.reason.to_owned() };
                versions.into_iter().map(|version| version.map(own)).collect::<Vec<_>>()
            })
        })
    });
    let records = move || unit.with_value(|unit| session.assessment_keys(unit, &item.id));
    let write_into = move |target: Target<'_>, mark: Option<Mark>, reason: &str| {
        checkpoint.with_value(|checkpoint| {
            edit(session.store(), target, None, |ledger, writer| {
                set_mark(ledger, writer, target, checkpoint, mark, reason)
            })
            .ok()
        })
    };
    let write = move |mark: Option<Mark>, reason: &str, seen: &[ValueRef]| {
        write_into(Target::new(&records(), seen), mark, reason)
    };
    let press = move |mark: Mark| {
        let versions = versions.get_untracked();
        let seen = origins(&versions);
        let agreed = is_agreed(&versions, mark);
        if mark == Mark::NotApplicable && !agreed {
            let reasons = versions.iter().map(|version| (version.value.mark, version.value.reason.as_str()));
            write(Some(mark), &Mark::reasons_among(reasons), &seen);
            // The field for the reason is drawn by the next frame, unless the form is gone by then.
            let id = reason_id.get_value();
            request_animation_frame(move || browser::focus(&id));
        } else if !agreed {
            write(Some(mark), "", &seen);
        }
    };
    let clear = move |_| {
        write(None, "", &origins(&versions.get_untracked()));
        // The button goes with the mark.
        element_id.with_value(|id| browser::focus(id));
    };
    let is_marked = Memo::new(move |_| versions.with(|versions| !versions.is_empty()));
    let button = move |mark: Mark| {
        let pressed = move || {
            versions.with(|versions| match versions.iter().any(|version| version.value.mark == Some(mark)) {
                true if is_agreed(versions, mark) => "true",
                true => "mixed",
                false => "false",
            })
        };
        view! {
            <button type="button" data-mark=mark.id() aria-pressed=pressed on:click=move |_| press(mark)>
                {mark.label()}
            </button>
        }
    };
    let conflict = move || {
        versions.with(|versions| conflict_in_words(versions)).map(|text| {
            let text = format!("两处的标记不同：{text}。暂按进度较慢的计，请点选一个。");
            view! { <p class="field-note">{text}</p> }
        })
    };
    let reason = TextControl::new(
        Signal::derive(move || {
            versions.with(|versions| {
                let not_applicable =
                    versions.iter().filter(|version| version.value.mark == Some(Mark::NotApplicable));
                not_applicable.map(|version| version.clone().map(|own| own.reason)).collect::<Vec<_>>()
            })
        }),
        records,
        move |text, target| {
            let written = write_into(target, Some(Mark::NotApplicable), text.trim());
            Ok(written.unwrap_or_else(|| target.seen.to_vec()))
        },
    );
    let needs_reason = Memo::new(move |_| versions.with(|versions| is_agreed(versions, Mark::NotApplicable)));
    let flaw = move || {
        let flaw =
            |version: &MarkVersion| version.value.mark.and_then(|mark| mark.flaw(&version.value.reason));
        let flaw = versions.with(|versions| versions.iter().find_map(flaw));
        flaw.map(|flaw| view! { <p class="hint">{flaw}</p> })
    };
    view! {
        <div class="marks-line">
            <div class="marks">{Mark::ALL.map(button).collect_view()}</div>
            <Show when=move || is_marked.get()>
                <button type="button" class="clear-mark" on:click=clear>"清除标记"</button>
            </Show>
        </div>
        {dynamic(conflict)}
        <Show when=move || needs_reason.get()>
            <div
                class="reason"
                on:keydown=move |event| {
                    if browser::key(&event) == "Enter" {
                        element_id.with_value(|id| browser::focus(id));
                    }
                }
            >
                <TextLine
                    control=reason
                    id=reason_id.get_value()
                    label="不适用的原因"
                    placeholder="请写明为什么不适用"
                />
                {dynamic(flaw)}
            </div>
        </Show>
    }
}

/// Whether there are versions, and all of them have this mark.
fn is_agreed(versions: &[MarkVersion], mark: Mark) -> bool {
    !versions.is_empty() && versions.iter().all(|version| version.value.mark == Some(mark))
}

/// The marks that differ; `None` where they don't.
fn conflict_in_words(versions: &[MarkVersion]) -> Option<String> {
    let differ = versions.windows(2).any(|pair| pair[0].value.mark != pair[1].value.mark);
    let words =
        versions.iter().filter_map(|version| Some(version.value.mark?.in_words(&version.value.reason)));
    let mut words: Vec<_> = words.collect();
    words.dedup();
    differ.then(|| words.join("、"))
}
