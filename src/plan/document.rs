use super::{Plan, Section};

/// One printed paragraph of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// From 1.
    pub line: u32,
    /// Verbatim, without the spaces around it.
    pub text: &'a str,
    pub passage: Passage<'a>,
}

/// What a paragraph is, seen from the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage<'a> {
    /// Printed by the web site around the document, no part of it.
    Site,
    /// The plan's own title.
    Title,
    /// The heading of this section; `level` is its depth in the tree, from 1.
    Heading { section: &'a str, level: u32 },
    /// Between the heading of this section and its first item.
    Preamble(&'a str),
    /// The caption or a column's head of this section's table.
    TableHead(&'a str),
    /// Part of this item; of a row of the table where its section has one.
    Item(&'a str),
    /// Who issued it, or when, on a line of its own.
    Signature,
    /// A part of the document that is not broken down.
    Plain,
}

impl Plan {
    /// The document, paragraph by paragraph, without its empty lines.
    pub fn paragraphs(&self) -> impl Iterator<Item = Paragraph<'_>> {
        self.source.lines().zip(1..).filter_map(|(line, at)| {
            let text = line.trim();
            (!text.is_empty()).then(|| Paragraph { line: at, text, passage: self.passage(at, text) })
        })
    }

    /// The depth of a section in the tree, from 1.
    pub fn level(&self, section: &Section) -> u32 {
        let parent = section.parent.as_deref().and_then(|parent| self.section(parent));
        1 + parent.map_or(0, |parent| self.level(parent))
    }

    fn passage(&self, line: u32, text: &str) -> Passage<'_> {
        if self.site_lines.iter().any(|lines| lines.contains(line)) {
            return Passage::Site;
        }
        if let Some(item) = self.items.iter().find(|item| item.lines.contains(line)) {
            return Passage::Item(&item.id);
        }
        if text == self.title {
            return Passage::Title;
        }
        if text == self.issuer || text == self.issued.chinese() {
            return Passage::Signature;
        }
        let Some(section) = self.sections.iter().rfind(|section| section.line <= line) else {
            return Passage::Plain;
        };
        if section.line == line {
            return Passage::Heading { section: &section.id, level: self.level(section) };
        }
        if section.table.as_ref().is_some_and(|table| table.lines.contains(line)) {
            return Passage::TableHead(&section.id);
        }
        match &section.preamble {
            Some(preamble) if preamble.contains(text) => Passage::Preamble(&section.id),
            _ => Passage::Plain,
        }
    }
}
