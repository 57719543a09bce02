use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::dynamic;
use crate::app::state::{PageSession, use_location, use_session};
use crate::plan::Item;
use crate::records::RecordKey;

/// Above the form of an item of which a stored record can't be read: the words that can be read in it.
pub fn unread_note(unit: String, item: &'static Item) -> AnyView {
    let session = use_session();
    let location = use_location();
    let texts = Memo::new(move |_| {
        let mut keys = session.assessment_keys(&unit, &item.id);
        keys.extend(session.schedule_keys(&unit, &item.id));
        let names = damaged_names(session, &keys);
        let texts = || names.iter().flat_map(|name| session.store().readable_texts(name)).collect::<Vec<_>>();
        (!names.is_empty()).then(texts)
    });
    dynamic(move || {
        let texts = texts.get()?;
        let found = (!texts.is_empty()).then_some("其中读得出来的文字如下，可抄入下面各栏。");
        let texts = texts.into_iter().map(|text| view! { <p class="version">{text}</p> });
        Some(view! {
            <div class="notice block" role="group" aria-label="读不出来的内容">
                <p>
                    "这一项原来保存的内容已损坏，原文已原样保留。" {found}
                    <a class="link" href=location.href(Page::Settings)>"查看或导出"</a>
                </p>
                {texts.collect_view()}
            </div>
        })
    })
}

/// The names in storage of what can't be read of these records.
fn damaged_names(session: PageSession, keys: &[RecordKey]) -> Vec<String> {
    let is_of = |key: &Option<RecordKey>| key.as_ref().is_some_and(|key| keys.contains(key));
    let mut names = session.store().unread().with(|unread| {
        let broken = unread.iter().filter(|value| is_of(&value.key) && !value.is_newer());
        broken.map(|value| value.name.clone()).collect::<Vec<_>>()
    });
    session.store().set_aside().with(|copies| {
        names.extend(copies.iter().filter(|copy| is_of(&copy.key)).map(|copy| copy.name.clone()));
    });
    names
}
