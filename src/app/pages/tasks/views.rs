use std::rc::Rc;
use std::slice;

use leptos::html::Input;
use leptos::prelude::*;

use super::view::TaskView;
use crate::address::{Page, Route, SavedView, Vocabulary, open_view, saved_views, view_address, view_name};
use crate::app::components::{Dropdown, button, draft_attributes, dynamic};
use crate::app::state::{Draft, PageSession, use_location};
use crate::browser;
use crate::records::{MAX_NAME, RecordKey, ValueRef, view};
use crate::storage::EditError;

/// What went wrong, or was done, in a sentence.
type Said = RwSignal<Option<String>>;

/// 我的筛选: filters that are kept under a name.
#[component]
pub fn SavedViews(view: TaskView) -> impl IntoView {
    let session = view.session;
    let open = RwSignal::new(false);
    let said = Said::new(None);
    let renamed: RwSignal<Option<SavedView>> = RwSignal::new(None);
    let views = Memo::new(move |_| Views(session.store().with_ledger(saved_views)));
    let here = Memo::new(move |_| view_address(&Route::Tasks(view.query.get())));
    let kept_as = Memo::new(move |_| {
        let here = here.get();
        views.with(|Views(views)| views.iter().find(|view| Some(&view.address) == here.as_ref()).cloned())
    });
    let line =
        move |kept: SavedView| one(session, kept, Signal::derive(move || here.get()), open, renamed, said);
    // The one that is being renamed stands below the others: its form stays while they change.
    let list = move || {
        let Views(mut others) = views.get();
        renamed.with(|renamed| others.retain(|view| renamed.as_ref().is_none_or(|one| one.key != view.key)));
        others.into_iter().map(line).collect_view()
    };
    let form = move || renamed.get().map(|kept| rename(session, views, kept, renamed, said));
    let save = move || match kept_as.get() {
        Some(kept) => {
            view! { <p class="quiet">{format!("现在的筛选已存为“{}”。", kept.name)}</p> }.into_any()
        }
        None => {
            let keep = move |text: String| {
                let name =
                    view_name(&text, &views.get_untracked().0).map_err(|refusal| refusal.to_string())?;
                let address = here.get_untracked().unwrap_or_default();
                write(session, &new_key(session)?, &name, &address).map_err(|error| error.to_string())
            };
            name_form(
                "把现在的筛选存为",
                session.drafts().of(None, "new-view"),
                String::new(),
                said,
                Rc::new(keep),
            )
        }
    };
    view! {
        <Dropdown open class="switch views" button="我的筛选".into_any()>
            <div class="switch-menu">
                <ul>{dynamic(list)} {dynamic(form)}</ul>
                <Show when=move || views.with(|Views(views)| views.is_empty())>
                    <p class="quiet">"常用的筛选可以起个名字存下来，随快照（全部台账）带走。"</p>
                </Show>
                <div class="views-save">{dynamic(save)}</div>
                {dynamic(move || said.get().map(|said| view! { <p class="error" role="alert">{said}</p> }))}
            </div>
        </Dropdown>
    }
}

/// Wrapped, since a list of records alone says nothing of what it is.
#[derive(Clone, PartialEq)]
struct Views(Vec<SavedView>);

fn one(
    session: PageSession,
    kept: SavedView,
    here: Signal<Option<String>>,
    open: RwSignal<bool>,
    renamed: RwSignal<Option<SavedView>>,
    said: Said,
) -> AnyView {
    let location = use_location();
    let (route, notices) = session.directory().with(|directory| {
        let added = directory.orgs().iter().map(|org| org.id.as_str());
        open_view(&kept, &Vocabulary::of(session.plan()).with_units(added))
    });
    let page = (route.page() != Page::Tasks).then(|| format!(" · {}", route.page().label()));
    let notices = notices.iter().map(ToString::to_string).collect::<String>();
    let is_here = {
        let address = kept.address.clone();
        move || here.with(|here| here.as_ref() == Some(&address)).then_some("true")
    };
    let (name, chosen) = (kept.name.clone(), kept.clone());
    let delete = move |_| match remove(session, &kept) {
        Ok(()) => session.announce(format!("已删除筛选“{}”，可以撤销。", kept.name)),
        Err(error) => said.set(Some(error.to_string())),
    };
    view! {
        <li class="view-line">
            <a href=location.href(route) aria-current=is_here on:click=move |_| open.set(false)>
                {name.clone()} <span class="quiet">{page}</span>
                {(!notices.is_empty()).then(|| view! { <span class="quiet block-line">{notices}</span> })}
            </a>
            <button
                type="button"
                aria-label=format!("改名 {name}")
                on:click=move |_| {
                    said.set(None);
                    renamed.set(Some(chosen.clone()));
                }
            >
                "改名"
            </button>
            <button type="button" aria-label=format!("删除 {name}") on:click=delete>"删除"</button>
        </li>
    }
    .into_any()
}

fn rename(
    session: PageSession,
    views: Memo<Views>,
    kept: SavedView,
    renamed: RwSignal<Option<SavedView>>,
    said: Said,
) -> AnyView {
    let (before, key) = (kept.name.clone(), kept.key.clone());
    let draft = session.drafts().of(Some(kept.key.clone()), "name");
    let is_deleted = Memo::new(move |_| views.with(|Views(views)| views.iter().all(|view| view.key != key)));
    let note = move || {
        is_deleted.get().then(|| {
            view! { <p class="field-note" role="status">"这个筛选已在别的窗口删除，保存新的名字即恢复。"</p> }
        })
    };
    let keep = move |text: String| {
        let Views(mut others) = views.get_untracked();
        others.retain(|other| other.key != kept.key);
        let name = view_name(&text, &others).map_err(|refusal| refusal.to_string())?;
        write(session, &kept.key, &name, &kept.address).map_err(|error| error.to_string())?;
        renamed.set(None);
        Ok(())
    };
    let cancel = move |_| {
        draft.remove();
        renamed.set(None);
    };
    let form = name_form("新的名字", draft, before, said, Rc::new(keep));
    view! {
        <li class="view-line">
            {form} {button("link", "取消", cancel)} {dynamic(note)}
        </li>
    }
    .into_any()
}

/// Takes a name and keeps something under it; a name that can't be says why.
fn name_form(
    label: &'static str,
    draft: Draft,
    before: String,
    said: Said,
    keep: Rc<dyn Fn(String) -> Result<(), String>>,
) -> AnyView {
    let input = NodeRef::<Input>::new();
    let keep = move || {
        let Some(input) = input.get_untracked() else { return };
        let kept = keep(input.value());
        match kept {
            Ok(()) => draft.remove(),
            Err(_) => drop(input.focus()),
        }
        // What is kept is drawn anew, without this form.
        let _ = said.try_set(kept.err());
    };
    let pressed = keep.clone();
    view! {
        <div class="name-form">
            <input
                node_ref=input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=label
                aria-invalid=move || said.with(Option::is_some).then_some("true")
                placeholder=format!("{label}（最多 {MAX_NAME} 个字）")
                on:keydown=move |event| {
                    if browser::key(&event) == "Enter" {
                        keep();
                    }
                }
                {..draft_attributes(draft, before)}
            />
            {button("btn plain", "保存", move |_| pressed())}
        </div>
    }
    .into_any()
}

fn new_key(session: PageSession) -> Result<RecordKey, String> {
    // An id that was drawn is always one that a key takes.
    RecordKey::for_view(&session.store().new_id()).map_err(|error| error.to_string())
}

fn write(session: PageSession, key: &RecordKey, name: &str, address: &str) -> Result<(), EditError> {
    let seen = seen(session, key);
    let step = format!("存筛选“{name}”");
    session.store().edit_named(slice::from_ref(key), Some(&step), |ledger, writer| {
        view::keep(ledger, writer, key, &seen, name, address);
    })
}

fn remove(session: PageSession, kept: &SavedView) -> Result<(), EditError> {
    let seen = seen(session, &kept.key);
    let step = format!("删除筛选“{}”", kept.name);
    session.store().edit_named(slice::from_ref(&kept.key), Some(&step), |ledger, writer| {
        view::remove(ledger, writer, &kept.key, &seen);
    })
}

fn seen(session: PageSession, key: &RecordKey) -> Vec<ValueRef> {
    session.store().with_ledger_untracked(|ledger| view::seen(ledger, key))
}
