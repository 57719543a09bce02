use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use strum::VariantArray;

use super::TimelineState;
use crate::address::Facet;
use crate::app::components::{Segmented, button, dynamic};
use crate::browser;
use crate::browser::PaperRule;
use crate::snapshot::Scope;
use crate::timeline::{Drawing, Paper, Px, file_name, sheet_svg, whole_svg};

/// The id of the element that holds the pages while something is printed.
pub const PAPER: &str = "tl-paper";

/// The width of an exported picture.
const WIDTH: Px = Px::whole(1400);

/// The timeline as a picture, and on paper.
#[component]
pub fn TimelineExport(timeline: TimelineState) -> impl IntoView {
    let paper = RwSignal::new(Paper::A4);
    let message = RwSignal::new(String::new());
    print_pages(timeline, paper);
    let svg = move |_| {
        let name = picture_name(timeline, "svg");
        let text = with_drawing(timeline, |drawing| whole_svg(drawing, WIDTH));
        message.set(match browser::download(&name, "image/svg+xml", &text) {
            true => format!("已交给浏览器下载：{name}。"),
            false => "浏览器不能下载文件：请改用打印，或换一个浏览器。".to_owned(),
        });
    };
    let png = move |_| {
        let (text, size) = with_drawing(timeline, |drawing| (whole_svg(drawing, WIDTH), drawing.size(WIDTH)));
        let name = picture_name(timeline, "png");
        message.set("正在画图…".to_owned());
        let done = format!("已交给浏览器下载：{name}。");
        browser::download_png(name, &text, (size.0.css(), size.1.css()), move |went_well| {
            let failed = "浏览器画不出 PNG：请改为导出 SVG，或打印成 PDF。".to_owned();
            // The page may be another one by now.
            let _ = message.try_set(if went_well { done } else { failed });
        });
    };
    let pages = move || match timeline.table.get() {
        true => format!("横向 {}。", paper.get().id()),
        false => format!("横向 {}，共 {} 页。", paper.get().id(), page_count(timeline, paper.get())),
    };
    view! {
        <h2>"图片"</h2>
        <div class="buttons">{button("btn plain", "导出 SVG", svg)} {button("btn plain", "导出 PNG", png)}</div>
        <h2>"纸张"</h2>
        <div class="tl-print">
            <Segmented
                label="纸张"
                choices=Paper::VARIANTS.iter().map(|paper| (*paper, paper.id())).collect()
                chosen=paper
                choose=Callback::new(move |chosen| paper.set(chosen))
            />
            {button("btn plain", "打印", move |_| print(timeline))}
        </div>
        <p class="hint">{dynamic(pages)} "印全部年份和全部行，与屏幕上缩放到哪里无关。"</p>
        <p class="said" role="status">{dynamic(move || message.get())}</p>
    }
}

/// Draws the whole table first: a browser lays out the page for print before signals can redraw it.
fn print(timeline: TimelineState) {
    timeline.whole.set(timeline.table.get_untracked());
    set_timeout(browser::print, Duration::ZERO);
}

/// While something is printed, the pages stand in place of the page; the table is printed as it is.
fn print_pages(timeline: TimelineState, paper: RwSignal<Paper>) {
    let rule = StoredValue::new_local(None::<PaperRule>);
    Effect::new(move || {
        let listeners = [
            window_event_listener(ev::beforeprint, move |_| {
                let paper = paper.get_untracked();
                rule.set_value(PaperRule::landscape(paper.id()));
                if !timeline.table.get_untracked() {
                    let pages = untrack(|| with_drawing(timeline, |drawing| pages(drawing, paper)));
                    browser::fill_with_svg(PAPER, &pages);
                    browser::set_root_attribute("data-paper", paper.id());
                }
            }),
            window_event_listener(ev::afterprint, move |_| {
                rule.set_value(None);
                browser::set_root_attribute("data-paper", "");
                browser::fill_with_svg(PAPER, &[]);
            }),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
}

fn pages(drawing: &Drawing<'_>, paper: Paper) -> Vec<String> {
    drawing.sheets(paper).iter().map(|sheet| sheet_svg(drawing, sheet, paper)).collect()
}

/// The number of pages. Titles and digest change it by none, and the digest takes the whole ledger to compute.
fn page_count(timeline: TimelineState, paper: Paper) -> usize {
    timeline.groups.with(|groups| {
        let bare = Drawing {
            plan: timeline.session.plan(),
            title: "",
            subtitle: "",
            groups,
            as_of: timeline.as_of(),
            today: None,
            sample: timeline.session.is_sample(),
            digest: "",
        };
        bare.sheets(paper).len()
    })
}

/// Lends the timeline as a drawing.
fn with_drawing<T>(timeline: TimelineState, draw: impl FnOnce(&Drawing<'_>) -> T) -> T {
    let session = timeline.session;
    let (groups, round) = (timeline.groups.get(), timeline.round.get());
    let subtitle = [Some(timeline.subject()), Some(round.name.clone()), filter_words(timeline)];
    let subtitle = subtitle.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let digest = digest(timeline);
    draw(&Drawing {
        plan: session.plan(),
        title: &session.plan().title,
        subtitle: &subtitle,
        groups: &groups,
        as_of: round.as_of,
        today: timeline.today.get(),
        sample: session.is_sample(),
        digest: &digest,
    })
}

/// The chosen facets beside the units, in words.
fn filter_words(timeline: TimelineState) -> Option<String> {
    let query = timeline.tasks.query.get();
    let facets = Facet::VARIANTS.iter().filter(|facet| **facet != Facet::Unit);
    let chosen = facets.flat_map(|facet| query.chosen(*facet).iter().map(move |id| (*facet, id)));
    let mut words: Vec<String> = chosen.map(|(facet, id)| timeline.tasks.choice_label(facet, id)).collect();
    if !query.text.is_empty() {
        words.push(format!("“{}”", query.text));
    }
    (!words.is_empty()).then(|| format!("筛选：{}", words.join("、")))
}

/// The digest of the snapshot of the one unit whose rows these are, else of the whole ledger.
fn digest(timeline: TimelineState) -> String {
    let session = timeline.session;
    let scope = timeline.tasks.query.with(|query| match query.only_unit() {
        Some(unit) => session.unit_scope(unit),
        None => Scope::Whole,
    });
    session.store().with_ledger(|ledger| match scope.select(ledger).next() {
        Some(_) => scope.digest(ledger).short(),
        None => String::new(),
    })
}

fn picture_name(timeline: TimelineState, extension: &str) -> String {
    untrack(|| {
        let sample = if timeline.session.is_sample() { "示例数据-" } else { "" };
        file_name(&format!("{sample}{}", timeline.subject()), timeline.today.get(), extension)
    })
}
