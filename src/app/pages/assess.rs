//! 自评: the checklist of my unit, item after item.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::chunks;
use crate::app::context::{App, use_app};
use crate::app::parts::{
    ItemFactsList, LightSign, Progress, RoleSign, UnitPicker, checkpoint_ids, lazily, live,
};
use crate::app::reading::Subject;
use crate::browser;
use crate::gather::in_order;
use crate::ledger::{Mark, Responsibility, Role};
use crate::plan::Item;
use crate::query::{AssessPart, Page, Route};

/// One of my unit's items, with its part in it.
type Part = (&'static Item, Responsibility);

#[component]
pub fn AssessPage() -> impl IntoView {
    let app = use_app();
    live(move || {
        match app.unit.get() {
        Some(unit) => view! { <Assess unit/> }.into_any(),
        None => view! {
            <div class="over">
                <section class="welcome">
                    <h1>"先选我的单位"</h1>
                    <p>"选定后，这里逐项列出本单位牵头、配合的任务，标记检查要点，写下进展。"</p>
                    <UnitPicker id="assess-unit" chosen=app.unit choose=Callback::new(move |unit: String| app.choose_unit(&unit))/>
                </section>
            </div>
        }
        .into_any(),
    }
    })
}

#[component]
fn Assess(unit: String) -> impl IntoView {
    let app = use_app();
    let unit = StoredValue::new(unit);
    // What it leads comes first.
    let parts = Memo::new(move |_| {
        let parts =
            app.directory.with(|directory| unit.with_value(|unit| directory.items_of(app.plan, unit)));
        in_order(parts, |(_, part)| part.role)
    });
    let reported = Memo::new(move |_| {
        parts.with(|parts| {
            let states = parts.iter().map(|(item, _)| unit.with_value(|unit| app.state_of(unit, item)));
            states.filter(|state| state.is_reported()).count()
        })
    });
    let current = Memo::new(move |_| {
        let wanted = app.route.with(|route| match route {
            Route::Assess(AssessPart::Item(item)) => Some(item.clone()),
            _ => None,
        });
        match wanted {
            Some(id) => app.plan.item(&id),
            None => parts.with(|parts| {
                let unreported = parts.iter().find(|(item, _)| {
                    unit.with_value(|unit| untrack(|| !app.state_of(unit, item).is_reported()))
                });
                unreported.or(parts.first()).map(|(item, _)| *item)
            }),
        }
    });
    let place = Memo::new(move |_| {
        let current = current.get()?;
        parts.with(|parts| parts.iter().position(|(item, _)| item.id == current.id))
    });
    let neighbour = move |step: isize| {
        let at = place.get()?.checked_add_signed(step)?;
        parts.with(|parts| parts.get(at).map(|(item, _)| *item))
    };
    use_keys(app, current, neighbour);
    view! {
        <div class="assess">
            <Todo unit=unit.get_value() parts current reported/>
            {live(move || match current.get() {
                Some(item) => {
                    view! { <Sheet unit=unit.get_value() item place count=parts.with(Vec::len) neighbour/> }.into_any()
                }
                None => view! {
                    <div class="empty">
                        <h2>"本单位没有牵头或配合的任务"</h2>
                        <p>"如果是经由“各乡镇”等组承担的，请先在设置中写明组的成员。"</p>
                        <div class="buttons"><a class="btn" href=app.href(Page::Settings)>"去设置"</a></div>
                    </div>
                }
                .into_any(),
            })}
        </div>
    }
}

/// All items of the unit, and how far the round is.
#[component]
fn Todo(
    unit: String,
    parts: Memo<Vec<Part>>,
    current: Memo<Option<&'static Item>>,
    reported: Memo<usize>,
) -> impl IntoView {
    let app = use_app();
    let unit = StoredValue::new(unit);
    let open = RwSignal::new(false);
    let count = Signal::derive(move || parts.with(Vec::len));
    let entry = move |item: &'static Item| {
        let light = move || app.judge(unit.with_value(|unit| app.state_of(unit, item)), item).light;
        view! {
            <li>
                <a
                    href=app.href(Route::to_assess(&item.id))
                    aria-current=move || (current.get().is_some_and(|shown| shown.id == item.id)).then_some("true")
                    on:click=move |_| open.set(false)
                >
                    <span class="id">{item.id.clone()}</span>
                    <span>{item.title.clone()}</span>
                    {live(move || view! { <LightSign light=light() bare=true/> })}
                </a>
            </li>
        }
    };
    let of_role = move |role: Role| {
        let items: Vec<_> = parts
            .get()
            .into_iter()
            .filter(|(_, part)| part.role == role)
            .map(|(item, _)| entry(item))
            .collect();
        let count = items.len();
        (count > 0).then(|| {
            view! {
                <h2>{format!("{} {count} 项", role.label())}</h2>
                <ol>{items}</ol>
            }
        })
    };
    view! {
        <aside class="todo" aria-label="本单位的任务">
            <div class="todo-head">
                <b>
                    {live(move || app.directory.with(|directory| unit.with_value(|unit| directory.name(unit).to_owned())))}
                    " · "
                    {live(move || app.round.with(|round| round.name.clone()))}
                </b>
                <p>
                    {live(move || app.round.with(|round| format!("截止日 {}", round.as_of.chinese())))}
                    {live(move || format!(" · 已填 {} / {} 项", reported.get(), count.get()))}
                </p>
                <Progress part=reported of=count/>
                <button
                    type="button"
                    class="todo-open link"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {live(move || if open.get() { "收起列表" } else { "全部任务" })}
                </button>
            </div>
            <div class="todo-list" class:open=open>{live(move || Role::ALL.map(of_role).collect_view())}</div>
        </aside>
    }
}

/// One item, to be filled in.
#[component]
fn Sheet(
    unit: String,
    item: &'static Item,
    place: Memo<Option<usize>>,
    count: usize,
    neighbour: impl Fn(isize) -> Option<&'static Item> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = use_app();
    let responsibility =
        app.directory.with_untracked(|directory| directory.responsibility(app.plan, item, &unit));
    let at = move || place.get().map(|at| format!(" · 第 {} 项，共 {count} 项", at + 1));
    let step = move |by: isize, label: &'static str, class: &'static str| {
        move || match neighbour(by) {
            Some(item) => view! {
                <a class=class href=app.href(Route::to_assess(&item.id))>{label}</a>
            }
            .into_any(),
            None => view! { <span class=class aria-disabled="true">{label}</span> }.into_any(),
        }
    };
    let form = match &responsibility {
        Some(_) => {
            let unit = unit.clone();
            lazily("form", move || chunks::form(unit.clone(), item))
        }
        None => view! {
            <div class="empty">
                <h2>"本单位在本项没有任务"</h2>
                <p>"只有牵头、配合或经由组承担的单位才填写自评。"</p>
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="sheet">
            <header>
                <span class="crumb">{item.kind.label()} " " {item.id.clone()} {live(at)}</span>
                <h1 id="assess-title" tabindex="-1">
                    {responsibility.as_ref().map(|part| view! { <RoleSign role=part.role/> " " })}
                    {item.title.clone()}
                </h1>
            </header>
            <ItemFactsList item subjects=Signal::stored(vec![Subject::Unit(unit)])/>
            {form}
            <div class="foot">
                {step(-1, "上一项", "btn")}
                <span class="keys">
                    <kbd>"1"</kbd> "–" <kbd>"4"</kbd> " 标记 · " <kbd>"j"</kbd> " " <kbd>"k"</kbd> " 上下 · "
                    <a class="link" href=app.href(Route::Document { item: Some(item.id.clone()) })>
                        "看原文"
                    </a>
                </span>
                {step(1, "下一项", "btn primary")}
            </div>
        </section>
    }
}

/// j and k go from clause to clause and on to the next item; 1 to 4 mark the clause that has the focus.
fn use_keys(
    app: App,
    current: Memo<Option<&'static Item>>,
    neighbour: impl Fn(isize) -> Option<&'static Item> + Copy + Send + Sync + 'static,
) {
    Effect::new(move |before: Option<Option<&'static Item>>| {
        let item = current.get();
        let id = |item: Option<&'static Item>| item.map(|item| item.id.as_str());
        if before.is_some_and(|before| id(before) != id(item)) {
            browser::scroll_to_top();
            browser::focus("assess-title");
        }
        item
    });
    Effect::new(move |_| {
        let heard = window_event_listener(ev::keydown, move |event| {
            if app.route.with_untracked(|route| route.page() != Page::Assess) || is_typing(&event) {
                return;
            }
            let Some(item) = current.get_untracked() else { return };
            match event.key().as_str() {
                "j" => walk(app, item, 1, neighbour),
                "k" => walk(app, item, -1, neighbour),
                digit @ ("1" | "2" | "3" | "4") => {
                    let at = digit.parse::<usize>().unwrap_or(1) - 1;
                    press_mark(app, item, Mark::ALL[at]);
                }
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || heard.remove());
    });
}

/// A key that is part of a text, of a shortcut of the browser, or of an input method's work.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let in_text =
        target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    in_text || event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key()
}

fn walk(app: App, item: &'static Item, step: isize, neighbour: impl Fn(isize) -> Option<&'static Item>) {
    let points = checkpoint_ids(app, item);
    let next = match browser::focused_within(points.iter().cloned()) {
        Some(at) => at.checked_add_signed(step),
        None => Some(0),
    };
    match next.and_then(|at| points.get(at)) {
        Some(id) => browser::focus(id),
        None => {
            if let Some(item) = untrack(|| neighbour(step)) {
                app.go(Route::to_assess(&item.id));
            }
        }
    }
}

/// Without a focused clause, the first one is meant.
fn press_mark(app: App, item: &'static Item, mark: Mark) {
    let points = checkpoint_ids(app, item);
    let at = browser::focused_within(points.iter().cloned());
    if let Some(id) = points.get(at.unwrap_or_default()) {
        if at.is_none() {
            browser::focus(id);
        }
        browser::click_within(id, &format!("[data-mark={}]", mark.id()));
    }
}
