//! The state of the pretend provider: messages, wishes, requests as they were received.

use crate::faults::{Faults, Gate};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};
use tokio::sync::{broadcast, watch};
use url::Url;

/// The time for which a business may answer freely, in milliseconds.
const WINDOW_MS: i64 = 24 * 60 * 60 * 1000;

/// The settings of a pretend provider.
#[derive(Clone)]
pub struct PhoneConfig {
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// Opens the API and signs webhooks.
    pub auth_token: String,
    /// The business's name, as phones show it.
    pub business: String,
    /// The business's number, e.g. `whatsapp:+15005550006`.
    pub number: String,
    /// Further numbers of it, e.g. `+15005550006` for text messages.
    pub more_numbers: Vec<String>,
    /// Templates that it may send.
    pub templates: Vec<Template>,
    /// The address to which webhooks of new messages are posted; also the one that is signed.
    pub webhook_url: Url,
    /// Makes ids that differ from those of another pretend provider.
    pub seed: u64,
    /// The time in milliseconds since 1970.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// People whose phone can be picked up on the page: name, and address as the provider spells it. More can be added there.
    pub people: Vec<(String, String)>,
}

/// The direction of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From a person to the business.
    Inbound,
    /// From the business to a person.
    Outbound,
}

/// A message as the provider knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// `SM...`.
    pub sid: String,
    /// Its direction.
    pub direction: Direction,
    /// The person, e.g. `whatsapp:+447700900101`.
    pub peer: String,
    /// The text.
    pub body: String,
    /// Twilio's word for what became of it.
    pub status: String,
    /// Twilio's error code, where it failed.
    pub error_code: Option<i64>,
    /// Of a person's message: true once the business took it, false where it did not; `None` while it is on its way.
    pub acknowledged: Option<bool>,
    /// Files that came with it.
    pub files: Vec<File>,
    /// The business's own address of it.
    pub ours: String,
    /// The time at which it was taken, in milliseconds since 1970.
    pub created_ms: i64,
    /// The address to which statuses are posted.
    pub callback: Option<Url>,
}

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// `ME...`.
    pub sid: String,
    /// The content type that its sender declared.
    pub content_type: String,
    /// Its bytes; empty for a file of earlier days, whose id then names a sample.
    pub content: Vec<u8>,
}

/// Parts of a message of a person beside the text.
#[derive(Clone, Debug, Default)]
pub struct Saying {
    /// The text.
    pub text: String,
    /// Files: what they are, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// More parameters of the webhook, e.g. `Latitude`; one of the same name is replaced.
    pub more: Vec<(String, String)>,
}

impl Saying {
    /// A text and nothing else.
    pub fn text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// A template that the business may send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// `HX...`.
    pub sid: String,
    /// Its name.
    pub name: String,
    /// Its language, e.g. `en`.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// `approved`, `pending`, `rejected` or `paused`.
    pub approval: String,
}

/// A message of earlier days, to begin with.
#[derive(Clone, Debug)]
pub struct Past {
    /// Its id; a new one where nobody remembers it.
    pub sid: Option<String>,
    /// Its direction.
    pub direction: Direction,
    /// The person.
    pub peer: String,
    /// The text.
    pub body: String,
    /// Its files: the id, which names a sample, and the content type.
    pub files: Vec<(String, String)>,
    /// Twilio's word for what became of it.
    pub status: String,
    /// The time, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A request as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// The content type.
    pub content_type: String,
    /// The body, exactly.
    pub body: String,
    /// The form, decoded, in its order.
    pub form: Vec<(String, String)>,
    /// True if account and token were right.
    pub authorized: bool,
}

#[derive(Default)]
pub(crate) struct Known {
    pub messages: Vec<Message>,
    pub requests: Vec<Request>,
    pub opted_out: BTreeMap<String, bool>,
    pub held_callbacks: Vec<(String, String)>,
    pub faults: Faults,
    /// The times at which each sender last sent, in milliseconds since 1970.
    pub last_sent: BTreeMap<String, i64>,
    pub templates: Vec<Template>,
    /// Name and address of everybody whose phone can be picked up.
    pub people: Vec<(String, String)>,
    counter: u64,
}

/// A message as it is taken.
pub(crate) struct Taking<'a> {
    pub direction: Direction,
    pub peer: &'a str,
    pub ours: &'a str,
    pub body: &'a str,
    pub files: Vec<(String, Vec<u8>)>,
    /// It is a template, which goes out at any time.
    pub template: bool,
    pub callback: Option<Url>,
}

pub(crate) struct Line {
    pub config: PhoneConfig,
    pub client: reqwest::Client,
    /// The address of the API, once it listens.
    pub api_base: OnceLock<String>,
    pub gate: watch::Sender<Gate>,
    /// Notified whenever something changed that a page shows.
    pub changed: broadcast::Sender<()>,
    known: Mutex<Known>,
}

impl Line {
    pub(crate) fn new(config: PhoneConfig, client: reqwest::Client) -> Self {
        let (gate, changed) = (watch::Sender::new(Gate::default()), broadcast::Sender::new(64));
        let known = Mutex::new(Known {
            templates: config.templates.clone(),
            people: config.people.clone(),
            ..Known::default()
        });
        Self { config, client, api_base: OnceLock::new(), gate, changed, known }
    }

    pub(crate) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> i64 {
        (self.config.clock)()
    }

    /// Notifies pages of a change; no page looking is fine.
    pub(crate) fn notify(&self) {
        let _ = self.changed.send(());
    }

    /// Takes a message and names it.
    pub(crate) fn take(&self, taking: Taking<'_>) -> Message {
        let now = self.now();
        let seed = self.config.seed;
        let mut known = self.known();
        known.counter += 1;
        let counter = known.counter;
        let free = taking.template || !taking.ours.starts_with("whatsapp:");
        let outside = taking.direction == Direction::Outbound && !free && !known.is_window_open(taking.peer, now);
        let status = match taking.direction {
            Direction::Inbound => "received",
            Direction::Outbound => "queued",
        };
        let name_file = |(nth, (content_type, content)): (usize, (String, Vec<u8>))| File {
            sid: format!("ME{seed:08x}{nth:08x}{counter:016x}"),
            content_type,
            content,
        };
        let message = Message {
            sid: format!("SM{seed:016x}{counter:016x}"),
            direction: taking.direction,
            peer: taking.peer.to_owned(),
            ours: taking.ours.to_owned(),
            body: taking.body.to_owned(),
            status: status.to_owned(),
            error_code: outside.then_some(63016),
            acknowledged: None,
            files: taking.files.into_iter().enumerate().map(name_file).collect(),
            created_ms: now,
            callback: taking.callback,
        };
        known.messages.push(message.clone());
        drop(known);
        self.notify();
        message
    }

    /// True if an address is one of the business's.
    pub(crate) fn is_ours(&self, address: &str) -> bool {
        self.config.number == address || self.config.more_numbers.iter().any(|number| number == address)
    }

    /// The business's address for people who are reached as this one is.
    pub(crate) fn ours_for(&self, peer: &str) -> &str {
        let sms = !peer.contains(':');
        let fits = |number: &&String| sms != number.contains(':');
        std::iter::once(&self.config.number).chain(&self.config.more_numbers).find(fits).unwrap_or(&self.config.number)
    }

    /// The business took a person's message, or it did not.
    pub(crate) fn set_acknowledged(&self, sid: &str, acknowledged: bool) {
        if let Some(message) = self.known().messages.iter_mut().find(|message| message.sid == sid) {
            message.acknowledged = Some(acknowledged);
        }
        self.notify();
    }

    /// Moves a message's status on; answers with the message.
    pub(crate) fn set_status(&self, sid: &str, status: &str) -> Option<Message> {
        let mut known = self.known();
        let message = known.messages.iter_mut().find(|message| message.sid == sid)?;
        if rank(status) > rank(&message.status) {
            message.status = status.to_owned();
        }
        let message = message.clone();
        drop(known);
        self.notify();
        Some(message)
    }
}

impl Known {
    fn is_window_open(&self, peer: &str, now: i64) -> bool {
        let theirs = self.messages.iter().filter(|m| m.direction == Direction::Inbound && m.peer == peer);
        theirs.map(|message| message.created_ms).max().is_some_and(|heard| now - heard < WINDOW_MS)
    }

    pub(crate) fn recall(&mut self, past: Past, seed: u64, ours: &str) {
        self.counter += 1;
        self.messages.push(Message {
            sid: past.sid.unwrap_or_else(|| format!("SM{seed:016x}{:016x}", self.counter)),
            direction: past.direction,
            peer: past.peer,
            ours: ours.to_owned(),
            files: past
                .files
                .into_iter()
                .map(|(sid, content_type)| File { sid, content_type, content: Vec::new() })
                .collect(),
            body: past.body,
            status: past.status,
            error_code: None,
            acknowledged: Some(true),
            created_ms: past.at_ms,
            callback: None,
        });
    }
}

fn rank(status: &str) -> u8 {
    match status {
        "queued" => 1,
        "sent" => 2,
        "failed" | "undelivered" => 3,
        "delivered" => 4,
        "read" => 5,
        _ => 0,
    }
}
