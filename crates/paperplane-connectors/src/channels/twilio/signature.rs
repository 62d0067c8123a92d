//! Twilio's signature: HMAC-SHA1 over the address it was configured with and the sorted form.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use std::collections::{BTreeMap, BTreeSet};
use subtle::ConstantTimeEq;
use url::Url;

/// True if `given` signs this address and form, in any of the spellings Twilio may have signed.
///
/// Twilio is not of one mind whether a port belongs to the signed address, and some of its servers sign the
/// address as given, some as a browser would write it. All four are tried; none of them is accepted without the token.
pub(super) fn is_genuine(address: &str, form: &[(String, String)], token: &str, given: &str) -> bool {
    let tail = canonical(form);
    let mut found = false;
    for spelling in spellings(address) {
        let ours = sign(token, spelling.as_bytes(), tail.as_bytes());
        found |= bool::from(ours.as_bytes().ct_eq(given.as_bytes()));
    }
    found
}

/// The signature of exactly this address and form.
#[cfg(test)]
pub(super) fn of(address: &str, form: &[(String, String)], token: &str) -> String {
    sign(token, address.as_bytes(), canonical(form).as_bytes())
}

fn sign(token: &str, address: &[u8], tail: &[u8]) -> String {
    // HMAC takes a key of any length, so this cannot fail; an empty signature would match nothing given.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        return String::from("none");
    };
    mac.update(address);
    mac.update(tail);
    STANDARD.encode(mac.finalize().into_bytes())
}

/// Names in byte order, each with its distinct values in byte order, the name before every value.
fn canonical(form: &[(String, String)]) -> String {
    let mut by_name: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, value) in form {
        by_name.entry(name).or_default().insert(value);
    }
    let pairs = by_name.iter().flat_map(|(name, values)| values.iter().map(move |value| [*name, *value]));
    pairs.flatten().collect()
}

/// The address with and without its port, as given and as the URL standard writes it; never the fragment.
fn spellings(address: &str) -> BTreeSet<String> {
    let given = address.split('#').next().unwrap_or_default();
    let standard = Url::parse(given).map(String::from).ok();
    let mut spellings = BTreeSet::new();
    for spelling in [Some(given), standard.as_deref()].into_iter().flatten() {
        match Parts::of(spelling) {
            Some(parts) => spellings.extend([parts.without_port(), parts.with_port()]),
            None => _ = spellings.insert(spelling.to_owned()),
        }
    }
    spellings
}

/// An address cut around its port.
struct Parts<'a> {
    scheme: &'a str,
    /// Credentials and host.
    host: &'a str,
    port: Option<&'a str>,
    /// Path and query.
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn of(address: &'a str) -> Option<Self> {
        let (scheme, after) = address.split_once("://")?;
        let cut = after.find(['/', '?']).unwrap_or(after.len());
        let (authority, rest) = after.split_at_checked(cut)?;
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => (host, Some(port)),
            _ => (authority, None),
        };
        Some(Self { scheme, host, port, rest })
    }

    fn without_port(&self) -> String {
        let Self { scheme, host, rest, .. } = self;
        format!("{scheme}://{host}{rest}")
    }

    fn with_port(&self) -> String {
        let Self { scheme, host, port, rest } = self;
        let port = port.unwrap_or(if *scheme == "https" { "443" } else { "80" });
        format!("{scheme}://{host}:{port}{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_tried_with_and_without_its_port() {
        let all: Vec<_> = spellings("https://desk.example:8443/a?b=it's#rc=2").into_iter().collect();
        assert_eq!(
            all,
            [
                "https://desk.example/a?b=it%27s",
                "https://desk.example/a?b=it's",
                "https://desk.example:8443/a?b=it%27s",
                "https://desk.example:8443/a?b=it's",
            ]
        );
    }

    #[test]
    fn colons_of_hosts_and_credentials_are_not_ports() {
        assert!(spellings("http://[::1]/x").contains("http://[::1]:80/x"));
        assert!(spellings("http://user:123@h/x").contains("http://user:123@h:80/x"));
        assert!(spellings("http://h:81").contains("http://h"));
    }

    #[test]
    fn repeated_values_count_once_and_in_order() {
        let form = [("D", "2"), ("D", "1"), ("D", "1"), ("A", "")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(canonical(&form), "AD1D2");
    }
}
