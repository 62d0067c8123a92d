//! Sending: one request, and an honest word about what became of it.

use super::{TwilioAccount, errors::refusal_of};
use crate::transport::Client;
use paperplane_core::{
    address::Address,
    delivery::{Delay, DeliveryOutcome},
};
use serde::Deserialize;
use std::time::Duration;
use url::Url;

/// What is handed over.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The person.
    pub peer: Address,
    /// The text, untouched.
    pub text: String,
    /// Where Twilio tells what became of it; carries the attempt.
    pub status_callback: Option<Url>,
    /// How long the whole request may take.
    pub timeout: Duration,
}

#[derive(Deserialize)]
struct Created {
    sid: String,
}

/// Twilio's error envelope.
#[derive(Deserialize)]
struct Envelope {
    code: Option<i64>,
}

/// Hands one message over, once. Never retries; the delivery worker does.
pub async fn deliver(client: &Client, account: &TwilioAccount, parcel: &Parcel) -> DeliveryOutcome {
    let mut form = vec![
        ("To", parcel.peer.said.as_str()),
        ("From", account.number.said.as_str()),
        ("Body", parcel.text.as_str()),
    ];
    if let Some(callback) = &parcel.status_callback {
        form.push(("StatusCallback", callback.as_str()));
    }
    let request = client
        .post(account.messages_url())
        .basic_auth(&account.account_sid, Some(account.auth_token.reveal()))
        .timeout(parcel.timeout)
        .form(&form);
    match request.send().await {
        Ok(answer) => read_answer(answer, parcel).await,
        // No connection: the request never left.
        Err(error) if error.is_connect() || error.is_builder() => {
            DeliveryOutcome::Later { after_ms: None, because: Delay::Unreachable }
        }
        Err(_) => DeliveryOutcome::Unknown,
    }
}

async fn read_answer(answer: reqwest::Response, parcel: &Parcel) -> DeliveryOutcome {
    let status = answer.status().as_u16();
    let wait = retry_after_ms(&answer);
    let body = answer.bytes().await.unwrap_or_default();
    if (200..300).contains(&status) {
        return serde_json::from_slice::<Created>(&body)
            .map_or(DeliveryOutcome::Unknown, |created| DeliveryOutcome::Accepted { provider_ref: created.sid });
    }
    let envelope = serde_json::from_slice::<Envelope>(&body).ok();
    let code = envelope.as_ref().and_then(|envelope| envelope.code);
    match status {
        429 => DeliveryOutcome::Later { after_ms: wait, because: Delay::RateLimited },
        // Twilio's own envelope says that it was Twilio who did not take it; a proxy's page says nothing.
        500.. if envelope.is_some() => DeliveryOutcome::Later { after_ms: wait, because: Delay::ProviderDown },
        400..500 if code == Some(20429) => DeliveryOutcome::Later { after_ms: wait, because: Delay::RateLimited },
        400..500 => DeliveryOutcome::Refused(refusal_of(code, status, parcel.text.chars().count())),
        _ => DeliveryOutcome::Unknown,
    }
}

fn retry_after_ms(answer: &reqwest::Response) -> Option<i64> {
    let seconds: i64 = answer.headers().get("retry-after")?.to_str().ok()?.trim().parse().ok()?;
    (0..=86_400).contains(&seconds).then(|| seconds * 1000)
}
