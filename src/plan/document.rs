use super::Plan;

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
    /// The heading of this section.
    Heading(&'a str),
    /// Part of this item.
    Item(&'a str),
    /// Neither: a preamble, or a part of the document that is not broken down.
    Plain,
}

impl Plan {
    /// The document, paragraph by paragraph, without its empty lines.
    pub fn paragraphs(&self) -> impl Iterator<Item = Paragraph<'_>> {
        self.source.lines().zip(1..).filter_map(|(line, at)| {
            let text = line.trim();
            (!text.is_empty()).then(|| Paragraph { line: at, text, passage: self.passage(at) })
        })
    }

    fn passage(&self, line: u32) -> Passage<'_> {
        if let Some(section) = self.sections.iter().find(|section| section.line == line) {
            return Passage::Heading(&section.id);
        }
        self.items
            .iter()
            .find(|item| (item.lines.0..=item.lines.1).contains(&line))
            .map_or(Passage::Plain, |item| Passage::Item(&item.id))
    }
}
