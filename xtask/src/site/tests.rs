use std::fs;
use std::path::PathBuf;

use super::Site;

const HEAD: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
                    connect-src 'self'; base-uri 'none'; form-action 'none'\">";

/// A site with an `a.css` of this text, whose page's body is this.
fn site(name: &str, body: &str, css: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("taizhang-site-{name}-{}", std::process::id()));
    assert!(fs::create_dir_all(&folder).is_ok());
    assert!(fs::write(folder.join("index.html"), format!("{HEAD}{body}")).is_ok());
    assert!(fs::write(folder.join("a.css"), css).is_ok());
    folder
}

fn complaint(name: &str, body: &str, css: &str) -> Option<String> {
    let folder = site(name, body, css);
    let checked = Site::read(&folder).and_then(|site| site.asks_only_itself());
    let _ = fs::remove_dir_all(&folder);
    checked.err().map(|failure| failure.to_string())
}

const OWN: &str = "<link href=\"./a.css\">";

#[test]
fn a_site_of_its_own_files_is_fine() {
    assert_eq!(complaint("own", OWN, "p { background: url(data:image/png;base64,AA) }"), None);
}

#[test]
fn every_way_to_load_from_elsewhere_is_found() {
    for (name, body, css) in [
        ("script", "<script src=\"https://cdn.example/x.js\"></script>", ""),
        ("rooted", "<link href=\"/a.css\">", ""),
        ("scheme", "<img src=\"//cdn.example/x.png\">", ""),
        ("import", OWN, "@import \"https://cdn.example/x.css\";"),
        ("url", OWN, "p { background: url('//cdn.example/x.png') }"),
    ] {
        assert!(complaint(name, body, css).is_some(), "{name} is not found");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    let message = complaint("missing", "<script src=\"./gone.js\"></script>", "");
    assert!(message.is_some_and(|message| message.contains("gone.js")));
}
