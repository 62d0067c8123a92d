//! Webhooks: first verified, then read. Nothing is read that was not verified; the types see to it.

use super::{
    account::TwilioAccount,
    form::{Form, is_form},
    message, signature, status,
};
use paperplane_core::{event::RawRequest, naming::NamingKey, talk::observation::Observation};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use url::{Url, form_urlencoded};

/// What a webhook is answered with: nothing to say to the person now. Plain text would be sent to them.
pub const WEBHOOK_ANSWER: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Response></Response>"#;
/// The content type of [`WEBHOOK_ANSWER`]; Twilio complains about any other.
pub const WEBHOOK_ANSWER_TYPE: &str = "text/xml";
/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "X-Twilio-Signature";

/// A request as it came, before anybody believes it.
#[derive(Clone, Debug, Default)]
pub struct WebhookRequest {
    /// Path and query exactly as they came, beginning with a slash.
    pub path_and_query: String,
    /// The `Content-Type` header.
    pub content_type: String,
    /// The `X-Twilio-Signature` header.
    pub signature: Option<String>,
    /// The body, exactly.
    pub body: Vec<u8>,
}

impl WebhookRequest {
    /// The request as it is kept beside our reading of it. It holds no signature.
    pub fn raw(&self) -> RawRequest {
        RawRequest {
            path: self.path_and_query.clone(),
            content_type: self.content_type.clone(),
            body: String::from_utf8_lossy(&self.body).into_owned(),
        }
    }

    fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.path_and_query.split_once('?')?;
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}

/// Why a request is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unverified {
    /// It carries no signature.
    #[error("the request is not signed")]
    Missing,
    /// The signature does not fit our token, our public address or the body.
    #[error(
        "the signature does not fit: check TWILIO_AUTH_TOKEN and that PAPERPLANE_PUBLIC_URL is the address set at Twilio"
    )]
    Wrong,
}

/// A request that Twilio made. Only [`verify`] makes one.
#[derive(Debug)]
pub struct VerifiedWebhook<'a> {
    request: &'a WebhookRequest,
    form: Form,
}

/// A genuine request that cannot be read; it is worth keeping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the request cannot be read: {reason}")]
pub struct Unreadable {
    /// Why, in words without personal data.
    pub reason: String,
}

impl Unreadable {
    pub(super) fn because(reason: &str) -> Self {
        Self { reason: reason.to_owned() }
    }
}

/// Believes a request if it is signed with our token for our public address.
///
/// `public_url` is what was configured and never what the request claims; it may have a path of its own.
///
/// # Errors
/// [`Unverified`] where there is no signature or it does not fit.
pub fn verify<'a>(
    request: &'a WebhookRequest,
    account: &TwilioAccount,
    public_url: &Url,
) -> Result<VerifiedWebhook<'a>, Unverified> {
    let given = request.signature.as_deref().map(str::trim).filter(|given| !given.is_empty());
    let given = given.ok_or(Unverified::Missing)?;
    let form = if is_form(&request.content_type) || request.body.is_empty() {
        Form::parse(&request.body)
    } else if fits_body_hash(request) {
        Form::default()
    } else {
        return Err(Unverified::Wrong);
    };
    let address = address(public_url, &request.path_and_query);
    if signature::is_genuine(&address, form.pairs(), &account.auth_token, given) {
        Ok(VerifiedWebhook { request, form })
    } else {
        Err(Unverified::Wrong)
    }
}

/// The public address with the path and query as they came.
fn address(public_url: &Url, path_and_query: &str) -> String {
    let mut base = public_url.clone();
    base.set_query(None);
    base.set_fragment(None);
    format!("{}{path_and_query}", base.as_str().trim_end_matches('/'))
}

/// A body that is not a form is signed through its hash in the query.
fn fits_body_hash(request: &WebhookRequest) -> bool {
    let ours: String = Sha256::digest(&request.body).iter().map(|byte| format!("{byte:02x}")).collect();
    let given = request.query("bodySHA256").unwrap_or_default();
    bool::from(ours.as_bytes().ct_eq(given.to_ascii_lowercase().as_bytes()))
}

/// Reads a request once more that was verified when it came, as it is kept beside our reading of it.
///
/// # Errors
/// As [`read`].
pub fn reread(raw: &RawRequest, account: &TwilioAccount, naming: &NamingKey) -> Result<Vec<Observation>, Unreadable> {
    let request = WebhookRequest {
        path_and_query: raw.path.clone(),
        content_type: raw.content_type.clone(),
        signature: None,
        body: raw.body.clone().into_bytes(),
    };
    let form = Form::parse(&request.body);
    read(VerifiedWebhook { request: &request, form }, account, naming)
}

/// What a request tells. The same request read twice tells the same under the same ids.
///
/// A message and what became of one of ours come to the same door and are told apart by their parameters.
///
/// # Errors
/// [`Unreadable`] where it is of another account, over another channel, or lacks what it must have.
pub fn read(
    webhook: VerifiedWebhook<'_>,
    account: &TwilioAccount,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let VerifiedWebhook { request, form } = webhook;
    if form.pairs().is_empty() {
        return Err(Unreadable::because("it is not a form"));
    }
    match form.filled("AccountSid") {
        Some(sid) if sid == account.account_sid => {}
        Some(_) => return Err(Unreadable::because("it is of another Twilio account")),
        None => return Err(Unreadable::because("it names no Twilio account")),
    }
    match form.filled("MessageStatus").or_else(|| form.filled("SmsStatus")) {
        Some("received" | "receiving") => message::read(&form, request.raw(), account, naming),
        Some(told) => {
            let attempt = request.query("attempt").and_then(|text| text.parse().ok());
            status::read(told, attempt, &form, request.raw(), account, naming).map(|reported| vec![reported])
        }
        None => Err(Unreadable::because("it is neither a message nor the status of one")),
    }
}
