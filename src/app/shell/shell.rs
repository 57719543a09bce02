use leptos::prelude::*;

use crate::address::Page;
use crate::app::chunks;
use crate::app::components::{button, dynamic, lazy};
use crate::app::shell::undo_bar::{SaidBar, UndoBar};
use crate::app::state::context::use_app;
use crate::app::state::store::Saving;
use crate::app::state::sync::Sync;
use crate::app::state::watch::watch_from;
use crate::browser;
use crate::storage::WriteError;

/// The id of the main part, for the skip link.
const MAIN: &str = "main";

/// The frame around every page: masthead, banners, the page itself.
#[component]
pub fn Shell() -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| app.route.with(|route| route.page()));
    watch_from(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            browser::scroll_to_top();
            browser::focus(MAIN);
        }
        page
    });
    view! {
        {button("skip", "跳到正文", move |_| browser::focus(MAIN))}
        <Masthead page/>
        <Banners/>
        <main id=MAIN tabindex="-1">
            {dynamic(move || {
                // Another round is another page: what stands in the old one is put away first.
                app.round_id.track();
                match page.get() {
                Page::Overview => lazy("overview", chunks::overview),
                Page::Tasks => lazy("tasks", chunks::tasks),
                Page::Timeline => lazy("timeline", chunks::timeline),
                Page::Assess => lazy("assess", chunks::assess),
                Page::Document => lazy("document", chunks::document),
                Page::Settings => lazy("settings", chunks::settings),
                Page::Help => lazy("help", chunks::help),
            }})}
        </main>
        <SaidBar/>
    }
}

#[component]
fn Masthead(page: Memo<Page>) -> impl IntoView {
    let app = use_app();
    let link = move |to: Page| {
        view! {
            <a
                href=move || app.href_in(app.round_id.get(), app.first_route(to))
                aria-current=move || (page.get() == to).then_some("page")
            >
                {to.label()}
            </a>
        }
    };
    view! {
        <header class="mast">
            <a class="mast-name" href=move || app.href_in(app.round_id.get(), Page::Overview) title=app.plan.title.clone()>"台账"</a>
            <nav class="mast-nav" aria-label="页面">{Page::ALL.map(link).collect_view()}</nav>
            <UndoBar/>
            <div class="mast-who"><UnitSwitch/> <SavedSign/></div>
        </header>
    }
}

/// Whose ledger this is; recent units are one press away.
#[component]
fn UnitSwitch() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    view! {
        <details
            class="switch"
            prop:open=move || open.get()
            on:toggle=move |event| open.set(browser::is_open(&event))
        >
            <summary>
                <b>{dynamic(move || app.unit.get().map_or_else(|| "未选单位".to_owned(), |unit| app.name_of(&unit)))}</b>
                " · "
                {dynamic(move || app.round.with(|round| round.name.clone()))}
            </summary>
            {dynamic(move || open.get().then(|| lazy("switch", move || chunks::switch(app, open))))}
        </details>
    }
}

#[component]
fn SavedSign() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let (class, text) = match app.store.saving.get() {
            Saving::Saved(at) => ("saved", format!("已保存 {at}")),
            Saving::Failed(_) => ("saved failed", "未能保存".to_owned()),
            Saving::Nowhere => ("saved failed", "未保存".to_owned()),
            Saving::Idle | Saving::Sample => return None,
        };
        let tick = (class == "saved").then(|| view! { <span class="tick" aria-hidden="true">"✓ "</span> });
        Some(view! { <span class=class role="status">{tick} {text}</span> })
    })
}

/// What a person has to know before going on.
#[component]
fn Banners() -> impl IntoView {
    let app = use_app();
    let to_settings = move || app.href_in(app.round_id.get(), Page::Settings);
    let saving = move || {
        match app.store.saving.get() {
        Saving::Failed(error) => {
            let why = match error {
                WriteError::Full => "浏览器的存储空间已满，",
                WriteError::Refused => "浏览器拒绝写入，",
            };
            Some(view! {
                <div class="banner bad" role="alert">
                    <p>
                        {why}
                        "刚才的修改还没有保存，只在本页内存中。请先导出快照，再腾出空间后重试；离开本页会丢失。"
                    </p>
                    <div class="actions">
                        <a class="link" href=to_settings>"去导出"</a>
                        {button("link", "重试保存", move |_| app.sync(Sync::Unsaved))}
                    </div>
                </div>
            }
            .into_any())
        }
        Saving::Nowhere => Some(
            view! {
                <div class="banner bad" role="status">
                    <p>"本浏览器不允许网页保存数据，填写的内容只在本页内存中，关闭即失。请在离开前导出快照。"</p>
                    <div class="actions"><a class="link" href=to_settings>"去导出"</a></div>
                </div>
            }
            .into_any(),
        ),
        Saving::Idle | Saving::Saved(_) | Saving::Sample => None,
    }
    };
    let unread = move || {
        let count = app.store.unread.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <div class="banner" role="status">
                    <p>{format!("有 {count} 条保存的记录读不出来，已原样保留，其余照常。")}</p>
                    <div class="actions"><a class="link" href=to_settings>"查看"</a></div>
                </div>
            }
        })
    };
    let notices = move || {
        app.notices.with(|notices| !notices.is_empty()).then(|| lazy("notices", move || chunks::notices(app)))
    };
    let is_closed = Memo::new(move |_| app.round.with(|round| round.closed));
    let closed = move || is_closed.get().then(|| lazy("closed", move || chunks::closed(app)));
    view! { {app.sample.then(sample_banner)} {dynamic(saving)} {dynamic(unread)} {dynamic(closed)} {dynamic(notices)} }
}

/// On every page of the sample county.
fn sample_banner() -> AnyView {
    view! {
        <div class="banner sample">
            <p>
                <b>"示例数据"</b>
                " 这是一个虚构的县，可以随意点、随意改：改动只在内存里，离开示例就没有了；您自己的台账不受影响。"
            </p>
            <div class="actions">
                <a class="link" href="#/">"离开示例"</a>
            </div>
        </div>
    }
    .into_any()
}
