//! The HTTP client that providers are called with.

use std::{sync::Once, time::Duration};

/// The client type, so that nobody else names the library.
pub type Client = reqwest::Client;

/// Makes the one TLS provider of this process known. May be called any number of times.
pub fn install_tls() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // An error means that somebody installed one already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}

/// A client that waits at most `timeout` for a whole answer and never follows a redirect (our credentials must not
/// travel to another host).
///
/// # Errors
/// Where the system's certificates cannot be read.
pub fn http_client(timeout: Duration) -> Result<Client, reqwest::Error> {
    install_tls();
    reqwest::Client::builder()
        .timeout(timeout)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("PaperPlane/", env!("CARGO_PKG_VERSION")))
        .build()
}
