use leptos::html::Input;
use leptos::prelude::*;

use super::own_state::OwnState;
use crate::app::components::{button, draft_attributes, dynamic};
use crate::app::state::Draft;
use crate::browser;
use crate::plan::Item;
use crate::records::{Override, State};

/// A state and its reason, which are stored together or not at all. `before` is the override that is edited.
#[component]
pub fn OverrideForm(
    item: &'static Item,
    before: Option<OwnState>,
    state_draft: Draft,
    reason_draft: Draft,
    save: Callback<OwnState>,
    close: Callback<()>,
) -> impl IntoView {
    let state_before = state_draft.text().and_then(|id| State::from_id(&id));
    let state_before = state_before.or(before.as_ref().map(|before| before.state));
    let chosen = RwSignal::new(state_before);
    let error = RwSignal::new(None::<&'static str>);
    let reason = NodeRef::<Input>::new();
    let reason_before = before.map(|before| before.reason).unwrap_or_default();
    let id = format!("{}-override-reason", item.id);
    let press = move || {
        let Some(input) = reason.get_untracked() else { return };
        let text = input.value();
        let Some(state) = chosen.get_untracked() else {
            error.set(Some("请先选定改判为哪个状态。"));
            return;
        };
        let stated = OwnState { state, reason: text };
        match stated.view().flaw() {
            Some(flaw) => {
                error.set(Some(flaw));
                let _ = input.focus();
            }
            None => save.run(stated),
        }
    };
    let choose = move |state: State| {
        chosen.set(Some(state));
        state_draft.keep(state.id().to_owned());
    };
    let state = move |state: State| {
        let pressed = move || if chosen.get() == Some(state) { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| choose(state)>
                {state.label()}
            </button>
        }
    };
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    view! {
        <div
            class="override-form"
            role="group"
            aria-label="改判状态"
            on:keydown=move |event| match browser::key(&event).as_str() {
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    close.run(());
                }
                "Enter" if browser::is_in_text(&event) => {
                    event.prevent_default();
                    press();
                }
                _ => {}
            }
        >
            <div class="marks">{Override::STATES.map(state).collect_view()}</div>
            <label for=id.clone()>"改判的理由"</label>
            <input
                node_ref=reason
                id=id
                class="input"
                type="text"
                autocomplete="off"
                placeholder="如 主体已完工，只差验收手续"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                {..draft_attributes(reason_draft, reason_before)}
            />
            <p class="error" id=error_id role="alert">{dynamic(move || error.get())}</p>
            <p class="hint">"改判列在计算的状态旁边，不代替它：灯、得分和各处的统计仍按标记计算。"</p>
            <div class="buttons">
                {button("btn", "保存改判", move |_| press())} {button("btn plain", "取消", move |_| close.run(()))}
            </div>
        </div>
    }
}
