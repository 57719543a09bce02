use leptos::prelude::*;

use super::submitted::SUBMITTED_TITLE;
use crate::app::components::{TextControl, TextLine, button, dynamic};
use crate::app::state::{PageSession, edit, use_exporter, use_session};
use crate::browser;
use crate::records::hand_in::{self, set_part};
use crate::records::{HandInForm, HandInPart, HandedIn, Target, ValueRef};
use crate::rules::Evaluation;
use crate::rules::todo::ToDoList;
use crate::storage::EditError;

/// The box to tick where something is missing.
const ANYWAY: &str = "handin-anyway";

/// Who hands in, and the press that does it.
#[component]
pub fn Form(
    unit: StoredValue<String>,
    missing: Memo<ToDoList>,
    is_handed_in: Memo<bool>,
    again: RwSignal<bool>,
    message: RwSignal<String>,
) -> impl IntoView {
    let exporter = use_exporter();
    let session = use_session();
    let form = Memo::new(move |_| {
        session.with_evaluation(|evaluation| unit.with_value(|unit| HandInForm::prefilled(evaluation, unit)))
    });
    // What is required is asked for once it was tried without.
    let was_tried = RwSignal::new(false);
    let anyway = RwSignal::new(false);
    let count = Memo::new(move |_| missing.with(|missing| missing.count(|_| true)));
    let blocked = Memo::new(move |_| count.get() > 0 && !anyway.get());
    let failure = RwSignal::new(None::<EditError>);
    let newer = Memo::new(move |_| {
        let keys = unit.with_value(|unit| session.hand_in_keys(unit));
        session.store().is_newer(&keys)
    });
    let flaw = move |part: HandInPart| {
        form.with(|form| {
            let empty = form.part(part).trim().is_empty();
            let flaws = form.flaws().into_iter();
            flaws
                .filter(|_| was_tried.get() || !empty)
                .find(|(flawed, _)| *flawed == part)
                .map(|(_, flaw)| flaw)
        })
    };
    let press = move |_| {
        was_tried.set(true);
        failure.set(None);
        let form = form.get_untracked();
        if let Some((part, _)) = form.flaws().first() {
            return browser::focus(field_id(*part));
        }
        if blocked.get_untracked() {
            return browser::focus(ANYWAY);
        }
        match unit.with_value(|unit| hand_in(session, unit, &form)) {
            Ok(()) => {
                message.set(exporter.save_as_file(&unit.with_value(|unit| session.unit_scope(unit))));
                again.set(false);
                request_animation_frame(|| browser::focus(SUBMITTED_TITLE));
            }
            Err(why) => failure.set(Some(why)),
        }
    };
    let cancel = move |_| {
        again.set(false);
        browser::focus(SUBMITTED_TITLE);
    };
    let line = move |part: HandInPart| {
        let id = field_id(part);
        let needed = if part == HandInPart::Reporter { "必填" } else { "可不填" };
        view! {
            <div>
                <label for=id>{part.label()} " " <small class="quiet">{needed}</small></label>
                <TextLine
                    control=control(session, unit, part)
                    id=id
                    label=part.label()
                    error=Signal::derive(move || flaw(part))
                />
            </div>
        }
        .into_any()
    };
    let tick = move || {
        (count.get() > 0).then(|| {
            let error = move || {
                (was_tried.get() && blocked.get()).then_some("还没有补齐：请先补齐，或勾选这里，照样上报。")
            };
            view! {
                <label class="handin-anyway" for=ANYWAY>
                    <input
                        id=ANYWAY
                        type="checkbox"
                        prop:checked=move || anyway.get()
                        aria-describedby="handin-anyway-error"
                        on:change=move |event| anyway.set(event_target_checked(&event))
                    />
                    {dynamic(move || format!("还缺 {} 处，仍然上报", count.get()))}
                </label>
                <p class="error" id="handin-anyway-error" role="alert">{dynamic(error)}</p>
            }
        })
    };
    view! {
        <section class="handin-form" aria-labelledby="handin-who">
            <h2 id="handin-who">{dynamic(move || if is_handed_in.get() { "再次上报" } else { "谁来上报" })}</h2>
            <Show when=move || newer.get()>
                <p class="notice">"这份上报由较新的程序写成，已原样保留：请换用新版页面再上报。"</p>
            </Show>
            <fieldset disabled=move || newer.get()>
                <div class="handin-fields">{HandInPart::ALL.map(line).into_iter().collect_view()}</div>
                <p class="handin-secret">
                    <b>"严禁涉密"</b>
                    "：上报的文件里不得有国家秘密、工作秘密；除这里的联系人外，不得有个人信息。"
                </p>
                <div>{dynamic(tick)}</div>
                <div class="buttons">
                    {button("btn primary", "上报，并导出文件", press)}
                    {dynamic(move || is_handed_in.get().then(|| button("btn plain", "取消", cancel)))}
                </div>
            </fieldset>
            <p class="error" role="alert">{dynamic(move || failure.get().map(|why| why.to_string()))}</p>
            <p class="hint">
                "上报记下时间、填报人和内容的校验码，并导出一份快照文件，请把它交给县应急局。上报以后照样可以改；改了什么，这里列得出来，改完可以再次上报。"
            </p>
        </section>
    }
}

fn field_id(part: HandInPart) -> &'static str {
    match part {
        HandInPart::Reporter => "handin-reporter",
        HandInPart::Reviewer => "handin-reviewer",
        HandInPart::Phone => "handin-phone",
    }
}

/// Gives a unit's word for what stands there now.
fn hand_in(session: PageSession, unit: &str, form: &HandInForm) -> Result<(), EditError> {
    let keys = session.hand_in_keys(unit);
    let at = browser::now_iso();
    let directory = session.directory().get_untracked();
    session.round().with_untracked(|round| {
        session.store().edit_named(&keys, Some("上报"), |ledger, writer| {
            let what = HandedIn::of(
                &Evaluation { plan: session.plan(), ledger, directory: &directory, round },
                unit,
            );
            hand_in::hand_in(ledger, writer, &keys, form, &at, &what);
        })
    })
}

/// A part of the form: kept as it is typed, until then as the last hand-in has it.
fn control(session: PageSession, unit: StoredValue<String>, part: HandInPart) -> TextControl {
    let versions = Memo::new(move |_| {
        session.with_evaluation(|evaluation| {
            let shown = unit.with_value(|unit| part.prefilled(evaluation, unit));
            shown.into_iter().map(|version| version.map(str::to_owned)).collect::<Vec<_>>()
        })
    });
    let records = move || unit.with_value(|unit| session.hand_in_keys(unit));
    TextControl::new(versions, records, move |text, Target { records, seen }| {
        // The hand-in of another round, which was shown until now, stays as it is.
        let own: Vec<ValueRef> = seen.iter().filter(|seen| records.contains(&seen.record)).cloned().collect();
        let target = Target::new(records, &own);
        let written = edit(session.store(), target, None, |ledger, writer| {
            set_part(ledger, writer, target, part, text)
        });
        Ok(written.unwrap_or_else(|_| seen.to_vec()))
    })
}
