use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_session};
use crate::directory::ShownUnit;
use crate::rules::Round;

/// On every page while it shows a round or a unit that another window has deleted: what is written stays there.
#[component]
pub fn DeletedBanners() -> impl IntoView {
    let session = use_session();
    let deleted_round = Memo::new(move |_| session.is_round_deleted().then(|| session.round().get()));
    let removed_unit = Memo::new(move |_| session.removed_unit());
    view! {
        {dynamic(move || deleted_round.get().map(|round| round_banner(session, round)))}
        {dynamic(move || removed_unit.get().map(|unit| unit_banner(session, unit)))}
    }
}

fn round_banner(session: PageSession, round: Round) -> AnyView {
    let text = format!(
        "轮次“{}”已被删除。您在其中写的内容都已保存，没有写进别的轮次；恢复这一轮，就能继续使用。",
        round.name,
    );
    banner(text, "恢复这一轮", move || session.restore_round(&round))
}

fn unit_banner(session: PageSession, unit: ShownUnit) -> AnyView {
    let text = format!(
        "单位“{}”已被移除。您为它写的内容都已保存，没有写到别的单位；恢复这个单位，就能继续使用。",
        unit.name,
    );
    banner(text, "恢复这个单位", move || session.restore_unit(&unit))
}

fn banner(text: String, label: &'static str, restore: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="banner" role="alert">
            <p>{text}</p>
            <div class="actions">{button("link", label, move |_| restore())}</div>
        </div>
    }
    .into_any()
}
