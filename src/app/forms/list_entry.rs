use std::slice;

use leptos::prelude::*;

use crate::app::components::{TextControl, button, dynamic, version_texts};
use crate::app::state::{LedgerStore, use_session};
use crate::crdt::Writer;
use crate::records::{EntryRef, EntryVersion, Ledger, ValueRef, origins};

/// One entry of a list in a record, such as a piece of evidence, as its controls work on it.
#[derive(Clone, Copy)]
pub struct ListEntry {
    store: LedgerStore,
    entry: StoredValue<EntryRef>,
    pub versions: Memo<Vec<EntryVersion>>,
    /// Whether one of its controls has the focus.
    focused: RwSignal<bool>,
}

impl ListEntry {
    pub fn new(entry: EntryRef) -> Self {
        let store = use_session().store();
        let entry = StoredValue::new(entry);
        let versions = Memo::new(move |_| {
            entry.with_value(|entry| {
                store.with_records(slice::from_ref(&entry.record), |records| {
                    records.first().map(|record| entry.versions(record)).unwrap_or_default()
                })
            })
        });
        Self { store, entry, versions, focused: RwSignal::new(false) }
    }

    /// One part of the entry as a text: how it is read from a version, and how a text is written in place of what was
    /// seen.
    pub fn text(
        self,
        read: impl Fn(&EntryVersion) -> String + Send + Sync + 'static,
        write: impl Fn(&mut Ledger, &mut Writer, &EntryRef, &[ValueRef], &str) -> Vec<ValueRef>
        + Send
        + Sync
        + 'static,
    ) -> TextControl {
        let versions = Signal::derive(move || {
            let text = |version: &EntryVersion| version.clone().map(|_| read(version));
            self.versions.with(|versions| versions.iter().map(text).collect::<Vec<_>>())
        });
        let record = move || self.entry.with_value(|entry| vec![entry.record.clone()]);
        TextControl::new(versions, record, move |text, target| {
            let written = self
                .edit(target.seen, |ledger, writer, entry, seen| write(ledger, writer, entry, seen, text));
            Ok(written.unwrap_or_else(|| target.seen.to_vec()))
        })
        .part()
    }

    /// Writes in place of all that stands in it now.
    pub fn change(
        self,
        write: impl FnOnce(&mut Ledger, &mut Writer, &EntryRef, &[ValueRef]) -> Vec<ValueRef>,
    ) {
        self.edit(&self.all_seen(), write);
    }

    /// Whether several contents stand side by side and wait for a choice; not while one of them is being edited.
    fn has_conflict(self) -> bool {
        !self.focused.get()
            && self.versions.with(|versions| versions.windows(2).any(|pair| pair[0].value != pair[1].value))
    }

    fn choose(self, chosen: &EntryVersion) {
        self.change(|ledger, writer, entry, seen| entry.choose(ledger, writer, seen, &chosen.value));
    }

    /// Makes each of the contents an entry of its own.
    fn keep_all(self) {
        self.edit(&self.all_seen(), |ledger, writer, entry, seen| entry.keep_apart(ledger, writer, seen));
    }

    pub fn remove(self) {
        self.edit(&self.all_seen(), |ledger, writer, entry, seen| entry.remove(ledger, writer, seen));
    }

    /// `None` where the record may not be changed: all stays.
    fn edit<T>(
        self,
        seen: &[ValueRef],
        write: impl FnOnce(&mut Ledger, &mut Writer, &EntryRef, &[ValueRef]) -> T,
    ) -> Option<T> {
        let entry = self.entry.get_value();
        let keys = slice::from_ref(&entry.record);
        self.store.edit(keys, |ledger, writer| write(ledger, writer, &entry, seen)).ok()
    }

    fn all_seen(self) -> Vec<ValueRef> {
        self.versions.with_untracked(|versions| origins(versions))
    }
}

/// The controls of an entry; hidden while several contents wait for a choice.
#[component]
pub fn EntryFields(entry: ListEntry, class: &'static str, children: Children) -> impl IntoView {
    view! {
        <div
            class=class
            hidden=move || entry.has_conflict()
            on:focusin=move |_| entry.focused.set(true)
            on:focusout=move |_| entry.focused.set(false)
        >
            {children()}
        </div>
    }
}

/// The contents that stand side by side in an entry, until a person picks one or keeps all of them. `what` names the
/// entry, as in 这个`要点`.
#[component]
pub fn EntryVersions(
    entry: ListEntry,
    what: &'static str,
    in_words: fn(&EntryVersion) -> String,
) -> impl IntoView {
    let version = move |(shown, version): (AnyView, EntryVersion)| {
        let take = move |_| entry.choose(&version);
        view! {
            {shown}
            <div class="buttons">{button("btn plain", "用这一份", take)}</div>
        }
    };
    dynamic(move || {
        entry.has_conflict().then(|| {
            let versions = entry.versions.get();
            let texts = version_texts(&versions.iter().map(in_words).collect::<Vec<_>>());
            view! {
                <div class="versions">
                    <p>{format!("这个{what}有分别写下的几份内容，都已保留。请选用一份，或都留下、各成一条。")}</p>
                    {texts.into_iter().zip(versions).map(version).collect_view()}
                    <div class="buttons">{button("btn", "都留下", move |_| entry.keep_all())}</div>
                </div>
            }
        })
    })
}
