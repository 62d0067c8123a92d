//! A plain HTTP client for rehearsals.

use std::time::Duration;

/// A client that neither follows redirects nor waits for ever.
///
/// # Errors
/// If TLS cannot be set up, which this machine's own addresses never need.
pub fn client() -> anyhow::Result<reqwest::Client> {
    // Another test of this process may have been first: then it is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(30))
        .no_proxy()
        .build()?;
    Ok(client)
}
