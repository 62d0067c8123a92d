//! A simulated Twilio without sockets: it takes messages, lists them, and calls gates. It can fail in many ways.

use super::{dice::Dice, host::TrueTime, street::Street, trace::Trace};
use crate::{
    people::{ACCOUNT_SID, AGENCY_NUMBER, Person},
    signed_form::SignedForm,
};
use paperplane_core::time::Timestamp;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::time::Instant;
use url::Url;

/// The present faults of the provider, most as a number out of a thousand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Faults {
    /// Requests to send that go wrong in some way.
    pub sending: u64,
    /// Lists that are not given.
    pub listing: u64,
    /// The time for which a message may be missing from the list, in milliseconds.
    pub list_lag_ms: u64,
    /// Callbacks and webhooks that are lost, sent twice, or come late.
    pub calls: u64,
    /// It does not know our token any more.
    pub revoked: bool,
    /// It answers nothing at all.
    pub stuck: bool,
}

/// A message as it knows it.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub sid: String,
    pub from: String,
    pub to: String,
    pub body: String,
    pub status: String,
    pub at_ms: i64,
    pub outgoing: bool,
    pub listed_from: Instant,
    pub callback: Option<Url>,
    pub error_code: Option<i64>,
}

#[derive(Default)]
struct Known {
    messages: Vec<Message>,
    /// Texts of webhooks that were answered with a 200, and when that was first.
    accepted: BTreeMap<String, Timestamp>,
    faults: Faults,
    counter: u32,
    /// Texts of requests to send that are under way or not yet decided.
    under_way: Vec<String>,
    /// Calls that are still to be made.
    calls: u32,
    /// Attempts whose request set out, and when.
    handed_over: Vec<(String, Timestamp)>,
}

/// The provider.
pub struct Twilio {
    known: Mutex<Known>,
    pub(super) dice: Dice,
    pub(super) trace: Arc<Trace>,
    street: Arc<Street>,
    time: TrueTime,
}

/// A text whose request is under way, until this is dropped.
pub(super) struct UnderWay {
    twilio: Arc<Twilio>,
    text: String,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut known = self.twilio.known();
        if let Some(index) = known.under_way.iter().position(|other| *other == self.text) {
            known.under_way.swap_remove(index);
        }
    }
}

impl Twilio {
    /// A provider without faults.
    pub fn new(time: TrueTime, seed: u64, trace: Arc<Trace>, street: Arc<Street>) -> Arc<Self> {
        Arc::new(Self { known: Mutex::default(), dice: Dice::new(seed, "twilio"), trace, street, time })
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present faults.
    pub fn faults(&self) -> Faults {
        self.known().faults
    }

    /// Changes the faults.
    pub fn change(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.known().faults);
    }

    /// The messages taken for this person, in the order in which they were taken.
    pub fn bodies_to(&self, who: &str) -> Vec<String> {
        self.listed(|message| message.outgoing && message.to == who).into_iter().map(|message| message.body).collect()
    }

    /// Texts of people.
    pub fn written(&self) -> Vec<String> {
        self.listed(|message| !message.outgoing).into_iter().map(|message| message.body).collect()
    }

    /// Texts of webhooks that were answered with a 200, and when that was first.
    pub fn accepted(&self) -> BTreeMap<String, Timestamp> {
        self.known().accepted.clone()
    }

    /// Returns true if a message of this text may still be taken.
    pub fn is_under_way(&self, text: &str) -> bool {
        self.known().under_way.iter().any(|other| other == text)
    }

    /// Attempts whose request set out, and when.
    pub fn handed_over(&self) -> Vec<(String, Timestamp)> {
        self.known().handed_over.clone()
    }

    /// A request of this attempt sets out.
    pub(super) fn hand_over(&self, attempt: String) {
        let now = self.time.now();
        self.known().handed_over.push((attempt, now));
    }

    /// Records that a request of this text is under way, until the returned guard is dropped.
    pub(super) fn set_out(self: &Arc<Self>, text: &str) -> UnderWay {
        self.known().under_way.push(text.to_owned());
        UnderWay { twilio: Arc::clone(self), text: text.to_owned() }
    }

    /// Returns true if it has no call to a gate left to make.
    pub fn is_quiet(&self) -> bool {
        self.known().calls == 0
    }

    pub(super) fn listed(&self, which: impl Fn(&Message) -> bool) -> Vec<Message> {
        self.known().messages.iter().filter(|message| which(message)).cloned().collect()
    }

    /// Draws whether a fault happens that happens so many times in a thousand.
    pub(super) fn goes_wrong(&self, which: impl Fn(&Faults) -> u64) -> bool {
        self.dice.permille(which(&self.faults()))
    }

    /// Takes a message of ours, and reports its status from then on.
    pub(super) fn take(self: &Arc<Self>, to: String, from: String, body: String, callback: Option<Url>) -> String {
        let lag = self.faults().list_lag_ms;
        let listed_from = Instant::now() + self.dice.ms(0, lag);
        let at_ms = self.time.now().0;
        let mut known = self.known();
        known.counter += 1;
        let sid = format!("SM{:032x}", (1_u64 << 40) + u64::from(known.counter));
        self.trace.record(format!("twilio  takes {body} as {sid}"));
        known.messages.push(Message {
            sid: sid.clone(),
            from,
            to,
            body,
            status: "queued".into(),
            at_ms,
            outgoing: true,
            listed_from,
            callback,
            error_code: None,
        });
        known.calls += 1;
        drop(known);
        tokio::spawn(Arc::clone(self).report(sid.clone()));
        sid
    }

    async fn report(self: Arc<Self>, sid: String) {
        let fails = self.dice.permille(20);
        let way: &[&str] = if fails { &["sent", "undelivered"] } else { &["sent", "delivered", "read"] };
        for status in way {
            tokio::time::sleep(self.dice.ms(50, 4_000)).await;
            let changed = {
                let mut known = self.known();
                let found = known.messages.iter_mut().find(|message| message.sid == sid);
                found.map(|message| {
                    (*status).clone_into(&mut message.status);
                    message.error_code = (*status == "undelivered").then_some(63_024);
                    message.clone()
                })
            };
            if let Some(message) = changed
                && let Some(url) = message.callback.clone()
            {
                let form = status_form(&message, status);
                self.call_by_and_by(vec![url], form, format!("{status} of {}", message.body), None);
            }
        }
        self.known().calls -= 1;
    }

    /// Receives a message of a person, and calls the gates with it.
    pub fn receive(self: &Arc<Self>, from: Person, text: &str, gates: Vec<Url>) {
        let at_ms = self.time.now().0;
        let mut known = self.known();
        known.counter += 1;
        let signed_form = SignedForm::new(from, known.counter, text);
        let sid = format!("SM{:032x}", known.counter);
        self.trace.record(format!("twilio  receives {text} as {sid}"));
        known.messages.push(Message {
            sid,
            from: from.address(),
            to: format!("whatsapp:{AGENCY_NUMBER}"),
            body: text.into(),
            status: "received".into(),
            at_ms,
            outgoing: false,
            listed_from: Instant::now(),
            callback: None,
            error_code: None,
        });
        drop(known);
        let urls = gates.iter().filter_map(|gate| gate.join("/api/ppl/twilio/webhook").ok()).collect();
        self.call_by_and_by(urls, signed_form.form().to_vec(), text.to_owned(), Some(text.to_owned()));
    }

    /// Calls each address, perhaps late, perhaps twice, perhaps never.
    fn call_by_and_by(
        self: &Arc<Self>,
        urls: Vec<Url>,
        form: Vec<(&'static str, String)>,
        what: String,
        accepts: Option<String>,
    ) {
        for url in urls {
            let (mut times, mut wait) = (1, self.dice.ms(0, 300));
            if self.goes_wrong(|faults| faults.calls) {
                match self.dice.below(4) {
                    0 => times = 0,
                    1 => times = 2,
                    2 => times = 3,
                    _ => wait = self.dice.ms(1_000, 90_000),
                }
            }
            for _ in 0..times {
                self.known().calls += 1;
                let again = self.dice.ms(0, 3_000);
                let call = Arc::clone(self).call(url.clone(), form.clone(), what.clone(), accepts.clone(), wait);
                tokio::spawn(call);
                wait += again;
            }
        }
    }

    async fn call(
        self: Arc<Self>,
        url: Url,
        form: Vec<(&'static str, String)>,
        what: String,
        accepts: Option<String>,
        wait: Duration,
    ) {
        tokio::time::sleep(wait).await;
        for _ in 0..3 {
            let status = self.street.call(&url, &form).await;
            self.trace.record(format!("twilio  sends {what} to {} {status:?}", url.host_str().unwrap_or_default()));
            if status == Some(200)
                && let Some(text) = &accepts
            {
                let now = self.time.now();
                self.known().accepted.entry(text.clone()).or_insert(now);
            }
            if status.is_some_and(|status| status < 500) {
                break;
            }
            tokio::time::sleep(self.dice.ms(500, 4_000)).await;
        }
        self.known().calls -= 1;
    }
}

fn status_form(message: &Message, status: &str) -> Vec<(&'static str, String)> {
    let mut form = vec![
        ("SmsSid", message.sid.clone()),
        ("SmsStatus", status.to_owned()),
        ("MessageStatus", status.to_owned()),
        ("To", message.to.clone()),
        ("From", message.from.clone()),
        ("MessageSid", message.sid.clone()),
        ("AccountSid", ACCOUNT_SID.to_owned()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    form.extend(message.error_code.map(|code| ("ErrorCode", code.to_string())));
    form
}
