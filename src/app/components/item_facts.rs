use leptos::prelude::*;

use crate::app::components::{LightSign, OrgNames, Question, RoleSign, dynamic, why};
use crate::app::state::{Subject, use_session};
use crate::directory::Role;
use crate::plan::{Date, Item};
use crate::records::Override;
use crate::rules::due_dates_in_words;

/// Who answers for an item, by when, and where it stands.
#[component]
pub fn ItemFactsList(
    item: &'static Item,
    #[prop(into)] subjects: Signal<Vec<Subject>>,
    /// The day that lights are seen from; the round's as-of date where there is none.
    #[prop(optional, into)]
    as_of: Option<Signal<Date>>,
) -> impl IntoView {
    let session = use_session();
    let as_of = as_of.unwrap_or_else(|| Signal::derive(move || session.round().with(|round| round.as_of)));
    let duty = session.plan().duty(item);
    let leads = duty.filter(|duty| !duty.leads.is_empty());
    let open_ended = move || {
        duty.is_some_and(|duty| duty.open_ended)
            .then(|| view! { " " <span class="open-ended">"等（原文未列全）"</span> })
    };
    let partners_label = if leads.is_some() { Role::Partner.label() } else { "责任" };
    view! {
        <dl class="facts">
            {leads.map(|duty| view! { <dt>"牵头"</dt> <dd><OrgNames list=&duty.leads/></dd> })}
            {duty
                .filter(|duty| !duty.partners.is_empty())
                .map(|duty| {
                    let unled = leads.is_none().then_some("（原文未定牵头）");
                    view! {
                        <dt>{partners_label}</dt>
                        <dd><OrgNames list=&duty.partners/> {dynamic(open_ended)} {unled}</dd>
                    }
                })}
            <dt>"时限"</dt>
            <dd>{due_dates_in_words(item, session.plan())}</dd>
            {dynamic(move || subjects.get().into_iter().map(|subject| status_row(item, subject, as_of)).collect_view())}
        </dl>
    }
}

fn status_row(item: &'static Item, subject: Subject, as_of: Signal<Date>) -> AnyView {
    let label = match &subject {
        Subject::County => "全县".to_owned(),
        Subject::Unit(unit) => use_session().org_name(unit),
    };
    view! { <dt>{label}</dt> <dd><StatusCell item subject as_of/></dd> }.into_any()
}

/// The light, and why it is that one.
#[component]
fn StatusCell(item: &'static Item, subject: Subject, as_of: Signal<Date>) -> impl IntoView {
    let session = use_session();
    let responsibility = match &subject {
        Subject::Unit(unit) => {
            session.directory().with(|directory| directory.responsibility(item, unit).cloned())
        }
        Subject::County => None,
    };
    let role = responsibility.as_ref().map(|responsibility| {
        let via: Vec<_> = responsibility.via.iter().map(|group| session.org_name(group)).collect();
        let via = (!via.is_empty()).then(|| format!(" {}", via.join("、")));
        view! { <span class="muted"><RoleSign role=responsibility.role/> {via} " "</span> }
    });
    if responsibility.is_none() && subject != Subject::County {
        return view! { <span class="muted">"在本项没有牵头或配合任务"</span> }.into_any();
    }
    let owner = subject.clone();
    let light = Memo::new(move |_| {
        let state = match &owner {
            Subject::Unit(unit) => session.state(unit, item),
            Subject::County => session.with_evaluation(|evaluation| evaluation.county(item).state),
        };
        session.judge_at(state, item, as_of.get()).light
    });
    let overrides = {
        let subject = subject.clone();
        dynamic(move || overrides(&subject, item))
    };
    let sign = view! {
        {dynamic(move || view! { <LightSign light=light.get()/> })}
        <span class="asks" aria-hidden="true">"为什么"</span>
    };
    let question = move || Question::Item { item, subject: subject.clone(), as_of: as_of.get() };
    let (button, answer) = why(sign.into_any(), question);
    view! { {role} {button} {overrides} {answer} }.into_any()
}

/// What the unit states in place of its computed state.
fn overrides(subject: &Subject, item: &Item) -> Option<AnyView> {
    let Subject::Unit(unit) = subject else { return None };
    let words: Vec<_> = use_session().with_assessment(unit, &item.id, |assessment| {
        assessment.overrides().iter().map(Override::in_words).collect()
    });
    (!words.is_empty())
        .then(|| view! { <span class="overridden">"改判为 " {words.join("；")}</span> }.into_any())
}
