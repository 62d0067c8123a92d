//! The check of a caller without a token: a program on this computer passes, a tunnel or a web page does not.
//!
//! A tunnel or a proxy connects from this computer, too, and a page in a browser here can be anybody's. So the peer
//! alone proves nothing: every trace of a forwarded or cross-site request shuts the way.

use axum::http::{HeaderMap, Uri, header, uri::Authority};
use std::net::IpAddr;

/// The facts about a caller.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller<'a> {
    /// The other end of the connection.
    pub peer: IpAddr,
    /// The request's target.
    pub uri: &'a Uri,
    /// The request's headers.
    pub headers: &'a HeaderMap,
}

/// The reason why a caller is not taken for a program on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Stranger {
    #[error("it came from another computer")]
    FromElsewhere,
    #[error("it named another host than this computer")]
    ForAnotherHost,
    #[error("it came through a proxy or a tunnel")]
    Forwarded,
    #[error("it came from a web page")]
    FromAPage,
    #[error("it is not application/json")]
    NotJson,
}

/// Headers that only a proxy, a tunnel or a balancer adds, and the beginnings of whole families of them.
const FORWARDING: [&str; 9] = [
    "forwarded",
    "via",
    "x-real-ip",
    "x-client-ip",
    "x-cluster-client-ip",
    "x-original-host",
    "true-client-ip",
    "fastly-client-ip",
    "client-ip",
];
const FORWARDING_FAMILIES: [&str; 4] = ["x-forwarded", "cf-", "ngrok-", "tailscale-"];

impl Caller<'_> {
    /// Lets a program on this computer pass without a token, with a request that changes something.
    pub(crate) fn check_is_local(&self) -> Result<(), Stranger> {
        self.check_is_program_here()?;
        if is_json(self.headers) { Ok(()) } else { Err(Stranger::NotJson) }
    }

    /// The same with a request that only reads.
    pub(crate) fn check_is_program_here(&self) -> Result<(), Stranger> {
        if !self.peer.to_canonical().is_loopback() {
            return Err(Stranger::FromElsewhere);
        }
        if self.headers.keys().any(|name| is_forwarding(name.as_str())) {
            return Err(Stranger::Forwarded);
        }
        if !self.names_this_computer() {
            return Err(Stranger::ForAnotherHost);
        }
        if self.comes_from_a_page() {
            return Err(Stranger::FromAPage);
        }
        Ok(())
    }

    /// Exactly one `Host`, and it is a loopback name; a full address in the request line must be one, too.
    fn names_this_computer(&self) -> bool {
        let mut hosts = self.headers.get_all(header::HOST).into_iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return false;
        };
        let host = host.to_str().ok().and_then(|text| text.parse::<Authority>().ok());
        host.is_some_and(|host| is_loopback_name(&host)) && self.uri.authority().is_none_or(is_loopback_name)
    }

    fn comes_from_a_page(&self) -> bool {
        let sites = self.headers.get_all("sec-fetch-site");
        let cross_site = sites.into_iter().any(|site| site != "none" && site != "same-origin");
        self.headers.contains_key(header::ORIGIN) || cross_site
    }
}

fn is_forwarding(name: &str) -> bool {
    FORWARDING.contains(&name) || FORWARDING_FAMILIES.iter().any(|family| name.starts_with(family))
}

/// `127.0.0.1`, `localhost` or `[::1]`, with any port and nothing before an `@`.
fn is_loopback_name(authority: &Authority) -> bool {
    let host = authority.host();
    let known = host.eq_ignore_ascii_case("localhost") || host == "127.0.0.1" || host == "[::1]";
    known && !authority.as_str().contains('@')
}

/// Returns true if the body is said to be JSON: a page on another site cannot say so without asking first.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).into_iter();
    let (Some(only), None) = (types.next(), types.next()) else {
        return false;
    };
    let essence = only.to_str().ok().and_then(|text| text.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HERE: &str = "127.0.0.1";
    const JSON: (&str, &str) = ("content-type", "application/json");
    const HOST: (&str, &str) = ("host", "localhost:8000");

    fn check(peer: &str, uri: &str, pairs: &[(&'static str, &str)]) -> Result<(), Stranger> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        let uri: Uri = uri.parse().unwrap();
        Caller { peer: peer.parse().unwrap(), uri: &uri, headers: &headers }.check_is_local()
    }

    fn with(extra: (&'static str, &str)) -> Result<(), Stranger> {
        check(HERE, "/api/send-message", &[HOST, JSON, extra])
    }

    #[test]
    fn programs_on_this_computer_pass() {
        for peer in [HERE, "127.8.8.8", "::1", "::ffff:127.0.0.1"] {
            assert_eq!(check(peer, "/x", &[HOST, JSON]), Ok(()), "{peer}");
        }
        for host in ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:8123", "[::1]", "[::1]:8000"] {
            assert_eq!(check(HERE, "/x", &[("host", host), JSON]), Ok(()), "{host}");
        }
        for kind in ["application/json", "Application/JSON; charset=utf-8"] {
            assert_eq!(check(HERE, "/x", &[HOST, ("content-type", kind)]), Ok(()), "{kind}");
        }
        for site in ["none", "same-origin"] {
            assert_eq!(with(("sec-fetch-site", site)), Ok(()), "{site}");
        }
        assert_eq!(check(HERE, "http://127.0.0.1:8000/x", &[HOST, JSON]), Ok(()));
    }

    #[test]
    fn other_computers_do_not() {
        for peer in ["10.0.0.7", "192.168.1.2", "203.0.113.9", "::ffff:10.0.0.7", "fe80::1", "0.0.0.0"] {
            assert_eq!(check(peer, "/x", &[HOST, JSON]), Err(Stranger::FromElsewhere), "{peer}");
        }
    }

    #[test]
    fn tunnels_and_proxies_do_not() {
        let traces = [
            "forwarded",
            "via",
            "x-real-ip",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded",
            "x-forwarded-server",
            "cf-connecting-ip",
            "cf-ray",
            "true-client-ip",
            "x-original-host",
            "x-client-ip",
            "x-cluster-client-ip",
            "fastly-client-ip",
            "client-ip",
            "ngrok-trace-id",
            "tailscale-user-login",
        ];
        for name in traces {
            assert_eq!(with((name, "127.0.0.1")), Err(Stranger::Forwarded), "{name}");
            assert_eq!(with((name, "")), Err(Stranger::Forwarded), "empty {name}");
        }
    }

    #[test]
    fn another_host_is_not_this_computer() {
        let names = [
            "abcd-123.ngrok-free.app",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "127.0.0.1@evil.example",
            "evil.example",
            "0.0.0.0:8000",
            "10.0.0.7",
            "localhost@evil.example:80",
            "",
        ];
        for host in names {
            assert_eq!(check(HERE, "/x", &[("host", host), JSON]), Err(Stranger::ForAnotherHost), "{host}");
        }
        assert_eq!(check(HERE, "/x", &[JSON]), Err(Stranger::ForAnotherHost), "none at all");
        assert_eq!(check(HERE, "/x", &[HOST, ("host", "evil.example"), JSON]), Err(Stranger::ForAnotherHost), "two");
        assert_eq!(check(HERE, "http://evil.example/x", &[HOST, JSON]), Err(Stranger::ForAnotherHost), "request line");
    }

    #[test]
    fn pages_do_not() {
        for origin in ["https://evil.example", "null", "http://localhost:8000"] {
            assert_eq!(with(("origin", origin)), Err(Stranger::FromAPage), "{origin}");
        }
        for site in ["cross-site", "same-site", "anything"] {
            assert_eq!(with(("sec-fetch-site", site)), Err(Stranger::FromAPage), "{site}");
        }
    }

    #[test]
    fn what_a_form_can_send_does_not() {
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""]
        {
            assert_eq!(check(HERE, "/x", &[HOST, ("content-type", kind)]), Err(Stranger::NotJson), "{kind}");
        }
        assert_eq!(check(HERE, "/x", &[HOST]), Err(Stranger::NotJson), "none at all");
        assert_eq!(with(("content-type", "text/plain")), Err(Stranger::NotJson), "two");
    }
}
