//! A small server of files, for this machine only.

#[cfg(test)]
mod tests;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, thread};

use crate::failure::{Context, Result};

/// What a request's head may be long; browsers stay far below.
const HEAD_LIMIT: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Server {
    listener: TcpListener,
    site: Files,
}

/// A folder, and the path under which its files are found.
#[derive(Clone)]
struct Files {
    folder: PathBuf,
    mount: String,
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    Moved(String),
    NotFound,
    NotAllowed,
}

impl Server {
    /// Listens on 127.0.0.1; port 0 is any free one. `mount` begins and ends with a slash.
    pub fn new(folder: &Path, mount: &str, port: u16) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).context(format!("port {port}"))?;
        let folder = folder.canonicalize().context(folder.display())?;
        Ok(Server { listener, site: Files { folder, mount: mount.to_owned() } })
    }

    pub fn url(&self) -> Result<String> {
        let address: SocketAddr = self.listener.local_addr().context("the server's address")?;
        Ok(format!("http://{address}{}", self.site.mount))
    }

    /// Answers requests for as long as the process lives.
    pub fn run(self) {
        for connection in self.listener.incoming().flatten() {
            let site = self.site.clone();
            // A connection that breaks concerns only the browser that broke it.
            thread::spawn(move || site.serve(connection).ok());
        }
    }
}

impl Files {
    fn serve(&self, mut connection: TcpStream) -> std::io::Result<()> {
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.set_write_timeout(Some(PATIENCE))?;
        let mut head = BufReader::new(Read::take(&connection, HEAD_LIMIT));
        let mut request = String::new();
        head.read_line(&mut request)?;
        let mut line = String::new();
        while head.read_line(&mut line)? > 2 {
            line.clear();
        }
        let (status, kind, moved, body) = match self.answer(&request) {
            Answer::File(path) => match fs::read(&path) {
                Ok(bytes) => ("200 OK", mime(&path), String::new(), bytes),
                Err(_) => ("404 Not Found", TEXT, String::new(), b"not found\n".to_vec()),
            },
            Answer::Moved(to) => ("301 Moved Permanently", TEXT, format!("Location: {to}\r\n"), Vec::new()),
            Answer::NotFound => ("404 Not Found", TEXT, String::new(), b"not found\n".to_vec()),
            Answer::NotAllowed => {
                ("405 Method Not Allowed", TEXT, String::new(), b"only GET and HEAD\n".to_vec())
            }
        };
        let length = body.len();
        write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{moved}\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        )?;
        if !request.starts_with("HEAD ") {
            connection.write_all(&body)?;
        }
        connection.flush()
    }

    fn answer(&self, request: &str) -> Answer {
        let mut words = request.split_whitespace();
        let (Some("GET" | "HEAD"), Some(target)) = (words.next(), words.next()) else {
            return Answer::NotAllowed;
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.mount {
            return Answer::Moved(self.mount.clone());
        }
        let Some(path) = path.strip_prefix(&self.mount).and_then(decoded) else {
            return Answer::NotFound;
        };
        let file = match path.as_str() {
            "" => self.folder.join("index.html"),
            path => self.folder.join(path),
        };
        match file.canonicalize() {
            Ok(file) if file.starts_with(&self.folder) && file.is_file() => Answer::File(file),
            _ => Answer::NotFound,
        }
    }
}

/// A path with its `%xx` read; `None` where that isn't text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let code = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(code, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

const TEXT: &str = "text/plain; charset=utf-8";

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => TEXT,
        _ => "application/octet-stream",
    }
}
