//! Webhooks: first verified, then read. Nothing is read that was not verified; the types see to it.

use super::{
    form::{Form, is_form},
    message, shared_key, signature, status,
};
use crate::channels::{
    account::Account,
    public_url::PublicUrl,
    request::{Unreadable, Unverified, VerifiedWebhook, WebhookAnswer, WebhookRequest},
};
use paperplane_core::{naming::NamingKey, talk::observation::Observation};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The response to a webhook: nothing to say to the person now. Plain text would be sent to them, and Twilio complains
/// about any other content type.
pub(super) const ANSWER: WebhookAnswer =
    WebhookAnswer { content_type: "text/xml", body: r#"<?xml version="1.0" encoding="UTF-8"?><Response></Response>"# };
/// The header that carries the signature, in lower case.
pub const SIGNATURE_HEADER: &str = "x-twilio-signature";

/// The account that a request names, unverified.
pub(super) fn account_named(request: &WebhookRequest) -> Option<String> {
    Form::parse(&request.body).filled("AccountSid").map(str::to_owned)
}

/// Believes a request if it is signed for our public address with the account's token, or with the SharedKey that it names.
///
/// `public_url` is what was configured and never what the request claims; it may have a path of its own. The request may
/// only spell its host in its own way.
///
/// # Errors
/// [`Unverified`] where there is no signature, it does not fit, or its key is not set up here.
pub fn verify<'a>(
    request: &'a WebhookRequest,
    account: &Account,
    public_url: &PublicUrl,
) -> Result<VerifiedWebhook<'a>, Unverified> {
    let given = request.header(SIGNATURE_HEADER).map(str::trim).filter(|given| !given.is_empty());
    let given = given.ok_or(Unverified::Missing)?;
    let key = shared_key::key_of(request, account)?;
    // The signature of another body covers no parameters.
    let form = if is_form(request.content_type()) {
        request.body.as_slice()
    } else if request.body.is_empty() || fits_body_hash(request) {
        &[]
    } else {
        return Err(Unverified::Wrong);
    };
    let bases = public_url.spellings(request.header("host"));
    let addresses: Vec<String> = bases.iter().map(|base| format!("{base}{}", request.path_and_query)).collect();
    if signature::is_genuine(addresses.iter().map(String::as_str), form, key, given) {
        Ok(VerifiedWebhook::new(request))
    } else {
        Err(Unverified::Wrong)
    }
}

/// A body that is not a form is signed through its hash in the query.
fn fits_body_hash(request: &WebhookRequest) -> bool {
    let ours: String = Sha256::digest(&request.body).iter().map(|byte| format!("{byte:02x}")).collect();
    let given = request.query("bodySHA256").unwrap_or_default();
    bool::from(ours.as_bytes().ct_eq(given.to_ascii_lowercase().as_bytes()))
}

/// Reads a request. The same request read twice gives the same observations under the same ids.
///
/// A message and the status of one of ours come to the same address and differ in their parameters.
///
/// # Errors
/// [`Unreadable`] where it is of another account, over another channel, or lacks what it must have.
pub fn read(
    webhook: VerifiedWebhook<'_>,
    account: &Account,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let request = webhook.request();
    // The signature of another body covers no parameters.
    let form = if is_form(request.content_type()) { Form::parse(&request.body) } else { Form::default() };
    if form.pairs().is_empty() {
        return Err(Unreadable::because("it is not a form"));
    }
    match form.filled("AccountSid") {
        Some(sid) if sid == account.id => {}
        Some(_) => return Err(Unreadable::because("it is of another Twilio account")),
        None => return Err(Unreadable::because("it names no Twilio account")),
    }
    match form.filled("MessageStatus").or_else(|| form.filled("SmsStatus")) {
        Some("received" | "receiving") => message::read(&form, request.raw(), account, naming),
        Some(status) => {
            let attempt = request.query("attempt").and_then(|text| text.parse().ok());
            status::read(status, attempt, &form, request.raw(), account, naming)
        }
        None => Err(Unreadable::because("it is neither a message nor the status of one")),
    }
}
