//! Webhooks: proof first, then reading.

use super::{TwilioAccount, signature, status_of};
use paperplane_core::{
    address::Address,
    event::{ContactWish, DeliveryReported, Incoming, MediaPending, MessageReceived, RawRequest},
    naming::NamingKey,
    observation::Observation,
    optout,
};
use url::Url;

/// The most files one message can bring. Source: Twilio, `MediaUrl0` to `MediaUrl9`.
const MEDIA_COUNT_MAX: usize = 10;

/// A request as it came to the gate.
#[derive(Clone, Debug)]
pub struct WebhookRequest {
    /// Path and query, as sent.
    pub path_and_query: String,
    /// The `Content-Type`, as sent.
    pub content_type: String,
    /// The `X-Twilio-Signature`, where there is one.
    pub signature: Option<String>,
    /// The body, exactly.
    pub body: Vec<u8>,
}

/// Why a request is not Twilio's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unverified {
    /// No signature.
    #[error("the request carries no signature")]
    Missing,
    /// Another signature than ours would be.
    #[error("the signature does not fit")]
    Wrong,
}

/// Why a genuine request could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Unreadable {
    /// In words, without personal data.
    pub reason: String,
}

/// A request that Twilio signed. Only [`verify`] makes one.
#[derive(Debug)]
pub struct VerifiedWebhook<'r> {
    request: &'r WebhookRequest,
    params: Vec<(String, String)>,
}

/// Proves that the request comes from Twilio. `public_url` is the address Twilio was given, up to our own path.
///
/// # Errors
/// [`Unverified`]: answer 403.
pub fn verify<'r>(
    request: &'r WebhookRequest,
    account: &TwilioAccount,
    public_url: &Url,
) -> Result<VerifiedWebhook<'r>, Unverified> {
    let signature = request.signature.as_deref().ok_or(Unverified::Missing)?;
    let address = format!("{}{}", public_url.as_str().trim_end_matches('/'), request.path_and_query);
    let params: Vec<(String, String)> = url::form_urlencoded::parse(&request.body).into_owned().collect();
    if signature::fits(account.auth_token.reveal(), &address, &params, signature) {
        Ok(VerifiedWebhook { request, params })
    } else {
        Err(Unverified::Wrong)
    }
}

/// Says in our words what Twilio says has happened.
///
/// # Errors
/// [`Unreadable`]: keep the request for a person, and answer 200.
pub fn read(
    webhook: VerifiedWebhook<'_>,
    account: &TwilioAccount,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let form = Form { params: &webhook.params };
    if form.required("AccountSid")? != account.account_sid {
        return Err(unreadable("it is for another Twilio account"));
    }
    let raw = RawRequest {
        path: webhook.request.path_and_query.clone(),
        content_type: webhook.request.content_type.clone(),
        body: String::from_utf8_lossy(&webhook.request.body).into_owned(),
    };
    let is_status = form.get("MessageStatus").is_some() && form.get("SmsStatus") != Some("received");
    if is_status { read_status(&form, naming, raw).map(|told| vec![told]) } else { read_message(&form, naming, raw) }
}

fn unreadable(reason: impl Into<String>) -> Unreadable {
    Unreadable { reason: reason.into() }
}

struct Form<'a> {
    params: &'a [(String, String)],
}

impl<'a> Form<'a> {
    /// The first value of a parameter; `None` where it is missing or empty.
    fn get(&self, name: &str) -> Option<&'a str> {
        self.params.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str()).filter(|v| !v.is_empty())
    }

    fn required(&self, name: &str) -> Result<&'a str, Unreadable> {
        self.get(name).ok_or_else(|| unreadable(format!("it has no {name}")))
    }

    fn whatsapp(&self, name: &str) -> Result<Address, Unreadable> {
        let said = self.required(name)?;
        if !said.starts_with("whatsapp:") {
            return Err(unreadable(format!("its {name} is not a WhatsApp address: this channel is not added here")));
        }
        Ok(Address::whatsapp(said))
    }
}

fn read_message(form: &Form<'_>, naming: &NamingKey, raw: RawRequest) -> Result<Vec<Observation>, Unreadable> {
    let account = form.required("AccountSid")?.to_owned();
    let provider_ref = form.required("MessageSid")?.to_owned();
    let peer = form.whatsapp("From")?;
    let text = form.get("Body").unwrap_or_default().to_owned();
    let message = Incoming {
        id: naming.message(&account, &provider_ref),
        account,
        provider_ref,
        ours: form.whatsapp("To")?,
        profile_name: form.get("ProfileName").map(str::to_owned),
        media: media(form),
        wish: wish(form, &text),
        provider_at: None,
        peer: peer.clone(),
        text,
    };
    let mut told = vec![Observation::Received(MessageReceived { message, raw })];
    told.extend(same_person(form, peer));
    Ok(told)
}

fn media(form: &Form<'_>) -> Vec<MediaPending> {
    let one = |index: usize| {
        let url = form.get(&format!("MediaUrl{index}"))?.to_owned();
        let content_type = form.get(&format!("MediaContentType{index}")).unwrap_or_default().to_owned();
        Some(MediaPending { url, content_type })
    };
    (0..MEDIA_COUNT_MAX).map_while(one).collect()
}

/// Twilio's own reading of a stop word, where an opt-out list is switched on there; else ours.
fn wish(form: &Form<'_>, text: &str) -> Option<ContactWish> {
    match form.get("OptOutType") {
        Some("STOP") => Some(ContactWish::Stop),
        Some("START") => Some(ContactWish::Start),
        _ => optout::wish_of(text),
    }
}

/// A business-scoped id beside a phone number belongs to the same person.
fn same_person(form: &Form<'_>, peer: Address) -> Option<Observation> {
    let other = form.get("ExternalUserId").filter(|id| id.starts_with("whatsapp:"))?;
    (other != peer.said).then(|| Observation::SamePerson(peer, Address::whatsapp(other)))
}

fn read_status(form: &Form<'_>, naming: &NamingKey, raw: RawRequest) -> Result<Observation, Unreadable> {
    let account = form.required("AccountSid")?.to_owned();
    let provider_ref = form.required("MessageSid")?.to_owned();
    let word = form.required("MessageStatus")?;
    let status = status_of(word).ok_or_else(|| unreadable("its MessageStatus is not one we know"))?;
    Ok(Observation::Reported(DeliveryReported {
        reported: naming.message(&account, &provider_ref),
        account,
        provider_ref,
        peer: form.whatsapp("To")?,
        ours: form.whatsapp("From")?,
        status,
        attempt: attempt_in(&raw.path),
        error_code: form.get("ErrorCode").and_then(|code| code.parse().ok()),
        raw,
    }))
}

/// The attempt that our own status callback address carries.
fn attempt_in(path_and_query: &str) -> Option<paperplane_core::ids::AttemptId> {
    let (_, query) = path_and_query.split_once('?')?;
    let pair = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "attempt")?;
    pair.1.parse().ok()
}
