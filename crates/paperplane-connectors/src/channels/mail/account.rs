//! A mail account: its fields, and its two servers.

use super::server::{Encryption, Server};
use crate::channels::account::{Account, Secret, WrongField};
use paperplane_core::address::Address;
use std::{collections::BTreeMap, net::IpAddr};
use url::{Host, Url};

/// Mail's name in stored records.
pub const NAME: &str = "mail";
/// Mail has no API with one address: each account names its own servers.
pub(super) const API_BASE: &str = "imap://localhost";
/// The fields of the form: address, password and the two servers; those of the servers may be left out but for the hosts.
pub const FIELDS: [&str; 10] =
    ["address", PASSWORD, "user", "name", "imap_host", "imap_port", "imap_tls", "smtp_host", "smtp_port", "smtp_tls"];
/// The secret that opens both servers: a password, or an app password.
const PASSWORD: &str = "password";

/// One of the two servers of an account, with the names of its fields and its usual ports.
struct Side {
    host: &'static str,
    port: &'static str,
    tls: &'static str,
    /// With TLS, with STARTTLS, with neither.
    ports: [u16; 3],
}

/// Source of the ports: RFC 8314 and RFC 9051, RFC 6409.
const IMAP: Side = Side { host: "imap_host", port: "imap_port", tls: "imap_tls", ports: [993, 143, 143] };
const SMTP: Side = Side { host: "smtp_host", port: "smtp_port", tls: "smtp_tls", ports: [465, 587, 25] };

/// Reads an account from [`FIELDS`]. The password may be empty where an account of `known` has the same address.
///
/// # Errors
/// The first field that cannot be used.
pub fn from_form(form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
    let field = |name: &str| form.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let address = field("address").and_then(Address::email).ok_or(WrongField("address"))?;
    let kept = known.iter().find(|kept| kept.id == address.value).and_then(|kept| kept.secrets.get(PASSWORD));
    // A password may begin or end with a space.
    let typed = form.get(PASSWORD).filter(|text| !text.trim().is_empty() && !text.contains(['\r', '\n', '\0']));
    let password = typed.map(Secret::new).or_else(|| kept.cloned()).ok_or(WrongField(PASSWORD))?;
    let mut settings = BTreeMap::new();
    for name in ["user", "name"] {
        settings.extend(field(name).map(|text| (name.to_owned(), text.to_owned())));
    }
    for side in [&IMAP, &SMTP] {
        let server = side.read(form)?;
        let values = [
            (side.host, server.host),
            (side.port, server.port.to_string()),
            (side.tls, server.encryption.as_str().to_owned()),
        ];
        settings.extend(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
    }
    Ok(Account {
        provider: NAME,
        id: address.value.clone(),
        addresses: vec![address],
        public_url: None,
        api_base: Url::parse(API_BASE).map_err(|_| WrongField("api_base"))?,
        settings,
        secrets: BTreeMap::from([(PASSWORD.to_owned(), password)]),
    })
}

impl Side {
    fn read(&self, form: &BTreeMap<String, String>) -> Result<Server, WrongField> {
        let field = |name: &str| form.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
        let host = field(self.host).and_then(host).ok_or(WrongField(self.host))?;
        let port = field(self.port).map(str::parse::<u16>).transpose().map_err(|_| WrongField(self.port))?;
        if port == Some(0) {
            return Err(WrongField(self.port));
        }
        let encryption = field(self.tls).map(str::parse).transpose().map_err(|()| WrongField(self.tls))?;
        let encryption = encryption.unwrap_or(match port {
            Some(port) if port != self.ports[0] => Encryption::StartTls,
            _ => Encryption::Tls,
        });
        // A password goes over an open line to nobody but this computer.
        if encryption == Encryption::None && !is_this_machine(&host) {
            return Err(WrongField(self.tls));
        }
        let port = port.unwrap_or(match encryption {
            Encryption::Tls => self.ports[0],
            Encryption::StartTls => self.ports[1],
            Encryption::None => self.ports[2],
        });
        Ok(Server { host, port, encryption })
    }

    fn of(&self, account: &Account) -> Option<Server> {
        let setting = |name| account.setting(name);
        Some(Server {
            host: setting(self.host)?.to_owned(),
            port: setting(self.port)?.parse().ok()?,
            encryption: setting(self.tls)?.parse().ok()?,
        })
    }
}

/// A host's name or address, without anything around it.
fn host(typed: &str) -> Option<String> {
    match Host::parse(typed).ok()? {
        Host::Domain(name) => Some(name),
        Host::Ipv4(address) => Some(address.to_string()),
        Host::Ipv6(address) => Some(address.to_string()),
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The server that mails are fetched from; `None` for an account that was kept without one.
pub(super) fn incoming(account: &Account) -> Option<Server> {
    IMAP.of(account)
}

/// The server that mails are handed to.
pub(super) fn outgoing(account: &Account) -> Option<Server> {
    SMTP.of(account)
}

/// The name under which both servers know the account: its address, where they do not have another one.
pub(super) fn user(account: &Account) -> &str {
    account.setting("user").or_else(|| account.addresses.first().map(spelled)).unwrap_or_default()
}

/// The name that stands before the address in mails of ours.
pub(super) fn name(account: &Account) -> Option<&str> {
    account.setting("name")
}

pub(super) fn password(account: &Account) -> &str {
    account.secret(PASSWORD)
}

/// An address as it was written, which some servers tell apart before the at sign.
pub(super) fn spelled(address: &Address) -> &str {
    address.raw.as_deref().unwrap_or(&address.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(more: &[(&str, &str)]) -> BTreeMap<String, String> {
        let fields = [
            ("address", " Office@Agency.example "),
            ("password", " hush "),
            ("imap_host", "imap.agency.example"),
            ("smtp_host", "smtp.agency.example"),
        ];
        fields.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn servers(more: &[(&str, &str)]) -> Result<[String; 2], WrongField> {
        let account = from_form(&form(more), &[])?;
        Ok([incoming(&account), outgoing(&account)].map(|server| {
            let server = server.unwrap();
            format!("{}:{} {}", server.host, server.port, server.encryption.as_str())
        }))
    }

    #[test]
    fn an_account_is_its_address_and_its_password_stays_as_it_was_typed() {
        let account = from_form(&form(&[]), &[]).unwrap();
        assert_eq!(
            (account.id.as_str(), user(&account), password(&account)),
            ("office@agency.example", "Office@Agency.example", " hush ")
        );
        assert!(!format!("{account:?}").contains("hush"));
        let named = from_form(&form(&[("user", "office"), ("name", "Agency")]), &[]).unwrap();
        assert_eq!((user(&named), name(&named)), ("office", Some("Agency")));
    }

    #[test]
    fn ports_and_encryption_follow_from_each_other() {
        assert_eq!(servers(&[]).unwrap(), ["imap.agency.example:993 tls", "smtp.agency.example:465 tls"]);
        let both = servers(&[("smtp_port", "587"), ("imap_tls", "STARTTLS")]).unwrap();
        assert_eq!(both, ["imap.agency.example:143 starttls", "smtp.agency.example:587 starttls"]);
        let here = [("imap_host", "127.0.0.1"), ("imap_tls", "none"), ("imap_port", "1143")];
        assert_eq!(servers(&here).unwrap()[0], "127.0.0.1:1143 none");
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        for (name, value) in [
            ("address", "office"),
            ("password", " "),
            ("password", "a\r\nb"),
            ("imap_host", "imap.agency.example:993/x"),
            ("imap_host", ""),
            ("smtp_port", "0"),
            ("smtp_port", "70000"),
            ("smtp_tls", "perhaps"),
            ("imap_tls", "none"),
        ] {
            assert_eq!(servers(&[(name, value)]), Err(WrongField(name)), "{value}");
        }
    }

    #[test]
    fn an_empty_password_keeps_that_of_the_same_address_only() {
        let before = from_form(&form(&[]), &[]).unwrap();
        let again = form(&[("password", ""), ("name", "Agency")]);
        assert_eq!(password(&from_form(&again, &[&before]).unwrap()), " hush ");
        let other = form(&[("password", ""), ("address", "other@agency.example")]);
        assert_eq!(from_form(&other, &[&before]), Err(WrongField("password")));
    }
}
