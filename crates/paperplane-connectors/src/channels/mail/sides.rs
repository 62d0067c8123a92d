//! The fields of a mail account's two servers.

use super::{
    server::{Encryption, Server},
    trust::fingerprint,
};
use crate::channels::account::{Account, WrongField};
use std::{collections::BTreeMap, net::IpAddr};
use url::Host;

/// One of the two servers of an account, with the names of its fields and its usual ports.
pub(super) struct Side {
    pub host: &'static str,
    pub port: &'static str,
    pub tls: &'static str,
    /// The fingerprint of the certificate that a person trusts.
    pub certificate: &'static str,
    /// With TLS, with STARTTLS, with neither.
    ports: [u16; 3],
}

/// Source of the ports: RFC 8314 and RFC 9051, RFC 6409.
pub(super) const IMAP: Side = Side {
    host: "imap_host",
    port: "imap_port",
    tls: "imap_tls",
    certificate: "imap_certificate",
    ports: [993, 143, 143],
};
pub(super) const SMTP: Side = Side {
    host: "smtp_host",
    port: "smtp_port",
    tls: "smtp_tls",
    certificate: "smtp_certificate",
    ports: [465, 587, 25],
};

/// The fields of two servers: host, port and encryption of each.
pub(super) fn servers(imap: [&str; 3], smtp: [&str; 3]) -> BTreeMap<String, String> {
    let fields = [(&IMAP, imap), (&SMTP, smtp)].map(|(side, values)| {
        let names = [side.host, side.port, side.tls].map(str::to_owned);
        names.into_iter().zip(values.map(str::to_owned))
    });
    fields.into_iter().flatten().collect()
}

/// True if a form names one of the servers.
pub(super) fn names_servers(form: &BTreeMap<String, String>) -> bool {
    [&IMAP, &SMTP].iter().any(|side| form.get(side.host).is_some_and(|host| !host.trim().is_empty()))
}

impl Side {
    /// Reads the fields of a form. A port and an encryption that are left out follow from each other.
    pub(super) fn read(&self, form: &BTreeMap<String, String>) -> Result<Server, WrongField> {
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
        let trusted = field(self.certificate).map(|typed| fingerprint(typed).ok_or(WrongField(self.certificate)));
        Ok(Server { host, port, encryption, trusted: trusted.transpose()? })
    }

    /// The server that an account holds.
    pub(super) fn of(&self, account: &Account) -> Option<Server> {
        let setting = |name| account.setting(name);
        Some(Server {
            host: setting(self.host)?.to_owned(),
            port: setting(self.port)?.parse().ok()?,
            encryption: setting(self.tls)?.parse().ok()?,
            trusted: setting(self.certificate).map(str::to_owned),
        })
    }
}

/// A host's name or address, without anything around it.
pub(super) fn host(typed: &str) -> Option<String> {
    match Host::parse(typed).ok()? {
        Host::Domain(name) => Some(name),
        Host::Ipv4(address) => Some(address.to_string()),
        Host::Ipv6(address) => Some(address.to_string()),
    }
}

/// True for the name or the address of this computer.
pub(super) fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
