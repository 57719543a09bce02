use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, DomParser, Element, SupportedType};

use crate::browser::dom::{document, element_by_id};

/// What is set at a `details` that stands open only while it is printed.
const UNFOLDED: &str = "data-unfolded";

/// Opens whatever the page has folded away: paper shows all of it.
pub fn unfold_for_paper() {
    for details in all("main details:not([open])") {
        // What stays folded is only missing on paper.
        let _ = details.set_attribute(UNFOLDED, "").and_then(|()| details.set_attribute("open", ""));
    }
}

/// Folds again what was opened for paper.
pub fn fold_after_paper() {
    for details in all(&format!("[{UNFOLDED}]")) {
        let _ = details.remove_attribute(UNFOLDED).and_then(|()| details.remove_attribute("open"));
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

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
        let rule =
            format!("@page {{ size: {paper} landscape; margin: 10mm; @bottom-center {{ content: none; }} }}");
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
