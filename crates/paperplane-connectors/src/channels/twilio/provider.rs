//! Twilio as a provider.

use super::{
    account,
    errors::{self, BODY_CHARS_MAX},
    list, media, send, templates, webhook,
};
use crate::{
    channels::{
        account::{Account, WrongField},
        listing::{ListQuery, Listing},
        media::{Clients, Fetched, NotFetched, Remote},
        parcel::Parcel,
        provider::{Answer, Provider, Sandbox},
        public_url::PublicUrl,
        request::{Unreadable, Unverified, VerifiedWebhook, WebhookAnswer, WebhookRequest},
        template::Template,
        trouble::ProviderTrouble,
    },
    http::Client,
};
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    ids::AttemptId,
    naming::NamingKey,
    talk::{delivery::DeliveryOutcome, failure::Class, observation::Observation},
    time::Timestamp,
};
use std::collections::BTreeMap;
use url::Url;

/// The base address of Twilio's API.
const API_BASE: &str = "https://api.twilio.com";
/// The paths of webhooks; the first is the one of the seed's README, which is entered at Twilio.
const PATHS: [&str; 3] = ["/api/ppl/twilio/webhook", "/webhook/twilio", STATUS_PATH];
/// The path of status callbacks.
const STATUS_PATH: &str = "/webhook/twilio/status";
/// Makes Twilio try again what we could not take; neither signed nor sent along. Source: Twilio, webhook connection
/// overrides.
const RETRIES: &str = "rc=2&rp=5xx,ct,rt";
/// The number that all WhatsApp sandboxes share. Source: Twilio, WhatsApp sandbox.
const SANDBOX: &str = "whatsapp:+14155238886";
/// The pace of the sandbox: one message in three seconds. Source: Twilio, sandbox limits.
const SANDBOX_PACE_MS: u64 = 3_000;
/// Files that one text message takes. Source: Twilio, `MediaUrl`.
const FILE_COUNT_MAX: usize = 10;
/// Files that one WhatsApp message takes. Source: Twilio, WhatsApp media messages: one for each message.
const WHATSAPP_FILE_COUNT_MAX: usize = 1;

/// Twilio: WhatsApp and text messages through its messaging API.
#[derive(Clone, Copy, Debug)]
pub struct Twilio;

impl Provider for Twilio {
    fn name(&self) -> &'static str {
        account::NAME
    }

    fn api_base(&self) -> &'static str {
        API_BASE
    }

    fn account(&self, form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
        let api_base = Url::parse(API_BASE).map_err(|_| WrongField("api_base"))?;
        account::from_form(form, known, api_base)
    }

    fn capabilities(&self, channel: Channel) -> Capabilities {
        Capabilities {
            text_chars_max: BODY_CHARS_MAX,
            file_count_max: if channel == Channel::WHATSAPP { WHATSAPP_FILE_COUNT_MAX } else { FILE_COUNT_MAX },
            quoting: false,
            ..channel.capabilities()
        }
    }

    fn sandbox(&self) -> Option<Sandbox> {
        Some(Sandbox { address: Address::whatsapp(SANDBOX), join_word: "join", pace_ms: SANDBOX_PACE_MS })
    }

    fn has_unlisted_senders(&self, account: &Account) -> bool {
        account::service(account).is_some()
    }

    fn class_of(&self, code: i64) -> Option<Class> {
        errors::class_of(code)
    }

    fn webhook_paths(&self) -> &'static [&'static str] {
        &PATHS
    }

    fn webhook_address(&self, public_url: &Url) -> Option<Url> {
        let mut url = under(public_url, PATHS[0])?;
        url.set_query(None);
        Some(url)
    }

    // The attempt is inside what Twilio signs, so that a callback binds provider id and attempt by itself.
    fn status_callback(&self, public_url: &Url, attempt: AttemptId) -> Option<Url> {
        let mut url = under(public_url, STATUS_PATH)?;
        url.query_pairs_mut().append_pair("attempt", &attempt.to_string());
        Some(url)
    }

    fn account_named(&self, request: &WebhookRequest) -> Option<String> {
        webhook::account_named(request)
    }

    fn verify<'a>(
        &self,
        request: &'a WebhookRequest,
        account: &Account,
        public_urls: &[PublicUrl],
    ) -> Result<VerifiedWebhook<'a>, Unverified> {
        let mut judged = Err(Unverified::Wrong);
        for public_url in public_urls {
            judged = webhook::verify(request, account, public_url);
            if judged.is_ok() {
                break;
            }
        }
        judged
    }

    fn read(
        &self,
        webhook: VerifiedWebhook<'_>,
        account: &Account,
        naming: &NamingKey,
    ) -> Result<Vec<Observation>, Unreadable> {
        webhook::read(webhook, account, naming)
    }

    fn webhook_answer(&self) -> WebhookAnswer {
        webhook::ANSWER
    }

    fn setup_hint(&self) -> &'static str {
        "No Twilio account is set up here: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_NUMBER, then start again."
    }

    fn signature_hint(&self, why: Unverified) -> &'static str {
        match why {
            Unverified::Missing | Unverified::Wrong => {
                "This request is not signed for this address. PAPERPLANE_PUBLIC_URL must be the address that Twilio calls, \
                 and TWILIO_AUTH_TOKEN the account's primary token."
            }
            Unverified::NoSharedKey => {
                "This request is signed with a SharedKey of Twilio's Webhooks configuration that is not set up here. Add it \
                 as <key id>=<secret> to TWILIO_SHARED_KEYS, or to the account on the Channels page."
            }
            Unverified::UnknownScheme => {
                "The header X-Twilio-Webhooks-Signature-Settings names no key with the algorithm HMAC_SHA256 or HMAC_SHA1."
            }
        }
    }

    fn check<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        now: Timestamp,
    ) -> Answer<'a, Result<(), ProviderTrouble>> {
        // One small page of the account's messages.
        let query = ListQuery { since: now, to: None };
        Box::pin(async move { list::messages(client, account, &query).await.map(drop) })
    }

    fn deliver<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        parcel: &'a Parcel,
    ) -> Answer<'a, DeliveryOutcome> {
        Box::pin(send::deliver(client, account, parcel))
    }

    fn has_list(&self) -> bool {
        true
    }

    fn list<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        naming: &'a NamingKey,
        query: &'a ListQuery,
    ) -> Answer<'a, Result<Listing, ProviderTrouble>> {
        Box::pin(list::read(client, account, naming, query))
    }

    fn fetch<'a>(
        &'a self,
        clients: &'a Clients,
        account: &'a Account,
        remote: &'a Remote,
    ) -> Answer<'a, Result<Fetched, NotFetched>> {
        Box::pin(media::fetch(clients, account, remote))
    }

    fn templates<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
    ) -> Answer<'a, Result<Vec<Template>, ProviderTrouble>> {
        Box::pin(templates::list(client, account))
    }
}

/// A path below the public address, with the words that make Twilio try again.
fn under(public_url: &Url, path: &str) -> Option<Url> {
    let mut url = public_url.clone();
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.trim_start_matches('/').split('/'));
    url.set_fragment(Some(RETRIES));
    Some(url)
}
