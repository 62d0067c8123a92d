//! An account at Twilio.

use paperplane_core::address::Address;
use std::fmt;
use url::Url;

/// Twilio's shared WhatsApp sandbox number. Source: Twilio, WhatsApp sandbox.
const SANDBOX: &str = "+14155238886";

/// A text that no log and no debug output ever shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }

    /// The secret itself: for signing and for the provider only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// An account at Twilio with one WhatsApp sender.
#[derive(Clone, Debug)]
pub struct TwilioAccount {
    /// `AC...`. Not a secret.
    pub account_sid: String,
    /// Signs webhooks and opens the API.
    pub auth_token: Secret,
    /// The agency's own address.
    pub number: Address,
    /// Where the API answers, `https://api.twilio.com` for the real one.
    pub api_base: Url,
}

impl TwilioAccount {
    /// Whether this is Twilio's shared sandbox, which a phone must join first.
    pub fn is_sandbox(&self) -> bool {
        self.number.shown() == SANDBOX
    }

    /// The address of the account's messages.
    pub(super) fn messages_url(&self) -> Url {
        let mut url = self.api_base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(["2010-04-01", "Accounts", &self.account_sid, "Messages.json"]);
        }
        url
    }
}
