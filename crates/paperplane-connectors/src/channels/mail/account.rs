//! A mail account: its fields, and its two servers.

use super::{
    dkim, guess,
    server::Server,
    sides::{IMAP, SMTP, names_servers},
    sign_in,
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
/// out but for the hosts, and all of them where the provider of the address is well known. Then a sign-in and a signature.
pub const FIELDS: [&str; 21] = [
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
    sign_in::FIELDS[0],
    sign_in::FIELDS[1],
    sign_in::FIELDS[2],
    sign_in::FIELDS[3],
    sign_in::FIELDS[4],
    sign_in::FIELDS[5],
    dkim::FIELDS[0],
    dkim::FIELDS[1],
    dkim::FIELDS[2],
];
/// The secret that opens both servers: a password, or an app password.
const PASSWORD: &str = "password";

/// Reads an account from [`FIELDS`]. Secrets may be empty where an account of `known` has the same address and servers.
///
/// # Errors
/// The first field that cannot be used.
pub fn from_form(form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
    let form = &filled_in(form, guess::well_known(form));
    let field = |name: &str| form.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let address = field("address").and_then(Address::email).ok_or(WrongField("address"))?;
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
    let kept = known.iter().find(|kept| kept.id == address.value && is_for_the_same(kept, &settings, form));
    let kept = |name: &str| kept.and_then(|kept| kept.secrets.get(name)).cloned();
    let owned = |name: &str| field(name).map(str::to_owned);
    let mut secrets = match sign_in::read(&owned, &kept)? {
        Some((of_sign_in, secrets)) => {
            settings.extend(of_sign_in);
            secrets
        }
        None => {
            // A password may begin or end with a space.
            let typed = form.get(PASSWORD).filter(|text| !text.trim().is_empty() && !text.contains(['\r', '\n', '\0']));
            let password = typed.map(Secret::new).or_else(|| kept(PASSWORD)).ok_or(WrongField(PASSWORD))?;
            BTreeMap::from([(PASSWORD.to_owned(), password)])
        }
    };
    let domain = address.value.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
    let (of_dkim, keys) = dkim::read(&owned, &kept, domain)?;
    settings.extend(of_dkim);
    secrets.extend(keys);
    Ok(Account {
        provider: NAME,
        id: address.value.clone(),
        addresses: vec![address],
        public_url: None,
        api_base: Url::parse(API_BASE).map_err(|_| WrongField("api_base"))?,
        settings,
        secrets,
    })
}

/// True if the secrets of an account would go where they went before: a person who may change an account need not know them.
fn is_for_the_same(kept: &Account, settings: &BTreeMap<String, String>, form: &BTreeMap<String, String>) -> bool {
    let typed = |name: &str| form.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let hosts = [IMAP.host, SMTP.host].iter().all(|name| kept.setting(name) == settings.get(*name).map(String::as_str));
    let sign_in =
        [sign_in::OAUTH, sign_in::TENANT, sign_in::TOKEN_URL].iter().all(|name| kept.setting(name) == typed(name));
    hosts && sign_in
}

/// The form with its servers filled in, where it names none and they are known.
pub(super) fn filled_in(form: &BTreeMap<String, String>, guessed: Option<Guess>) -> BTreeMap<String, String> {
    let mut whole = form.clone();
    if let Some(guess) = guessed.filter(|_| !names_servers(form)) {
        let is_empty = |name: &String| form.get(name).is_none_or(|value| value.trim().is_empty());
        whole.extend(guess.fields.into_iter().filter(|(name, _)| is_empty(name)));
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
    fn a_sign_in_stands_instead_of_a_password_and_keeps_its_secrets() {
        let sign_in = [
            ("oauth", "google"),
            ("client_id", "ours"),
            ("client_secret", "s"),
            ("refresh_token", "r"),
            ("password", ""),
        ];
        let account = from_form(&form(&sign_in), &[]).unwrap();
        assert_eq!(account.secrets.keys().collect::<Vec<_>>(), ["client_secret", "refresh_token"]);
        let again = [("client_secret", ""), ("refresh_token", ""), ("name", "Agency")];
        assert_eq!(from_form(&form(&[&sign_in[..], &again].concat()), &[&account]).unwrap().secrets, account.secrets);
        let elsewhere = [("oauth", "microsoft"), ("client_secret", ""), ("refresh_token", "")];
        let refused = from_form(&form(&[&sign_in[..], &elsewhere].concat()), &[&account]);
        assert_eq!(refused, Err(WrongField("refresh_token")), "it would go to another sign-in");
        let outlook = form(&[("address", "agency@outlook.com"), ("imap_host", ""), ("smtp_host", "")]);
        assert_eq!(from_form(&outlook, &[]), Err(WrongField("client_id")), "Microsoft takes no password");
    }

    #[test]
    fn an_empty_password_keeps_that_of_the_same_address_only() {
        let before = from_form(&form(&[]), &[]).unwrap();
        let again = form(&[("password", ""), ("name", "Agency")]);
        assert_eq!(password(&from_form(&again, &[&before]).unwrap()), " hush ");
        let elsewhere = form(&[("password", ""), ("smtp_host", "smtp.other.example")]);
        assert_eq!(from_form(&elsewhere, &[&before]), Err(WrongField("password")), "it would go to another server");
        let other = form(&[("password", ""), ("address", "other@agency.example")]);
        assert_eq!(from_form(&other, &[&before]), Err(WrongField("password")));
    }
}
