use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::{button, dynamic};
use crate::app::shell::closed_banner::ClosedBanner;
use crate::app::shell::deleted_banners::DeletedBanners;
use crate::app::shell::notice_banner::NoticeBanner;
use crate::app::state::{Saving, use_location, use_session};
use crate::storage::WriteError;

/// What a person has to know before going on.
#[component]
pub fn Banners() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let is_closed = Memo::new(move |_| session.round().with(|round| round.closed));
    let has_notices = move || location.notices().with(|notices| !notices.is_empty());
    view! {
        {session.is_sample().then(sample_banner)}
        {dynamic(saving_banner)}
        {dynamic(unread_banner)}
        <DeletedBanners/>
        {dynamic(move || is_closed.get().then(|| view! { <ClosedBanner/> }))}
        {dynamic(move || has_notices().then(|| view! { <NoticeBanner/> }))}
    }
}

fn saving_banner() -> Option<AnyView> {
    let store = use_session().store();
    match store.saving().get() {
        Saving::Failed(error) => {
            let reason = match error {
                WriteError::Full => "浏览器的存储空间已满，",
                WriteError::Refused => "浏览器拒绝写入，",
            };
            let banner = view! {
                <div class="banner bad" role="alert">
                    <p>
                        {reason}
                        "刚才的修改还没有保存，只在本页内存中。请先导出快照，再腾出空间后重试；离开本页会丢失。"
                    </p>
                    <div class="actions">
                        {settings_link("去导出")} {button("link", "重试保存", move |_| store.retry())}
                    </div>
                </div>
            };
            Some(banner.into_any())
        }
        Saving::Nowhere => {
            let banner = view! {
                <div class="banner bad" role="status">
                    <p>"本浏览器不允许网页保存数据，填写的内容只在本页内存中，关闭即失。请在离开前导出快照。"</p>
                    <div class="actions">{settings_link("去导出")}</div>
                </div>
            };
            Some(banner.into_any())
        }
        Saving::Idle | Saving::Saved(_) | Saving::Sample => None,
    }
}

fn unread_banner() -> Option<AnyView> {
    let store = use_session().store();
    let count = store.unread().with(Vec::len) + store.set_aside().with(Vec::len);
    (count > 0).then(|| {
        view! {
            <div class="banner" role="status">
                <p>{format!("有 {count} 条保存的记录读不出来，已原样保留，其余照常。")}</p>
                <div class="actions">{settings_link("查看")}</div>
            </div>
        }
        .into_any()
    })
}

fn settings_link(label: &'static str) -> AnyView {
    let location = use_location();
    let href = move || location.href_in(location.round_id().get(), Page::Settings);
    view! { <a class="link" href=href>{label}</a> }.into_any()
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
