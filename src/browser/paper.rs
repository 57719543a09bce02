use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, DomParser, Element, SupportedType};

use crate::browser::dom::{document, element_by_id};

/// Puts SVG documents, one for each page, in place of what the element with this id holds.
pub fn fill_with_svg(id: &str, pages: &[String]) {
    let Some(element) = element_by_id(id) else { return };
    element.set_text_content(None);
    for page in pages {
        // What is not drawn is missing on paper only; the page on screen stays whole.
        let _ = add_page(&element, page);
    }
}

fn add_page(element: &Element, svg: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let read = DomParser::new()?.parse_from_string(svg, SupportedType::ImageSvgXml)?;
    let root = read.document_element().ok_or(JsValue::NULL)?;
    let page = document.create_element("div")?;
    page.set_class_name("paper-page");
    page.append_child(&document.import_node_with_deep(&root, true)?)?;
    element.append_child(&page)?;
    Ok(())
}

/// Asks printers for paper in landscape until it is dropped. Browsers that have no say in it leave it to the person.
pub struct PaperRule {
    sheet: CssStyleSheet,
    at: u32,
}

impl PaperRule {
    /// `paper` is a name that a style sheet's `@page` knows, as `A4`.
    pub fn landscape(paper: &str) -> Option<Self> {
        let sheets = document()?.style_sheets();
        let sheet: CssStyleSheet = sheets.get(sheets.length().checked_sub(1)?)?.dyn_into().ok()?;
        let at = sheet.css_rules().ok()?.length();
        let rule = format!("@page {{ size: {paper} landscape; margin: 10mm; }}");
        let at = sheet.insert_rule_with_index(&rule, at).ok()?;
        Some(Self { sheet, at })
    }
}

impl Drop for PaperRule {
    fn drop(&mut self) {
        // Rules behind it would have moved, but nobody else adds any.
        let _ = self.sheet.delete_rule(self.at);
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Some built-in browsers have none.
        let _ = window.print();
    }
}
