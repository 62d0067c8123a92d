//! OAuth 2.0 in the fields of a mail account: the provider's sign-in, the agency's client there, and the refresh token.

use super::sides::is_this_machine;
use crate::channels::account::{Account, Secret, WrongField};
use std::collections::BTreeMap;
use url::Url;

/// The sign-in, by its name; empty where a password opens the servers.
pub(super) const OAUTH: &str = "oauth";
/// The agency's own client at the sign-in. Not a secret.
pub(super) const CLIENT_ID: &str = "client_id";
pub(super) const CLIENT_SECRET: &str = "client_secret";
pub(super) const REFRESH_TOKEN: &str = "refresh_token";
/// The organisation at Microsoft; `common` where it is left out.
pub(super) const TENANT: &str = "tenant";
/// Another address of the sign-in, as in Microsoft's national clouds.
pub(super) const TOKEN_URL: &str = "token_url";

/// All of its fields.
pub(super) const FIELDS: [&str; 6] = [OAUTH, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, TENANT, TOKEN_URL];

/// A sign-in of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignIn {
    /// Source: developers.google.com, "OAuth 2.0 Mechanism" of Gmail, and "OAuth 2.0 for Mobile & Desktop Apps".
    Google,
    /// Source: learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth".
    Microsoft,
}

impl SignIn {
    fn named(name: &str) -> Option<Self> {
        match name {
            "google" => Some(Self::Google),
            "microsoft" => Some(Self::Microsoft),
            _ => None,
        }
    }

    /// The address at which tokens are renewed.
    fn token_url(self, tenant: Option<&str>) -> Option<Url> {
        match self {
            Self::Google => Url::parse("https://oauth2.googleapis.com/token").ok(),
            Self::Microsoft => {
                let mut url = Url::parse("https://login.microsoftonline.com").ok()?;
                url.path_segments_mut().ok()?.extend([tenant.unwrap_or("common"), "oauth2", "v2.0", "token"]);
                Some(url)
            }
        }
    }

    /// The permissions that an access token is for; Google gives those of the refresh token.
    pub(super) const fn scope(self) -> Option<&'static str> {
        match self {
            Self::Google => None,
            Self::Microsoft => Some(
                "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
            ),
        }
    }
}

/// Settings and secrets of an account.
pub(super) type Parts = (BTreeMap<String, String>, BTreeMap<String, Secret>);

/// Reads the fields of a form; `None` where it names no sign-in. Secrets that are left empty are those of `kept`.
pub(super) fn read(
    field: &dyn Fn(&str) -> Option<String>,
    kept: &dyn Fn(&str) -> Option<Secret>,
) -> Result<Option<Parts>, WrongField> {
    let Some(name) = field(OAUTH).map(|name| name.to_lowercase()) else { return Ok(None) };
    SignIn::named(&name).ok_or(WrongField(OAUTH))?;
    let client_id = field(CLIENT_ID).ok_or(WrongField(CLIENT_ID))?;
    let secret = |name: &'static str| field(name).map(Secret::new).or_else(|| kept(name));
    let refresh_token = secret(REFRESH_TOKEN).ok_or(WrongField(REFRESH_TOKEN))?;
    let mut settings = BTreeMap::from([(OAUTH.to_owned(), name), (CLIENT_ID.to_owned(), client_id)]);
    if let Some(tenant) = field(TENANT) {
        let fits = tenant.chars().all(|sign| sign.is_ascii_alphanumeric() || "-.".contains(sign));
        settings.insert(TENANT.to_owned(), Some(tenant).filter(|_| fits).ok_or(WrongField(TENANT))?);
    }
    if let Some(typed) = field(TOKEN_URL) {
        let url = Url::parse(&typed).ok().filter(is_safe).ok_or(WrongField(TOKEN_URL))?;
        settings.insert(TOKEN_URL.to_owned(), url.into());
    }
    // A public client has no secret.
    let secrets = [(CLIENT_SECRET, secret(CLIENT_SECRET)), (REFRESH_TOKEN, Some(refresh_token))];
    let secrets = secrets.into_iter().filter_map(|(name, secret)| Some((name.to_owned(), secret?)));
    Ok(Some((settings, secrets.collect())))
}

/// Secrets go over an open line to nobody but this computer.
fn is_safe(url: &Url) -> bool {
    let is_here = url.host_str().is_some_and(|host| is_this_machine(host.trim_matches(['[', ']'])));
    url.scheme() == "https" || (url.scheme() == "http" && is_here)
}

/// The sign-in of an account and the address at which its tokens are renewed; `None` where a password opens the servers.
pub(super) fn of(account: &Account) -> Option<(SignIn, Url)> {
    let sign_in = SignIn::named(account.setting(OAUTH)?)?;
    let url = match account.setting(TOKEN_URL) {
        Some(other) => Url::parse(other).ok(),
        None => sign_in.token_url(account.setting(TENANT)),
    };
    Some((sign_in, url?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(form: &[(&str, &str)]) -> Result<String, WrongField> {
        let whole = [("client_id", "our-client"), ("refresh_token", "hush"), ("oauth", "Microsoft")];
        let form: BTreeMap<_, _> = whole.iter().chain(form).copied().collect();
        let field = |name: &str| form.get(name).map(|text| (*text).to_owned()).filter(|text| !text.is_empty());
        let (settings, _) = read(&field, &|_| None)?.unwrap();
        let name = |name: &str| settings.get(name).cloned();
        let sign_in = SignIn::named(&name(OAUTH).unwrap()).unwrap();
        Ok(name(TOKEN_URL).unwrap_or_else(|| sign_in.token_url(name(TENANT).as_deref()).unwrap().into()))
    }

    #[test]
    fn tokens_are_renewed_at_the_sign_in_that_is_named() {
        let microsoft = |tenant: &str| format!("https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token");
        assert_eq!(url(&[]).unwrap(), microsoft("common"));
        assert_eq!(url(&[("tenant", "agency.example")]).unwrap(), microsoft("agency.example"));
        assert_eq!(url(&[("oauth", "google")]).unwrap(), "https://oauth2.googleapis.com/token");
        assert_eq!(url(&[("token_url", "http://127.0.0.1:9/token")]).unwrap(), "http://127.0.0.1:9/token");
        for (name, value) in [
            ("oauth", "another"),
            ("client_id", ""),
            ("refresh_token", ""),
            ("tenant", "../other"),
            ("token_url", "http://agency.example/token"),
        ] {
            assert_eq!(url(&[(name, value)]), Err(WrongField(FIELDS.into_iter().find(|one| *one == name).unwrap())));
        }
    }
}
