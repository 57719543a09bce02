//! 导入: a snapshot from a file or from pasted text, looked at before it changes anything.

mod conflicts;
mod preview;

use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use web_sys::{DragEvent, File};

use self::conflicts::Conflicts;
use self::preview::ImportPreview;
use super::failure::{Failure, FailureLine};
use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::history::Direction;
use crate::snapshot::{Preview, Refusal, Snapshot};
use crate::storage::WriteError;
use crate::{browser, snapshot};

/// The id of the preview, which gets the focus.
const PREVIEW: &str = "import-preview";

#[component]
pub fn ImportSection() -> impl IntoView {
    let session = use_session();
    let failure = Failure::none();
    let found = RwSignal::new(None::<Snapshot>);
    // Made anew when the ledger changes meanwhile.
    let prepared =
        Memo::new(move |_| found.with(|found| Some(session.store().prepare_import(&found.as_ref()?.ledger))));
    // The last import, with the number of imports that could be undone right after it.
    let imported = RwSignal::new(None::<(Preview, usize)>);
    let file = NodeRef::<Input>::new();
    let pasted = NodeRef::<Textarea>::new();

    let preview = move |text: &str| {
        found.set(failure.note(snapshot::parse(text, session.plan(), session.is_sample())));
        // The page may be another one by the time that a file is read.
        if found.try_with_untracked(Option::is_some) == Some(true) {
            request_animation_frame(|| browser::focus(PREVIEW));
        }
    };
    let preview_file = move |file: &File| {
        read(file, move |text| match text {
            Ok(text) => preview(&text),
            Err(why) => {
                found.set(None);
                failure.set(why);
            }
        });
    };
    let preview_picked = move |_| {
        let Some(input) = file.get_untracked() else { return };
        let picked = input.files().and_then(|files| files.get(0));
        let Some(picked) = picked else { return };
        preview_file(&picked);
        // Else picking the same file again would be no change.
        input.set_value("");
    };
    let preview_dropped = move |event: DragEvent| {
        if let Some(dropped) = browser::dropped_file(&event) {
            preview_file(&dropped);
        }
    };
    let preview_text = move |_| {
        if let Some(area) = pasted.get_untracked() {
            preview(&area.value());
        }
    };
    let imports = Memo::new(move |_| session.store().undo_labels().with(|labels| labels.imports));
    let import = Callback::new(move |preview: Preview| {
        let result = found.with_untracked(|found| {
            let snapshot = found.as_ref()?;
            let from = format!("{}的快照", snapshot.header.exported.by);
            let prepared = prepared.get_untracked()?;
            Some(session.store().import(&snapshot.ledger, prepared, &from).map_err(refused_write))
        });
        if result.and_then(|result| failure.note(result)).is_some() {
            imported.set(Some((preview, imports.get_untracked())));
            found.set(None);
            if let Some(area) = pasted.get_untracked() {
                area.set_value("");
            }
        }
    });
    let cancel = Callback::new(move |()| {
        found.set(None);
        failure.clear();
    });
    let can_undo = Memo::new(move |_| session.store().undo_labels().with(|labels| labels.undoes_import));
    let outcome = move || {
        let (preview, imports_then) = imported.get()?;
        if imports.get() < imports_then {
            return None;
        }
        let total = preview.total();
        let text = format!(
            "已导入：新增 {} 条，更新 {} 条，有冲突 {} 条。",
            total.new, total.updated, total.conflicting
        );
        Some(view! {
            <div class="notice good-news" role="status">
                <p>{text}</p>
                <Conflicts keys=preview.conflicting links=true/>
                {dynamic(move || {
                    if can_undo.get() {
                        view! {
                            <div class="buttons">{button("btn plain", "撤销导入", move |_| session.undo_or_redo(Direction::Undo))}</div>
                            <p class="muted">"刷新或关闭本页后，不能再撤销这次导入。"</p>
                        }
                        .into_any()
                    } else {
                        view! { <p class="muted">"之后又有修改：先撤销那些修改，才能撤销导入。"</p> }.into_any()
                    }
                })}
            </div>
        })
    };
    view! {
        <section
            on:dragover=move |event| browser::take_dragged_file(&event)
            on:drop=preview_dropped
        >
            <h2>"导入"</h2>
            <p>"收下别人的快照，或用自己的快照恢复台账。先预览，确认后才改动；导入不会抹掉已填的内容。"</p>
            // Of any name: chats rename what they carry, and the contents decide.
            <div class="file-pick">
                <input
                    node_ref=file
                    id="import-file"
                    class="visually-hidden"
                    type="file"
                    on:change=preview_picked
                />
                <label class="btn" for="import-file">"选择快照文件…"</label>
                <span class="muted">"或把文件拖到这里"</span>
            </div>
            <div class="field">
                <div class="field-head"><label for="import-text">"或粘贴快照的文字"</label></div>
                <textarea
                    node_ref=pasted
                    id="import-text"
                    class="input"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="从第一个 { 到最后一个 }，全部粘贴到这里"
                ></textarea>
            </div>
            <div class="buttons">
                {button("btn plain", "预览", preview_text)}
            </div>
            <FailureLine failure/>
            <div id=PREVIEW tabindex="-1">
                {dynamic(move || found.with(Option::is_some).then(|| view! { <ImportPreview found prepared import cancel/> }))}
            </div>
            {dynamic(outcome)}
        </section>
    }
}

/// Reads a picked file, unless it is larger than any snapshot.
fn read(file: &File, then: impl FnOnce(Result<String, String>) + 'static) {
    let megabytes = (file.size() / f64::from(1 << 20)).ceil() as usize;
    if megabytes > snapshot::MAX_MEGABYTES {
        return then(Err(Refusal::TooLarge { megabytes }.to_string()));
    }
    browser::read_as_text(file, move |text| {
        then(text.ok_or_else(|| "文件读不出来：请重新选择；仍不行时，请改用粘贴文字。".to_owned()));
    });
}

fn refused_write(error: WriteError) -> &'static str {
    match error {
        WriteError::Full => "没有导入，台账没有变：浏览器的存储空间已满，请腾出空间后重试。",
        WriteError::Refused => "没有导入，台账没有变：浏览器拒绝写入，请检查浏览器的设置，或换一个浏览器。",
    }
}
