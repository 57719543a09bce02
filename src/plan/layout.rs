use super::{Item, Paragraph, Passage, Plan, Section};

/// A part of the document as it is set on a page: what belongs together is gathered.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'a> {
    /// A paragraph by itself: no part of an item, of a table or of what the web site printed.
    Line(Paragraph<'a>),
    /// An item outside a table, paragraph by paragraph.
    Item(ItemText<'a>),
    Table(TableText<'a>),
}

/// An item with its words as printed: paragraphs, or the cells of its row.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemText<'a> {
    pub item: &'a Item,
    pub texts: Vec<&'a str>,
}

/// A table whose rows are items.
#[derive(Clone, Debug, PartialEq)]
pub struct TableText<'a> {
    pub section: &'a Section,
    pub caption: &'a str,
    pub columns: &'a [String],
    pub rows: Vec<ItemText<'a>>,
}

impl Plan {
    /// The whole document without what the web site printed around it, in its own order.
    pub fn layout(&self) -> Vec<Block<'_>> {
        let mut blocks: Vec<Block<'_>> = Vec::new();
        for paragraph in self.paragraphs() {
            match paragraph.passage {
                Passage::Site => {}
                Passage::TableHead(section) => self.add_table(&mut blocks, section),
                Passage::Item(item) => self.add_item(&mut blocks, item, paragraph.text),
                _ => blocks.push(Block::Line(paragraph)),
            }
        }
        blocks
    }

    fn add_table<'a>(&'a self, blocks: &mut Vec<Block<'a>>, section: &str) {
        let Some((section, table)) =
            self.section(section).and_then(|section| Some((section, section.table.as_ref()?)))
        else {
            return;
        };
        if !matches!(blocks.last(), Some(Block::Table(begun)) if begun.section.id == section.id) {
            let (caption, columns) = (&table.caption, &table.columns);
            blocks.push(Block::Table(TableText { section, caption, columns, rows: Vec::new() }));
        }
    }

    fn add_item<'a>(&'a self, blocks: &mut Vec<Block<'a>>, id: &str, text: &'a str) {
        let Some(item) = self.item(id) else { return };
        match blocks.last_mut() {
            Some(Block::Table(table)) if table.section.id == item.section => {
                add_text(&mut table.rows, item, text);
            }
            Some(Block::Item(begun)) if begun.item.id == item.id => begun.texts.push(text),
            _ => blocks.push(Block::Item(ItemText { item, texts: vec![text] })),
        }
    }
}

fn add_text<'a>(rows: &mut Vec<ItemText<'a>>, item: &'a Item, text: &'a str) {
    match rows.last_mut() {
        Some(row) if row.item.id == item.id => row.texts.push(text),
        _ => rows.push(ItemText { item, texts: vec![text] }),
    }
}

#[cfg(test)]
mod tests;
