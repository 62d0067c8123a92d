//! A node on a folder of its own, with its gate open on a free port.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use paperplane_bridge::{Ask, Question, stale::Push};
use paperplane_connectors::{
    channels::{Secret, twilio::TwilioAccount},
    transport,
};
use paperplane_core::address::Address;
use paperplane_engine::{Desk, FileVault, Node, NodeConfig, SystemHost};
use paperplane_relay::{Gate, GateConfig};
use reqwest::{Client, RequestBuilder, Response};
use sha1::Sha1;
use std::{collections::BTreeMap, future::Future, sync::Arc, time::Duration};
use tokio::sync::broadcast::error::RecvError;

/// The time that anything here may take; mostly it takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(30);

pub const ACCOUNT: &str = "AC00000000000000000000000000000001";
pub const AUTH_TOKEN: &str = "the account's token";
pub const OURS: &str = "whatsapp:+15005550006";
pub const AMARA: &str = "whatsapp:+447700900101";
pub const PUBLIC_URL: &str = "https://desk.example";
pub const API_TOKEN: &str = "a long random text";
pub const DESK_TOKEN: &str = "0123456789abcdef0123456789abcdef";

pub struct TestGate {
    pub node: Node,
    pub gate: Gate,
    pub client: Client,
    _folder: tempfile::TempDir,
}

impl TestGate {
    /// With a Twilio account, a public address and a token, unless `change` says otherwise.
    pub async fn open(change: impl FnOnce(&mut NodeConfig)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = NodeConfig::solo(folder.path().to_owned());
        config.accounts = vec![account().into()];
        config.public_url = Some(PUBLIC_URL.parse().unwrap());
        config.api_token = Some(API_TOKEN.into());
        change(&mut config);
        let vault = Arc::new(FileVault::new(folder.path()));
        let node = Node::open(config, Arc::new(SystemHost), vault).await.unwrap();
        let gate = GateConfig { listen: ([127, 0, 0, 1], 0).into(), desk_token: DESK_TOKEN.into(), team: false };
        let gate = Gate::open(gate, Arc::clone(&node.desk)).await.unwrap();
        patiently("the replica has caught up", node.desk.caught_up()).await;
        transport::install_tls();
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE).build().unwrap();
        Self { node, gate, client, _folder: folder }
    }

    pub async fn usual() -> Self {
        Self::open(|_| {}).await
    }

    pub fn desk(&self) -> &Desk {
        &self.node.desk
    }

    pub fn port(&self) -> u16 {
        self.gate.address().port()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port())
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(self.url(path))
    }

    pub fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(self.url(path))
    }

    /// Posts a form as Twilio would, signed for `signed_for`.
    pub async fn webhook(&self, path: &str, form: &Form, signed_for: &str) -> Response {
        let signature = sign(&format!("{signed_for}{path}"), form);
        self.post(path).header("X-Twilio-Signature", signature).form(form).send().await.unwrap()
    }

    /// Asks as a window would.
    pub async fn ask<Q: Question>(&self, question: Q) -> Q::Answer {
        let ask: Ask = paperplane_bridge::Ask::from(question);
        serde_json::from_value(self.desk().ask(ask).await.unwrap()).unwrap()
    }

    /// Looks again whenever something has changed, until `look` sees what it wants.
    pub async fn until<T, F: Future<Output = Option<T>>>(&self, what: &str, look: impl Fn() -> F) -> T {
        let mut pushes = self.desk().pushes();
        let seen = async {
            loop {
                if let Some(seen) = look().await {
                    return seen;
                }
                let push: Result<Push, RecvError> = pushes.recv().await;
                assert!(!matches!(push, Err(RecvError::Closed)), "the desk closed before {what}");
            }
        };
        patiently(what, seen).await
    }

    /// Shuts the gate in an orderly way; the node ends with its last owner.
    pub async fn close(self) {
        patiently("closing", self.gate.stop()).await;
    }
}

/// Waits for what happens soon, and says what did not.
pub async fn patiently<T>(what: &str, happens: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, happens).await.unwrap_or_else(|_| panic!("waited in vain: {what}"))
}

/// The provider's parameters.
pub type Form = BTreeMap<&'static str, String>;

pub fn account() -> TwilioAccount {
    TwilioAccount {
        account_sid: ACCOUNT.into(),
        auth_token: Secret::new(AUTH_TOKEN),
        shared_keys: None,
        numbers: vec![Address::whatsapp(OURS)],
        service: None,
        // Nobody listens there: what is sent is put off.
        api_base: "http://127.0.0.1:1".parse().unwrap(),
    }
}

/// An incoming message.
pub fn message(sid: &str, text: &str) -> Form {
    let pairs = [
        ("MessageSid", sid),
        ("SmsMessageSid", sid),
        ("AccountSid", ACCOUNT),
        ("SmsStatus", "received"),
        ("From", AMARA),
        ("To", OURS),
        ("ProfileName", "Amara"),
        ("NumMedia", "0"),
        ("Body", text),
    ];
    pairs.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

/// Twilio's signature with the account's token.
pub fn sign(address: &str, form: &Form) -> String {
    sign_with(AUTH_TOKEN, address, form)
}

/// Twilio's signature with a key: of the address and all parameters in their order.
pub fn sign_with(key: &str, address: &str, form: &Form) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(address.as_bytes());
    for (name, value) in form {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}
