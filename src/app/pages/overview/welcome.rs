use leptos::prelude::*;

use crate::address::{Page, Route, TaskQuery};
use crate::app::components::UnitPicker;
use crate::app::state::{use_location, use_preferences, use_session};

/// A first visit: what this is, and whose ledger it shall be.
#[component]
pub fn Welcome() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let preferences = use_preferences();
    let choose = Callback::new(move |unit: String| {
        preferences.choose_unit(&unit);
        location.go(Route::Tasks(TaskQuery::of_unit(&unit)));
    });
    view! {
        <section class="welcome" aria-labelledby="welcome">
            <h1 id="welcome">"选出你的单位，就能看到它牵头和配合的每一项任务。"</h1>
            <p>
                {format!(
                    "这是《{}》的工作台账：逐项查看、对照自评、导出上报。不用登录，填写的内容只存在这个浏览器里。",
                    session.plan().title,
                )}
            </p>
            <p>
                "也可以" <a class="link" href=location.href(Page::Document)>
                    "先看原文"
                </a> "，或" <a class="link" href=location.href(Page::Tasks)>
                    "看全部任务"
                </a>
                {(!session.is_sample()).then(|| view! { "；还可以打开" <a class="link" href="#/sample/">"示例"</a> "：一个虚构的县，填得满满的，随意点" })} "。"
            </p>
            <p class="fine">"严禁涉密：不得填写国家秘密，除联系方式外不得填写个人信息。"</p>
            <UnitPicker id="welcome-unit" chosen=session.unit() choose/>
        </section>
    }
}
