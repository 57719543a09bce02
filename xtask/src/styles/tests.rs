use std::fs;
use std::path::PathBuf;

use super::part;
use crate::chunks::Chunk;

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
