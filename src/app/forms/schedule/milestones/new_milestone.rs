use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{EntryLine, button, clear, typed};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::{FieldError, MilestonePart, RecordKey, parse_day, parse_name};

/// A new milestone: it is added once it has both its name and its day.
#[component]
pub fn NewMilestone(
    item: &'static Item,
    /// The record that it is going to stand in.
    record: Option<RecordKey>,
    add: Callback<(String, String)>,
) -> impl IntoView {
    let (name, day) = (NodeRef::<Input>::new(), NodeRef::<Input>::new());
    let draft = |field: &str| use_session().drafts().of(record.clone(), field);
    let (name_draft, day_draft) = (draft("new-milestone-name"), draft("new-milestone-day"));
    let name_error = RwSignal::new(None::<FieldError>);
    let day_error = RwSignal::new(None::<FieldError>);
    let press = Callback::new(move |()| {
        let (typed_name, typed_day) = (typed(name), typed(day));
        match (parse_name(&typed_name), parse_day(&typed_day)) {
            (Ok(parsed_name), Ok(parsed_day)) => {
                add.run((parsed_name, parsed_day.to_string()));
                name_error.set(None);
                day_error.set(None);
                clear(&[(name, name_draft), (day, day_draft)]);
            }
            (parsed_name, parsed_day) => {
                let first = if parsed_name.is_err() { name } else { day };
                name_error.set(parsed_name.err());
                day_error.set(parsed_day.err());
                if let Some(input) = first.get_untracked() {
                    let _ = input.focus();
                }
            }
        }
    });
    let line = move |(input, draft),
                     id: &str,
                     part: MilestonePart,
                     placeholder,
                     error: RwSignal<Option<FieldError>>| {
        view! {
            <EntryLine
                input
                draft
                id=format!("{}-new-{id}", item.id)
                label=part.label()
                name=format!("新节点的{}", part.label())
                placeholder
                error=Signal::derive(move || error.with(|error| error.as_ref().map(ToString::to_string)))
                enter=press
            />
        }
        .into_any()
    };
    view! {
        <div class="milestone-new" role="group" aria-label="添加节点">
            {line((name, name_draft), "name", MilestonePart::Name, "如 完成初步设计审批", name_error)}
            {line((day, day_draft), "date", MilestonePart::Date, "如 2024-06-30", day_error)}
            {button("btn plain", "添加节点", move |_| press.run(()))}
        </div>
    }
}
