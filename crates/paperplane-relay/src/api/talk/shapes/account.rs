//! Channel accounts. Secrets go in and never come out.

use paperplane_bridge::{
    Cause,
    view::channels::{AccountView, GuessedAccount, SignIn},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The accounts of a node.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Accounts {
    pub items: Vec<Account>,
}

/// One account, and how it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Account {
    #[schema(example = "twilio")]
    provider: String,
    /// The provider's id of the account.
    id: String,
    /// The numbers, WhatsApp ones with `whatsapp:` before them; of a mail account its address.
    numbers: Vec<String>,
    /// Further settings that are not secret, by the field names of the provider's form.
    settings: BTreeMap<String, String>,
    /// The public address of the relay that the provider calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    public_url: Option<String>,
    /// The address to enter at the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook: Option<String>,
    /// The record that must stand in the DNS for its mails to be trusted, where it signs them by DKIM.
    #[serde(skip_serializing_if = "Option::is_none")]
    dns_record: Option<DnsRecord>,
    /// True if it comes from the environment and is changed there.
    from_environment: bool,
    /// The last failure of the provider; absent while it answers as it should.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_error: Option<String>,
    /// Webhooks in its name refused since the start for a missing or wrong signature.
    refused_webhooks: u64,
    /// The reason of the last refusal, where it was not the signature itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused_for: Option<String>,
}

/// A record in the DNS.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DnsRecord {
    /// Its whole name.
    #[schema(example = "pp1._domainkey.agency.example")]
    name: String,
    /// Its type.
    #[schema(example = "TXT")]
    kind: String,
    /// Its value.
    #[schema(example = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")]
    value: String,
}

impl From<AccountView> for Account {
    fn from(view: AccountView) -> Self {
        let words = |cause: Option<Cause>| cause.map(|cause| cause.to_string());
        Self {
            provider: view.account.provider,
            id: view.account.id,
            numbers: view.numbers,
            settings: view.settings,
            public_url: view.public_url,
            webhook: view.webhook,
            dns_record: view.dns_record.map(|record| DnsRecord {
                name: record.name,
                kind: record.kind,
                value: record.value,
            }),
            from_environment: view.from_environment,
            last_error: words(view.health.last_error),
            refused_webhooks: view.health.refused_webhooks,
            refused_for: words(view.health.refused_for),
        }
    }
}

/// An account to set up.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewAccount {
    /// The provider.
    #[schema(example = "twilio")]
    pub provider: String,
    /// The fields of the provider's form by their names. Twilio: `account_sid`, `auth_token` (empty keeps the one that is
    /// there), `numbers` with commas between them, `service` (`MG...`), `public_url`, `shared_keys` (each `id=secret` with
    /// commas between them; empty keeps those that are there, `-` takes them away). Mail: `address`, `password` (empty keeps
    /// the one that is there), `name`, `user` (empty for the address); `imap_host` and `smtp_host` (both empty to be guessed),
    /// `imap_port` and `smtp_port`, `imap_tls` and `smtp_tls` (`tls`, `starttls` or, to this computer alone, `none`),
    /// `imap_certificate` and `smtp_certificate` (the SHA-256 of a certificate that is trusted though nobody vouches for it);
    /// instead of a password `oauth` (`google`, `microsoft`), `client_id`, `client_secret`, `refresh_token`, `tenant`,
    /// `token_url`; to sign mails `dkim_selector`, `dkim_domain` (empty for that of the address) and `dkim_key` (PEM, RSA of 2048
    /// bits or more, or Ed25519; empty keeps the one that is there).
    pub fields: BTreeMap<String, String>,
}

/// Guessed fields.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Guess {
    /// The fields by their names.
    fields: BTreeMap<String, String>,
    /// The secret that the provider wants of programs: `password`, `app_password` or `oauth`.
    #[schema(example = "app_password")]
    sign_in: &'static str,
}

impl From<GuessedAccount> for Guess {
    fn from(guessed: GuessedAccount) -> Self {
        let sign_in = match guessed.sign_in {
            SignIn::Password => "password",
            SignIn::AppPassword => "app_password",
            SignIn::OAuth => "oauth",
        };
        Self { fields: guessed.fields, sign_in }
    }
}
