//! Twilio's own list of messages: those that it took from us and those that it has for us.

use super::{
    account::{auth_token, messages_endpoint, owns},
    address::{both, is_of_other_channel, same_person, spelling, usual_spelling},
    errors,
    message::{MEDIA_COUNT_MAX, written_wish},
    sid::is_sid,
    status::status_of,
};
use crate::{
    channels::{
        account::Account,
        listing::{ListQuery, Listed, Listing},
        request::Unreadable,
        trouble::ProviderTrouble,
    },
    http::Client,
};
use paperplane_core::{
    address::Address,
    event::{DeliveryReported, Details, Direction, Incoming, MediaPending, MessageFound, RawRequest},
    naming::NamingKey,
    talk::observation::Observation,
    time::Timestamp,
};
use serde::Deserialize;
use serde_json::Value;

/// Pages followed for one question; at 200 messages each, far more than an agency has in a day.
const PAGE_COUNT_MAX: usize = 20;
/// Messages on a page.
const PAGE_SIZE: &str = "200";

/// A message in Twilio's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMessage {
    /// Twilio's own id.
    pub provider_ref: String,
    /// The account it is listed under.
    pub account: String,
    /// Its direction.
    pub direction: Direction,
    /// The sender, as received.
    pub from: String,
    /// The recipient, as received.
    pub to: String,
    /// The text, untouched.
    pub body: String,
    /// Twilio's status.
    pub status: String,
    /// Twilio's code, where it failed.
    pub error_code: Option<i64>,
    /// Twilio's own words about it, where it failed.
    pub error_words: Option<String>,
    /// Files that came with it.
    pub media_count: usize,
    /// The time at which Twilio made it.
    pub date_created: Option<Timestamp>,
    /// The time at which it was sent or received; absent for one that waits.
    pub date_sent: Option<Timestamp>,
    /// The item as received.
    pub raw: String,
}

impl ListedMessage {
    /// Twilio's best time for it.
    pub fn at(&self) -> Option<Timestamp> {
        self.date_sent.or(self.date_created)
    }
}

/// One page as Twilio answers it.
#[derive(Deserialize)]
struct Page {
    messages: Vec<Value>,
    #[serde(default)]
    next_page_uri: Option<String>,
}

/// The fields of an item that we read.
#[derive(Deserialize)]
struct Item {
    sid: String,
    account_sid: String,
    direction: String,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    body: Option<String>,
    status: String,
    #[serde(default)]
    error_code: Option<i64>,
    #[serde(default)]
    error_message: Option<String>,
    #[serde(default)]
    num_media: Option<String>,
    #[serde(default)]
    date_created: Option<String>,
    #[serde(default)]
    date_sent: Option<String>,
}

/// Twilio's list with what it says to us.
///
/// # Errors
/// As [`messages`].
pub(super) async fn read(
    client: &Client,
    account: &Account,
    naming: &NamingKey,
    query: &ListQuery,
) -> Result<Listing, ProviderTrouble> {
    let (found, mut whole) = read_all(client, account, query).await?;
    let mut messages = Vec::with_capacity(found.len());
    for message in found {
        let observations = observations(&message, account, naming).unwrap_or_else(|unreadable| {
            tracing::warn!(reason = %unreadable.reason, "A listed message could not be read");
            whole = false;
            Vec::new()
        });
        messages.push(Listed {
            observations,
            at: message.at(),
            provider_ref: message.provider_ref,
            direction: message.direction,
            text: message.body,
        });
    }
    Ok(Listing { messages, whole })
}

/// Twilio's messages, newest first. An item that cannot be read is left out and counted in the log.
///
/// # Errors
/// [`ProviderTrouble`] where it does not answer, does not accept us, or answers something else.
pub async fn messages(
    client: &Client,
    account: &Account,
    query: &ListQuery,
) -> Result<Vec<ListedMessage>, ProviderTrouble> {
    read_all(client, account, query).await.map(|(found, _)| found)
}

/// The same, and whether all of the list was read: to its end, and each item.
///
/// # Errors
/// As [`messages`].
async fn read_all(
    client: &Client,
    account: &Account,
    query: &ListQuery,
) -> Result<(Vec<ListedMessage>, bool), ProviderTrouble> {
    let mut found = Vec::new();
    let mut unread_count = 0;
    let mut next = Some(first_address(account, query)?);
    for _ in 0..PAGE_COUNT_MAX {
        let Some(address) = next.take() else { break };
        let page = page(client, account, &address).await?;
        let listed: Vec<_> = page.messages.iter().filter_map(item).collect();
        unread_count += page.messages.len() - listed.len();
        let is_old = |message: &ListedMessage| message.at().is_some_and(|at| at < query.since);
        // Newest first, so nothing of interest comes after a page of old ones.
        let ends = !listed.is_empty() && listed.iter().all(is_old);
        found.extend(listed.into_iter().filter(|message| !is_old(message)));
        next = match page.next_page_uri {
            Some(uri) if !ends => Some(on_same_host(account, &uri)?),
            _ => None,
        };
    }
    if next.is_some() {
        tracing::warn!(
            PAGE_COUNT_MAX,
            "Twilio's list is longer than is read at once; the oldest messages were left out"
        );
    }
    if unread_count > 0 {
        tracing::warn!(unread_count, "Some of Twilio's listed messages could not be read");
    }
    Ok((found, next.is_none() && unread_count == 0))
}

fn first_address(account: &Account, query: &ListQuery) -> Result<String, ProviderTrouble> {
    let mut pairs = vec![("PageSize", PAGE_SIZE.to_owned())];
    match &query.to {
        // A message that still waits has no time of sending, so time is not asked for here but looked at afterwards.
        Some(to) => pairs.push(("To", spelling(to))),
        None => pairs.push(("DateSent>", in_seconds(query.since))),
    }
    let address = url::Url::parse_with_params(&messages_endpoint(account), pairs);
    address.map(String::from).map_err(|_| ProviderTrouble::Unreadable)
}

/// RFC 3339 without fractions, as Twilio's filters want it.
fn in_seconds(at: Timestamp) -> String {
    let second = jiff::Timestamp::from_second(at.0.div_euclid(1000)).unwrap_or_default();
    format!("{second:.0}")
}

/// The next page's address; credentials go nowhere but to the API that was set up.
fn on_same_host(account: &Account, uri: &str) -> Result<String, ProviderTrouble> {
    if uri.starts_with('/') {
        return Ok(account.endpoint(uri));
    }
    let same = url::Url::parse(uri).is_ok_and(|next| next.origin() == account.api_base.origin());
    if same { Ok(uri.to_owned()) } else { Err(ProviderTrouble::Unreadable) }
}

async fn page(client: &Client, account: &Account, address: &str) -> Result<Page, ProviderTrouble> {
    let request = client.get(address).basic_auth(&account.id, Some(auth_token(account)));
    let answer = client.send(request).await.map_err(ProviderTrouble::no_answer)?;
    let status = answer.status().as_u16();
    let body = answer.bytes().await.map_err(ProviderTrouble::no_answer)?;
    match status {
        200 => serde_json::from_slice(&body).map_err(|_| ProviderTrouble::Unreadable),
        401 | 403 | 404 => Err(ProviderTrouble::CredentialsRejected { status }),
        _ => Err(ProviderTrouble::Refused { status, code: errors::code_in(&body) }),
    }
}

/// One item; `None` where it lacks what every message has.
pub(super) fn item(value: &Value) -> Option<ListedMessage> {
    let item = Item::deserialize(value).ok()?;
    let direction = if item.direction == "inbound" { Direction::Incoming } else { Direction::Outgoing };
    let media_count = item.num_media.and_then(|count| count.parse().ok()).unwrap_or(0);
    is_sid(&item.sid).then(|| ListedMessage {
        provider_ref: item.sid,
        account: item.account_sid,
        direction,
        from: item.from.unwrap_or_default(),
        to: item.to.unwrap_or_default(),
        body: item.body.unwrap_or_default(),
        status: item.status,
        error_code: item.error_code.filter(|code| *code != 0),
        error_words: item.error_message.as_deref().and_then(errors::own_words),
        media_count: usize::min(media_count, MEDIA_COUNT_MAX),
        date_created: item.date_created.as_deref().and_then(rfc_2822),
        date_sent: item.date_sent.as_deref().and_then(rfc_2822),
        raw: value.to_string(),
    })
}

fn rfc_2822(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::parse(text).ok().map(|at| Timestamp(at.timestamp().as_millisecond()))
}

/// The observations of a listed message: one from a person was found, one of ours has a status. There are none of the
/// account's messages over other channels and of other numbers.
///
/// # Errors
/// [`Unreadable`] where it is a message over a connected channel whose sender or recipient is none that is known.
pub fn observations(
    listed: &ListedMessage,
    account: &Account,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    if listed.account != account.id || is_of_other_channel(&listed.from) || is_of_other_channel(&listed.to) {
        return Ok(Vec::new());
    }
    // What waits in a Messaging Service has no sender yet, and is nobody's to report.
    if listed.direction == Direction::Outgoing && listed.from.is_empty() {
        return Ok(Vec::new());
    }
    let (from, to) = both(&listed.from, &listed.to)?;
    let (ours, peer) = if listed.direction == Direction::Incoming { (to, from) } else { (from, to) };
    if !owns(account, &ours) {
        return Ok(Vec::new());
    }
    Ok(match listed.direction {
        Direction::Incoming => {
            let others = same_person(&peer);
            let found = Observation::Found(found(listed, peer, ours, account, naming));
            std::iter::once(found).chain(others).collect()
        }
        Direction::Outgoing => {
            let usual = usual_spelling(&peer);
            reported(listed, ours, peer, naming).map(Observation::Reported).into_iter().chain(usual).collect()
        }
    })
}

fn found(listed: &ListedMessage, peer: Address, ours: Address, account: &Account, naming: &NamingKey) -> MessageFound {
    // The list does not say which words are a button's; the webhook of the same message replaces this reading.
    let wish = if listed.media_count == 0 { written_wish(account, &peer, &listed.body) } else { None };
    let message = Incoming {
        id: naming.message(&listed.account, &listed.provider_ref),
        account: listed.account.clone(),
        provider_ref: listed.provider_ref.clone(),
        peer,
        ours,
        profile_name: None,
        text: listed.body.clone(),
        media: vec![media_behind(listed, account); listed.media_count],
        wish,
        provider_at: listed.at(),
        details: Details::default(),
    };
    MessageFound { message, direction: Direction::Incoming, raw: raw(listed) }
}

/// The list has the number of files, not their addresses: those are in the message's own list of media.
fn media_behind(listed: &ListedMessage, account: &Account) -> MediaPending {
    let path = format!("/2010-04-01/Accounts/{}/Messages/{}/Media.json", listed.account, listed.provider_ref);
    MediaPending { url: account.endpoint(&path), content_type: "application/octet-stream".into() }
}

fn reported(listed: &ListedMessage, ours: Address, peer: Address, naming: &NamingKey) -> Option<DeliveryReported> {
    Some(DeliveryReported {
        reported: naming.message(&listed.account, &listed.provider_ref),
        account: listed.account.clone(),
        provider_ref: listed.provider_ref.clone(),
        peer,
        ours,
        status: status_of(&listed.status)?,
        attempt: None,
        error_code: listed.error_code,
        failure: listed.error_code.and_then(errors::class_of),
        words: listed.error_words.clone(),
        raw: raw(listed),
    })
}

fn raw(listed: &ListedMessage) -> RawRequest {
    RawRequest { path: String::new(), content_type: "application/json".into(), body: listed.raw.clone() }
}
