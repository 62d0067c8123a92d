//! Calling the business: signed webhooks of new messages and of statuses.

use crate::{
    files,
    line::{Line, Message},
    signing::sign,
};
use url::Url;

/// The number of tries of a callback; Twilio tries at least once more if it is configured so.
const TRIES: u32 = 3;

/// The form of a new message. Source: Twilio, "Twilio's request to your webhook" and real requests.
pub(crate) fn message_form(line: &Line, message: &Message, profile_name: &str) -> Vec<(String, String)> {
    let sid = message.sid.as_str();
    let digits = message.peer.trim_start_matches("whatsapp:+");
    let metadata = serde_json::json!({
        "type": "whatsapp",
        "data": { "context": { "ProfileName": profile_name, "WaId": digits } }
    });
    if !message.ours.starts_with("whatsapp:") {
        return sms_form(line, message);
    }
    let kind = match message.files.first().map(|file| file.content_type.split('/').next().unwrap_or_default()) {
        None => "text",
        Some("application" | "text") => "document",
        Some(kind) => kind,
    };
    let pairs = [
        ("SmsMessageSid", sid.to_owned()),
        ("NumMedia", message.files.len().to_string()),
        ("ProfileName", profile_name.to_owned()),
        ("MessageType", kind.to_owned()),
        ("SmsSid", sid.to_owned()),
        ("WaId", digits.to_owned()),
        ("SmsStatus", "received".to_owned()),
        ("Body", message.body.clone()),
        ("To", message.ours.clone()),
        ("NumSegments", "1".to_owned()),
        ("ReferralNumMedia", "0".to_owned()),
        ("MessageSid", sid.to_owned()),
        ("AccountSid", line.config.account_sid.clone()),
        ("ChannelMetadata", metadata.to_string()),
        ("From", message.peer.clone()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
    pairs.chain(files::parameters(line, message)).collect()
}

/// The form of a text message over the phone network, which has neither name nor type.
fn sms_form(line: &Line, message: &Message) -> Vec<(String, String)> {
    let sid = message.sid.as_str();
    let pairs = [
        ("ToCountry", "US".to_owned()),
        ("SmsMessageSid", sid.to_owned()),
        ("NumMedia", message.files.len().to_string()),
        ("SmsSid", sid.to_owned()),
        ("FromCity", String::new()),
        ("SmsStatus", "received".to_owned()),
        ("Body", message.body.clone()),
        ("To", message.ours.clone()),
        ("NumSegments", "1".to_owned()),
        ("ReferralNumMedia", "0".to_owned()),
        ("MessageSid", sid.to_owned()),
        ("AccountSid", line.config.account_sid.clone()),
        ("From", message.peer.clone()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
    pairs.chain(files::parameters(line, message)).collect()
}

/// The form of a status. Source: as above, "Monitor the status of your messages".
fn status_form(line: &Line, message: &Message, status: &str) -> Vec<(String, String)> {
    let sid = message.sid.as_str();
    let whatsapp = message.ours.starts_with("whatsapp:");
    let mut pairs = vec![
        ("SmsSid", sid.to_owned()),
        ("SmsStatus", status.to_owned()),
        ("MessageStatus", status.to_owned()),
        ("To", message.peer.clone()),
        ("From", message.ours.clone()),
        ("MessageSid", sid.to_owned()),
        ("AccountSid", line.config.account_sid.clone()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    if whatsapp {
        pairs.extend([
            ("ChannelToAddress", message.peer.trim_start_matches("whatsapp:").to_owned()),
            ("ChannelPrefix", "whatsapp".to_owned()),
            ("ChannelInstallSid", format!("XE{}", "1".repeat(32))),
        ]);
    }
    if whatsapp && matches!(status, "delivered" | "read" | "undelivered") {
        pairs.push(("EventType", status.to_uppercase()));
    }
    if let Some(code) = message.error_code.filter(|_| matches!(status, "undelivered" | "failed")) {
        pairs.push(("ErrorCode", code.to_string()));
    }
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Posts a signed form once; the HTTP status, or `None` where nobody answers.
pub(crate) async fn post(line: &Line, url: &Url, form: &[(String, String)]) -> Option<u16> {
    // What stands behind `#` is for the provider alone: neither signed nor sent.
    let mut url = url.clone();
    url.set_fragment(None);
    let signature = sign(&line.config.auth_token, url.as_str(), form);
    let token = form.iter().find(|(name, _)| name == "MessageSid").map(|(_, sid)| sid.clone()).unwrap_or_default();
    let request = line
        .client
        .post(url)
        .header("X-Twilio-Signature", signature)
        .header("I-Twilio-Idempotency-Token", token)
        .header("User-Agent", "TwilioProxy/1.1")
        .form(form);
    request.send().await.ok().map(|answer| answer.status().as_u16())
}

/// Posts the status of a message to the business, unless callbacks are held.
pub(crate) async fn report(line: &Line, sid: &str, status: &str) {
    let Some(message) = line.set_status(sid, status) else {
        return;
    };
    let (held, twice) = {
        let mut known = line.known();
        if known.faults.hold_callbacks {
            known.held_callbacks.push((sid.to_owned(), status.to_owned()));
        }
        (known.faults.hold_callbacks, known.faults.callbacks_twice)
    };
    if !held {
        post_status(line, &message, status).await;
        if twice {
            post_status(line, &message, status).await;
        }
    }
}

/// Posts one status callback, with a few tries.
pub(crate) async fn post_status(line: &Line, message: &Message, status: &str) {
    let Some(url) = &message.callback else {
        return;
    };
    let form = status_form(line, message, status);
    for _ in 0..TRIES {
        if post(line, url, &form).await.is_some_and(|answer| answer < 500) {
            return;
        }
    }
}
