//! Twilio's signature: an HMAC over the address it was configured with and the sorted form.

use super::form::decoded;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;
use std::collections::{BTreeMap, BTreeSet};
use subtle::ConstantTimeEq;
use url::Url;

/// The hash of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    HmacSha1,
    HmacSha256,
}

/// The secret that a signature is made with, and its hash.
#[derive(Clone, Copy)]
pub(super) struct Key<'a> {
    pub secret: &'a str,
    pub algorithm: Algorithm,
}

impl<'a> Key<'a> {
    /// The account's token, which signs wherever nothing else is said.
    pub const fn token(secret: &'a str) -> Self {
        Self { secret, algorithm: Algorithm::HmacSha1 }
    }

    fn sign(&self, address: &[u8], tail: &[u8]) -> String {
        match self.algorithm {
            Algorithm::HmacSha1 => mac::<Hmac<Sha1>>(self.secret, address, tail),
            Algorithm::HmacSha256 => mac::<Hmac<Sha256>>(self.secret, address, tail),
        }
    }
}

fn mac<M: Mac + KeyInit>(secret: &str, address: &[u8], tail: &[u8]) -> String {
    // HMAC takes a key of any length, so this cannot fail; an empty signature would match nothing given.
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(secret.as_bytes()) else {
        return String::from("none");
    };
    mac.update(address);
    mac.update(tail);
    STANDARD.encode(mac.finalize().into_bytes())
}

/// True if `given` signs one of these addresses and the form in `body`, in any of the spellings Twilio may have signed.
///
/// Twilio is not of one mind whether a port belongs to the signed address, and some of its servers sign the
/// address as given, some as a browser would write it. All are tried; none of them is accepted without the key.
pub(super) fn is_genuine<'a>(
    addresses: impl IntoIterator<Item = &'a str>,
    body: &[u8],
    key: Key<'_>,
    given: &str,
) -> bool {
    let tail = canonical(body);
    let mut found = false;
    let spellings: BTreeSet<String> = addresses.into_iter().flat_map(spellings).collect();
    for spelling in spellings {
        let ours = key.sign(spelling.as_bytes(), &tail);
        found |= bool::from(ours.as_bytes().ct_eq(given.as_bytes()));
    }
    found
}

/// The signature of exactly this address and form.
#[cfg(test)]
pub(super) fn of(address: &str, body: &[u8], key: Key<'_>) -> String {
    key.sign(address.as_bytes(), &canonical(body))
}

/// Names in byte order, each with its distinct values in byte order, the name before every value; the bytes as they were
/// encoded, whether or not they are text.
fn canonical(body: &[u8]) -> Vec<u8> {
    let pairs = decoded(body);
    let mut by_name: BTreeMap<&[u8], BTreeSet<&[u8]>> = BTreeMap::new();
    for (name, value) in &pairs {
        by_name.entry(name).or_default().insert(value);
    }
    let pairs = by_name.iter().flat_map(|(name, values)| values.iter().map(move |value| [*name, *value]));
    pairs.flatten().flatten().copied().collect()
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
        let port = port.unwrap_or(if scheme.eq_ignore_ascii_case("https") { "443" } else { "80" });
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
        assert_eq!(canonical(b"D=2&D=1&D=1&A="), b"AD1D2");
    }
}
