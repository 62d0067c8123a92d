//! Accounts at providers, with their secrets, and their form in a keychain.

use super::public_url::PublicUrl;
use paperplane_core::{address::Address, channel::Channel};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, fmt};
use url::Url;

/// A password or token. Its debug output hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the secret's text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// An account at a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The provider's name.
    pub provider: &'static str,
    /// The provider's id of the account. Not a secret.
    pub id: String,
    /// The agency's addresses, which clients write to. The first of a channel starts new conversations.
    pub addresses: Vec<Address>,
    /// The public address of the relay that the provider calls, where it has one.
    pub public_url: Option<PublicUrl>,
    /// The base address of the provider's API, or of a pretend one.
    pub api_base: Url,
    /// Further values that the provider needs and that are no secrets, by the names of its form.
    pub settings: BTreeMap<String, String>,
    /// Tokens and passwords, by the names of the provider's form.
    pub secrets: BTreeMap<String, Secret>,
}

/// The setting that names the languages of opt-out words, with commas between them.
pub const OPT_OUT_LANGUAGES: &str = "opt_out_languages";

/// A field of a provider's form that cannot be used, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the field {0} cannot be used")]
pub struct WrongField(pub &'static str);

impl Account {
    /// The address of a channel that starts new conversations.
    pub fn sender(&self, channel: Channel) -> Option<&Address> {
        self.addresses.iter().find(|address| address.channel == channel)
    }

    /// A setting that is not empty.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The languages in which an opt-out word counts on this account's channels, BCP 47; empty for all that are known.
    pub fn opt_out_languages(&self) -> Vec<String> {
        let languages =
            self.setting(OPT_OUT_LANGUAGES).unwrap_or_default().split(',').map(|one| one.trim().to_lowercase());
        languages.filter(|one| !one.is_empty()).collect()
    }

    /// A secret; empty where there is none, which no provider accepts.
    pub(crate) fn secret(&self, name: &str) -> &str {
        self.secrets.get(name).map(Secret::reveal).unwrap_or_default()
    }

    /// The address of an API path that begins with a slash.
    pub(crate) fn endpoint(&self, path: &str) -> String {
        format!("{}{path}", self.api_base.as_str().trim_end_matches('/'))
    }
}

/// An account as a keychain keeps it, secrets included.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeptAccount {
    provider: String,
    id: String,
    addresses: Vec<Address>,
    #[serde(default)]
    public_url: Option<String>,
    #[serde(default)]
    settings: BTreeMap<String, String>,
    secrets: BTreeMap<String, String>,
}

impl KeptAccount {
    /// The name of its provider, which only another version may know.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// The provider's id of the account.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The account; `provider` is its provider's name and `api_base` where its API answers.
    pub fn open(self, provider: &'static str, api_base: Url) -> Account {
        let secrets = self.secrets.into_iter().map(|(name, text)| (name, Secret::new(text))).collect();
        Account {
            provider,
            id: self.id,
            addresses: self.addresses,
            public_url: self.public_url.and_then(|typed| typed.parse().ok()),
            api_base,
            settings: self.settings,
            secrets,
        }
    }
}

impl From<&Account> for KeptAccount {
    fn from(account: &Account) -> Self {
        Self {
            provider: account.provider.to_owned(),
            id: account.id.clone(),
            addresses: account.addresses.clone(),
            public_url: account.public_url.as_ref().map(ToString::to_string),
            settings: account.settings.clone(),
            secrets: account.secrets.iter().map(|(name, secret)| (name.clone(), secret.reveal().to_owned())).collect(),
        }
    }
}

/// A secret that a provider gave instead of one that a person set up, as a keychain keeps it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Renewed {
    provider: String,
    id: String,
    /// The name of the secret in the provider's form.
    name: String,
    /// The SHA-256 of the secret that was set up, in hexadecimal: it counts for no other one.
    before: String,
    /// The same of the secret with which the process began that was given this one.
    through: String,
    secret: String,
}

fn digest(secret: &str) -> String {
    Sha256::digest(secret).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Renewed {
    pub(crate) fn new(account: &Account, name: &str, secret: &Secret) -> Self {
        Self {
            provider: account.provider.to_owned(),
            id: account.id.clone(),
            name: name.to_owned(),
            before: digest(account.secret(name)),
            through: digest(account.secret(name)),
            secret: secret.reveal().to_owned(),
        }
    }

    /// True if both are about the same secret of the same account.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        (&self.provider, &self.id, &self.name) == (&other.provider, &other.id, &other.name)
    }

    /// The same after `earlier`, which the process may have begun with: it counts for the secret that was set up.
    #[must_use]
    pub fn after(self, earlier: &Self) -> Self {
        let goes_on = self.before == digest(&earlier.secret) || self.before == earlier.through;
        if goes_on { Self { before: earlier.before.clone(), ..self } } else { self }
    }

    /// Puts the secret into its account, unless another one was set up there.
    pub fn put_into(&self, account: &mut Account) {
        let is_it = account.provider == self.provider && account.id == self.id;
        if is_it && digest(account.secret(&self.name)) == self.before {
            account.secrets.insert(self.name.clone(), Secret::new(&self.secret));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(secret: &str) -> Account {
        Account {
            provider: "mail",
            id: "office@agency.example".into(),
            addresses: Vec::new(),
            public_url: None,
            api_base: Url::parse("imap://localhost").unwrap(),
            settings: BTreeMap::new(),
            secrets: BTreeMap::from([("refresh_token".to_owned(), Secret::new(secret))]),
        }
    }

    #[test]
    fn a_renewed_secret_counts_for_the_one_that_was_set_up_over_any_number_of_restarts() {
        let (mut kept, mut number) = (None::<Renewed>, 0);
        for _ in 0..3 {
            let mut loaded = account("set up");
            kept.iter().for_each(|renewed| renewed.put_into(&mut loaded));
            for _ in 0..3 {
                number += 1;
                let new = Renewed::new(&loaded, "refresh_token", &Secret::new(format!("given {number}")));
                kept = Some(kept.as_ref().map_or(new.clone(), |earlier| new.after(earlier)));
            }
            let mut after = account("set up");
            kept.iter().for_each(|renewed| renewed.put_into(&mut after));
            assert_eq!(after.secret("refresh_token"), format!("given {number}"));
        }
        let mut anew = account("set up anew");
        kept.iter().for_each(|renewed| renewed.put_into(&mut anew));
        assert_eq!(anew.secret("refresh_token"), "set up anew");
    }
}
