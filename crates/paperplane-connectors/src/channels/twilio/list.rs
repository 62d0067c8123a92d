//! Twilio's own list of messages.

use super::{TwilioAccount, status_of};
use crate::transport::Client;
use paperplane_core::{
    address::Address,
    event::{DeliveryReported, Direction, Incoming, MessageFound, RawRequest},
    naming::NamingKey,
    observation::Observation,
    optout,
    time::Timestamp,
};
use serde::Deserialize;
use url::Url;

/// Pages read at most, so that a list that links to itself ends.
const PAGE_COUNT_MAX: usize = 20;
/// Messages a page. Twilio takes up to 1000; two hundred are read in well under a second.
const PAGE_SIZE: &str = "200";

/// What to ask for.
#[derive(Clone, Debug)]
pub struct ListQuery {
    /// Nothing older.
    pub since: Timestamp,
    /// Only to this person.
    pub to: Option<Address>,
}

/// Why the list could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ProviderTrouble {
    /// No answer.
    #[error("Twilio does not answer")]
    Unreachable,
    /// An answer that is a refusal.
    #[error("Twilio refuses with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// An answer that is no list.
    #[error("Twilio's answer cannot be read")]
    Unreadable,
}

/// One message of the list.
#[derive(Clone, Debug)]
pub struct ListedMessage {
    /// `SM...`.
    pub provider_ref: String,
    /// Which way it went.
    pub direction: Direction,
    /// The sender, as Twilio writes it.
    pub from: String,
    /// The recipient, as Twilio writes it.
    pub to: String,
    /// The text.
    pub body: String,
    /// Twilio's status word.
    pub status: String,
    /// Twilio's error code.
    pub error_code: Option<i64>,
    /// When Twilio took it.
    pub created_at: Option<Timestamp>,
    /// The item as it came, JSON.
    pub raw: String,
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<serde_json::Value>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct Item {
    sid: String,
    direction: String,
    from: Option<String>,
    to: Option<String>,
    body: Option<String>,
    status: String,
    error_code: Option<i64>,
    date_created: Option<String>,
    date_sent: Option<String>,
}

/// The messages since then, newest first.
///
/// # Errors
/// [`ProviderTrouble`].
pub async fn messages(
    client: &Client,
    account: &TwilioAccount,
    query: &ListQuery,
) -> Result<Vec<ListedMessage>, ProviderTrouble> {
    let mut url = first_page(account, query);
    let mut all = Vec::new();
    for _ in 0..PAGE_COUNT_MAX {
        let page = read_page(client, account, url).await?;
        let listed: Vec<_> = page.messages.iter().filter_map(read_item).collect();
        let older = |message: &ListedMessage| message.created_at.is_some_and(|at| at < query.since);
        let reached_older = listed.iter().any(older);
        all.extend(listed.into_iter().filter(|message| !older(message)));
        match page.next_page_uri {
            Some(next) if !reached_older => {
                url = account.api_base.join(&next).map_err(|_| ProviderTrouble::Unreadable)?;
            }
            _ => break,
        }
    }
    Ok(all)
}

fn first_page(account: &TwilioAccount, query: &ListQuery) -> Url {
    let mut url = account.messages_url();
    {
        let mut pairs = url.query_pairs_mut();
        pairs.append_pair("PageSize", PAGE_SIZE);
        // By day: Twilio compares dates of sending, and a message that waits has none. What is older is left out here.
        if let Ok(since) = jiff::Timestamp::from_millisecond(query.since.0) {
            pairs.append_pair("DateSent>", &since.strftime("%Y-%m-%d").to_string());
        }
        if let Some(to) = &query.to {
            pairs.append_pair("To", &to.said);
        }
    }
    url
}

async fn read_page(client: &Client, account: &TwilioAccount, url: Url) -> Result<Page, ProviderTrouble> {
    // A next page on another host must not get our credentials.
    if url.origin() != account.api_base.origin() {
        return Err(ProviderTrouble::Unreadable);
    }
    let request = client.get(url).basic_auth(&account.account_sid, Some(account.auth_token.reveal()));
    let answer = request.send().await.map_err(|_| ProviderTrouble::Unreachable)?;
    let status = answer.status().as_u16();
    if !(200..300).contains(&status) {
        return Err(ProviderTrouble::Refused { status });
    }
    answer.json().await.map_err(|_| ProviderTrouble::Unreadable)
}

/// An item that lacks what we need is left out: the list is only compared, never the only source.
fn read_item(raw: &serde_json::Value) -> Option<ListedMessage> {
    let item: Item = serde_json::from_value(raw.clone()).ok()?;
    let direction = if item.direction == "inbound" { Direction::Incoming } else { Direction::Outgoing };
    let date = item.date_created.or(item.date_sent);
    Some(ListedMessage {
        provider_ref: item.sid,
        direction,
        from: item.from?,
        to: item.to?,
        body: item.body.unwrap_or_default(),
        status: item.status,
        error_code: item.error_code,
        created_at: date.and_then(|text| rfc2822(&text)),
        raw: raw.to_string(),
    })
}

fn rfc2822(text: &str) -> Option<Timestamp> {
    let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

/// What a listed message says in our words: a message found, or what became of one of ours.
pub fn observations(listed: &ListedMessage, account: &TwilioAccount, naming: &NamingKey) -> Vec<Observation> {
    let (peer, ours) = match listed.direction {
        Direction::Incoming => (&listed.from, &listed.to),
        Direction::Outgoing => (&listed.to, &listed.from),
    };
    if !peer.starts_with("whatsapp:") || *ours != account.number.said {
        return Vec::new();
    }
    let id = naming.message(&account.account_sid, &listed.provider_ref);
    let raw = RawRequest { path: String::new(), content_type: "application/json".into(), body: listed.raw.clone() };
    let told = match listed.direction {
        Direction::Incoming => Observation::Found(MessageFound {
            message: Incoming {
                id,
                account: account.account_sid.clone(),
                provider_ref: listed.provider_ref.clone(),
                peer: Address::whatsapp(peer),
                ours: Address::whatsapp(ours),
                profile_name: None,
                text: listed.body.clone(),
                media: Vec::new(),
                wish: optout::wish_of(&listed.body),
                provider_at: listed.created_at,
            },
            direction: Direction::Incoming,
            raw,
        }),
        Direction::Outgoing => {
            let Some(status) = status_of(&listed.status) else {
                return Vec::new();
            };
            Observation::Reported(DeliveryReported {
                reported: id,
                account: account.account_sid.clone(),
                provider_ref: listed.provider_ref.clone(),
                peer: Address::whatsapp(peer),
                ours: Address::whatsapp(ours),
                status,
                attempt: None,
                error_code: listed.error_code,
                raw,
            })
        }
    };
    vec![told]
}
