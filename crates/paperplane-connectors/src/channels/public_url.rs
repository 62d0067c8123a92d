//! The public address of a relay, also in the spelling in which it was configured.
//!
//! A provider signs the address as it was entered there, and HMAC tells spellings of one host apart. So all that mean
//! the same host are tried; none of them is accepted without the secret.

use std::{collections::BTreeSet, fmt, ops::Deref, str::FromStr};
use url::{Host, Position, Url};

/// A web address with a host, as a [`Url`] and as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    url: Url,
    typed: String,
}

/// A text that is no web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a web address: it begins with https:// or http:// and has a host")]
pub struct NotPublic;

impl FromStr for PublicUrl {
    type Err = NotPublic;

    fn from_str(typed: &str) -> Result<Self, NotPublic> {
        let typed = typed.trim();
        match Url::parse(typed) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
                Ok(Self { url, typed: typed.to_owned() })
            }
            _ => Err(NotPublic),
        }
    }
}

impl From<Url> for PublicUrl {
    fn from(url: Url) -> Self {
        Self { typed: url.as_str().to_owned(), url }
    }
}

impl Deref for PublicUrl {
    type Target = Url;

    fn deref(&self) -> &Url {
        &self.url
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl PublicUrl {
    /// The address as the URL standard writes it.
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// The address without query, fragment and final slash: as typed, as the URL standard writes it, with an
    /// internationalised host in its own letters, and with the host as `asked_host` (a `Host` header) spells it, where
    /// that is the same host.
    pub(crate) fn spellings(&self, asked_host: Option<&str>) -> BTreeSet<String> {
        let as_typed = self.typed.split(['?', '#']).next().unwrap_or_default();
        let standard = &self.url[..Position::AfterPath];
        let own_letters = self.url.domain().map(|domain| idna::domain_to_unicode(domain).0);
        let asked = asked_host.map(without_port).filter(|host| self.is_host(host)).map(str::to_owned);
        let other_hosts = own_letters.into_iter().chain(asked).map(|host| self.with_host(&host));
        [as_typed.to_owned(), standard.to_owned()]
            .into_iter()
            .chain(other_hosts)
            .map(|base| base.trim_end_matches('/').to_owned())
            .collect()
    }

    /// True if a name is this host in any letter case, or in its internationalised form.
    fn is_host(&self, name: &str) -> bool {
        let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
        is_name && Host::parse(name).is_ok_and(|host| self.url.host().is_some_and(|ours| ours == host))
    }

    fn with_host(&self, host: &str) -> String {
        let url = &self.url;
        format!("{}{host}{}", &url[..Position::BeforeHost], &url[Position::AfterHost..Position::AfterPath])
    }
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spellings(typed: &str, asked_host: Option<&str>) -> Vec<String> {
        typed.parse::<PublicUrl>().unwrap().spellings(asked_host).into_iter().collect()
    }

    #[test]
    fn a_host_is_tried_as_typed_and_as_hosts_are_written() {
        assert_eq!(spellings("https://desk.example/", None), ["https://desk.example"]);
        assert_eq!(
            spellings("HTTPS://Agency.Example.COM/desk/?a#rc=2", None),
            ["HTTPS://Agency.Example.COM/desk", "https://agency.example.com/desk"]
        );
    }

    #[test]
    fn an_internationalised_host_is_tried_in_both_its_forms() {
        let both = ["https://agentur-müller.example", "https://xn--agentur-mller-4ob.example"];
        for typed in both {
            assert_eq!(spellings(typed, None), both, "{typed}");
        }
    }

    #[test]
    fn a_request_may_spell_the_host_and_not_choose_it() {
        let with = |host| spellings("https://desk.example", Some(host));
        assert_eq!(with("Desk.Example:443"), ["https://Desk.Example", "https://desk.example"]);
        for other in ["evil.example", "desk.example.evil.example", "desk.example/x", "x@desk.example", "", ":"] {
            assert_eq!(with(other), ["https://desk.example"], "{other}");
        }
    }

    #[test]
    fn only_web_addresses_with_a_host_are_taken() {
        for wrong in ["desk.example", "ftp://desk.example", "https://", "mailto:desk@example.com", ""] {
            assert_eq!(wrong.parse::<PublicUrl>(), Err(NotPublic), "{wrong}");
        }
    }
}
