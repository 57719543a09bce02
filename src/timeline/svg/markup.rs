use std::fmt::{Display, Write};

use crate::timeline::Px;

/// A list of attributes, none of them from outside.
macro_rules! attributes {
    ($($name:literal => $value:expr),*) => { &[$(($name, $value)),*] };
}
pub(super) use attributes;

pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// SVG being written. All texts are escaped here, nowhere else.
pub(super) struct Markup(String);

impl Markup {
    pub fn document(width: Px, height: Px, title: &str, description: &str) -> Self {
        let mut markup = Self(String::new());
        markup.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"zh-CN\" font-family=\"sans-serif\" \
             font-size=\"{}\">",
            super::style::FONT
        ));
        markup.titled(title);
        markup.raw("<desc>");
        markup.escaped(description);
        markup.raw("</desc>");
        markup
    }

    pub fn finish(mut self) -> String {
        self.close("svg");
        self.0
    }

    /// Markup of our own, written as it stands.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    pub fn titled(&mut self, title: &str) {
        self.raw("<title>");
        self.escaped(title);
        self.raw("</title>");
    }

    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(format_args!("<{name}"));
        self.attributes(attributes);
        self.raw(">");
    }

    pub fn close(&mut self, name: &str) {
        self.put(format_args!("</{name}>"));
    }

    /// Opens a part of the picture with places of its own, beyond whose edges nothing is drawn.
    pub fn window(&mut self, x: Px, y: Px, width: Px, height: Px) {
        self.put(format_args!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" overflow=\"hidden\">"
        ));
    }

    pub fn rect(&mut self, x: Px, y: Px, width: Px, height: Px, attributes: Attributes<'_>) {
        self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""));
        self.attributes(attributes);
        self.raw("/>");
    }

    pub fn line(&mut self, from: (Px, Px), to: (Px, Px), attributes: Attributes<'_>) {
        self.put(format_args!("<path d=\"M{} {}L{} {}\" fill=\"none\"", from.0, from.1, to.0, to.1));
        self.attributes(attributes);
        self.raw("/>");
    }

    pub fn diamond(&mut self, x: Px, y: Px, attributes: Attributes<'_>) {
        self.put(format_args!("<path d=\"M{x} {}l6 6-6 6-6-6z\"", y - Px::whole(6)));
        self.attributes(attributes);
        self.raw("/>");
    }

    pub fn circle(&mut self, x: Px, y: Px, attributes: Attributes<'_>) {
        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"4\""));
        self.attributes(attributes);
        self.raw("/>");
    }

    /// Markup of our own, moved to a place.
    pub fn shape(&mut self, x: Px, y: Px, shape: &str) {
        self.put(format_args!("<g transform=\"translate({x} {y})\">{shape}</g>"));
    }

    /// `x` is where the text begins, `y` its base line.
    pub fn text(&mut self, x: Px, y: Px, text: &str, attributes: Attributes<'_>) {
        self.put(format_args!("<text x=\"{x}\" y=\"{y}\""));
        self.attributes(attributes);
        self.raw(">");
        self.escaped(text);
        self.raw("</text>");
    }

    fn attributes(&mut self, attributes: Attributes<'_>) {
        for (name, value) in attributes {
            self.put(format_args!(" {name}=\"{value}\""));
        }
    }

    /// What XML can't hold at all is left out: control characters, and the two that are no characters.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\n' | '\t' | '\r' => self.raw(" "),
                '\0'..'\u{20}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.0.push(other),
            }
        }
    }

    fn put(&mut self, text: impl Display) {
        // Writing into a string can't fail.
        let _ = write!(self.0, "{text}");
    }
}
