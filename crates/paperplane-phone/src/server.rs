//! The pretend provider as others hold it.

use crate::{
    api, calls, client,
    faults::{Faults, Hold},
    line::{Line, Message, Past, PhoneConfig, Request, Saying, Template},
    page,
};
use axum::Router;
use std::{io, net::SocketAddr, sync::Arc};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// A pretend provider and the phones at its other end. Cheap to clone.
#[derive(Clone)]
pub struct Phone {
    line: Arc<Line>,
}

/// A pretend provider that listens. Ends when dropped.
pub struct Started {
    /// The provider.
    pub phone: Phone,
    /// The address of its API.
    pub address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<()>,
}

impl Phone {
    /// A provider that calls the business with `client`.
    pub fn new(config: PhoneConfig, client: reqwest::Client) -> Self {
        Self { line: Arc::new(Line::new(config, client)) }
    }

    /// Twilio's API.
    pub fn api(&self) -> Router {
        api::router(Arc::clone(&self.line))
    }

    /// The page of the phones, to be mounted under `/phone`.
    pub fn page(&self) -> Router {
        page::router(Arc::clone(&self.line))
    }

    /// Serves the API at an address of this machine.
    ///
    /// # Errors
    /// If the address is taken.
    pub async fn start(self, listen: SocketAddr) -> io::Result<Started> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        // Set once: a provider listens once.
        let _ = self.line.api_base.set(format!("http://{address}"));
        let (stop, stopped) = oneshot::channel();
        let app = self.api();
        let serving = tokio::spawn(async move {
            let until = async {
                let _ = stopped.await;
            };
            let _ = axum::serve(listener, app).with_graceful_shutdown(until).await;
        });
        Ok(Started { phone: self, address, stop: Some(stop), serving })
    }

    /// Messages of earlier days, oldest first.
    pub fn recall(&self, past: impl IntoIterator<Item = Past>) {
        let mut known = self.line.known();
        for message in past {
            known.recall(message, self.line.config.seed, &self.line.config.number);
        }
    }

    /// A person writes; the HTTP status that the business answered, or `None` where it did not.
    pub async fn say(&self, from: &str, profile_name: &str, text: &str) -> Option<u16> {
        client::say(&self.line, from, profile_name, Saying::text(text)).await
    }

    /// A person sends more than a text; otherwise as [`Phone::say`].
    pub async fn say_with(&self, from: &str, profile_name: &str, saying: Saying) -> Option<u16> {
        client::say(&self.line, from, profile_name, saying).await
    }

    /// Posts the last message of this person once more, as Twilio does after a failure.
    pub async fn say_again(&self, from: &str, profile_name: &str) -> Option<u16> {
        let inbound = |message: &&Message| message.peer == from && message.direction == crate::Direction::Inbound;
        let message = self.line.known().messages.iter().rev().find(inbound).cloned()?;
        let form = calls::message_form(&self.line, &message, profile_name);
        calls::post(&self.line, &self.line.config.webhook_url.clone(), &form).await
    }

    /// A person looks at what came.
    pub async fn read_all(&self, who: &str) {
        client::read_all(&self.line, who).await;
    }

    /// All messages, in the order they were taken.
    pub fn messages(&self) -> Vec<Message> {
        self.line.known().messages.clone()
    }

    /// All requests, in the order they came.
    pub fn requests(&self) -> Vec<Request> {
        self.line.known().requests.clone()
    }

    /// Changes what goes wrong.
    pub fn misbehave(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.line.known().faults);
    }

    /// Changes the templates that it lists.
    pub fn lists_templates(&self, change: impl FnOnce(&mut Vec<Template>)) {
        change(&mut self.line.known().templates);
    }

    /// Holds requests to send at this place until they are let go.
    pub fn hold(&self, place: Hold) {
        self.line.gate.send_modify(|gate| gate.hold = Some(place));
    }

    /// Lets everybody go on who is held.
    pub fn let_go(&self) {
        self.line.gate.send_modify(|gate| gate.hold = None);
    }

    /// Drops everybody who is held, without an answer, and holds nobody any more.
    pub fn drop_held(&self) {
        self.line.gate.send_modify(|gate| {
            gate.hold = None;
            gate.dropped += 1;
        });
    }

    /// The callbacks that are held, oldest first: message and status.
    pub fn held_callbacks(&self) -> Vec<(String, String)> {
        self.line.known().held_callbacks.clone()
    }

    /// Posts held callbacks of these statuses, in this order.
    pub async fn release(&self, statuses: &[&str]) {
        for status in statuses {
            let held: Vec<_> = {
                let mut known = self.line.known();
                let (released, kept) = known.held_callbacks.drain(..).partition(|(_, held)| held == status);
                known.held_callbacks = kept;
                released
            };
            for (sid, status) in held {
                let message = self.messages().into_iter().find(|message| message.sid == sid);
                if let Some(message) = message {
                    calls::post_status(&self.line, &message, &status).await;
                }
            }
        }
    }
}

impl Started {
    /// Ends it and returns when it has ended.
    pub async fn stop(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        self.phone.drop_held();
        self.serving.abort();
        let _ = (&mut self.serving).await;
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
