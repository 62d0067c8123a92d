//! Calling the business: signed webhooks of new messages and of statuses.

use crate::{
    line::{Line, Message},
    signing::sign,
};
use url::Url;

/// How often a callback is tried; Twilio tries at least once more where it is told to.
const TRIES: u32 = 3;

/// The form of a new message. Source: Twilio, "Twilio's request to your webhook" and real requests.
pub(crate) fn message_form(line: &Line, message: &Message, profile_name: &str) -> Vec<(String, String)> {
    let sid = message.sid.as_str();
    let digits = message.peer.trim_start_matches("whatsapp:+");
    let metadata = serde_json::json!({
        "type": "whatsapp",
        "data": { "context": { "ProfileName": profile_name, "WaId": digits } }
    });
    let pairs = [
        ("SmsMessageSid", sid.to_owned()),
        ("NumMedia", "0".to_owned()),
        ("ProfileName", profile_name.to_owned()),
        ("MessageType", "text".to_owned()),
        ("SmsSid", sid.to_owned()),
        ("WaId", digits.to_owned()),
        ("SmsStatus", "received".to_owned()),
        ("Body", message.body.clone()),
        ("To", line.config.number.clone()),
        ("NumSegments", "1".to_owned()),
        ("ReferralNumMedia", "0".to_owned()),
        ("MessageSid", sid.to_owned()),
        ("AccountSid", line.config.account_sid.clone()),
        ("ChannelMetadata", metadata.to_string()),
        ("From", message.peer.clone()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The form of a status. Source: as above, "Monitor the status of your messages".
fn status_form(line: &Line, message: &Message, status: &str) -> Vec<(String, String)> {
    let sid = message.sid.as_str();
    let mut pairs = vec![
        ("SmsSid", sid.to_owned()),
        ("SmsStatus", status.to_owned()),
        ("MessageStatus", status.to_owned()),
        ("ChannelToAddress", message.peer.trim_start_matches("whatsapp:").to_owned()),
        ("To", message.peer.clone()),
        ("ChannelPrefix", "whatsapp".to_owned()),
        ("From", line.config.number.clone()),
        ("ChannelInstallSid", format!("XE{}", "1".repeat(32))),
        ("MessageSid", sid.to_owned()),
        ("AccountSid", line.config.account_sid.clone()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    if matches!(status, "delivered" | "read" | "undelivered") {
        pairs.push(("EventType", status.to_uppercase()));
    }
    if let Some(code) = message.error_code.filter(|_| matches!(status, "undelivered" | "failed")) {
        pairs.push(("ErrorCode", code.to_string()));
    }
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Posts a signed form once; the HTTP status, or `None` where nobody answers.
pub(crate) async fn post(line: &Line, url: &Url, form: &[(String, String)]) -> Option<u16> {
    let signature = sign(&line.config.auth_token, url.as_str(), form);
    let token = form.iter().find(|(name, _)| name == "MessageSid").map(|(_, sid)| sid.clone()).unwrap_or_default();
    let request = line
        .client
        .post(url.clone())
        .header("X-Twilio-Signature", signature)
        .header("I-Twilio-Idempotency-Token", token)
        .header("User-Agent", "TwilioProxy/1.1")
        .form(form);
    request.send().await.ok().map(|answer| answer.status().as_u16())
}

/// Tells the business what became of a message, unless callbacks are held.
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
        tell(line, &message, status).await;
        if twice {
            tell(line, &message, status).await;
        }
    }
}

/// Posts one status callback, with a few tries.
pub(crate) async fn tell(line: &Line, message: &Message, status: &str) {
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
