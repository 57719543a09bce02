use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::TimelineState;
use crate::address::Facet;
use crate::app::components::{Segmented, button, dynamic};
use crate::browser;
use crate::browser::PaperRule;
use crate::snapshot::Scope;
use crate::timeline::{Drawing, Paper, Px, file_name, sheet_svg, whole_svg};

/// The element that is filled with pages while something is printed.
pub const PAPER: &str = "tl-paper";

/// How wide a picture is that is kept.
const WIDTH: Px = Px::whole(1400);

/// Taking the timeline away: as a picture, and on paper.
#[component]
pub fn TimelineExport(shown: TimelineState) -> impl IntoView {
    let paper = RwSignal::new(Paper::A4);
    let said = RwSignal::new(String::new());
    print_pages(shown, paper);
    let svg = move |_| {
        let name = name(shown, "svg");
        let text = drawn(shown, |drawing| whole_svg(drawing, WIDTH));
        said.set(match browser::download(&name, "image/svg+xml", &text) {
            true => format!("已交给浏览器下载：{name}。"),
            false => "浏览器不能下载文件：请改用打印，或换一个浏览器。".to_owned(),
        });
    };
    let png = move |_| {
        let (text, size) = drawn(shown, |drawing| (whole_svg(drawing, WIDTH), drawing.size(WIDTH)));
        let name = name(shown, "png");
        said.set("正在画图…".to_owned());
        let told = format!("已交给浏览器下载：{name}。");
        browser::download_png(name, &text, (size.0.css(), size.1.css()), move |went_well| {
            let failed = "浏览器画不出 PNG：请改为导出 SVG，或打印成 PDF。".to_owned();
            // The page may be another one by now.
            let _ = said.try_set(if went_well { told } else { failed });
        });
    };
    let pages = move || match shown.table.get() {
        true => format!("横向 {}。", paper.get().id()),
        false => format!("横向 {}，共 {} 页。", paper.get().id(), count(shown, paper.get())),
    };
    view! {
        <h2>"图片"</h2>
        <div class="buttons">{button("btn plain", "导出 SVG", svg)} {button("btn plain", "导出 PNG", png)}</div>
        <h2>"纸张"</h2>
        <div class="tl-print">
            <Segmented
                label="纸张"
                choices=Paper::ALL.map(|paper| (paper, paper.id())).to_vec()
                chosen=paper
                choose=Callback::new(move |chosen| paper.set(chosen))
            />
            {button("btn plain", "打印", move |_| print(shown))}
        </div>
        <p class="hint">{dynamic(pages)} "印全部年份和全部行，与屏幕上缩放到哪里无关。"</p>
        <p class="said" role="status">{dynamic(move || said.get())}</p>
    }
}

/// While it is asked to print, a browser lays the page out before anything is drawn anew: so the table is whole first.
fn print(shown: TimelineState) {
    shown.whole.set(shown.table.get_untracked());
    set_timeout(browser::print, Duration::ZERO);
}

/// While something is printed, the pages stand in place of the page; the table is printed as it is.
fn print_pages(shown: TimelineState, paper: RwSignal<Paper>) {
    let rule = StoredValue::new_local(None::<PaperRule>);
    Effect::new(move || {
        let heard = [
            window_event_listener(ev::beforeprint, move |_| {
                let paper = paper.get_untracked();
                rule.set_value(PaperRule::landscape(paper.id()));
                if !shown.table.get_untracked() {
                    let pages = untrack(|| drawn(shown, |drawing| pages(drawing, paper)));
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
        on_cleanup(move || heard.into_iter().for_each(|heard| heard.remove()));
    });
}

fn pages(drawing: &Drawing<'_>, paper: Paper) -> Vec<String> {
    drawing.sheets(paper).iter().map(|sheet| sheet_svg(drawing, sheet, paper)).collect()
}

/// How many pages the picture fills. What is written around its rows makes none more, and takes the whole ledger's
/// digest to know.
fn count(shown: TimelineState, paper: Paper) -> usize {
    shown.groups.with(|groups| {
        let bare = Drawing {
            plan: shown.session.plan(),
            title: "",
            subtitle: "",
            groups,
            as_of: shown.as_of(),
            today: None,
            sample: shown.session.is_sample(),
            digest: "",
        };
        bare.sheets(paper).len()
    })
}

/// Hands over what is shown, ready to be drawn.
fn drawn<T>(shown: TimelineState, draw: impl FnOnce(&Drawing<'_>) -> T) -> T {
    let session = shown.session;
    let (groups, round) = (shown.groups.get(), shown.round.get());
    let subtitle = [Some(shown.subject()), Some(round.name.clone()), filters(shown)];
    let subtitle = subtitle.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let digest = digest(shown);
    draw(&Drawing {
        plan: session.plan(),
        title: &session.plan().title,
        subtitle: &subtitle,
        groups: &groups,
        as_of: round.as_of,
        today: shown.today.get(),
        sample: session.is_sample(),
        digest: &digest,
    })
}

/// Of what is chosen beside the units, in words.
fn filters(shown: TimelineState) -> Option<String> {
    let query = shown.tasks.query.get();
    let facets = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Unit);
    let chosen = facets.flat_map(|facet| query.chosen(facet).iter().map(move |id| (facet, id)));
    let mut words: Vec<String> = chosen.map(|(facet, id)| shown.tasks.choice_label(facet, id)).collect();
    if !query.text.is_empty() {
        words.push(format!("“{}”", query.text));
    }
    (!words.is_empty()).then(|| format!("筛选：{}", words.join("、")))
}

/// Of the snapshot that the one unit whose rows these are would hand over, or else of the whole ledger's.
fn digest(shown: TimelineState) -> String {
    let session = shown.session;
    let scope = shown.tasks.query.with(|query| match &query.chosen(Facet::Unit)[..] {
        [unit] => session.unit_scope(unit),
        _ => Scope::Whole,
    });
    session.store().with_ledger(|ledger| match scope.select(ledger).next() {
        Some(_) => scope.digest(ledger).short(),
        None => String::new(),
    })
}

fn name(shown: TimelineState, extension: &str) -> String {
    untrack(|| {
        let sample = if shown.session.is_sample() { "示例数据-" } else { "" };
        file_name(&format!("{sample}{}", shown.subject()), shown.today.get(), extension)
    })
}
