use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::Server;

/// A site of one page and one program beside a secret, served until the tests end; its folder and port.
fn serve(name: &str, mount: &str) -> (PathBuf, String) {
    let around = std::env::temp_dir().join(format!("taizhang-server-{name}-{}", std::process::id()));
    let site = around.join("site");
    assert!(fs::create_dir_all(&site).is_ok());
    assert!(fs::write(around.join("secret.txt"), "secret").is_ok());
    assert!(fs::write(site.join("index.html"), "<p>台账</p>").is_ok());
    assert!(fs::write(site.join("a b.wasm"), "\0asm").is_ok());
    let server = Server::new(&site, mount, 0);
    let url = server.as_ref().ok().and_then(|server| server.url().ok()).unwrap_or_default();
    if let Ok(server) = server {
        std::thread::spawn(move || server.run());
    }
    let address = url.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
    (around, address)
}

fn ask(address: &str, line: &str) -> String {
    let mut answer = String::new();
    if let Ok(mut connection) = TcpStream::connect(address) {
        let _ = write!(connection, "{line} HTTP/1.1\r\nHost: {address}\r\n\r\n");
        let _ = connection.read_to_string(&mut answer);
    }
    answer
}

#[test]
fn the_page_and_its_files_come_with_their_types() {
    let (around, address) = serve("types", "/");
    let page = ask(&address, "GET /");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("text/html") && page.ends_with("<p>台账</p>"),
        "{page}"
    );
    let program = ask(&address, "GET /a%20b.wasm?x=1");
    assert!(
        program.contains("Content-Type: application/wasm\r\n") && program.ends_with("\0asm"),
        "{program}"
    );
    let head = ask(&address, "HEAD /");
    assert!(head.contains("Content-Length: 13\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    let _ = fs::remove_dir_all(around);
}

#[test]
fn nothing_outside_the_site_is_given_out() {
    let (around, address) = serve("outside", "/");
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/hostname", "/%2fetc/hostname"]
    {
        let answer = ask(&address, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    assert!(ask(&address, "POST /").starts_with("HTTP/1.1 405"));
    let _ = fs::remove_dir_all(around);
}

#[test]
fn a_site_can_lie_under_a_path() {
    let (around, address) = serve("mount", "/some/path/");
    assert!(ask(&address, "GET /some/path/").starts_with("HTTP/1.1 200"));
    assert!(ask(&address, "GET /some/path").contains("Location: /some/path/\r\n"));
    assert!(ask(&address, "GET /").starts_with("HTTP/1.1 404"));
    let _ = fs::remove_dir_all(around);
}
