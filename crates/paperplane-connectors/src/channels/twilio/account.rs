//! Our account at Twilio: its fields, and the addresses of its API.

use crate::channels::{
    account::{Account, OPT_OUT_LANGUAGES, Secret, WrongField},
    public_url::PublicUrl,
};
use paperplane_core::{address::Address, talk::optout};
use std::collections::BTreeMap;
use url::Url;

/// Twilio's name in stored records and in paths.
pub const NAME: &str = "twilio";
/// The secret that signs webhooks and opens the API.
const AUTH_TOKEN: &str = "auth_token";
/// The secrets of Twilio's Webhooks configuration, as `id=secret` with commas or spaces between them.
const SHARED_KEYS: &str = "shared_keys";
/// The text that takes away all SharedKeys: an empty field keeps them.
const NO_SHARED_KEYS: &str = "-";
/// The setting that names the Messaging Service.
const SERVICE: &str = "service";

/// An account with its fields by name.
#[derive(Clone, Debug)]
pub struct TwilioAccount {
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// The primary token.
    pub auth_token: Secret,
    /// The SharedKeys of the Webhooks configuration, as [`are_shared_keys`] says; most accounts have none.
    pub shared_keys: Option<Secret>,
    /// The agency's numbers: WhatsApp, text messages or both.
    pub numbers: Vec<Address>,
    /// The Messaging Service, `MG` and 32 hexadecimal digits, over which messages are sent where there is one.
    pub service: Option<String>,
    /// The base address of the API: `https://api.twilio.com`, or a pretend one.
    pub api_base: Url,
}

impl From<TwilioAccount> for Account {
    fn from(account: TwilioAccount) -> Self {
        let shared_keys = account.shared_keys.map(|keys| (SHARED_KEYS.to_owned(), keys));
        let token = (AUTH_TOKEN.to_owned(), account.auth_token);
        Self {
            provider: NAME,
            id: account.account_sid,
            addresses: account.numbers,
            public_url: None,
            api_base: account.api_base,
            settings: account.service.into_iter().map(|sid| (SERVICE.to_owned(), sid)).collect(),
            secrets: std::iter::once(token).chain(shared_keys).collect(),
        }
    }
}

/// Reads an account from the fields `account_sid`, `auth_token`, `numbers`, `service`, `public_url`, `shared_keys` and
/// `opt_out_languages`.
///
/// # Errors
/// The first field that cannot be used.
pub(super) fn from_form(
    form: &BTreeMap<String, String>,
    known: &[&Account],
    api_base: Url,
) -> Result<Account, WrongField> {
    let field = |name: &str| form.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let account_sid = field("account_sid").filter(|sid| is_id(sid, "AC")).ok_or(WrongField("account_sid"))?;
    let kept = known.iter().find(|kept| kept.id == account_sid);
    let secret =
        |name: &str| field(name).map(Secret::new).or_else(|| kept.and_then(|kept| kept.secrets.get(name)).cloned());
    let auth_token = secret(AUTH_TOKEN).ok_or(WrongField(AUTH_TOKEN))?;
    let shared_keys = secret(SHARED_KEYS).filter(|keys| keys.reveal() != NO_SHARED_KEYS);
    if shared_keys.as_ref().is_some_and(|keys| !are_shared_keys(keys.reveal())) {
        return Err(WrongField(SHARED_KEYS));
    }
    let typed =
        field("numbers").unwrap_or_default().split([',', '\n']).map(str::trim).filter(|typed| !typed.is_empty());
    let numbers: Result<Vec<Address>, _> = typed.map(paperplane_numbers::address).collect();
    let numbers = numbers.ok().filter(|numbers| !numbers.is_empty()).ok_or(WrongField("numbers"))?;
    let service = field(SERVICE).map(str::to_owned);
    if service.as_deref().is_some_and(|sid| !is_service(sid)) {
        return Err(WrongField(SERVICE));
    }
    let public_url: Option<PublicUrl> =
        field("public_url").map(str::parse).transpose().map_err(|_| WrongField("public_url"))?;
    let account_sid = account_sid.to_owned();
    let account = TwilioAccount { account_sid, auth_token, shared_keys, numbers, service, api_base };
    let mut account = Account { public_url, ..account.into() };
    account
        .settings
        .extend(field(OPT_OUT_LANGUAGES).map(|languages| (OPT_OUT_LANGUAGES.to_owned(), languages.to_owned())));
    if account.opt_out_languages().iter().any(|one| !optout::languages().any(|known| known == one)) {
        return Err(WrongField(OPT_OUT_LANGUAGES));
    }
    Ok(account)
}

/// True if a text is the id of a Messaging Service: `MG` and 32 hexadecimal digits.
pub fn is_service(sid: &str) -> bool {
    is_id(sid, "MG")
}

/// True if a text is one or more SharedKeys, each as `id=secret`, with commas or spaces between them.
pub fn are_shared_keys(text: &str) -> bool {
    let mut parts = parts_of(text).peekable();
    let is_pair = |part: &str| part.split_once('=').is_some_and(|(id, secret)| !id.is_empty() && !secret.is_empty());
    parts.peek().is_some() && parts.all(is_pair)
}

fn parts_of(shared_keys: &str) -> impl Iterator<Item = &str> {
    shared_keys.split(|c: char| c == ',' || c.is_whitespace()).filter(|part| !part.is_empty())
}

/// The SharedKeys of an account, each with its id.
pub(super) fn shared_keys(account: &Account) -> impl Iterator<Item = (&str, &str)> {
    parts_of(account.secret(SHARED_KEYS)).filter_map(|part| part.split_once('='))
}

fn is_id(sid: &str, begins: &str) -> bool {
    sid.strip_prefix(begins).is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The token that signs webhooks and opens the API.
pub(super) fn auth_token(account: &Account) -> &str {
    account.secret(AUTH_TOKEN)
}

/// The Messaging Service over which messages are sent.
pub(super) fn service(account: &Account) -> Option<&str> {
    account.setting(SERVICE)
}

/// True if an address is one of ours. With a Messaging Service any is, since Twilio alone knows the service's numbers.
pub(super) fn owns(account: &Account, address: &Address) -> bool {
    service(account).is_some() || account.addresses.contains(address)
}

/// The address of the account's messages.
pub(super) fn messages_endpoint(account: &Account) -> String {
    account.endpoint(&format!("/2010-04-01/Accounts/{}/Messages.json", account.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> BTreeMap<String, String> {
        let fields = [
            ("account_sid", format!(" AC{} ", "0".repeat(32))),
            ("auth_token", "hush".into()),
            ("numbers", "whatsapp:+1 415 523 8886, +15005550006".into()),
            ("service", String::new()),
            ("public_url", "https://desk.example".into()),
            ("opt_out_languages", "en, TR".into()),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    fn read(form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
        from_form(form, known, Url::parse("http://127.0.0.1:1/t/").unwrap())
    }

    #[test]
    fn what_people_paste_is_understood_or_named() {
        let account = read(&form(), &[]).unwrap();
        let typed: Vec<_> = account.addresses.iter().map(Address::typed).collect();
        assert_eq!(typed, ["whatsapp:+14155238886", "+15005550006"]);
        assert_eq!(account.opt_out_languages(), ["en", "tr"]);
        let wrong = [
            ("account_sid", "AC1"),
            ("auth_token", " "),
            ("numbers", "0800 123"),
            ("numbers", ""),
            ("service", "MG1"),
            ("public_url", "desk.example"),
            ("shared_keys", "a key without its id"),
            ("shared_keys", "WK1="),
            ("opt_out_languages", "en, tlh"),
        ];
        for (name, value) in wrong {
            let form = BTreeMap::from_iter(form().into_iter().chain([(name.to_owned(), value.to_owned())]));
            assert_eq!(read(&form, &[]), Err(WrongField(name)), "{value}");
        }
    }

    #[test]
    fn an_empty_token_keeps_that_of_the_same_account_only() {
        let before = read(&form(), &[]).unwrap();
        let mut same = form();
        same.insert("auth_token".into(), String::new());
        assert_eq!(auth_token(&read(&same, &[&before]).unwrap()), "hush");
        let mut other = same;
        other.insert("account_sid".into(), format!("AC{}", "1".repeat(32)));
        assert_eq!(read(&other, &[&before]), Err(WrongField("auth_token")));
    }

    #[test]
    fn shared_keys_are_kept_replaced_and_taken_away() {
        let with = |typed: &str, known: &[&Account]| {
            let field = ("shared_keys".to_owned(), typed.to_owned());
            read(&BTreeMap::from_iter(form().into_iter().chain([field])), known).unwrap()
        };
        let keys = |account: &Account| shared_keys(account).map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
        let before = with("WK1=abc==, WK2=d", &[]);
        assert_eq!(shared_keys(&before).collect::<Vec<_>>(), [("WK1", "abc=="), ("WK2", "d")]);
        assert_eq!(keys(&with("", &[&before])), ["WK1", "WK2"]);
        assert_eq!(keys(&with("WK3=e", &[&before])), ["WK3"]);
        assert_eq!(keys(&with("-", &[&before])), [""; 0]);
        assert!(!format!("{before:?}").contains("abc"));
    }

    #[test]
    fn a_printed_account_holds_no_secret_and_its_base_may_end_with_a_folder() {
        let account = read(&form(), &[]).unwrap();
        assert!(!format!("{account:?}").contains("hush"));
        assert!(messages_endpoint(&account).starts_with("http://127.0.0.1:1/t/2010"), "{account:?}");
    }
}
