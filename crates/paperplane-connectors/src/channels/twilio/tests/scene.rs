//! One account, one key, and all recorded shapes by name.

use crate::channels::{
    account::{Account, Secret},
    public_url::PublicUrl,
    request::{Unreadable, WebhookRequest},
    twilio::{
        TwilioAccount,
        signature::{self, Key},
        webhook,
    },
};
use paperplane_core::{address::Address, naming::NamingKey, talk::observation::Observation};
use url::{Url, form_urlencoded};

pub const ACCOUNT_SID: &str = "AC0123456789abcdef0123456789abcdef";
pub const TOKEN: &str = "paperplane-test-auth-token-0000001";
pub const WEBHOOK_PATH: &str = "/api/ppl/twilio/webhook";

/// Every recorded body by name. The bytes are never written anew.
pub const FORMS: [(&str, &str); 23] = [
    ("mms_two_media", include_str!("../fixtures/inbound/mms_two_media.form")),
    ("sandbox_join", include_str!("../fixtures/inbound/sandbox_join.form")),
    ("sms_text", include_str!("../fixtures/inbound/sms_text.form")),
    ("whatsapp_audio", include_str!("../fixtures/inbound/whatsapp_audio.form")),
    ("whatsapp_bsuid_only", include_str!("../fixtures/inbound/whatsapp_bsuid_only.form")),
    ("whatsapp_button_reply", include_str!("../fixtures/inbound/whatsapp_button_reply.form")),
    ("whatsapp_ctwa_ad_referral", include_str!("../fixtures/inbound/whatsapp_ctwa_ad_referral.form")),
    ("whatsapp_document", include_str!("../fixtures/inbound/whatsapp_document.form")),
    ("whatsapp_image", include_str!("../fixtures/inbound/whatsapp_image.form")),
    ("whatsapp_location", include_str!("../fixtures/inbound/whatsapp_location.form")),
    ("whatsapp_optout_stop", include_str!("../fixtures/inbound/whatsapp_optout_stop.form")),
    ("whatsapp_reply_quote", include_str!("../fixtures/inbound/whatsapp_reply_quote.form")),
    ("whatsapp_text", include_str!("../fixtures/inbound/whatsapp_text.form")),
    ("whatsapp_text_multiline_spaces", include_str!("../fixtures/inbound/whatsapp_text_multiline_spaces.form")),
    ("sms_delivered", include_str!("../fixtures/status/sms_delivered.form")),
    ("sms_failed_21610", include_str!("../fixtures/status/sms_failed_21610.form")),
    ("sms_undelivered_30003", include_str!("../fixtures/status/sms_undelivered_30003.form")),
    ("whatsapp_delivered", include_str!("../fixtures/status/whatsapp_delivered.form")),
    ("whatsapp_failed_63024", include_str!("../fixtures/status/whatsapp_failed_63024.form")),
    ("whatsapp_queued", include_str!("../fixtures/status/whatsapp_queued.form")),
    ("whatsapp_read", include_str!("../fixtures/status/whatsapp_read.form")),
    ("whatsapp_sent", include_str!("../fixtures/status/whatsapp_sent.form")),
    ("whatsapp_undelivered_63016", include_str!("../fixtures/status/whatsapp_undelivered_63016.form")),
];

pub fn form(name: &str) -> &'static str {
    FORMS.iter().find(|(have, _)| *have == name).expect("a recorded form of that name").1
}

pub fn account() -> Account {
    account_at("http://127.0.0.1:9")
}

pub fn account_at(api_base: &str) -> Account {
    fields_at(api_base).into()
}

pub fn fields_at(api_base: &str) -> TwilioAccount {
    TwilioAccount {
        account_sid: ACCOUNT_SID.into(),
        auth_token: Secret::new(TOKEN),
        shared_keys: None,
        numbers: vec![Address::whatsapp("whatsapp:+14155238886")],
        service: None,
        api_base: Url::parse(api_base).unwrap(),
    }
}

pub fn naming() -> NamingKey {
    NamingKey::new([7; 32])
}

pub fn public_url() -> PublicUrl {
    "https://desk.example".parse().unwrap()
}

/// A genuine request with that body.
pub fn signed(path_and_query: &str, body: &[u8]) -> WebhookRequest {
    let address = format!("https://desk.example{path_and_query}");
    let signature = signature::of(&address, body, Key::token(TOKEN));
    let content_type = ("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
    WebhookRequest::new(path_and_query, [content_type, (webhook::SIGNATURE_HEADER, signature.as_str())], body)
}

/// The observations of a genuine request.
pub fn observed_at(path_and_query: &str, body: &[u8]) -> Result<Vec<Observation>, Unreadable> {
    let request = signed(path_and_query, body);
    let verified = webhook::verify(&request, &account(), &public_url()).expect("it is signed");
    webhook::read(verified, &account(), &naming())
}

pub fn observed(body: &str) -> Result<Vec<Observation>, Unreadable> {
    observed_at(WEBHOOK_PATH, body.as_bytes())
}

/// The recorded form with one parameter changed, or taken away.
pub fn changed(name: &str, parameter: &str, value: Option<&str>) -> String {
    with(form(name), parameter, value)
}

/// A form with one parameter changed, or taken away.
pub fn with(body: &str, parameter: &str, value: Option<&str>) -> String {
    let kept = form_urlencoded::parse(body.as_bytes()).filter(|(have, _)| have != parameter);
    let mut changed = form_urlencoded::Serializer::new(String::new());
    changed.extend_pairs(kept);
    if let Some(value) = value {
        changed.append_pair(parameter, value);
    }
    changed.finish()
}
