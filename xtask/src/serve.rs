//! The release page, built and served.

use crate::build;
use crate::failure::Result;
use crate::server::Server;

const PORTS: std::ops::Range<u16> = 8080..8100;

/// Builds the page and serves it on this port, or the first free one.
pub fn run(port: Option<u16>) -> Result<()> {
    let dist = build::run()?;
    let server = match port {
        Some(port) => Server::new(&dist, "/", port)?,
        None => PORTS
            .map(|port| Server::new(&dist, "/", port))
            .find(Result::is_ok)
            .unwrap_or_else(|| Server::new(&dist, "/", 0))?,
    };
    println!("serving at {} until you press Ctrl+C", server.url()?);
    server.run()
}
