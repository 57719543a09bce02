#![allow(clippy::unwrap_used, clippy::panic)]

use super::super::built_in;
use super::*;

fn texts<'a>(block: &'a Block<'a>) -> Vec<&'a str> {
    match block {
        Block::Line(paragraph) => vec![paragraph.text],
        Block::Item(item) => item.texts.clone(),
        Block::Table(table) => {
            let head = std::iter::once(table.caption).chain(table.columns.iter().map(String::as_str));
            head.chain(table.rows.iter().flat_map(|row| row.texts.iter().copied())).collect()
        }
    }
}

#[test]
fn every_paragraph_of_the_document_is_set_once_in_its_order() {
    let plan = built_in().unwrap();
    let layout = plan.layout();
    let set: Vec<&str> = layout.iter().flat_map(texts).collect();
    let printed: Vec<&str> = plan
        .paragraphs()
        .filter(|paragraph| paragraph.passage != Passage::Site)
        .map(|paragraph| paragraph.text)
        .collect();
    assert_eq!(set, printed);
}

#[test]
fn the_indicators_are_the_one_table_and_every_row_fills_its_columns() {
    let plan = built_in().unwrap();
    let layout = plan.layout();
    let tables: Vec<_> = layout
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let [table] = tables[..] else { panic!("{} tables", tables.len()) };
    assert_eq!(table.caption, "“十四五”核心指标");
    assert_eq!(table.columns, ["序号", "指标内容", "2025年预期值", "责任单位"]);
    let rows: Vec<_> = table.rows.iter().map(|row| row.item.id.as_str()).collect();
    assert_eq!(rows, ["I1", "I2", "I3", "I4", "I5", "I6"]);
    assert!(table.rows.iter().all(|row| row.texts.len() == 4));
    assert_eq!(table.rows[4].texts[..3], ["5", "年均每十万人受灾人次", "<20000"]);
}

#[test]
fn every_other_item_stands_by_itself() {
    let plan = built_in().unwrap();
    let layout = plan.layout();
    let items: Vec<_> = layout
        .iter()
        .filter_map(|block| match block {
            Block::Item(text) => Some(text.item.id.as_str()),
            _ => None,
        })
        .collect();
    let expected: Vec<_> = plan.items.iter().skip(6).map(|item| item.id.as_str()).collect();
    assert_eq!(items, expected);
}
