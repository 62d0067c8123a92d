//! The channel accounts and how they are.

use crate::{Cause, workspace::view::workspace::Fetched};
use paperplane_core::{ids::EventId, time::Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The channel accounts of this node, and how they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelsView {
    /// The accounts that are set up on this computer, in that order.
    pub accounts: Vec<AccountView>,
    /// Webhooks in the name of no account of this computer, refused since the start.
    pub refused_webhooks: u64,
    /// Genuine requests that could not be read, the newest first.
    pub dead_letters: Vec<DeadLetterView>,
}

/// The name of an account among all accounts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AccountRef {
    /// The provider, e.g. `twilio`.
    pub provider: String,
    /// The provider's id of the account, e.g. `AC...`. Not a secret.
    pub id: String,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// Its name.
    pub account: AccountRef,
    /// The numbers, WhatsApp ones with `whatsapp:` before them; of a mail account its address.
    pub numbers: Vec<String>,
    /// Other settings that are not secret, by the field names of the provider's form, e.g. `service`.
    pub settings: BTreeMap<String, String>,
    /// The public address of the relay that the provider calls.
    pub public_url: Option<String>,
    /// The address to enter at the provider, where a public one is known.
    pub webhook: Option<String>,
    /// The record that must stand in the DNS for its messages to be trusted, where it signs them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dns_record: Option<DnsRecordView>,
    /// It comes from the environment or `.env` and is changed there.
    pub from_environment: bool,
    /// The account's health.
    pub health: AccountHealth,
}

/// A record in the DNS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DnsRecordView {
    /// Its whole name.
    pub name: String,
    /// Its type, e.g. `TXT`.
    pub kind: String,
    /// Its value.
    pub value: String,
}

/// The health of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountHealth {
    /// The time of the newest message received over it.
    pub last_inbound: Option<Timestamp>,
    /// The messages that are fetched from its mailbox, while there are many.
    #[serde(default)]
    pub fetched: Option<Fetched>,
    /// The last error of the provider; `None` while all is well.
    pub last_error: Option<Cause>,
    /// Webhooks in its name refused since the start for a missing or wrong signature.
    pub refused_webhooks: u64,
    /// The reason of the last refusal, where it was not the signature itself.
    #[serde(default)]
    pub refused_for: Option<Cause>,
    /// The completeness of the messages, compared with the provider's list.
    pub complete: Completeness,
}

/// The completeness of the messages of an account, compared with the provider's list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum Completeness {
    /// Never compared with the provider's list.
    #[default]
    Never,
    /// Every message that the provider lists since then is here.
    Since {
        /// From when on.
        since: Timestamp,
        /// Until when; the last minutes are left to the webhooks.
        until: Timestamp,
        /// The number of messages that were missing at the last comparison, and were added to the log.
        brought_in: u32,
    },
    /// Some may be missing: the list could not be read, or not to its end.
    Gap {
        /// From when on some may be missing.
        from: Timestamp,
        /// The time at which the list was last requested.
        asked_at: Timestamp,
    },
    /// The provider has no list to compare with.
    NoList,
}

/// A genuine request that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLetterView {
    /// The id of the event that recorded it.
    pub id: EventId,
    /// The reason why it could not be read.
    pub reason: String,
    /// The time at which it was recorded.
    pub at: Timestamp,
    /// The request's parameters, one a line, decoded.
    pub content: String,
}

/// Guessed fields of a provider's form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuessedAccount {
    /// The fields by their names; empty where nothing was found.
    pub fields: BTreeMap<String, String>,
    /// The secret that the provider wants of programs.
    pub sign_in: SignIn,
}

/// The secret that a mail provider wants of programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignIn {
    /// The password of the mailbox, as far as is known.
    #[default]
    Password,
    /// A password made for one program.
    AppPassword,
    /// OAuth 2.0, no password at all.
    OAuth,
}
