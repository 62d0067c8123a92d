//! HTTP between a node and the simulated Twilio: requests as they would be sent, answers as they would be read.

use super::{
    link::Link,
    twilio::{Message, Twilio},
};
use crate::people::{ACCOUNT_SID, AUTH_TOKEN};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use paperplane_connectors::{
    http::{Client, HttpClients, HttpTransport, NoAnswer, NoClient, ResponseFuture},
    transport,
};
use reqwest::{Method, Request, Response, header};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
    time::Duration,
};
use tokio::time::Instant;
use url::{Url, form_urlencoded};

/// The time after which a missing connection is noticed.
const NO_CONNECTION: Duration = Duration::from_secs(3);

/// The HTTP clients of one node.
pub struct Outside {
    /// The node's lines.
    pub link: Arc<Link>,
    /// The provider that answers.
    pub twilio: Arc<Twilio>,
}

impl HttpClients for Outside {
    fn client(&self, timeout: Duration) -> Result<Client, NoClient> {
        let transport = Transport { link: Arc::clone(&self.link), twilio: Arc::clone(&self.twilio), timeout };
        Ok(request_builder()?.over(Arc::new(transport)))
    }

    fn file_client(&self, timeout: Duration) -> Result<Client, NoClient> {
        self.client(timeout)
    }
}

/// Builds requests. One client for all nodes, since making one takes a while.
fn request_builder() -> Result<Client, NoClient> {
    static BUILDER: OnceLock<Client> = OnceLock::new();
    if let Some(builder) = BUILDER.get() {
        return Ok(builder.clone());
    }
    let made = transport::http_client(NO_CONNECTION)?;
    Ok(BUILDER.get_or_init(|| made).clone())
}

/// HTTP between one node and the simulated provider.
struct Transport {
    link: Arc<Link>,
    twilio: Arc<Twilio>,
    timeout: Duration,
}

/// A status and a body.
type Answer = (u16, String);

impl HttpTransport for Transport {
    fn execute(&self, request: Request) -> ResponseFuture<'_> {
        Box::pin(async move {
            let _under_way = (request.method() == Method::POST).then(|| self.twilio.set_out(&words(&request)));
            if let Some(attempt) = attempt(&request) {
                self.twilio.hand_over(attempt);
            }
            self.link.moves().await;
            self.link.breaks();
            if self.link.now().outside_cut {
                self.link.passes(NO_CONNECTION).await;
                return Err(NoAnswer::NotReached("no route".into()));
            }
            let limit = request.timeout().copied().unwrap_or(self.timeout);
            let answered = tokio::time::timeout(limit, self.answer(&request)).await;
            self.link.moves().await;
            self.link.breaks();
            let (status, body) = match answered {
                Ok(Some(answer)) if !self.link.now().outside_cut => answer,
                _ => return Err(NoAnswer::Lost("it took too long".into())),
            };
            let answer = http::Response::builder().status(status).body(body);
            answer.map(Response::from).map_err(|error| NoAnswer::Lost(error.into()))
        })
    }
}

impl Transport {
    /// The answer; `None` where there is none.
    async fn answer(&self, request: &Request) -> Option<Answer> {
        self.link.passes(self.twilio.dice.ms(1, 60)).await;
        let faults = self.twilio.faults();
        if faults.stuck {
            std::future::pending::<()>().await;
        }
        if faults.revoked || !is_authorized(request) {
            return Some((401, r#"{"code":20003,"message":"Authenticate","status":401}"#.into()));
        }
        let answer = match (request.method(), request.url().path()) {
            (&Method::POST, _) => self.send(request).await,
            (_, path) if path.ends_with("/Messages.json") => self.list(request.url()).await,
            _ => Some((200, r#"{"contents":[],"meta":{}}"#.into())),
        };
        self.link.passes(self.twilio.dice.ms(1, 60)).await;
        answer
    }

    async fn send(&self, request: &Request) -> Option<Answer> {
        let body = request.body().and_then(reqwest::Body::as_bytes).unwrap_or_default();
        let mut form: BTreeMap<String, String> = form_urlencoded::parse(body).into_owned().collect();
        let (to, from) = (form.remove("To").unwrap_or_default(), form.remove("From").unwrap_or_default());
        let text = form.remove("Body").unwrap_or_default();
        let callback = form.remove("StatusCallback").and_then(|url| Url::parse(&url).ok());
        let dice = &self.twilio.dice;
        self.twilio.trace.record(format!("twilio  is asked to send {text}"));
        let take = || self.twilio.take(to.clone(), from.clone(), text.clone(), callback.clone());
        let taken = |sid: String| Some((201, format!(r#"{{"sid":"{sid}","status":"queued"}}"#)));
        if !self.twilio.goes_wrong(|faults| faults.sending) {
            return taken(take());
        }
        let fate = dice.below(9);
        self.twilio.trace.record(format!("twilio  misbehaves ({fate})"));
        match fate {
            0 => std::future::pending().await,
            1 | 2 => {
                take();
                std::future::pending().await
            }
            3 => {
                // It is taken when nobody waits for the answer any more.
                let under_way = self.twilio.set_out(&text);
                let (twilio, by) = (Arc::clone(&self.twilio), dice.ms(1_000, 60_000));
                let (to, from, text, callback) = (to.clone(), from.clone(), text.clone(), callback.clone());
                tokio::spawn(async move {
                    tokio::time::sleep(by).await;
                    twilio.take(to, from, text, callback);
                    drop(under_way);
                });
                std::future::pending().await
            }
            4 => {
                take();
                Some((201, "<html>".into()))
            }
            5 => Some((429, r#"{"code":20429,"status":429}"#.into())),
            6 => Some((503, r#"{"code":20503,"status":503}"#.into())),
            7 => {
                if dice.permille(500) {
                    take();
                }
                Some((502, "bad gateway".into()))
            }
            _ => {
                let sid = take();
                tokio::time::sleep(dice.ms(1_000, 40_000)).await;
                taken(sid)
            }
        }
    }

    async fn list(&self, url: &Url) -> Option<Answer> {
        if self.twilio.goes_wrong(|faults| faults.listing) {
            return match self.twilio.dice.below(3) {
                0 => std::future::pending().await,
                1 => Some((500, r#"{"code":20500,"status":500}"#.into())),
                _ => Some((200, "<html>".into())),
            };
        }
        let to = url.query_pairs().find(|(name, _)| name == "To").map(|(_, to)| to.into_owned());
        let now = Instant::now();
        let asked = |message: &Message| message.listed_from <= now && to.as_ref().is_none_or(|to| message.to == *to);
        let mut listed = self.twilio.listed(asked);
        listed.reverse();
        let items: Vec<_> = listed.iter().map(item).collect();
        Some((200, serde_json::json!({ "messages": items, "next_page_uri": null }).to_string()))
    }
}

/// The text of a request to send.
fn words(request: &Request) -> String {
    field(request, "Body").unwrap_or_default()
}

/// The attempt that a request to send carries in its callback; a node without a public address gives none.
fn attempt(request: &Request) -> Option<String> {
    let callback = Url::parse(&field(request, "StatusCallback")?).ok()?;
    callback.query_pairs().find(|(name, _)| name == "attempt").map(|(_, attempt)| attempt.into_owned())
}

fn field(request: &Request, name: &str) -> Option<String> {
    let body = request.body().and_then(reqwest::Body::as_bytes)?;
    form_urlencoded::parse(body).find(|(have, _)| have == name).map(|(_, value)| value.into_owned())
}

fn is_authorized(request: &Request) -> bool {
    let right = format!("Basic {}", BASE64_STANDARD.encode(format!("{ACCOUNT_SID}:{AUTH_TOKEN}")));
    request.headers().get(header::AUTHORIZATION).is_some_and(|given| given.as_bytes() == right.as_bytes())
}

fn item(message: &Message) -> serde_json::Value {
    let at = rfc_2822(message.at_ms);
    let sent = (message.status != "queued").then(|| at.clone());
    serde_json::json!({
        "sid": message.sid,
        "account_sid": ACCOUNT_SID,
        "direction": if message.outgoing { "outbound-api" } else { "inbound" },
        "from": message.from,
        "to": message.to,
        "body": message.body,
        "status": message.status,
        "error_code": message.error_code,
        "num_media": "0",
        "date_created": at,
        "date_sent": sent,
    })
}

fn rfc_2822(at_ms: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(at_ms).unwrap_or_default();
    jiff::fmt::rfc2822::to_string(&at.to_zoned(jiff::tz::TimeZone::UTC)).unwrap_or_default()
}
