use std::fs;
use std::path::PathBuf;

use super::part;
use super::views::{self, Drawn, Sheet};
use crate::chunks::Chunk;
use crate::paths;

/// A site whose page links these sheets, each of which holds its own name.
fn site(name: &str, sheets: &[&str]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("taizhang-styles-{name}-{}", std::process::id()));
    assert!(fs::create_dir_all(&folder).is_ok());
    let mut html = String::from("<head>\n");
    for sheet in sheets {
        assert!(fs::write(folder.join(format!("{sheet}-0a1b.css")), format!("/* {sheet} */\n")).is_ok());
        html += &format!("  <link rel=\"stylesheet\" href=\"./{sheet}-0a1b.css\"/>\n");
    }
    assert!(fs::write(folder.join("index.html"), html + "</head>\n").is_ok());
    folder
}

/// The texts that the page links, in order, and the files of the chunk `tasks`.
fn parted(name: &str, sheets: &[&str]) -> (Vec<String>, Vec<String>) {
    let folder = site(name, sheets);
    let mut chunks = [Chunk { name: "tasks".to_owned(), files: vec!["tasks.wasm".to_owned()] }];
    assert!(part(&folder, &mut chunks).is_ok());
    let html = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
    let texts = html
        .lines()
        .filter_map(super::sheet)
        .map(|file| fs::read_to_string(folder.join(file)).unwrap_or_default())
        .collect();
    assert!(html.ends_with("</head>\n"));
    assert!(fs::remove_dir_all(&folder).is_ok());
    let [Chunk { files, .. }] = chunks;
    (texts, files)
}

#[test]
fn what_every_page_needs_is_one_file_before_and_one_after_the_chunks_own() {
    let (texts, files) = parted("joined", &["base", "parts", "tasks", "print"]);
    assert_eq!(texts, ["/* base */\n/* parts */\n", "/* print */\n"]);
    assert_eq!(files, ["tasks.wasm", "tasks-0a1b.css"]);
}

#[test]
fn only_a_sheet_of_exactly_its_name_is_a_chunks_own() {
    let (texts, files) = parted("named", &["tasks-wide", "task"]);
    assert_eq!(texts, ["/* tasks-wide */\n/* task */\n"]);
    assert_eq!(files, ["tasks.wasm"]);
}

#[test]
fn a_sheet_of_several_chunks_is_fetched_with_each() {
    let (texts, files) = parted("several", &["base", "tasks.timeline", "timeline.help", "print"]);
    assert_eq!(
        texts,
        ["/* base */\n", "/* timeline.help */\n/* print */\n"],
        "no chunk has the last but one"
    );
    assert_eq!(files, ["tasks.wasm", "tasks.timeline-0a1b.css"]);
}

fn project() -> (Vec<Sheet>, Vec<Drawn>) {
    let sheets = views::sheets(&paths::project().join("style"));
    let drawn = views::drawn(&paths::project().join("src/app"), &sheets);
    assert!(sheets.len() > 10 && drawn.len() > 80, "{} sheets, {} views", sheets.len(), drawn.len());
    (sheets, drawn)
}

#[test]
fn every_view_comes_with_a_sheet_that_styles_it() {
    let (sheets, drawn) = project();
    let mut bare = Vec::new();
    for Drawn { file, classes, sheets: here } in &drawn {
        for class in classes {
            let styling: Vec<_> = sheets.iter().filter(|sheet| sheet.classes.contains(class)).collect();
            if !styling.is_empty() && !styling.iter().any(|sheet| here.contains(&sheet.name)) {
                let by: Vec<_> = styling.iter().map(|sheet| sheet.name.as_str()).collect();
                bare.push(format!(".{class} of {file} is styled by {} alone", by.join(", ")));
            }
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}

#[test]
fn no_sheet_that_comes_later_styles_the_views_of_another_chunk() {
    let (sheets, drawn) = project();
    let mut hit = Vec::new();
    for Drawn { file, classes, sheets: here } in &drawn {
        for sheet in sheets.iter().filter(|sheet| !here.contains(&sheet.name)) {
            for class in classes.intersection(&sheet.everywhere) {
                hit.push(format!(".{class} of {file} is styled anew when {} comes", sheet.name));
            }
        }
    }
    assert!(hit.is_empty(), "{}", hit.join("\n"));
}
