//! Our account at Twilio: who we are there and where it answers.

use super::address::spelling;
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
};
use std::fmt;
use url::Url;

/// The number that all WhatsApp sandboxes share.
const SANDBOX: &str = "whatsapp:+14155238886";

/// A password or token. It shows itself to nobody who merely prints it.
#[derive(Clone)]
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

/// An account with the numbers that are ours there.
#[derive(Clone, Debug)]
pub struct TwilioAccount {
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// Signs webhooks and opens the API.
    pub auth_token: Secret,
    /// The agency's numbers, which clients write to: WhatsApp, text messages or both. The first of a channel is
    /// the one that new conversations come from.
    pub numbers: Vec<Address>,
    /// The Messaging Service, `MG` and 32 hexadecimal digits, over which messages are sent where there is one.
    pub service: Option<String>,
    /// Where the API answers: `https://api.twilio.com`, or a rehearsal.
    pub api_base: Url,
}

/// Whether a number is the shared trial number, which people must join first.
pub fn is_sandbox(number: &Address) -> bool {
    spelling(number) == SANDBOX
}

/// What Twilio takes on a channel. Source: Twilio, `Body` (1,600 characters; error 21617), `MediaUrl` (10 files, 16 MB over
/// WhatsApp).
pub fn capabilities(channel: Channel) -> Capabilities {
    Capabilities { text_chars_max: 1_600, file_count_max: 10, quoting: false, ..channel.capabilities() }
}

impl TwilioAccount {
    /// Whether one of the numbers is the shared trial number, which people must join first.
    pub fn is_sandbox(&self) -> bool {
        self.numbers.iter().any(is_sandbox)
    }

    /// Whether an address is one of ours. With a Messaging Service its numbers are known to Twilio alone.
    pub fn owns(&self, address: &Address) -> bool {
        self.service.is_some() || self.numbers.contains(address)
    }

    /// The number of a channel that new conversations come from.
    pub fn sender(&self, channel: Channel) -> Option<&Address> {
        self.numbers.iter().find(|number| number.channel == channel)
    }

    /// The address of an API path that begins with a slash.
    pub(super) fn endpoint(&self, path: &str) -> String {
        format!("{}{path}", self.api_base.as_str().trim_end_matches('/'))
    }

    /// The address of the account's messages.
    pub(super) fn messages_endpoint(&self) -> String {
        self.endpoint(&format!("/2010-04-01/Accounts/{}/Messages.json", self.account_sid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(number: &str, base: &str) -> TwilioAccount {
        TwilioAccount {
            account_sid: "AC1".into(),
            auth_token: Secret::new("hush"),
            numbers: vec![Address::whatsapp(number)],
            service: None,
            api_base: Url::parse(base).unwrap(),
        }
    }

    #[test]
    fn a_printed_account_holds_no_secret() {
        assert!(!format!("{:?}", account(SANDBOX, "http://127.0.0.1:1")).contains("hush"));
    }

    #[test]
    fn the_shared_number_is_the_sandbox() {
        assert!(account("whatsapp:+14155238886", "http://127.0.0.1:1").is_sandbox());
        assert!(!account("whatsapp:+15005550006", "http://127.0.0.1:1").is_sandbox());
    }

    #[test]
    fn the_base_may_end_with_a_slash_or_a_folder() {
        for (base, first) in [("http://127.0.0.1:1", "http://127.0.0.1:1/2010"), ("http://x/t/", "http://x/t/2010")] {
            assert!(account(SANDBOX, base).messages_endpoint().starts_with(first), "{base}");
        }
    }
}
