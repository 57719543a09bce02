//! 原文: the document as it was issued, each passage linked to its item.

mod anchors;
mod contents;
mod passage;

use leptos::prelude::*;

use self::anchors::{passage_id, section_id};
use self::contents::Contents;
use self::passage::{ItemPassage, ItemTable};
use crate::address::Route;
use crate::app::state::{use_location, use_session};
use crate::browser;
use crate::plan::{Block, Paragraph, Passage};

#[component]
pub fn DocumentPage() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let current = Memo::new(move |_| {
        location.route().with(|route| match route {
            Route::Document { item } => item.clone(),
            _ => None,
        })
    });
    Effect::new(move || {
        if let Some(item) = current.get() {
            // The frame scrolls a page that was just opened to its top first.
            request_animation_frame(move || browser::scroll_into_view(&passage_id(&item)));
        }
    });
    let block = |block: Block<'static>| match block {
        Block::Line(paragraph) => line(paragraph),
        Block::Item(text) => view! { <ItemPassage text current/> }.into_any(),
        Block::Table(table) => view! { <ItemTable table current/> }.into_any(),
    };
    let plan = session.plan();
    view! {
        <div class="original">
            <Contents/>
            <article class="paper">
                {plan.layout().into_iter().map(block).collect_view()} <footer class="source-note">
                    {format!(
                        "以上为{}{}印发的原文，逐字照录，标点、空格和疑似笔误都未改动，只略去网页的导航文字。",
                        plan.issuer,
                        plan.issued.chinese(),
                    )} "“原文疑点”和条目链接是本台账所加。"
                </footer>
            </article>
        </div>
    }
}

fn line(Paragraph { text, passage, .. }: Paragraph<'static>) -> AnyView {
    match passage {
        Passage::Title => view! { <h1>{text}</h1> }.into_any(),
        Passage::Heading { section, level } => heading(section, level, text),
        Passage::Signature => view! { <p class="right">{text}</p> }.into_any(),
        _ => view! { <p>{text}</p> }.into_any(),
    }
}

/// A heading without a number is the title of a document of its own.
fn heading(section: &'static str, level: u32, text: &'static str) -> AnyView {
    let session = use_session();
    let title = session.plan().section(section).is_some_and(|section| section.number.is_empty());
    let id = section_id(section);
    match level {
        1 => view! { <h2 id=id tabindex="-1" class:title=title>{text}</h2> }.into_any(),
        2 => view! { <h3 id=id tabindex="-1">{text}</h3> }.into_any(),
        _ => view! { <h4 id=id tabindex="-1">{text}</h4> }.into_any(),
    }
}
