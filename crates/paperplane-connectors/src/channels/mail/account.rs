//! A mail account: its fields, and its two servers.

use super::{
    guess,
    server::Server,
    sides::{IMAP, SMTP, names_servers},
};
use crate::channels::{
    account::{Account, Secret, WrongField},
    guess::Guess,
};
use paperplane_core::address::Address;
use std::collections::BTreeMap;
use url::Url;

/// Mail's name in stored records.
pub const NAME: &str = "mail";
/// Mail has no API with one address: each account names its own servers.
pub(super) const API_BASE: &str = "imap://localhost";
/// The fields of the form: address, password and the two servers; those of the servers may be left
/// out but for the hosts, and all of them where the provider of the address is well known.
pub const FIELDS: [&str; 12] = [
    "address",
    PASSWORD,
    "user",
    "name",
    IMAP.host,
    IMAP.port,
    IMAP.tls,
    IMAP.certificate,
    SMTP.host,
    SMTP.port,
    SMTP.tls,
    SMTP.certificate,
];
/// The secret that opens both servers: a password, or an app password.
const PASSWORD: &str = "password";

/// Reads an account from [`FIELDS`]. The password may be empty where an account of `known` has the same address.
///
/// # Errors
/// The first field that cannot be used.
pub fn from_form(form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
    let form = &filled_in(form, guess::well_known(form));
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
        let trusted = server.trusted.map(|trusted| (side.certificate, trusted));
        settings.extend(values.into_iter().chain(trusted).map(|(name, value)| (name.to_owned(), value)));
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

/// The form with its servers filled in, where it names none and they are known.
pub(super) fn filled_in(form: &BTreeMap<String, String>, guessed: Option<Guess>) -> BTreeMap<String, String> {
    let mut whole = form.clone();
    if let Some(guess) = guessed.filter(|_| !names_servers(form)) {
        whole.extend(guess.fields);
    }
    whole
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
    fn the_servers_of_a_well_known_provider_are_filled_in_where_none_is_named() {
        let gmail = [("address", "agency@gmail.com"), ("imap_host", ""), ("smtp_host", "")];
        assert_eq!(servers(&gmail).unwrap(), ["imap.gmail.com:993 tls", "smtp.gmail.com:465 tls"]);
        let own = [("address", "agency@gmail.com"), ("imap_host", "imap.agency.example"), ("smtp_host", "")];
        assert_eq!(servers(&own), Err(WrongField("smtp_host")));
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
            ("imap_certificate", "AB:CD"),
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
