//! Twilio's signature: HMAC-SHA1 over the address as Twilio was given it and all parameters, sorted.
//!
//! Source: Twilio, "Validating requests"; duplicate parameters as its Python SDK treats them.

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use std::collections::{BTreeMap, BTreeSet};
use subtle::ConstantTimeEq;
use url::Url;

/// Whether `signature` fits these parameters at this address, for any of the spellings that Twilio may have signed.
pub(super) fn fits(token: &str, address: &str, params: &[(String, String)], signature: &str) -> bool {
    let params = sorted(params);
    // All spellings are compared, so that time tells nothing about which one fitted.
    spellings(address).iter().fold(false, |fitted, spelling| {
        let expected = BASE64_STANDARD.encode(sign(token, spelling, &params));
        fitted | bool::from(expected.as_bytes().ct_eq(signature.as_bytes()))
    })
}

/// Every parameter name once, its distinct values sorted.
fn sorted(params: &[(String, String)]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut by_name: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, value) in params {
        by_name.entry(name).or_default().insert(value);
    }
    by_name
}

fn sign(token: &str, address: &str, params: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<u8> {
    // HMAC takes a key of any length, so this cannot fail; an empty signature fits nothing.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        return Vec::new();
    };
    mac.update(address.as_bytes());
    for (name, values) in params {
        for value in values {
            mac.update(name.as_bytes());
            mac.update(value.as_bytes());
        }
    }
    mac.finalize().into_bytes().to_vec()
}

/// The address as given, with and without the scheme's own port, each raw and as URLs are serialised: Twilio is not
/// consistent about the port.
fn spellings(address: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([address.to_owned()]);
    if let Ok(url) = Url::parse(address) {
        all.insert(url.to_string());
        all.extend(with_port(address, &url));
        all.extend(without_port(address, &url));
    }
    all
}

fn authority(address: &str) -> Option<(usize, usize)> {
    let begin = address.find("://")? + 3;
    let length = address.get(begin..)?.find(['/', '?', '#']).unwrap_or(address.len() - begin);
    Some((begin, begin + length))
}

fn with_port(address: &str, url: &Url) -> Option<String> {
    let (_, end) = authority(address)?;
    let has_port = authority_has_port(address)?;
    let port = url.port_or_known_default()?;
    (!has_port).then(|| format!("{}:{port}{}", &address[..end], &address[end..]))
}

fn without_port(address: &str, _url: &Url) -> Option<String> {
    let (begin, end) = authority(address)?;
    if !authority_has_port(address)? {
        return None;
    }
    let colon = begin + address.get(begin..end)?.rfind(':')?;
    Some(format!("{}{}", &address[..colon], &address[end..]))
}

fn authority_has_port(address: &str) -> Option<bool> {
    let (begin, end) = authority(address)?;
    let host = address.get(begin..end)?;
    let after = host.rsplit('@').next()?.rsplit(']').next()?;
    Some(after.contains(':'))
}
