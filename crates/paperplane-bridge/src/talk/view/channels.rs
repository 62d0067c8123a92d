//! The channel accounts and how they are.

use crate::Cause;
use paperplane_core::{ids::EventId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// The Twilio account of this node, and how it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelsView {
    /// The account, where one is set up on this computer.
    pub account: Option<AccountView>,
    /// The address to paste into Twilio, where a public one is known.
    pub webhook: Option<String>,
    /// When a message last came in.
    pub last_inbound: Option<Timestamp>,
    /// What last went wrong with the provider; `None` while all is well.
    pub last_error: Option<Cause>,
    /// Webhooks refused since the start for a missing or wrong signature.
    pub refused_webhooks: u64,
    /// What is known about messages that may be missing.
    pub complete: Completeness,
    /// Genuine requests that could not be read, the newest first.
    pub dead_letters: Vec<DeadLetterView>,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// `AC...`. Not a secret.
    pub account_sid: String,
    /// The numbers, WhatsApp ones with `whatsapp:` before them.
    pub numbers: Vec<String>,
    /// `MG...`, where messages go over a Messaging Service.
    pub service: Option<String>,
    /// The public address of the gate.
    pub public_url: Option<String>,
    /// It comes from the environment or `.env` and is changed there.
    pub from_environment: bool,
}

/// Whether the provider has told us everything.
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
        /// How many were missing at the last look, and were brought in.
        brought_in: u32,
    },
    /// Some may be missing: the list could not be read, or not to its end.
    Gap {
        /// From when on some may be missing.
        from: Timestamp,
        /// When the list was last asked for.
        asked_at: Timestamp,
    },
}

/// A genuine request that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLetterView {
    /// Which.
    pub id: EventId,
    /// Why it could not be read.
    pub reason: String,
    /// When it came.
    pub at: Timestamp,
    /// The request's parameters, one a line, decoded.
    pub content: String,
}
