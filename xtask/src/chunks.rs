//! Cuts the program into the part that every visit needs and chunks that are fetched when they are first asked for.
//!
//! The page works uncut as well: that is what plain `trunk serve` shows.

#[cfg(test)]
mod tests;

mod cut;
mod finished;
mod homes;
mod links;
mod segment;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Result};
use crate::glue::Glue;
use crate::site::Site;
use crate::tools::wasm_opt::WasmOpt;
use crate::{paths, styles};

/// The attribute by which `page/loader.js` finds the program.
const PROGRAM: &str = "data-wasm=\"";

/// The chunk that the plain address asks for; `page/loader.js` knows it too.
pub const FIRST: &str = "overview";

/// A chunk and the files that it needs beside the first load, by their paths in the site.
pub struct Chunk {
    pub name: String,
    pub files: Vec<String>,
}

/// Cuts the program of the site in `dist` and makes every part of it small.
pub fn cut(site: &Site, dist: &Path, wasm_opt: &WasmOpt) -> Result<Vec<Chunk>> {
    let name = site.first_load().find(|name| name.ends_with(".wasm")).ok_or_else(|| {
        Failure::new("index.html doesn't name the program").advice("see pattern_script in Trunk.toml")
    })?;
    let built = name.trim_end_matches("_bg.wasm");
    let script = dist.join(format!("{built}.js"));
    let mut glue = Glue::new(fs::read_to_string(&script).context(script.display())?);
    let linked = paths::program();
    let links = links::Links::read(&fs::read(&linked).context(linked.display())?, glue.idle())?;
    let program = dist.join(name);
    let pieces = homes::pieces(&links);
    let modules = cut::cut(&fs::read(&program).context(program.display())?, &pieces, &mut glue)?;
    for uncut in [&script, &program] {
        fs::remove_file(uncut).context(uncut.display())?;
    }
    let stem = stem(glue.script(), &modules);
    let script = dist.join(format!("{stem}.js"));
    fs::write(&script, glue.script()).context(script.display())?;

    let files: Vec<String> = std::iter::once(format!("{stem}_bg.wasm"))
        .chain(pieces.iter().enumerate().map(|(at, piece)| match piece.chunks.as_slice() {
            [chunk] => format!("{stem}_{chunk}.wasm"),
            _ => format!("{stem}_shared{at}.wasm"),
        }))
        .collect();
    let needed = std::iter::once(true).chain(pieces.iter().map(|piece| !piece.chunks.is_empty()));
    for ((file, module), _) in files.iter().zip(&modules).zip(needed).filter(|(_, needed)| *needed) {
        let path = dist.join(file);
        fs::write(&path, module).context(path.display())?;
        wasm_opt.shrink(&path)?;
    }
    let mut chunks = chunks(&pieces, &files[1..]);
    styles::part(dist, &mut chunks)?;
    tell_loader(dist, built, &stem, &chunks)?;
    Ok(chunks)
}

/// The beginning of the names of all parts: another one whenever one of them is another, so that a cached part never
/// meets those of another build.
fn stem(script: &str, modules: &[Vec<u8>]) -> String {
    let mut hasher = DefaultHasher::new();
    (script, modules).hash(&mut hasher);
    format!("taizhang-{:016x}", hasher.finish())
}

/// Every chunk with its files.
fn chunks(pieces: &[homes::Piece], files: &[String]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for (piece, file) in pieces.iter().zip(files) {
        for name in &piece.chunks {
            match chunks.iter_mut().find(|chunk| chunk.name == *name) {
                Some(chunk) => chunk.files.push(file.clone()),
                None => chunks.push(Chunk { name: name.clone(), files: vec![file.clone()] }),
            }
        }
    }
    chunks
}

/// Writes into the page how the parts are called now, and which chunk needs which files.
fn tell_loader(dist: &Path, built: &str, stem: &str, chunks: &[Chunk]) -> Result<()> {
    let index: PathBuf = dist.join("index.html");
    let html = fs::read_to_string(&index).context(index.display())?;
    let list: Vec<String> =
        chunks.iter().map(|chunk| format!("{}:{}", chunk.name, chunk.files.join(","))).collect();
    let told = html.replace(built, stem).replacen(
        PROGRAM,
        &format!("data-chunks=\"{}\" {PROGRAM}", list.join(" ")),
        1,
    );
    fs::write(&index, without_comments(&told)).context(index.display())
}

/// What is there only for people who read the page's source is not served.
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once("-->").map_or("", |(_, rest)| rest.trim_start()));
    first + &rest.collect::<String>()
}
