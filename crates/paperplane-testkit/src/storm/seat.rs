//! One node in a storm: it opens on its own files, is called, asked, stopped and killed, and opens again.

use super::{
    dice::Dice,
    disk::SlowDisk,
    host::{Computer, Keychain},
    line::Line,
    link::Link,
    street::{Gate, Street},
    trace::Trace,
    twilio::Twilio,
    wire::Outside,
};
use crate::{
    people::{ACCOUNT_SID, AGENCY_NUMBER, AUTH_TOKEN},
    signed_form,
};
use async_trait::async_trait;
use futures_util::FutureExt as _;
use paperplane_bridge::{Question, Trouble, view::workspace::LogView};
use paperplane_connectors::channels::{
    Account, Secret, by_name,
    request::WebhookRequest,
    twilio::{TwilioAccount, webhook::SIGNATURE_HEADER},
};
use paperplane_core::address::Address;
use paperplane_engine::{Desk, Host as _, Node, NodeConfig, NodeParts};
use paperplane_store::{DbKey, Store};
use std::{
    panic::AssertUnwindSafe,
    path::Path,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};
use tempfile::TempDir;
use tokio::{
    sync::{Notify, oneshot},
    task::JoinSet,
};
use url::{Url, form_urlencoded};

/// The time that the provider waits for a gate.
const PROVIDER_WAITS: Duration = Duration::from_secs(15);
/// The same at all nodes.
const WORKSPACE_KEY: [u8; 64] = [7; 64];

/// The role of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It has the account and a public address.
    Gate,
    /// It has the account and no public address: it polls.
    Poller,
    /// It has no account.
    Desk,
}

/// The parts that all nodes of a storm share: seed, trace, provider and addresses.
pub struct Town {
    pub(super) seed: u64,
    pub(super) trace: Arc<Trace>,
    pub(super) twilio: Arc<Twilio>,
    pub(super) street: Arc<Street>,
}

/// One node of a storm with its files, clock, keychain and connections. It is open or closed.
pub struct Seat {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub link: Arc<Link>,
    /// Its computer.
    pub computer: Arc<Computer>,
    vault: Arc<Keychain>,
    line: Line,
    config: NodeConfig,
    town: Arc<Town>,
    running: Mutex<Option<Running>>,
    /// Locked while the node opens.
    opening: tokio::sync::Mutex<()>,
    killed: Notify,
    // Dropped last: its files.
    _folder: TempDir,
}

/// An open node.
struct Running {
    // Dropped first: requests end before the node does.
    requests: JoinSet<()>,
    node: Node,
    store: Store,
}

impl Seat {
    /// A node with empty files that is not open yet.
    ///
    /// # Errors
    /// If no folder is to be had.
    pub fn new(
        town: &Arc<Town>,
        name: &str,
        part: Part,
        line: Line,
        computer: Arc<Computer>,
        memory: &Path,
    ) -> anyhow::Result<Arc<Self>> {
        let folder = tempfile::tempdir_in(memory)?;
        let mut config = NodeConfig::solo(folder.path().to_owned());
        config.workspace_key = Some(WORKSPACE_KEY);
        config.plain_records = false;
        if part != Part::Desk {
            config.accounts = vec![account()?];
        }
        if part == Part::Gate {
            config.public_url = Some(gate_of(name)?.into());
        }
        let dice = Dice::new(town.seed, &format!("timing of {name}"));
        config.timing.attempt_deadline = Duration::from_millis(dice.pick(&[2_000, 5_000, 15_000]));
        config.timing.provider_timeout = Duration::from_millis(dice.pick(&[4_000, 10_000, 20_000]));
        let seat = Arc::new(Self {
            name: name.to_owned(),
            link: Arc::clone(&line.link),
            computer,
            vault: Arc::default(),
            line,
            config,
            town: Arc::clone(town),
            running: Mutex::default(),
            opening: tokio::sync::Mutex::default(),
            killed: Notify::new(),
            _folder: folder,
        });
        if part == Part::Gate {
            let gate: Weak<Self> = Arc::downgrade(&seat);
            town.street.open(&gate_of(name)?, gate);
        }
        Ok(seat)
    }

    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record(&self, what: impl AsRef<str>) {
        self.town.trace.record(format!("{:<7} {}", self.name, what.as_ref()));
    }

    /// Opens it. Returns true if it is open.
    pub async fn open(&self) -> bool {
        let _opening = self.opening.lock().await;
        if self.is_open() {
            return true;
        }
        let opened = tokio::select! {
            biased;
            () = self.killed.notified() => Err(anyhow::anyhow!("it was killed")),
            opened = AssertUnwindSafe(self.try_to_open()).catch_unwind() => {
                opened.unwrap_or_else(|_| Err(anyhow::anyhow!("it broke")))
            }
        };
        match opened {
            Ok(running) => {
                self.record("opens");
                *self.running() = Some(running);
                true
            }
            Err(error) => {
                self.record(format!("does not open: {error}"));
                false
            }
        }
    }

    async fn try_to_open(&self) -> anyhow::Result<Running> {
        self.link.moves().await;
        let disk = Arc::new(SlowDisk(Arc::clone(&self.link)));
        let store = Store::open_on(disk, &self.config.data_dir, &DbKey::new([3; 32]))?;
        let parts = NodeParts {
            store: store.clone(),
            log: Arc::new(self.line.clone()),
            log_view: LogView::Kafka { servers: "a storm".into() },
            http: Arc::new(Outside { link: Arc::clone(&self.link), twilio: Arc::clone(&self.town.twilio) }),
        };
        let vault = Arc::clone(&self.vault);
        let node = Node::open_on(parts, self.config.clone(), Arc::clone(&self.computer) as _, vault).await?;
        Ok(Running { requests: JoinSet::new(), node, store })
    }

    /// Returns true if the node is open.
    pub fn is_open(&self) -> bool {
        self.running().is_some()
    }

    /// Drops the node at whatever it is doing, and waits until its tasks have ended.
    pub async fn kill(&self) {
        self.killed.notify_waiters();
        if self.running().take().is_some() {
            self.record("dies");
        }
        // Aborted tasks are dropped at their next turn.
        tokio::time::sleep(Duration::from_millis(1)).await;
    }

    /// Its databases, while it is open.
    pub fn store(&self) -> Option<Store> {
        self.running().as_ref().map(|running| running.store.clone())
    }

    /// Its desk, while it is open.
    pub fn desk(&self) -> Option<Arc<Desk>> {
        self.running().as_ref().map(|running| Arc::clone(&running.node.desk))
    }

    /// The time of its clock.
    pub fn now(&self) -> paperplane_core::time::Timestamp {
        self.computer.now()
    }

    /// The URL of its gate, if it has one.
    pub fn gate(&self) -> Option<Url> {
        self.config.public_url.as_ref().map(|address| address.url().clone())
    }

    /// Runs a task that ends with the node. `None` where the node is closed, or was killed meanwhile.
    async fn run<T: Send + 'static>(
        &self,
        what: impl FnOnce(Arc<Desk>) -> Pin<Box<dyn Future<Output = T> + Send>>,
    ) -> Option<T> {
        let (done, answer) = oneshot::channel();
        {
            let mut running = self.running();
            let running = running.as_mut()?;
            let work = what(Arc::clone(&running.node.desk));
            running.requests.spawn(async move {
                // The caller may have gone.
                let _ = done.send(work.await);
            });
        }
        answer.await.ok()
    }

    /// Asks its desk a question, as a window does. `None` where the node is closed, or was killed before it answered.
    pub async fn ask<Q: Question>(&self, question: Q) -> Option<Result<Q::Answer, Trouble>> {
        let ask = paperplane_bridge::Ask::from(question);
        let link = Arc::clone(&self.link);
        let answer = self.run(move |desk| {
            Box::pin(async move {
                link.moves().await;
                desk.ask(ask).await
            })
        });
        Some(answer.await?.and_then(|value| {
            serde_json::from_value(value)
                .map_err(|error| Trouble::new(paperplane_bridge::Code::Internal, error.to_string()))
        }))
    }
}

#[async_trait]
impl Gate for Seat {
    async fn is_called(&self, url: &Url, form: &[(&'static str, String)]) -> Option<u16> {
        if self.link.now().outside_cut {
            return None;
        }
        let request = signed(url, form)?;
        let (link, public_url) = (Arc::clone(&self.link), self.gate()?);
        let taken = self.run(move |desk| {
            Box::pin(async move {
                link.moves().await;
                let status = take_in(&desk, &public_url, &request).await;
                link.moves().await;
                status
            })
        });
        let answered = tokio::time::timeout(PROVIDER_WAITS, taken).await.ok()?;
        if self.link.now().outside_cut { None } else { answered }
    }
}

fn gate_of(name: &str) -> anyhow::Result<Url> {
    Ok(Url::parse(&format!("https://{name}.example"))?)
}

fn account() -> anyhow::Result<Account> {
    let account = TwilioAccount {
        account_sid: ACCOUNT_SID.into(),
        auth_token: Secret::new(AUTH_TOKEN),
        shared_keys: None,
        numbers: vec![Address::whatsapp(format!("whatsapp:{AGENCY_NUMBER}"))],
        service: None,
        api_base: Url::parse("https://twilio.example")?,
    };
    Ok(account.into())
}

/// The request as the provider makes it.
fn signed(url: &Url, form: &[(&'static str, String)]) -> Option<WebhookRequest> {
    let mut url = url.clone();
    url.set_fragment(None);
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let signature = signed_form::sign(&url, form).ok()?;
    let headers = [("content-type", "application/x-www-form-urlencoded"), (SIGNATURE_HEADER, signature.as_str())];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    Some(WebhookRequest::new(format!("{}{query}", url.path()), headers, body))
}

/// As the relay does it: verified, recorded, and only then acknowledged.
async fn take_in(desk: &Desk, public_url: &Url, request: &WebhookRequest) -> u16 {
    let Some(account) = desk.accounts().into_iter().next() else { return 503 };
    let Some(provider) = by_name(account.provider) else { return 503 };
    let Ok(verified) = provider.verify(request, &account, &[public_url.clone().into()]) else { return 403 };
    match provider.read(verified, &account, desk.naming()) {
        Ok(observations) => {
            if desk.observe(observations).await.is_ok() {
                200
            } else {
                503
            }
        }
        // A storm sends nothing that cannot be read.
        Err(_) => 500,
    }
}
