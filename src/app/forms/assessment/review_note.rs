use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::{Assessment, Decision, Kind, RecordKey, Review};

/// The bureau's review of an assessment.
#[derive(Clone, PartialEq)]
struct Note {
    decision: Option<Decision>,
    is_outdated: bool,
    sentences: Vec<String>,
}

/// Above the form of an item that was reviewed: the bureau's decision.
pub fn review_note(unit: String, item: &'static Item) -> AnyView {
    let session = use_session();
    let note = Memo::new(move |_| {
        let round = session.round().with(|round| round.id.clone());
        let mut keys = session.alias_keys(&unit, |unit| RecordKey::review(&round, unit, &item.id));
        keys.extend(session.assessment_keys(&unit, &item.id));
        session.store().with_records(&keys, |records| {
            let of_kind = |kind| records.iter().copied().filter(move |record| record.key().kind() == kind);
            let (review, assessment) =
                (Review::new(of_kind(Kind::Review)), Assessment::new(of_kind(Kind::Assessment)));
            (!review.is_empty()).then(|| Note {
                decision: review.decision(),
                is_outdated: review.is_outdated(&assessment),
                sentences: review.sentences(item, &assessment),
            })
        })
    });
    dynamic(move || {
        let Note { decision, is_outdated, sentences } = note.get()?;
        let outdated = is_outdated.then_some("，核定后有改动");
        let class = match decision {
            Some(Decision::Returned) => "notice bad-news block",
            _ => "notice block",
        };
        Some(view! {
            <div class=class role="group" aria-label="县里的核定">
                <p><b>{decision.map_or("县里的意见", Decision::label)}</b> {outdated}</p>
                {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                <p class="hint">"只作对照，不改变自评的标记和得分。"</p>
            </div>
        })
    })
}
