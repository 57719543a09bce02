use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use crate::browser::dom::{blob, create};
use crate::browser::files::download_blob;

/// The most pixels of a side, and of a whole picture, that browsers draw on; phones are the narrowest.
const MOST_SIDE: f64 = 16_000.0;
const MOST_PIXELS: f64 = 16_000_000.0;

/// Draws an SVG document of so many px as a PNG and offers it as a file to keep; tells whether that went well.
/// Twice as fine as the screen, or as fine as the browser can.
pub fn download_png(name: String, svg: &str, (width, height): (f64, f64), done: impl FnOnce(bool) + 'static) {
    let fitting = (MOST_SIDE / width.max(height)).min((MOST_PIXELS / (width * height)).sqrt());
    let drawing = Drawing { name, width, height, scale: fitting.min(2.0) };
    if let Err(done) = drawing.begin(svg, done) {
        done(false);
    }
}

struct Drawing {
    name: String,
    width: f64,
    height: f64,
    scale: f64,
}

impl Drawing {
    /// Gives `done` back where nothing was begun.
    fn begin<D: FnOnce(bool) + 'static>(self, svg: &str, done: D) -> Result<(), D> {
        let Some((image, url)) = picture(svg) else { return Err(done) };
        let (loaded, address) = (image.clone(), url.clone());
        let drawn = Closure::once_into_js(move |event: web_sys::Event| {
            let came = event.type_() == "load";
            let canvas = if came { self.canvas(&loaded).ok() } else { None };
            let _ = Url::revoke_object_url(&address);
            match canvas {
                Some(canvas) => keep(&canvas, self.name, done),
                None => done(false),
            }
        });
        image.set_onload(Some(drawn.unchecked_ref()));
        image.set_onerror(Some(drawn.unchecked_ref()));
        image.set_src(&url);
        Ok(())
    }

    fn canvas(&self, image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
        let canvas: HtmlCanvasElement = create("canvas")?;
        let (width, height) = (self.width * self.scale, self.height * self.scale);
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
        Ok(canvas)
    }
}

/// The document as an image that is still to be loaded, and its address.
fn picture(svg: &str) -> Option<(HtmlImageElement, String)> {
    let blob = blob(svg, "image/svg+xml").ok()?;
    Some((HtmlImageElement::new().ok()?, Url::create_object_url_with_blob(&blob).ok()?))
}

fn keep(canvas: &HtmlCanvasElement, name: String, done: impl FnOnce(bool) + 'static) {
    let kept = Closure::once_into_js(move |blob: Option<Blob>| {
        done(blob.is_some_and(|blob| download_blob(&name, &blob).is_ok()));
    });
    // A canvas that gives nothing away never calls back: the person sees that no file came.
    let _ = canvas.to_blob(kept.unchecked_ref());
}
