//! The timeline as a self-contained SVG document, for a file and for paper: on white, whatever the page looks like.

mod drawing;
mod head;
mod lights;
mod markup;
mod style;

use std::ops::Range;

use crate::timeline::{
    Axis, Figure, Labels, Layout, Line, Metrics, MilestoneKind, MilestoneMark, Paper, Px, Row, Segment,
    Sheet, Span, TableRow, View, sheets, shortened, span_of,
};
pub use drawing::Drawing;
use head::Head;
use lights::{HATCHES, ink, light_shape, patterned};
use markup::{Markup, attributes};
use style::{COLUMN, EDGE, FONT, FOOT, INK, LATE, LEAST_WIDTH, NUMBER, QUIET, RULE, TITLE, WASH};

impl Drawing<'_> {
    /// The years that it shows.
    pub fn span(&self) -> Span {
        span_of(self.plan, self.as_of, self.groups)
    }

    /// The pages that it fills.
    pub fn sheets(&self, paper: Paper) -> Vec<Sheet> {
        let around = Head::of(paper.width()).height() + FOOT;
        sheets(&self.layout(), self.span(), paper, around)
    }

    /// How wide and high all of it is in one picture that is to have this width.
    pub fn size(&self, width: Px) -> (Px, Px) {
        let width = width.max(LEAST_WIDTH);
        (width, Head::of(width).height() + self.layout().height() + FOOT)
    }

    fn layout(&self) -> Layout {
        let sizes = self.groups.iter().map(|group| (!group.heading.is_empty(), group.rows.len()));
        Layout::new(Metrics::beside(COLUMN), sizes)
    }
}

/// All of it in one picture of this width; its height is what it takes.
pub fn whole_svg(drawing: &Drawing<'_>, width: Px) -> String {
    let layout = drawing.layout();
    draw(drawing, &layout, drawing.span(), drawing.size(width), (0..layout.lines(), None), "")
}

/// One page of [`Drawing::sheets`], as large as the paper.
pub fn sheet_svg(drawing: &Drawing<'_>, sheet: &Sheet, paper: Paper) -> String {
    let page = format!("第 {} 页，共 {} 页", sheet.number, sheet.count);
    let size = (paper.width(), paper.height());
    draw(drawing, &drawing.layout(), sheet.span, size, (sheet.lines.clone(), sheet.continued), &page)
}

fn draw(
    drawing: &Drawing<'_>,
    layout: &Layout,
    span: Span,
    (width, height): (Px, Px),
    (lines, continued): (Range<usize>, Option<usize>),
    page: &str,
) -> String {
    let head = Head::of(width);
    let view = View::whole(span, width - COLUMN);
    let mut out = Markup::document(width, height, drawing.title, drawing.subtitle);
    out.raw(HATCHES);
    out.rect(Px::ZERO, Px::ZERO, width, height, attributes!["fill" => "#ffffff"]);
    let axis = Axis::of(&view, FONT);
    let top = head.height();
    let lines: Vec<_> = lines.filter_map(|at| layout.line(at)).collect();
    let again = continued.map_or(Px::ZERO, |_| layout.metrics().heading);
    let bottom = lines.iter().fold(top + again, |bottom, line| bottom + line.height);
    grid(&mut out, &axis, top, bottom);
    let mut y = top;
    if let Some(group) = continued.and_then(|group| drawing.groups.get(group)) {
        heading(&mut out, &format!("{}（续）", group.heading), y, layout.metrics().heading, width);
        y = y + layout.metrics().heading;
    }
    for line in lines {
        let Some(group) = drawing.groups.get(line.group) else { continue };
        match line.row.and_then(|row| group.rows.get(row)) {
            None => heading(&mut out, &group.heading, y, line.height, width),
            Some(row) => row_at(&mut out, row, &view, layout.metrics(), Line { top: y, ..line }, width),
        }
        y = y + line.height;
    }
    // Above the rows, so that neither a bar nor a heading hides what lateness is drawn to.
    head.draw(&mut out, drawing, &view, &axis, bottom);
    foot(&mut out, drawing, page, (width, height));
    out.finish()
}

fn grid(out: &mut Markup, axis: &Axis, top: Px, bottom: Px) {
    for tick in axis.years.iter().chain(&axis.parts) {
        out.line((COLUMN + tick.from, top), (COLUMN + tick.from, bottom), attributes!["stroke" => RULE]);
    }
}

fn heading(out: &mut Markup, text: &str, top: Px, height: Px, width: Px) {
    out.rect(Px::ZERO, top, width, height, attributes!["fill" => WASH]);
    let text = shortened(text, width - EDGE * 2, FONT);
    out.text(
        EDGE,
        top + height.half() + Px::whole(4),
        &text,
        attributes!["font-weight" => "600", "fill" => INK],
    );
}

fn row_at(out: &mut Markup, row: &Row<'_>, view: &View, metrics: Metrics, line: Line, width: Px) {
    debug_assert!(matches!(metrics.labels, Labels::Beside(_)), "printed labels have a column");
    out.open("g", attributes!["class" => "row"]);
    out.titled(&TableRow::of(row).sentence());
    let middle = line.top + line.height.half();
    let foot = line.top + line.height;
    out.line((Px::ZERO, foot), (width, foot), attributes!["stroke" => RULE]);
    out.shape(EDGE, middle - Px::whole(7), light_shape(row.light));
    let base = middle + Px::whole(4);
    out.text(NUMBER, base, &row.item.id, attributes!["fill" => QUIET]);
    out.text(TITLE, base, &row.label(COLUMN - TITLE - EDGE, FONT), attributes!["fill" => INK]);
    out.window(COLUMN, line.top, view.width(), line.height);
    bars(out, row, view, metrics);
    out.close("svg");
    out.close("g");
}

fn bars(out: &mut Markup, row: &Row<'_>, view: &View, metrics: Metrics) {
    let figure = Figure::of(row, view);
    let bands = metrics.bands(figure.beneath.is_some());
    let bar = |out: &mut Markup, segment: Segment, top, height, fill: &str, line: &str| {
        out.rect(
            segment.from,
            top,
            segment.length(),
            height,
            attributes!["fill" => fill, "stroke" => line, "rx" => "2"],
        );
    };
    if let Some(beneath) = figure.beneath {
        bar(out, beneath, bands.beneath.top, bands.beneath.height, "#ffffff", QUIET);
    }
    bar(out, figure.bar, bands.bar.top, bands.bar.height, "#eeeeec", "#8a9097");
    if let Some(fill) = figure.fill {
        bar(out, fill, bands.bar.top, bands.bar.height, ink(row.light), ink(row.light));
        if let Some(pattern) = patterned(row.light) {
            bar(out, fill, bands.bar.top, bands.bar.height, pattern, "none");
        }
    }
    if let Some(late) = figure.late {
        // Late is what the document wants, whatever the unit plans.
        let y = if figure.beneath.is_some() { bands.beneath.middle() } else { bands.bar.middle() };
        out.line(
            (late.from, y),
            (late.to, y),
            attributes!["stroke" => LATE, "stroke-width" => "2", "stroke-dasharray" => "2 4"],
        );
    }
    for (mark, at) in row.milestones.iter().zip(&figure.marks) {
        let band = if figure.is_beneath(mark.kind) { bands.beneath } else { bands.bar };
        milestone(out, mark, *at, band.middle());
    }
}

/// A diamond of the document's, dashed where it states no day; a ring of the unit's own. Full where it is reached.
fn milestone(out: &mut Markup, mark: &MilestoneMark, x: Px, y: Px) {
    let (fill, stroke) = if mark.met { (INK, "#ffffff") } else { ("#ffffff", INK) };
    let dashes = if mark.kind == MilestoneKind::PlanEnd { "2 2" } else { "none" };
    let style = attributes!["fill" => fill, "stroke" => stroke, "stroke-dasharray" => dashes];
    match mark.kind {
        MilestoneKind::Own => out.circle(x, y, style),
        _ => out.diamond(x, y, style),
    }
}

fn foot(out: &mut Markup, drawing: &Drawing<'_>, page: &str, (width, height): (Px, Px)) {
    let digest = match drawing.digest {
        "" => String::new(),
        digest => format!("校验码 {digest}"),
    };
    let sample = if drawing.sample { "示例数据" } else { "" };
    let parts = [sample, &digest, page].into_iter().filter(|text| !text.is_empty());
    let text = parts.collect::<Vec<_>>().join(" · ");
    let y = height - Px::whole(9);
    out.text(EDGE, y, &shortened(&text, width - EDGE * 2, FONT), attributes!["fill" => QUIET]);
}

#[cfg(test)]
mod tests;
