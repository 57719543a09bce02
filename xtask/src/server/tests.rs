use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::Server;

/// A site of one page and one program beside a secret, served until the tests end; its folder and address.
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

fn request(address: &str, line: &str) -> String {
    let mut answer = String::new();
    if let Ok(mut connection) = TcpStream::connect(address) {
        let _ = write!(connection, "{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        let _ = connection.read_to_string(&mut answer);
    }
    answer
}

#[test]
fn the_page_and_its_files_come_with_their_types() {
    let (around, address) = serve("types", "/");
    let page = request(&address, "GET /");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("text/html") && page.ends_with("<p>台账</p>"),
        "{page}"
    );
    let program = request(&address, "GET /a%20b.wasm?x=1");
    assert!(
        program.contains("content-type: application/wasm\r\n") && program.ends_with("\0asm"),
        "{program}"
    );
    let _ = fs::remove_dir_all(around);
}

#[test]
fn nothing_outside_the_site_is_given_out() {
    let (around, address) = serve("outside", "/");
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/hostname", "/%2fetc/hostname"]
    {
        let answer = request(&address, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    assert!(request(&address, "POST /").starts_with("HTTP/1.1 405"));
    let _ = fs::remove_dir_all(around);
}

#[test]
fn a_site_can_lie_under_a_path() {
    let (around, address) = serve("mount", "/some/path/");
    assert!(request(&address, "GET /some/path/").starts_with("HTTP/1.1 200"));
    assert!(request(&address, "GET /some/path/a%20b.wasm").starts_with("HTTP/1.1 200"));
    assert!(request(&address, "GET /").starts_with("HTTP/1.1 404"));
    let _ = fs::remove_dir_all(around);
}
