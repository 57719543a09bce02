use strum::VariantArray;

use super::drawing::Drawing;
use super::lights::light_shape;
use super::markup::{Attributes, Markup, attributes};
use super::style::{COLUMN, EDGE, FONT, INK, LATE, QUIET, RULE};
use crate::records::State;
use crate::rules::Light;
use crate::timeline::{Axis, Flag, FlagLabel, Flags, Px, Tick, View, shortened, text_width};

const TITLE: Px = Px::whole(34);
const LEGEND: Px = Px::whole(22);
/// For 截止日, and as much again for 今天 below it.
const FLAG: Px = Px::whole(18);
const YEARS: Px = Px::whole(22);
const PARTS: Px = Px::whole(22);
const TITLE_FONT: i32 = 16;
const SIGN: Px = Px::whole(20);
const BETWEEN: Px = Px::whole(16);

/// What stands above the rows: title, legend, the names of the upright lines, the axis.
pub(super) struct Head {
    width: Px,
    /// Where each entry of the legend begins, and on which line of it.
    legend: Vec<(Entry, Px, i32)>,
    lines: i32,
}

/// A sign of the picture, explained.
#[derive(Clone, Copy)]
enum Entry {
    Light(Option<Light>),
    Document,
    Planned,
    Late,
    Due,
    Own,
}

impl Entry {
    fn all() -> impl Iterator<Item = Self> {
        let lights = Light::VARIANTS.iter().copied().map(Some).chain([None]).map(Self::Light);
        lights.chain([Self::Document, Self::Planned, Self::Late, Self::Due, Self::Own])
    }

    fn word(self) -> &'static str {
        match self {
            Self::Light(light) => light.map_or(State::NotApplicable.label(), Light::label),
            Self::Document => "原文起止",
            Self::Planned => "自定计划",
            Self::Late => "逾期，至截止日",
            Self::Due => "完成时限（实心：已达到）",
            Self::Own => "自设节点",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Light(light) => light_shape(light),
            Self::Document => {
                "<rect x=\"0\" y=\"3\" width=\"16\" height=\"8\" rx=\"2\" fill=\"#eeeeec\" stroke=\"#8a9097\"/>"
            }
            Self::Planned => {
                "<rect x=\"0\" y=\"1\" width=\"16\" height=\"6\" rx=\"2\" fill=\"#eeeeec\" stroke=\"#8a9097\"/>\
                 <rect x=\"0\" y=\"9\" width=\"12\" height=\"4\" rx=\"2\" fill=\"#ffffff\" stroke=\"#555c63\"/>"
            }
            Self::Late => {
                "<path d=\"M0 7h16\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"2\" stroke-dasharray=\"2 4\"/>"
            }
            Self::Due => "<path d=\"M7 1l6 6-6 6-6-6z\" fill=\"#ffffff\" stroke=\"#1c2024\"/>",
            Self::Own => "<circle cx=\"7\" cy=\"7\" r=\"4\" fill=\"#ffffff\" stroke=\"#1c2024\"/>",
        }
    }
}

impl Head {
    /// Places the legend's entries, as many on a line as fit.
    pub fn of(width: Px) -> Self {
        let (mut legend, mut x, mut line) = (Vec::new(), EDGE, 0);
        for entry in Entry::all() {
            let length = SIGN + text_width(entry.word(), FONT);
            if x > EDGE && x + length > width - EDGE {
                (x, line) = (EDGE, line + 1);
            }
            legend.push((entry, x, line));
            x = x + length + BETWEEN;
        }
        Self { width, legend, lines: line + 1 }
    }

    pub fn height(&self) -> Px {
        TITLE + LEGEND * self.lines + FLAG * 2 + YEARS + PARTS
    }

    /// `bottom` is where the last row ends, and with it the upright lines.
    pub fn draw(&self, out: &mut Markup, drawing: &Drawing<'_>, view: &View, axis: &Axis, bottom: Px) {
        self.titles(out, drawing);
        for (entry, x, line) in &self.legend {
            let top = TITLE + LEGEND * *line;
            out.shape(*x, top + Px::whole(3), entry.sign());
            out.text(*x + SIGN, top + Px::whole(14), entry.word(), attributes!["fill" => INK]);
        }
        let top = TITLE + LEGEND * self.lines;
        let years = top + FLAG * 2;
        ticks(out, &axis.years, years, "600");
        ticks(out, &axis.parts, years + YEARS, "400");
        let foot = self.height();
        out.line((Px::ZERO, foot), (self.width, foot), attributes!["stroke" => INK]);
        let flags = Flags::of(view, drawing.as_of, drawing.today, FONT);
        flag(
            out,
            flags.today,
            (top + FLAG, bottom),
            attributes!["stroke" => QUIET, "stroke-dasharray" => "3 3"],
        );
        flag(out, flags.as_of, (top, bottom), attributes!["stroke" => INK, "stroke-width" => "1.5"]);
    }

    fn titles(&self, out: &mut Markup, drawing: &Drawing<'_>) {
        let sample = if drawing.sample { "示例数据" } else { "" };
        let badge = text_width(sample, FONT);
        let right = self.width - EDGE - badge;
        if drawing.sample {
            let frame = Px::whole(4);
            out.rect(
                right - frame,
                Px::whole(8),
                badge + frame * 2,
                Px::whole(20),
                attributes!["fill" => "none", "stroke" => LATE],
            );
            out.text(right, Px::whole(22), sample, attributes!["fill" => LATE, "font-weight" => "600"]);
        }
        let room = right - BETWEEN - EDGE;
        let title = shortened(drawing.title, room, TITLE_FONT);
        out.text(
            EDGE,
            Px::whole(23),
            &title,
            attributes!["font-size" => "16", "font-weight" => "600", "fill" => INK],
        );
        let after = EDGE + text_width(&title, TITLE_FONT) + BETWEEN;
        let as_of = format!("截止日 {}", drawing.as_of);
        let parts = [drawing.subtitle, &as_of].into_iter().filter(|text| !text.is_empty());
        let subtitle = shortened(&parts.collect::<Vec<_>>().join(" · "), right - BETWEEN - after, FONT);
        out.text(after, Px::whole(23), &subtitle, attributes!["fill" => QUIET]);
    }
}

fn flag(out: &mut Markup, flag: Option<Flag>, (top, bottom): (Px, Px), stroke: Attributes<'_>) {
    let Some(Flag { at, label }) = flag else { return };
    out.line((COLUMN + at, top + Px::whole(3)), (COLUMN + at, bottom), stroke);
    if let Some(FlagLabel { text, from, to, before }) = label {
        let (x, anchor) = if before { (to, "end") } else { (from, "start") };
        let base = top + Px::whole(14);
        out.text(COLUMN + x, base, &text, attributes!["text-anchor" => anchor, "fill" => INK]);
    }
}

fn ticks(out: &mut Markup, ticks: &[Tick], top: Px, weight: &str) {
    for tick in ticks {
        let x = COLUMN + tick.from;
        out.line((x, top), (x, top + YEARS), attributes!["stroke" => RULE]);
        if let Some(label) = &tick.label {
            let y = top + Px::whole(15);
            out.text(COLUMN + label.at, y, &label.text, attributes!["font-weight" => weight, "fill" => INK]);
        }
    }
}
