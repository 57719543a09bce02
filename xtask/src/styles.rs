//! One style sheet in the finished site in place of those that index.html links, in their order.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::failure::{Context, Failure, Result};

/// What stands before and behind the name of a sheet in the page that trunk writes.
const LINK: [&str; 2] = ["<link rel=\"stylesheet\" href=\"./", "\"/>"];

/// Joins the sheets of the page `html` in `dist`; the page that links the one.
pub fn join(dist: &Path, html: &str) -> Result<String> {
    let sheets: Vec<&str> = html.lines().filter_map(sheet).collect();
    let mut joined = String::new();
    for sheet in &sheets {
        let path = dist.join(sheet);
        joined += &fs::read_to_string(&path).context(path.display())?;
        fs::remove_file(&path).context(path.display())?;
    }
    if joined.is_empty() {
        return Err(Failure::new("index.html links no style sheet").advice("see LINK in xtask/src/styles.rs"));
    }
    let mut hasher = DefaultHasher::new();
    joined.hash(&mut hasher);
    let name = format!("style-{:016x}.css", hasher.finish());
    fs::write(dist.join(&name), joined).context(&name)?;
    let mut links = 0;
    let lines = html.lines().filter_map(|line| {
        if sheet(line).is_none() {
            return Some(line.to_owned());
        }
        links += 1;
        (links == sheets.len()).then(|| format!("  {}{name}{}", LINK[0], LINK[1]))
    });
    Ok(lines.map(|line| line + "\n").collect())
}

/// The sheet that a line of the page links.
fn sheet(line: &str) -> Option<&str> {
    line.trim().strip_prefix(LINK[0])?.strip_suffix(LINK[1])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::join;

    #[test]
    fn the_sheets_become_one_in_their_order() {
        let dist = std::env::temp_dir().join(format!("taizhang-styles-{}", std::process::id()));
        assert!(fs::create_dir_all(&dist).is_ok());
        assert!(fs::write(dist.join("a-1.css"), "a {}\n").is_ok());
        assert!(fs::write(dist.join("b-2.css"), "b {}\n").is_ok());
        let html = "<head>\n  <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n  \
                    <link rel=\"stylesheet\" href=\"./a-1.css\"/>\n</head>\n";
        let page = join(&dist, html).unwrap_or_default();
        let name = page.split("./").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let text = fs::read_to_string(dist.join(name));
        assert_eq!(text.ok().as_deref(), Some("b {}\na {}\n"), "{page}");
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(!dist.join("a-1.css").exists());
        assert!(join(&dist, "<head></head>").is_err());
        let _ = fs::remove_dir_all(dist);
    }
}
