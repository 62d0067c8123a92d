//! Handing one message to Twilio, and being honest about what is known afterwards.

use super::{
    account::{auth_token, messages_endpoint, service},
    address::spelling,
    errors,
    sid::is_sid,
};
use crate::{
    channels::{
        account::Account,
        parcel::{Content, Parcel},
    },
    http::{self, Client, NoAnswer},
};
use paperplane_core::{
    event::Location,
    talk::delivery::{Delay, DeliveryOutcome},
};
use reqwest::{Response, header::RETRY_AFTER};
use serde::Deserialize;

/// The largest answer that is read, in bytes; Twilio's have one or two thousand.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// The longest wait that is taken from an answer, in seconds: an hour, as our own longest.
const WAIT_SECONDS_MAX: i64 = 3_600;

/// The form's names and values, in the order in which Twilio's own SDKs write them.
fn form(parcel: &Parcel, account: &Account) -> Vec<(&'static str, String)> {
    let mut form = vec![("To", spelling(&parcel.peer))];
    form.extend(parcel.status_callback.iter().map(|url| ("StatusCallback", url.to_string())));
    if let Content::Free { location: Some(place), .. } = &parcel.content {
        form.push(("PersistentAction", geo(place)));
    }
    if let Content::Template(used) = &parcel.content
        && !used.variables.is_empty()
    {
        form.push(("ContentVariables", serde_json::json!(used.variables).to_string()));
    }
    form.extend(service(account).map(|sid| ("MessagingServiceSid", sid.to_owned())));
    form.extend(parcel.ours.iter().map(|ours| ("From", spelling(ours))));
    match &parcel.content {
        Content::Free { text, files, .. } => {
            form.push(("Body", text.clone()));
            form.extend(files.iter().map(|url| ("MediaUrl", url.to_string())));
        }
        Content::Template(used) => form.push(("ContentSid", used.template.clone())),
    }
    form
}

/// A place as WhatsApp wants it. Source: Twilio, `PersistentAction`.
fn geo(place: &Location) -> String {
    let name = place.name.as_ref().or(place.address.as_ref());
    let label = name.map(|name| format!("|{}", name.replace('|', " "))).unwrap_or_default();
    format!("geo:{},{}{label}", place.latitude, place.longitude)
}

/// Twilio's answer when it has taken a message.
#[derive(Deserialize)]
struct Taken {
    sid: String,
}

/// Hands a message over. There is no idempotency key, so it is never repeated here: whatever may have
/// been taken is [`DeliveryOutcome::Unknown`].
pub async fn deliver(client: &Client, account: &Account, parcel: &Parcel) -> DeliveryOutcome {
    let form = form(parcel, account);
    let request = client
        .post(messages_endpoint(account))
        .basic_auth(&account.id, Some(auth_token(account)))
        .timeout(parcel.timeout)
        .form(&form);
    match client.send(request).await {
        Ok(answer) => judge(answer, parcel.text()).await,
        Err(error) => unanswered(&error),
    }
}

/// A request without an answer: certainly not taken only if no connection was made.
fn unanswered(error: &NoAnswer) -> DeliveryOutcome {
    if matches!(error, NoAnswer::NotReached(_)) {
        tracing::warn!(%error, "Twilio could not be reached; the message will be tried again");
        return DeliveryOutcome::Later { after_ms: None, because: Delay::Unreachable };
    }
    tracing::warn!(%error, "Twilio gave no answer; it will be asked whether it has the message");
    DeliveryOutcome::Unknown
}

async fn judge(answer: Response, text: &str) -> DeliveryOutcome {
    let status = answer.status();
    let after_ms = wait_asked(&answer);
    let body = read_body(answer).await;
    if status.is_success() {
        let taken = body.and_then(|body| serde_json::from_slice::<Taken>(&body).ok());
        return match taken {
            Some(Taken { sid }) if is_sid(&sid) => DeliveryOutcome::Accepted { provider_ref: sid },
            _ => DeliveryOutcome::Unknown,
        };
    }
    let body = body.unwrap_or_default();
    tracing::info!(status = status.as_u16(), code = errors::code_in(&body), "Twilio did not take a message");
    errors::verdict(status.as_u16(), &body, after_ms, text)
}

/// `Retry-After` in seconds, as milliseconds.
fn wait_asked(answer: &Response) -> Option<i64> {
    let seconds: i64 = answer.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    (seconds >= 0).then(|| seconds.min(WAIT_SECONDS_MAX) * 1000)
}

/// The whole body; `None` where it was cut off or is too large to be Twilio's.
async fn read_body(answer: Response) -> Option<Vec<u8>> {
    http::body(answer, ANSWER_BYTES_MAX).await.ok().flatten()
}
