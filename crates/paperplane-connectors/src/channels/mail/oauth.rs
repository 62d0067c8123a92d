//! Access tokens by OAuth 2.0: made of a refresh token at the provider's sign-in, kept in memory alone.

use super::sign_in::{self, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN};
use crate::{
    channels::{
        account::{Account, Renewed, Secret},
        trouble::MailTrouble,
    },
    http::Client,
};
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// An access token is renewed this long before it ends: a connection is made within it.
const BEFORE_END: Duration = Duration::from_secs(60);
/// The life of an access token whose answer names none. Source: RFC 6749, 5.1, leaves it out; both providers give an hour.
const USUAL_LIFE_S: u64 = 300;

/// The tokens of one account.
#[derive(Default)]
struct Held {
    /// The refresh token that came last; `None` while it is the account's own.
    refresh: Option<Secret>,
    access: Option<(Secret, Instant)>,
    /// True while nobody has kept `refresh`.
    is_new: bool,
}

/// The tokens of all accounts, by their ids and the refresh tokens of their settings. One request is made at a time for each.
#[derive(Default)]
pub(super) struct Tokens(Mutex<BTreeMap<Key, Shared>>);

/// The id of an account, and the refresh token of its settings.
type Key = (String, String);
type Shared = Arc<tokio::sync::Mutex<Held>>;

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(..)")
    }
}

#[derive(Deserialize)]
struct Answer {
    access_token: String,
    expires_in: Option<u64>,
    refresh_token: Option<String>,
}

/// Source: RFC 6749, 5.2.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

impl Tokens {
    fn of(&self, account: &Account) -> Shared {
        let key = (account.id.clone(), account.secret(REFRESH_TOKEN).to_owned());
        Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default())
    }

    /// An access token that still holds; another one than `refused`, where a server refused that.
    pub(super) async fn access(
        &self,
        client: &Client,
        account: &Account,
        refused: Option<&Secret>,
    ) -> Result<Secret, MailTrouble> {
        let held = self.of(account);
        let mut held = held.lock().await;
        let now = Instant::now();
        let good = |(token, end): &&(Secret, Instant)| now < *end && Some(token) != refused;
        if let Some((token, _)) = held.access.as_ref().filter(good) {
            return Ok(token.clone());
        }
        let refresh = held.refresh.clone().unwrap_or_else(|| Secret::new(account.secret(REFRESH_TOKEN)));
        let answer = renew(client, account, refresh.reveal()).await?;
        let token = Secret::new(answer.access_token);
        let life = Duration::from_secs(answer.expires_in.unwrap_or(USUAL_LIFE_S));
        held.access = Some((token.clone(), now + life.saturating_sub(BEFORE_END)));
        let another = answer.refresh_token.filter(|one| !one.is_empty()).map(Secret::new);
        if let Some(another) = another.filter(|another| *another != refresh) {
            held.refresh = Some(another);
            held.is_new = true;
        }
        Ok(token)
    }

    /// A refresh token that came instead of the account's, told once.
    pub(super) fn renewed(&self, account: &Account) -> Option<Renewed> {
        let held = self.of(account);
        // Whoever is asking for one tells it afterwards.
        let mut held = held.try_lock().ok()?;
        let is_news = std::mem::take(&mut held.is_new);
        let now = held.refresh.as_ref().filter(|_| is_news)?;
        Some(Renewed::new(account, REFRESH_TOKEN, now))
    }
}

/// Asks the sign-in for an access token.
async fn renew(client: &Client, account: &Account, refresh: &str) -> Result<Answer, MailTrouble> {
    let (sign_in, url) = sign_in::of(account).ok_or(MailTrouble::ClientRefused)?;
    let mut form = vec![
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", account.setting(CLIENT_ID).unwrap_or_default()),
    ];
    let secret = account.secret(CLIENT_SECRET);
    if !secret.is_empty() {
        form.push(("client_secret", secret));
    }
    form.extend(sign_in.scope().map(|scope| ("scope", scope)));
    let silent = |cause: crate::http::Cause| MailTrouble::SignInSilent(cause);
    let answer = client.send(client.post(url).form(&form)).await.map_err(|error| silent(error.into()))?;
    let status = answer.status();
    let body = answer.bytes().await.map_err(|error| silent(error.without_url().into()))?;
    if status.is_success() {
        return serde_json::from_slice(&body).map_err(|_| silent("its answer could not be read".into()));
    }
    let refusal = serde_json::from_slice::<Refusal>(&body).map(|refusal| refusal.error).unwrap_or_default();
    Err(match refusal.as_str() {
        "invalid_grant" | "interaction_required" | "consent_required" => MailTrouble::RefreshTokenRefused,
        "invalid_client" | "unauthorized_client" | "invalid_request" | "invalid_scope" | "unsupported_grant_type" => {
            MailTrouble::ClientRefused
        }
        _ => silent(format!("it answered HTTP {}", status.as_u16()).into()),
    })
}
