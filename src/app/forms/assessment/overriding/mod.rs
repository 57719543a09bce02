mod form;
mod own_state;

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use self::form::OverrideForm;
use self::own_state::OwnState;
use crate::app::components::{button, dynamic};
use crate::app::state::{edit, use_session};
use crate::browser;
use crate::plan::Item;
use crate::records::assessment::set_override;
use crate::records::{Target, origins};

/// The state computed from the marks, and beside it the one that the unit states instead, with its reason.
#[component]
pub fn Overriding(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let computed = Memo::new(move |_| unit.with_value(|unit| session.state(unit, item)));
    let versions = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let versions = assessment.override_versions().into_iter();
                versions.map(|version| version.map(|value| value.map(OwnState::from))).collect::<Vec<_>>()
            })
        })
    });
    let overrides = Memo::new(move |_| {
        let mut all: Vec<OwnState> = Vec::new();
        for version in versions.get() {
            all.extend(version.value.filter(|stated| !all.contains(stated)));
        }
        all
    });
    let write = move |stated: Option<&OwnState>| {
        let keys = unit.with_value(|unit| session.assessment_keys(unit, &item.id));
        let seen = versions.with_untracked(|versions| origins(versions));
        let target = Target::new(&keys, &seen);
        // A record that may not be changed stays as it is.
        let _ = edit(session.store(), target, None, |ledger, writer| {
            set_override(ledger, writer, target, stated.map(OwnState::view))
        });
    };
    let record =
        unit.with_value(|unit| untrack(|| session.assessment_keys(unit, &item.id)).into_iter().next());
    let state_draft = session.drafts().of(record.clone(), "override-state");
    let reason_draft = session.drafts().of(record, "override-reason");
    let has_draft = state_draft.get().or(reason_draft.get()).is_some();
    // The override that is being edited: `Some(None)` is a new one.
    let editing = RwSignal::new(has_draft.then(|| overrides.get_untracked().into_iter().next()));
    let opener = format!("{}-override", item.id);
    let close = {
        let opener = opener.clone();
        Callback::new(move |()| {
            editing.set(None);
            state_draft.remove();
            reason_draft.remove();
            let opener = opener.clone();
            request_animation_frame(move || browser::focus(&opener));
        })
    };
    let line = move |stated: OwnState, is_conflict: bool| {
        let hint = (stated.state == computed.get()).then_some("与计算的状态相同，可以撤回。");
        let words = stated.view().in_words();
        let (edited, picked) = (stated.clone(), stated);
        let pick = is_conflict.then(|| button("link", "用这一份", move |_| write(Some(&picked))));
        let edit = (!is_conflict)
            .then(|| button("link", "修改", move |_| editing.set(Some(Some(edited.clone())))));
        view! {
            <p class="overridden">
                "改判为 " <b>{words}</b> " " {pick} {edit} " "
                {button("link", "撤回改判", move |_| write(None))}
            </p>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        }
        .into_any()
    };
    let lines = move || {
        let all = overrides.get();
        let is_conflict = all.len() > 1;
        let note =
            is_conflict.then(|| view! { <p class="field-note">"两处的改判不同，请选用一份，或撤回。"</p> });
        view! { {note} {all.into_iter().map(|stated| line(stated, is_conflict)).collect_view()} }
    };
    let open_button = move || {
        (overrides.with(Vec::is_empty) && editing.with(Option::is_none)).then(|| {
            view! {
                <button type="button" class="link" id=opener.clone() on:click=move |_| editing.set(Some(None))>
                    "与实际不符？改判"
                </button>
            }
        })
    };
    let form = move || {
        editing.get().map(|before| {
            let save = Callback::new(move |stated: OwnState| {
                write(Some(&stated));
                close.run(());
            });
            view! { <OverrideForm item before state_draft reason_draft save close/> }
        })
    };
    view! {
        <section class="overriding">
            <p class="computed">
                <span class="muted">"按标记计算的状态 "</span> <b>{dynamic(move || computed.get().label())}</b> " "
                {dynamic(open_button)}
            </p>
            {dynamic(move || editing.with(Option::is_none).then(lines))}
            {dynamic(form)}
        </section>
    }
}
