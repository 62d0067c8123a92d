//! The trait of a messaging provider.
//!
//! Features that not every provider has are off by default: no webhooks, no mailbox, no list, no templates, no files, no
//! sandbox.

use super::{
    account::{Account, Renewed, WrongField},
    guess::Guess,
    listing::{ListQuery, Listing},
    mailbox::Mailbox,
    media::{Clients, Fetched, NotFetched, Remote},
    parcel::Parcel,
    public_url::PublicUrl,
    request::{Unreadable, Unverified, VerifiedWebhook, WebhookAnswer, WebhookRequest},
    template::Template,
    trouble::ProviderTrouble,
};
use crate::http::Client;
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    event::{LossReason, RawRequest},
    ids::AttemptId,
    naming::NamingKey,
    talk::{delivery::DeliveryOutcome, failure::Class, observation::Observation},
    time::Timestamp,
};
use std::{collections::BTreeMap, fmt, future::ready};
use url::Url;

pub use super::answer::Answer;

/// A sender that all customers of a provider share for trials; people join it before they can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sandbox {
    /// The shared sender.
    pub address: Address,
    /// The word before the code by which a person joins.
    pub join_word: &'static str,
    /// The least time between two of its messages, in milliseconds.
    pub pace_ms: u64,
}

/// A record in the DNS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DnsRecord {
    /// Its whole name.
    pub name: String,
    /// Its type, e.g. `TXT`.
    pub kind: &'static str,
    /// Its value.
    pub value: String,
}

/// A messaging provider. Stateless: what is particular to a customer is in the [`Account`].
pub trait Provider: fmt::Debug + Send + Sync + 'static {
    /// The name in stored records and in paths, e.g. `twilio`.
    fn name(&self) -> &'static str;

    /// The base address of its API, where no other one is configured.
    fn api_base(&self) -> &'static str;

    /// Reads an account from the fields of a form. A secret that is left empty is taken from the account of `known`,
    /// all of them of this provider, that has the same id.
    ///
    /// # Errors
    /// [`WrongField`] with the first field that cannot be used.
    fn account(&self, form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField>;

    /// True if a field that cannot be used is one that may be guessed.
    fn may_guess(&self, wrong: WrongField, form: &BTreeMap<String, String>) -> bool {
        let _ = (wrong, form);
        false
    }

    /// Guesses further fields from those that are filled in. Whoever may know is asked, at `base` instead of the internet
    /// where there is one.
    fn guess<'a>(
        &'a self,
        client: &'a Client,
        base: Option<&'a Url>,
        form: &'a BTreeMap<String, String>,
    ) -> Answer<'a, Option<Guess>> {
        let _ = (client, base, form);
        Box::pin(ready(None))
    }

    /// The record that must stand in the DNS for an account's messages to be trusted, where there is one.
    fn dns_record(&self, account: &Account) -> Option<DnsRecord> {
        let _ = account;
        None
    }

    /// Its capabilities on a channel.
    fn capabilities(&self, channel: Channel) -> Capabilities;

    /// Its shared trial sender.
    fn sandbox(&self) -> Option<Sandbox> {
        None
    }

    /// Its capabilities for one sender: those on the sender's channel, for the sandbox with a pace of its own.
    fn capabilities_of(&self, sender: &Address) -> Capabilities {
        let on_channel = self.capabilities(sender.channel);
        match self.sandbox().filter(|sandbox| sandbox.address == *sender) {
            Some(sandbox) => Capabilities { pace_ms: sandbox.pace_ms, ..on_channel },
            None => on_channel,
        }
    }

    /// True if the account also sends from addresses that only the provider knows.
    fn has_unlisted_senders(&self, account: &Account) -> bool {
        let _ = account;
        false
    }

    /// The class of one of its error codes; `None` for a code that this version does not know.
    fn class_of(&self, code: i64) -> Option<Class> {
        let _ = code;
        None
    }

    /// The paths under which it posts webhooks to the relay; empty where it posts none.
    fn webhook_paths(&self) -> &'static [&'static str] {
        &[]
    }

    /// The address to enter at the provider; `None` where `public_url` cannot have a path, or it posts no webhooks.
    fn webhook_address(&self, public_url: &Url) -> Option<Url> {
        let _ = public_url;
        None
    }

    /// The address for reports about one message; `None` where reports come to the webhook address.
    fn status_callback(&self, public_url: &Url, attempt: AttemptId) -> Option<Url> {
        let _ = (public_url, attempt);
        None
    }

    /// The id of the account that a request names, unverified; `None` where requests name none.
    fn account_named(&self, request: &WebhookRequest) -> Option<String> {
        let _ = request;
        None
    }

    /// Verifies a request with the account's secrets; `public_urls` are the addresses it may be signed for.
    ///
    /// # Errors
    /// [`Unverified`] where the signature is missing or does not fit.
    fn verify<'a>(
        &self,
        request: &'a WebhookRequest,
        account: &Account,
        public_urls: &[PublicUrl],
    ) -> Result<VerifiedWebhook<'a>, Unverified> {
        let _ = (request, account, public_urls);
        Err(Unverified::Missing)
    }

    /// Reads a verified request. The same request read twice gives the same observations under the same ids.
    ///
    /// # Errors
    /// [`Unreadable`] where it belongs to another account or lacks a required field.
    fn read(
        &self,
        webhook: VerifiedWebhook<'_>,
        account: &Account,
        naming: &NamingKey,
    ) -> Result<Vec<Observation>, Unreadable> {
        let _ = (webhook, account, naming);
        Err(Unreadable::because("this provider posts no webhooks"))
    }

    /// Reads a kept request again, which was verified when it came.
    ///
    /// # Errors
    /// As [`Provider::read`].
    fn reread(&self, raw: &RawRequest, account: &Account, naming: &NamingKey) -> Result<Vec<Observation>, Unreadable> {
        let request = WebhookRequest::kept(raw);
        self.read(VerifiedWebhook::new(&request), account, naming)
    }

    /// The response to an accepted webhook.
    fn webhook_answer(&self) -> WebhookAnswer {
        WebhookAnswer { content_type: "text/plain", body: "" }
    }

    /// A sentence on setting up an account by environment variables, for the response to a webhook without an account.
    fn setup_hint(&self) -> &'static str {
        "No account of this provider is set up here."
    }

    /// Advice to an operator on a webhook that was refused for this reason, as the response to it.
    fn signature_hint(&self, why: Unverified) -> &'static str {
        let _ = why;
        "This request is not signed for this address."
    }

    /// Asks whether the provider accepts the account.
    fn check<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        now: Timestamp,
    ) -> Answer<'a, Result<(), ProviderTrouble>>;

    /// A secret that the provider gave instead of one of the account's, told once.
    fn renewed(&self, account: &Account) -> Option<Renewed> {
        let _ = account;
        None
    }

    /// Hands one message over, once.
    fn deliver<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        parcel: &'a Parcel,
    ) -> Answer<'a, DeliveryOutcome>;

    /// True if it fetches the files of our messages by their public address; otherwise it is given their bytes.
    fn fetches_files(&self) -> bool {
        true
    }

    /// The mailbox that its messages are fetched from, where it has one.
    fn mailbox(&self) -> Option<&dyn Mailbox> {
        None
    }

    /// True if it has a list of its messages.
    fn has_list(&self) -> bool {
        false
    }

    /// Its own list of messages, newest first.
    fn list<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        naming: &'a NamingKey,
        query: &'a ListQuery,
    ) -> Answer<'a, Result<Listing, ProviderTrouble>> {
        let _ = (client, account, naming, query);
        Box::pin(ready(Err(ProviderTrouble::NotOffered)))
    }

    /// Fetches a file that came with a message.
    fn fetch<'a>(
        &'a self,
        clients: &'a Clients,
        account: &'a Account,
        remote: &'a Remote,
    ) -> Answer<'a, Result<Fetched, NotFetched>> {
        let _ = (clients, account, remote);
        Box::pin(ready(Err(NotFetched::Never(LossReason::NotAllowed))))
    }

    /// The account's message templates.
    fn templates<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
    ) -> Answer<'a, Result<Vec<Template>, ProviderTrouble>> {
        let _ = (client, account);
        Box::pin(ready(Ok(Vec::new())))
    }
}
