//! The pretend provider on a port of its own, as stories speak of it.

use crate::{
    http,
    people::{ACCOUNT_SID, AGENCY_NUMBER, AGENCY_SMS_NUMBER, AUTH_TOKEN, Person},
    ports,
    wait::{SOON, until},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ask::ConnectAccount, view::channels::AccountRef};
use paperplane_engine::{Host as _, SystemHost};
use paperplane_phone::{Direction, Message, Past, Phone, PhoneConfig, Request, Started, Template};
pub use paperplane_phone::{Faults, Hold, Saying};
use std::{net::Ipv4Addr, sync::Arc};
use url::Url;

/// The stored name of the simulated provider.
const PROVIDER: &str = "twilio";
/// The webhook's path in the seed's README.
const WEBHOOK: &str = "/api/ppl/twilio/webhook";

/// A pretend Twilio with everybody's phones at its other end.
pub struct Provider {
    started: Started,
    number: String,
}

impl Provider {
    /// A provider of the agency's number that calls the gate at `base`.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start(base: &Url) -> anyhow::Result<Self> {
        Self::start_with_number(base, AGENCY_NUMBER).await
    }

    /// The same with another number of the agency.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start_with_number(base: &Url, number: &str) -> anyhow::Result<Self> {
        Self::start_as(base, ACCOUNT_SID, AUTH_TOKEN, &[&format!("whatsapp:{number}"), AGENCY_SMS_NUMBER]).await
    }

    /// The same with another account and all of its numbers, as Twilio spells them.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start_as(base: &Url, sid: &str, token: &str, numbers: &[&str]) -> anyhow::Result<Self> {
        let (number, more) = numbers.split_first().context("an account without a number")?;
        let number = (*number).to_owned();
        let config = PhoneConfig {
            account_sid: sid.into(),
            auth_token: token.into(),
            business: String::from("The agency"),
            number: number.clone(),
            more_numbers: more.iter().map(|number| (*number).to_owned()).collect(),
            templates: templates(),
            webhook_url: base.join(WEBHOOK)?,
            seed: 7,
            // Always the real time, whatever a node's clock says.
            clock: Arc::new(|| SystemHost.now().0),
            people: Vec::new(),
        };
        let started = Phone::new(config, http::client()?).start((Ipv4Addr::LOCALHOST, 0).into()).await?;
        Ok(Self { started, number })
    }

    /// The address of its API.
    pub fn api(&self) -> Url {
        ports::web_address(self.started.address)
    }

    /// The provider itself.
    pub fn phone(&self) -> &Phone {
        &self.started.phone
    }

    /// Somebody writes; answers with the status of the webhook.
    ///
    /// # Errors
    /// If nobody answered the webhook.
    pub async fn say(&self, from: Person, text: &str) -> anyhow::Result<u16> {
        self.phone().say(&from.address(), from.name, text).await.context("nobody answered the webhook")
    }

    /// Somebody sends more than a text; answers with the status of the webhook.
    ///
    /// # Errors
    /// If nobody answered the webhook.
    pub async fn say_with(&self, from: Person, saying: Saying) -> anyhow::Result<u16> {
        self.phone().say_with(&from.address(), from.name, saying).await.context("nobody answered the webhook")
    }

    /// Somebody writes a text message over the phone network.
    ///
    /// # Errors
    /// If nobody answered the webhook.
    pub async fn text(&self, from: Person, text: &str) -> anyhow::Result<u16> {
        self.phone().say(from.number, from.name, text).await.context("nobody answered the webhook")
    }

    /// Somebody writes while nobody can be called: the message stands in the provider's list alone.
    ///
    /// # Errors
    /// If somebody answered.
    pub async fn say_unheard(&self, from: Person, text: &str) -> anyhow::Result<()> {
        let answer = self.phone().say(&from.address(), from.name, text).await;
        ensure!(answer.is_none(), "somebody answered the webhook with {answer:?}");
        Ok(())
    }

    /// The same at another time: `after_ms` milliseconds from now, so a negative number.
    pub fn say_unheard_at(&self, from: Person, text: &str, after_ms: i64) {
        let at_ms = SystemHost.now().0 + after_ms;
        let past = Past {
            sid: None,
            direction: Direction::Inbound,
            peer: from.address(),
            body: text.into(),
            files: Vec::new(),
            status: "received".into(),
            at_ms,
        };
        self.phone().recall([past]);
    }

    /// Posts the person's last message once more.
    ///
    /// # Errors
    /// If nobody answered, or the person never wrote.
    pub async fn repeat_webhook(&self, from: Person) -> anyhow::Result<u16> {
        self.phone().say_again(&from.address(), from.name).await.context("nobody answered the webhook")
    }

    /// The person looks at all that was delivered to them, once all of it was.
    ///
    /// # Errors
    /// If something is not delivered in time.
    pub async fn read_all(&self, who: Person) -> anyhow::Result<()> {
        until("everything is delivered", SOON, async || {
            let messages = self.messages_to(who);
            let late: Vec<_> = messages.iter().filter(|m| matches!(m.status.as_str(), "queued" | "sent")).collect();
            ensure!(late.is_empty(), "not delivered: {late:?}");
            Ok(())
        })
        .await?;
        self.phone().read_all(&who.address()).await;
        Ok(())
    }

    /// Somebody else sends with the same account, past PaperPlane.
    ///
    /// # Errors
    /// If the provider does not take it.
    pub async fn sent_by_somebody_else(&self, to: Person, text: &str) -> anyhow::Result<()> {
        let url = self.api().join(&format!("/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"))?;
        let form = [("To", to.address()), ("From", self.number.clone()), ("Body", text.into())];
        let sent = http::client()?.post(url).basic_auth(ACCOUNT_SID, Some(AUTH_TOKEN)).form(&form).send().await?;
        ensure!(sent.status() == 201, "it was answered {}", sent.status());
        Ok(())
    }

    /// Texts that this person was sent, in the order in which they were taken.
    pub fn bodies_to(&self, who: Person) -> Vec<String> {
        self.messages_to(who).into_iter().map(|message| message.body).collect()
    }

    fn messages_to(&self, who: Person) -> Vec<Message> {
        let ours = |message: &Message| message.direction == Direction::Outbound && message.peer == who.address();
        self.phone().messages().into_iter().filter(ours).collect()
    }

    /// All requests to send, as they came.
    pub fn requests_to_send(&self) -> Vec<Request> {
        self.phone().requests().into_iter().filter(|request| request.method == "POST").collect()
    }
}

/// Templates, with which the agency may write first: one that is approved, one that is not.
fn templates() -> Vec<Template> {
    let template = |sid: char, name: &str, body: &str, approval: &str| Template {
        sid: format!("HX{}", sid.to_string().repeat(32)),
        name: name.into(),
        language: "en".into(),
        body: body.into(),
        approval: approval.into(),
    };
    vec![
        template('a', "news", "Hello {{1}}, there is news about {{2}}.", "approved"),
        template('b', "offer", "Ten percent off!", "rejected"),
    ]
}

/// The form that sets up an account at the simulated provider; for the first account `account_sid` is [`ACCOUNT_SID`].
pub fn account_form(account_sid: &str, auth_token: &str, numbers: &str, public_url: &str) -> ConnectAccount {
    let fields = [
        ("account_sid", account_sid),
        ("auth_token", auth_token),
        ("numbers", numbers),
        ("service", ""),
        ("public_url", public_url),
    ];
    let fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    ConnectAccount { provider: PROVIDER.into(), fields }
}

/// The reference to an account at the simulated provider.
pub fn account_ref(account_sid: &str) -> AccountRef {
    AccountRef { provider: PROVIDER.into(), id: account_sid.into() }
}

/// A field of a request's form.
pub fn field<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.form.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
}
