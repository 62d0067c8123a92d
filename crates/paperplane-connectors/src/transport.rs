//! The one way of making HTTP requests to providers: patient but not for ever, and never carrying credentials astray.

use crate::{
    files::is_public,
    http::{Client, HttpClients, NoClient},
};
use reqwest::{
    ClientBuilder, NoProxy, Proxy,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect,
};
use std::{net::SocketAddr, sync::Arc, time::Duration};

/// The timeout of making a connection: the provider answers within a second, far continents within three.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(8);
/// Addresses of this machine, which no proxy can reach for us.
const LOOPBACK: &str = "localhost,127.0.0.0/8,::1";

/// Chooses the one TLS provider of the program. Calling it again, or after somebody else chose, does nothing.
pub fn install_tls() {
    // The error only says that one is chosen already.
    let _chosen_before = rustls::crypto::ring::default_provider().install_default();
}

/// A client whose requests end after `timeout` at the latest.
///
/// Redirects are not followed, since the credentials would go along. The environment's proxies are used, but
/// never for addresses of this machine.
///
/// # Errors
/// [`NoClient`] where a proxy's address is wrong or TLS cannot be set up.
pub fn http_client(timeout: Duration) -> Result<Client, NoClient> {
    client_in(&|name| std::env::var(name).ok(), timeout)
}

/// A client for files at addresses that others name: names that lead to this machine or this network are not followed
/// there, and neither are redirects.
///
/// A proxy, if one is set, resolves names; the addresses that it may reach are its own matter.
///
/// # Errors
/// As [`http_client`].
pub fn file_client(timeout: Duration) -> Result<Client, NoClient> {
    let var = |name: &str| std::env::var(name).ok();
    builder_in(&var, timeout)?.dns_resolver(Arc::new(PublicOnly)).build().map(Client::from).map_err(NoClient)
}

/// The internet, as the environment's proxies let us reach it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Internet;

impl HttpClients for Internet {
    fn client(&self, timeout: Duration) -> Result<Client, NoClient> {
        http_client(timeout)
    }

    fn file_client(&self, timeout: Duration) -> Result<Client, NoClient> {
        file_client(timeout)
    }
}

/// Resolves names as the system does and leaves out whatever is not on the open internet.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err("the name leads to no address on the open internet".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn client_in(var: &dyn Fn(&str) -> Option<String>, timeout: Duration) -> Result<Client, NoClient> {
    builder_in(var, timeout)?.build().map(Client::from).map_err(NoClient)
}

fn builder_in(var: &dyn Fn(&str) -> Option<String>, timeout: Duration) -> Result<ClientBuilder, NoClient> {
    install_tls();
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("PaperPlane/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .timeout(timeout)
        .connect_timeout(timeout.min(CONNECT_TIMEOUT))
        .no_proxy();
    for proxy in proxies(var).map_err(NoClient)? {
        builder = builder.proxy(proxy);
    }
    Ok(builder)
}

/// The environment's proxies by scheme, the narrower first.
fn proxies(var: &dyn Fn(&str) -> Option<String>) -> Result<Vec<Proxy>, reqwest::Error> {
    let either = |one: &str, other: &str| var(one).or_else(|| var(other)).filter(|value| !value.trim().is_empty());
    let spared = match either("NO_PROXY", "no_proxy") {
        Some(more) => format!("{LOOPBACK},{more}"),
        None => LOOPBACK.to_owned(),
    };
    let mut proxies = Vec::new();
    if let Some(address) = either("HTTPS_PROXY", "https_proxy") {
        proxies.push(Proxy::https(address)?);
    }
    if let Some(address) = either("HTTP_PROXY", "http_proxy") {
        proxies.push(Proxy::http(address)?);
    }
    if let Some(address) = either("ALL_PROXY", "all_proxy") {
        proxies.push(Proxy::all(address)?);
    }
    Ok(proxies.into_iter().map(|proxy| proxy.no_proxy(NoProxy::from_string(&spared))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_may_be_chosen_twice() {
        install_tls();
        install_tls();
        assert!(http_client(Duration::from_secs(1)).is_ok());
    }

    #[test]
    fn a_wrong_proxy_is_reported_and_an_empty_one_is_none() {
        let with = |value: &'static str| {
            client_in(&move |name| (name == "HTTPS_PROXY").then(|| value.to_owned()), Duration::from_secs(1))
        };
        assert!(with("http://").is_err(), "no host");
        assert!(with("").is_ok());
        assert!(with("http://proxy.example:3128").is_ok());
    }
}
