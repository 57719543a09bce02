mod measure_editor;
mod number_line;

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::{PageSession, use_session};
use crate::browser;
use crate::overview::MeasureCard;
use crate::plan::{Item, Measure};
use crate::rules::Verdict;

pub use self::measure_editor::MeasureEditor;

/// The numbers that the plan sets for an item, what the unit's own amount to, and where these are typed in. A mark that
/// disagrees gets a reminder.
#[component]
pub fn ItemNumbers(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let lines = item.measures.iter().map(|measure| line(unit.clone(), item, measure));
    view! {
        <section class="block numbers-block" aria-label="目标值">
            <div class="head-line"><h3>"目标值"</h3> <small>"本单位填的数；结论不改变任何标记"</small></div>
            {lines.collect::<Vec<_>>()}
        </section>
    }
}

fn line(unit: String, item: &'static Item, measure: &'static Measure) -> AnyView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let card = Memo::new(move |_| unit.with_value(|unit| card(session, unit, item, measure)));
    let mark = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| assessment.mark(&measure.clause))
        })
    });
    let open = RwSignal::new(false);
    let opener = StoredValue::new(format!("{}-numbers", measure.id));
    let done = Callback::new(move |()| {
        open.set(false);
        let opener = opener.get_value();
        request_animation_frame(move || browser::focus(&opener));
    });
    let verdict = move || {
        card.with(|card| {
            let verdict = card.finding.verdict;
            let class = match verdict {
                Verdict::Met => "done",
                Verdict::NotMet => "late",
                Verdict::Insufficient => "none",
            };
            let sentence = card.finding.sentence.strip_prefix(verdict.label());
            let sentence = sentence.unwrap_or(&card.finding.sentence).to_owned();
            view! { <p class="number-verdict"><b class=class>{verdict.label()}</b> {sentence}</p> }
        })
    };
    let reminder = move || {
        let reminder = card.with(|card| card.finding.verdict.reminder(mark.get()?));
        reminder.map(|text| {
            let text = format!("{} {text}", measure.clause);
            view! { <p class="field-note">{text}</p> }
        })
    };
    let foot = move || match open.get() {
        true => view! { <MeasureEditor measure writers=vec![unit.get_value()] done/> }.into_any(),
        false => view! {
            <button
                type="button"
                class="link"
                id=opener.get_value()
                aria-label=format!("填数：{}", measure.name)
                on:click=move |_| open.set(true)
            >
                "填数"
            </button>
        }
        .into_any(),
    };
    view! {
        <div class="number">
            <p class="number-head"><span>{measure.name.clone()}</span> <b>{measure.text.clone()}</b></p>
            {dynamic(verdict)} {dynamic(reminder)} {dynamic(foot)}
        </div>
    }
    .into_any()
}

fn card(
    session: PageSession,
    unit: &str,
    item: &'static Item,
    measure: &'static Measure,
) -> MeasureCard<'static> {
    session.with_evaluation(|evaluation| {
        MeasureCard::of(session.plan(), item, measure, &evaluation.series(unit, &measure.id))
    })
}
