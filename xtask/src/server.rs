//! Serves the finished site, on this machine only.

#[cfg(test)]
mod tests;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::failure::{Context, Result};

pub struct Server {
    listener: TcpListener,
    router: Router,
    mount: String,
}

impl Server {
    /// Listens on 127.0.0.1; port 0 is any free one. `mount` begins and ends with a slash.
    pub fn new(folder: &Path, mount: &str, port: u16) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).context(format!("port {port}"))?;
        listener.set_nonblocking(true).context("the server's socket")?;
        let files = ServeDir::new(folder);
        let router = match mount {
            "/" => Router::new().fallback_service(files),
            mount => Router::new().nest_service(mount, files),
        };
        let router = router.layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ));
        Ok(Server { listener, router, mount: mount.to_owned() })
    }

    pub fn url(&self) -> Result<String> {
        let address: SocketAddr = self.listener.local_addr().context("the server's address")?;
        Ok(format!("http://{address}{}", self.mount))
    }

    /// Answers requests for as long as the process lives.
    pub fn run(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().context("tokio")?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener).context("the server's socket")?;
            axum::serve(listener, self.router).await.context("the server")
        })
    }
}
