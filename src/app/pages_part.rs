//! The second part of the program: all that 总览 doesn't show at first, every other page, and the sample county.
//!
//! `cargo xtask build` (with the feature `split`) cuts off what only [`PART`] reaches. It is fetched as soon as the
//! first page stands, and again by itself after a failure. Without the feature the program is in one piece.

use std::mem;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use crate::app::components::{button, dynamic};
use crate::app::pages::{
    AssessPage, DocumentPage, HelpPage, OverviewDetails, OverviewView, SettingsPage, TasksPage, TimelinePage,
};
use crate::app::shell::PaperHead;
use crate::browser;
use crate::plan::Plan;
use crate::records::Ledger;
use crate::sample::{self, Size};

/// The functions of the part that others call: what draws a page, or the rest of 总览, and what makes the sample county.
#[derive(Clone, Copy)]
pub struct Part {
    pub overview_details: fn(OverviewView) -> AnyView,
    pub tasks: fn() -> AnyView,
    pub timeline: fn() -> AnyView,
    pub assess: fn() -> AnyView,
    pub document: fn() -> AnyView,
    pub settings: fn() -> AnyView,
    pub help: fn() -> AnyView,
    pub paper_head: fn() -> AnyView,
    pub sample_county: fn(&Plan) -> Ledger,
}

const PART: Part = Part {
    overview_details: |view| view! { <OverviewDetails view/> }.into_any(),
    tasks: || view! { <TasksPage/> }.into_any(),
    timeline: || view! { <TimelinePage/> }.into_any(),
    assess: || view! { <AssessPage/> }.into_any(),
    document: || view! { <DocumentPage/> }.into_any(),
    settings: || view! { <SettingsPage/> }.into_any(),
    help: || view! { <HelpPage/> }.into_any(),
    paper_head: || view! { <PaperHead/> }.into_any(),
    sample_county,
};

/// The same county for everybody, so that a link into it shows the same.
const SAMPLE_SEED: u64 = 145;

/// How long to wait before the part is fetched again; twice as long after every failure.
const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

#[derive(Clone, Copy)]
enum Arrival {
    Awaited,
    Loaded(Part),
    Failed,
}

/// The loading of the second part.
#[derive(Clone, Copy)]
pub struct PagesPart {
    arrival: RwSignal<Arrival>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl PagesPart {
    pub fn load() -> Self {
        let at_first = if cfg!(feature = "split") { Arrival::Awaited } else { Arrival::Loaded(PART) };
        let part = Self { arrival: RwSignal::new(at_first), timer: StoredValue::new(None) };
        if cfg!(feature = "split") {
            part.fetch(FIRST_PAUSE);
        }
        part
    }

    /// What `draw` draws with the part, or that it isn't here yet.
    pub fn when_loaded(self, draw: impl Fn(Part) -> AnyView + Send + 'static) -> AnyView {
        dynamic(move || match self.arrival.get() {
            Arrival::Loaded(part) => draw(part),
            Arrival::Awaited => view! { <p class="awaited" role="status">"正在打开…"</p> }.into_any(),
            Arrival::Failed => view! {
                <div class="awaited" role="alert">
                    <p>"这一部分没能下载，已填的内容没有改动：" {browser::download_failure()}</p>
                    {button("btn", "重试", move |_| self.retry())}
                    {button("btn plain", "重新打开", |_| browser::reload())}
                </div>
            }
            .into_any(),
        })
    }

    /// What `draw` draws with the part; nothing before it is here.
    pub fn once_loaded(self, draw: impl Fn(Part) -> AnyView + Send + 'static) -> AnyView {
        dynamic(move || match self.arrival.get() {
            Arrival::Loaded(part) => Some(draw(part)),
            _ => None,
        })
    }

    fn retry(self) {
        self.arrive(Arrival::Awaited);
        self.fetch(FIRST_PAUSE);
    }

    /// Fetches the part, and again after the pause where that fails.
    fn fetch(self, pause: Duration) {
        spawn_local(async move {
            self.cancel_timer();
            match load_part().await {
                Ok(part) => self.arrive(Arrival::Loaded(part)),
                Err(_) => {
                    self.arrive(Arrival::Failed);
                    self.fetch_after(pause);
                }
            }
        });
    }

    fn fetch_after(self, pause: Duration) {
        self.cancel_timer();
        let fetch = move || self.fetch(LONGEST_PAUSE.min(pause * 2));
        self.timer.set_value(set_timeout_with_handle(fetch, pause).ok());
    }

    fn cancel_timer(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
    }

    /// What is the same as before is not drawn anew.
    fn arrive(self, arrival: Arrival) {
        if mem::discriminant(&self.arrival.get_untracked()) != mem::discriminant(&arrival) {
            self.arrival.set(arrival);
        }
    }
}

/// Pointers to the part's functions are all that the main part knows of it.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(pages, fallible, wasm_split_path = leptos::wasm_split)]
fn load_part() -> Result<Part, SplitLoaderError> {
    Ok(PART)
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async, reason = "as the split one")]
async fn load_part() -> Result<Part, SplitLoaderError> {
    Ok(PART)
}

fn sample_county(plan: &Plan) -> Ledger {
    sample::county(plan, SAMPLE_SEED, Size::COUNTY)
}
