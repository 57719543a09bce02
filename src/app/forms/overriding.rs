use leptos::html::Input;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::{edit, use_session};
use crate::browser;
use crate::plan::Item;
use crate::records::assessment::set_override;
use crate::records::{Override, State, Target};

/// What can be put beside a computed state: 未填报 is nothing that anybody says of an item.
const STATES: [State; 4] = [State::Done, State::Ongoing, State::NotStarted, State::NotApplicable];

/// One of the overrides that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OwnState {
    state: State,
    reason: String,
}

impl OwnState {
    fn view(&self) -> Override<'_> {
        Override { state: self.state, reason: &self.reason }
    }
}

/// The state that the marks amount to, and beside it what the unit holds instead, with its reason.
#[component]
pub fn Overriding(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let owner = StoredValue::new(unit);
    let computed = Memo::new(move |_| owner.with_value(|unit| session.state(unit, item)));
    let values = Memo::new(move |_| {
        owner.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| {
                let versions = assessment.override_versions().into_iter();
                versions
                    .map(|version| {
                        let owned =
                            |one: Override| OwnState { state: one.state, reason: one.reason.to_owned() };
                        (version.origin(), version.value.map(owned))
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let standing = Memo::new(move |_| {
        let mut all: Vec<OwnState> = Vec::new();
        for (_, overriding) in values.get() {
            all.extend(overriding.filter(|one| !all.contains(one)));
        }
        all
    });
    let write = move |overriding: Option<&OwnState>| {
        let keys = owner.with_value(|unit| session.assessment_keys(unit, &item.id));
        let seen: Vec<_> = values.get_untracked().into_iter().map(|(seen, _)| seen).collect();
        let target = Target::new(&keys, &seen);
        // Where the record may not be changed, all stays.
        let _ = edit(session.store(), target, None, |ledger, writer| {
            set_override(ledger, writer, target, overriding.map(OwnState::view))
        });
    };
    let editing = RwSignal::new(None::<Option<OwnState>>);
    let opener = format!("{}-override", item.id);
    let close = {
        let opener = opener.clone();
        Callback::new(move |()| {
            editing.set(None);
            let opener = opener.clone();
            request_animation_frame(move || browser::focus(&opener));
        })
    };
    let line = move |overriding: OwnState, apart: bool| {
        let same = (overriding.state == computed.get()).then_some("与计算的状态相同，可以撤回。");
        let words = overriding.view().in_words();
        let (change, picked) = (overriding.clone(), overriding);
        let pick = apart.then(|| button("link", "用这一份", move |_| write(Some(&picked))));
        let edit =
            (!apart).then(|| button("link", "修改", move |_| editing.set(Some(Some(change.clone())))));
        view! {
            <p class="overridden">
                "改判为 " <b>{words}</b> " " {pick} {edit} " "
                {button("link", "撤回改判", move |_| write(None))}
            </p>
            {same.map(|same| view! { <p class="hint">{same}</p> })}
        }
        .into_any()
    };
    let stands = move || {
        let all = standing.get();
        let apart = all.len() > 1;
        let note = apart.then(|| view! { <p class="field-note">"两处的改判不同，请选用一份，或撤回。"</p> });
        view! { {note} {all.into_iter().map(|one| line(one, apart)).collect_view()} }
    };
    let open = move || {
        (standing.with(Vec::is_empty) && editing.with(Option::is_none)).then(|| {
            view! {
                <button type="button" class="link" id=opener.clone() on:click=move |_| editing.set(Some(None))>
                    "与实际不符？改判"
                </button>
            }
        })
    };
    let form = move || {
        editing.get().map(|begun| {
            let save = Callback::new(move |overriding: OwnState| {
                write(Some(&overriding));
                close.run(());
            });
            view! { <Form item begun save close/> }
        })
    };
    view! {
        <section class="overriding">
            <p class="computed">
                <span class="muted">"按标记计算的状态 "</span> <b>{dynamic(move || computed.get().label())}</b> " "
                {dynamic(open)}
            </p>
            {dynamic(move || editing.with(Option::is_none).then(stands))}
            {dynamic(form)}
        </section>
    }
}

/// A state and its reason are kept together or not at all.
#[component]
fn Form(
    item: &'static Item,
    begun: Option<OwnState>,
    save: Callback<OwnState>,
    close: Callback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(begun.as_ref().map(|begun| begun.state));
    let wrong = RwSignal::new(None::<&'static str>);
    let reason = NodeRef::<Input>::new();
    let written = begun.map(|begun| begun.reason).unwrap_or_default();
    let id = format!("{}-override-reason", item.id);
    let press = move || {
        let Some(input) = reason.get_untracked() else { return };
        let text = input.value();
        let Some(state) = chosen.get_untracked() else {
            wrong.set(Some("请先选定改判为哪个状态。"));
            return;
        };
        let overriding = OwnState { state, reason: text };
        match overriding.view().flaw() {
            Some(flaw) => {
                wrong.set(Some(flaw));
                let _ = input.focus();
            }
            None => save.run(overriding),
        }
    };
    let state = move |state: State| {
        let pressed = move || if chosen.get() == Some(state) { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| chosen.set(Some(state))>
                {state.label()}
            </button>
        }
    };
    let error = format!("{id}-error");
    let described = error.clone();
    view! {
        <div
            class="override-form"
            role="group"
            aria-label="改判状态"
            on:keydown=move |event| match event.key().as_str() {
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    close.run(());
                }
                "Enter" if !event.is_composing() && browser::is_in_text(&event) => {
                    event.prevent_default();
                    press();
                }
                _ => {}
            }
        >
            <div class="marks">{STATES.map(state).collect_view()}</div>
            <label for=id.clone()>"改判的理由"</label>
            <input
                node_ref=reason
                id=id
                class="input"
                type="text"
                autocomplete="off"
                value=written
                placeholder="如 主体已完工，只差验收手续"
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                aria-describedby=move || wrong.with(Option::is_some).then(|| described.clone())
            />
            <p class="error" id=error role="alert">{dynamic(move || wrong.get())}</p>
            <p class="hint">"改判列在计算的状态旁边，不代替它：灯、得分和各处的统计仍按标记计算。"</p>
            <div class="buttons">
                {button("btn", "保存改判", move |_| press())} {button("btn plain", "取消", move |_| close.run(()))}
            </div>
        </div>
    }
}
