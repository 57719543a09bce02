use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::state::{Draft, DraftText, Drafts, LedgerStore, use_session};
use crate::records::{MAX_TEXT, RecordKey, Target, ValueRef, Version, origins};

/// One of the texts that stand side by side in a register.
pub type TextVersion = Version<String>;

/// Gives the records that hold the text, the one to write into first.
type Records = Callback<(), Vec<RecordKey>>;

/// Writes a text in place of the values that were seen and gives those that stand there then, or a sentence that says
/// why the text can't be stored.
type Write = Callback<(String, Vec<RecordKey>, Vec<ValueRef>), Result<Vec<ValueRef>, String>>;

/// Gives the text to store for what was typed, or a sentence that says why it can't be stored.
type Check = Callback<String, Result<String, String>>;

/// A text that was not stored, and why. It stays in its control.
#[derive(Clone, PartialEq, Eq)]
struct Rejected {
    text: String,
    why: String,
}

/// What is typed is saved this long after its first letter that is not saved yet, whether typing rests or goes on.
const SAVE_DELAY: Duration = Duration::from_millis(400);

/// What is said where something was deleted while somebody typed in it.
fn deletion_sentence(is_kept: bool) -> &'static str {
    match is_kept {
        true => "您正在填写的内容已在别的窗口删除；您写的已保留。",
        false => "您正在填写的内容已在别的窗口删除。",
    }
}

/// The state of a control that a text is typed into: what it shows, what was typed and is not saved yet, and what the
/// next edit has seen.
///
/// While the control has the focus it is not redrawn. While an input method composes, nothing is saved; what stood there
/// before is saved when it begins.
#[derive(Clone, Copy)]
pub struct TextControl {
    drafts: Drafts,
    store: LedgerStore,
    versions: Signal<Vec<TextVersion>>,
    records: Records,
    write: Write,
    check: Option<Check>,
    /// Whether it is a part of something of which versions are picked whole.
    is_part: bool,
    after_saving: Option<Callback<()>>,
    focused: RwSignal<bool>,
    composing: StoredValue<bool>,
    /// The records when it was made or got the focus: what is typed lands in no others.
    own_records: StoredValue<Vec<RecordKey>>,
    /// What the control showed when it got the focus, or what it has written since.
    seen: StoredValue<Vec<ValueRef>>,
    unsaved: StoredValue<Option<String>>,
    rejected: RwSignal<Option<Rejected>>,
    /// Where a rejected text outlives the page.
    draft: StoredValue<Option<Draft>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl TextControl {
    pub fn new(
        versions: impl Into<Signal<Vec<TextVersion>>>,
        records: impl Fn() -> Vec<RecordKey> + Send + Sync + 'static,
        write: impl Fn(&str, Target<'_>) -> Result<Vec<ValueRef>, String> + Send + Sync + 'static,
    ) -> Self {
        let own_records = untrack(&records);
        let write =
            move |(text, records, seen): (String, Vec<_>, Vec<_>)| write(&text, Target::new(&records, &seen));
        let session = use_session();
        Self {
            drafts: session.drafts(),
            store: session.store(),
            versions: versions.into(),
            records: Callback::new(move |()| records()),
            write: Callback::new(write),
            check: None,
            is_part: false,
            after_saving: None,
            focused: RwSignal::new(false),
            composing: StoredValue::new(false),
            own_records: StoredValue::new(own_records),
            seen: StoredValue::new(Vec::new()),
            unsaved: StoredValue::new(None),
            rejected: RwSignal::new(None),
            draft: StoredValue::new(None),
            timer: StoredValue::new(None),
        }
    }

    /// A part of something of which versions are picked whole: it offers no versions itself.
    #[must_use]
    pub fn part(self) -> Self {
        Self { is_part: true, ..self }
    }

    /// Saves what `check` makes of the text, and only once the control is left or Enter is pressed: half a date is
    /// no mistake yet.
    #[must_use]
    pub fn checked<E: ToString>(
        self,
        check: impl Fn(&str) -> Result<String, E> + Send + Sync + 'static,
    ) -> Self {
        let check = Callback::new(move |text: String| check(&text).map_err(|why| why.to_string()));
        Self { check: Some(check), ..self }
    }

    /// Runs `then` each time something typed was stored.
    #[must_use]
    pub fn after_saving(self, then: impl Fn() + Send + Sync + 'static) -> Self {
        Self { after_saving: Some(Callback::new(move |()| then())), ..self }
    }

    /// Keeps a rejected text for when the page is opened again, and shows the one that was kept. `field` tells the
    /// control from others of its record.
    pub fn keep_draft(&self, field: &str) {
        let record = self.own_records.with_value(|records| records.first().cloned());
        let draft = self.drafts.of(record, field);
        self.draft.set_value(Some(draft));
        if let Some(DraftText { text, error: Some(why) }) = draft.get() {
            self.rejected.set(Some(Rejected { text, why }));
        }
    }

    /// The text to show; `None` while it is typed into.
    pub(super) fn shown(&self) -> Option<String> {
        let rejected = self.rejected.with(|rejected| rejected.as_ref().map(|rejected| rejected.text.clone()));
        let stored = self.stored();
        (!self.focused.get()).then(|| rejected.or(stored).unwrap_or_default())
    }

    /// The text for a printed sheet; `None` where several stand side by side, which are shown beside the control.
    pub(super) fn printed(&self) -> Option<String> {
        self.stored().filter(|_| !self.has_conflict())
    }

    /// What stands in the control: as it was typed where that was not stored, else as it is stored.
    pub fn text(&self) -> String {
        let rejected =
            self.rejected.with_untracked(|rejected| rejected.as_ref().map(|rejected| rejected.text.clone()));
        rejected.or_else(|| untrack(|| self.stored())).unwrap_or_default()
    }

    /// Why the typed text was not stored.
    pub fn error(&self) -> Option<String> {
        self.rejected.with(|rejected| rejected.as_ref().map(|rejected| rejected.why.clone()))
    }

    pub fn has_error(&self) -> bool {
        self.rejected.with(Option::is_some)
    }

    /// What is stored, one text alone, once the control has been left; `None` until then.
    pub fn settled(&self) -> Option<String> {
        if self.focused.get() || self.has_error() || self.has_conflict() {
            return None;
        }
        self.stored()
    }

    /// The first of the texts that stand there.
    fn stored(&self) -> Option<String> {
        self.versions.with(|versions| versions.first().map(|version| version.value.clone()))
    }

    /// Whether several texts stand side by side and wait for a choice.
    pub fn has_conflict(&self) -> bool {
        !self.is_part
            && !self.focused.get()
            && self.versions.with(|versions| versions.windows(2).any(|pair| pair[0].value != pair[1].value))
    }

    pub(super) fn versions(&self) -> Vec<TextVersion> {
        self.versions.get()
    }

    /// Whether somebody else wrote here while this control had the focus.
    pub(super) fn changed_elsewhere(&self) -> bool {
        self.focused.get()
            && self.versions.with(|versions| {
                self.seen.with_value(|seen| versions.iter().any(|version| !seen.contains(&version.origin())))
            })
    }

    pub(super) fn focus(&self) {
        // It had the focus all along where the whole window was in the background.
        if self.focused.get_untracked() {
            return;
        }
        self.own_records.set_value(untrack(|| self.records.run(())));
        self.seen.set_value(self.current());
        let control = *self;
        self.store.begin_typing(Callback::new(move |()| control.save()));
        self.focused.set(true);
    }

    pub(super) fn type_in(&self, text: String) {
        self.unsaved.set_value(Some(text));
        if self.check.is_none() && self.composing.try_get_value() == Some(false) {
            self.save_soon();
        }
    }

    /// Enter was pressed, or the control is being left.
    pub(super) fn change(&self) {
        if self.check.is_some() {
            self.save();
        }
    }

    pub(super) fn begin_composing(&self) {
        if self.check.is_none() {
            self.save();
        }
        self.composing.set_value(true);
    }

    pub(super) fn end_composing(&self, text: String) {
        self.composing.set_value(false);
        self.type_in(text);
    }

    pub(super) fn blur(&self) {
        self.composing.set_value(false);
        self.save();
        self.store.end_typing();
        self.focused.set(false);
    }

    /// The page goes away with the control.
    pub(super) fn unmount(&self) {
        self.write_unsaved();
        if self.has_focus() {
            self.store.end_typing();
        }
    }

    /// False where the control is gone.
    fn has_focus(&self) -> bool {
        self.focused.try_get_untracked() == Some(true)
    }

    /// Whether all that it showed is gone: nobody but another window deletes what is being typed in.
    fn was_deleted(&self) -> bool {
        let had_text = self.seen.try_with_value(|seen| !seen.is_empty());
        had_text == Some(true) && self.versions.try_with_untracked(Vec::is_empty) == Some(true)
    }

    /// A person picked or combined what stood side by side.
    pub fn choose(&self, text: String) {
        let records = untrack(|| self.records.run(()));
        let write = |()| self.write.run((text.clone(), records, self.current()));
        let written = self.check_length(&text).and_then(write);
        self.set_rejected(written.err().map(|why| Rejected { text, why }));
    }

    /// Checks again what was not stored: something that it depends on has changed.
    pub fn retry(&self) {
        if self.rejected.with_untracked(Option::is_some) {
            self.focus();
            self.unsaved.set_value(Some(self.text()));
            self.blur();
        }
    }

    /// The values that stand there now.
    fn current(&self) -> Vec<ValueRef> {
        self.versions.with_untracked(|versions| origins(versions))
    }

    fn save_soon(&self) {
        if self.timer.with_value(Option::is_some) {
            return;
        }
        let control = *self;
        self.timer.set_value(set_timeout_with_handle(move || control.save(), SAVE_DELAY).ok());
    }

    pub(super) fn save(&self) {
        if self.write_unsaved()
            && let Some(then) = self.after_saving
        {
            then.run(());
        }
    }

    /// Writes what was typed, and says so where another window has deleted what the control showed. Whether something
    /// was stored.
    fn write_unsaved(&self) -> bool {
        let was_deleted = self.has_focus() && self.was_deleted();
        let is_stored = self.write_typed();
        if was_deleted {
            self.store.announce(deletion_sentence(is_stored).to_owned());
        }
        is_stored
    }

    fn write_typed(&self) -> bool {
        self.stop_timer();
        let Some(typed) = self.unsaved.try_update_value(Option::take).flatten() else { return false };
        let checked = self.check_length(&typed).and_then(|()| match self.check {
            Some(check) => check.run(typed.clone()),
            None => Ok(typed.clone()),
        });
        let write = |text| self.write.run((text, self.own_records.get_value(), self.seen.get_value()));
        let written = checked.and_then(write);
        let (rejected, is_stored) = match written {
            Ok(seen) => {
                self.seen.set_value(seen);
                (None, true)
            }
            Err(why) => (Some(Rejected { text: typed, why }), false),
        };
        self.set_rejected(rejected);
        is_stored
    }

    fn set_rejected(&self, rejected: Option<Rejected>) {
        if let Some(draft) = self.draft.try_get_value().flatten() {
            match &rejected {
                Some(Rejected { text, why }) => {
                    draft.keep_refused(DraftText { text: text.clone(), error: Some(why.clone()) });
                }
                None => draft.remove(),
            }
        }
        // The control may be going away.
        if self.rejected.try_with_untracked(|before| *before != rejected) == Some(true) {
            self.rejected.set(rejected);
        }
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// # Errors
    /// For a text that no snapshot could carry.
    fn check_length(&self, text: &str) -> Result<(), String> {
        // No text has more characters than bytes, and these need no count.
        if text.len() <= MAX_TEXT || text.chars().count() <= MAX_TEXT {
            return Ok(());
        }
        let why = format!("一处最多填 {MAX_TEXT} 字：刚才的内容没有保存，请删减。");
        // Not every control has a place for it.
        self.store.announce(why.clone());
        Err(why)
    }
}
