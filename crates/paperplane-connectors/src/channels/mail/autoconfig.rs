//! The file in which a domain names the servers of its mailboxes. Source: Mozilla's "Autoconfiguration in Thunderbird", 1.1.

use super::sides::{self, host};
use crate::{
    channels::guess::{Guess, SignIn},
    http::{self, Client},
};
use paperplane_core::limits::{AUTOCONFIG_BYTES_MAX, AUTOCONFIG_MS};
use serde::Deserialize;
use std::time::Duration;
use tokio::time::timeout;
use url::Url;

#[derive(Debug, Deserialize)]
struct Autoconfig {
    #[serde(rename = "emailProvider", default)]
    providers: Vec<EmailProvider>,
}

#[derive(Debug, Deserialize)]
struct EmailProvider {
    #[serde(rename = "incomingServer", default)]
    incoming: Vec<Offer>,
    #[serde(rename = "outgoingServer", default)]
    outgoing: Vec<Offer>,
}

/// A server that may be used; the one that is wanted most stands first.
#[derive(Debug, Deserialize)]
struct Offer {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(default)]
    hostname: String,
    #[serde(default)]
    port: String,
    #[serde(rename = "socketType", default)]
    socket: String,
    #[serde(default)]
    username: String,
    #[serde(default)]
    authentication: Vec<String>,
}

impl Offer {
    fn encryption(&self) -> Option<&'static str> {
        match self.socket.trim() {
            "SSL" => Some("tls"),
            "STARTTLS" => Some("starttls"),
            _ => None,
        }
    }

    fn wants_oauth(&self) -> bool {
        !self.authentication.is_empty() && self.authentication.iter().all(|one| one.trim() == "OAuth2")
    }
}

/// An address in its two parts.
#[derive(Clone, Copy)]
struct Parts<'a> {
    local: &'a str,
    domain: &'a str,
}

impl Parts<'_> {
    /// A value of the file with what stands for parts of the address put in.
    fn put_into(self, value: &str) -> String {
        let address = format!("{}@{}", self.local, self.domain);
        let value = value.trim().replace("%EMAILADDRESS%", &address);
        value.replace("%EMAILLOCALPART%", self.local).replace("%EMAILDOMAIN%", self.domain)
    }
}

/// Asks the domain of an address for its servers, at `base` instead of the internet where there is one.
pub(super) async fn ask(client: &Client, base: Option<&Url>, local: &str, domain: &str) -> Option<Guess> {
    let hosts = [
        (format!("autoconfig.{domain}"), "/mail/config-v1.1.xml"),
        (domain.to_owned(), "/.well-known/autoconfig/mail/config-v1.1.xml"),
    ];
    let [first, second] = hosts.map(|(host, path)| match base {
        Some(base) => format!("{}/{host}{path}", base.as_str().trim_end_matches('/')),
        None => format!("https://{host}{path}"),
    });
    let fetch = |address: String| async move {
        let file = timeout(Duration::from_millis(AUTOCONFIG_MS), fetch(client, &address)).await.ok()??;
        read(&file, Parts { local, domain })
    };
    let (first, second) = tokio::join!(fetch(first), fetch(second));
    first.or(second)
}

async fn fetch(client: &Client, address: &str) -> Option<String> {
    let answer = client.send(client.get(address)).await.ok().filter(|answer| answer.status().is_success())?;
    let file = http::body(answer, AUTOCONFIG_BYTES_MAX).await.ok()??;
    String::from_utf8(file).ok()
}

fn read(file: &str, parts: Parts<'_>) -> Option<Guess> {
    let config: Autoconfig = quick_xml::de::from_str(file).ok()?;
    let provider = config.providers.into_iter().next()?;
    let pick = |offers: Vec<Offer>, kind: &str| {
        let fits = |offer: &Offer| offer.kind == kind && offer.encryption().is_some();
        let offer = offers.into_iter().find(fits)?;
        let host = host(&parts.put_into(&offer.hostname))?;
        let port: u16 = offer.port.trim().parse().ok().filter(|port| *port != 0)?;
        Some((offer.encryption()?, host, port.to_string(), offer))
    };
    let (imap_tls, imap_host, imap_port, incoming) = pick(provider.incoming, "imap")?;
    let (smtp_tls, smtp_host, smtp_port, _) = pick(provider.outgoing, "smtp")?;
    let mut fields = sides::servers([&imap_host, &imap_port, imap_tls], [&smtp_host, &smtp_port, smtp_tls]);
    let user = parts.put_into(&incoming.username);
    if !user.is_empty() && user != parts.put_into("%EMAILADDRESS%") && !user.contains('%') {
        fields.insert("user".to_owned(), user);
    }
    let sign_in = if incoming.wants_oauth() { SignIn::OAuth } else { SignIn::Password };
    Some(Guess { fields, sign_in })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("fixtures/autoconfig.xml");

    fn guess(file: &str) -> Option<Vec<String>> {
        let guess = read(file, Parts { local: "office", domain: "agency.example" })?;
        Some(guess.fields.into_iter().map(|(name, value)| format!("{name}={value}")).collect())
    }

    #[test]
    fn the_first_encrypted_servers_are_taken() {
        let wanted = [
            "imap_host=imap.agency.example",
            "imap_port=143",
            "imap_tls=starttls",
            "smtp_host=smtp.agency.example",
            "smtp_port=465",
            "smtp_tls=tls",
            "user=office",
        ];
        assert_eq!(guess(FILE).unwrap(), wanted);
        let by_address = FILE.replace("%EMAILLOCALPART%", "%EMAILADDRESS%");
        assert_eq!(guess(&by_address).unwrap(), wanted[..6]);
    }

    #[test]
    fn what_cannot_be_used_is_nothing() {
        for (from, to) in [
            ("STARTTLS", "plain"),
            ("<port>465", "<port>0"),
            ("imap.%EMAILDOMAIN%", "imap.example/x"),
            ("</clientConfig>", ""),
            ("outgoingServer", "other"),
        ] {
            let file = FILE.replace(from, to);
            assert_ne!(file, FILE, "{from}");
            assert_eq!(guess(&file), None, "{from}");
        }
        assert_eq!(guess("<!DOCTYPE html><html><body>Welcome</body></html>"), None);
        assert_eq!(guess(""), None);
    }
}
