use leptos::prelude::*;

use crate::address::Page;
use crate::app::components::{button, dynamic};
use crate::app::pages::OverviewPage;
use crate::app::pages_part::PagesPart;
use crate::app::shell::announcement_bar::AnnouncementBar;
use crate::app::shell::banners::Banners;
use crate::app::shell::masthead::Masthead;
use crate::app::shell::title::keep_title;
use crate::app::state::use_location;
use crate::browser;

/// The id of the main part, for the skip link.
const MAIN: &str = "main";

/// The frame around every page: masthead, banners, the page itself.
#[component]
pub fn Shell() -> impl IntoView {
    let location = use_location();
    let pages: PagesPart = expect_context();
    let page = Memo::new(move |_| location.route().with(|route| route.page()));
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            browser::scroll_to_top();
            browser::focus_in_place(MAIN);
        }
        page
    });
    keep_title();
    view! {
        {button("skip", "跳到正文", move |_| browser::focus(MAIN))}
        <Masthead page/>
        <Banners/>
        {pages.once_loaded(|part| (part.paper_head)())}
        <main id=MAIN tabindex="-1">
            {dynamic(move || {
                // A page is built anew for another round.
                location.round_id().track();
                match page.get() {
                    Page::Overview => {
                        let details = move |view| pages.when_loaded(move |part| (part.overview_details)(view));
                        view! { <OverviewPage details/> }.into_any()
                    }
                    Page::Tasks => pages.when_loaded(|part| (part.tasks)()),
                    Page::Timeline => pages.when_loaded(|part| (part.timeline)()),
                    Page::Assess => pages.when_loaded(|part| (part.assess)()),
                    Page::Document => pages.when_loaded(|part| (part.document)()),
                    Page::Settings => pages.when_loaded(|part| (part.settings)()),
                    Page::Help => pages.when_loaded(|part| (part.help)()),
                }
            })}
        </main>
        <AnnouncementBar/>
    }
}
