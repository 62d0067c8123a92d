//! Addresses of webhooks: a map from host names to the nodes that answer there.

use async_trait::async_trait;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError, Weak},
};
use url::Url;

/// The public HTTP endpoint of a node, which providers call.
#[async_trait]
pub trait Gate: Send + Sync {
    /// The status of its answer; `None` where nobody answers in time.
    async fn is_called(&self, url: &Url, form: &[(&'static str, String)]) -> Option<u16>;
}

/// The simulated internet between the provider and the gates: each gate by its host name.
#[derive(Default)]
pub struct Street(Mutex<BTreeMap<String, Weak<dyn Gate>>>);

impl Street {
    /// From now on this gate answers at `url`.
    pub fn open(&self, url: &Url, gate: Weak<dyn Gate>) {
        let host = url.host_str().unwrap_or_default().to_owned();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(host, gate);
    }

    /// Calls a gate; `None` where nobody answers in time.
    pub async fn call(&self, url: &Url, form: &[(&'static str, String)]) -> Option<u16> {
        let gate = {
            let gates = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            gates.get(url.host_str()?)?.upgrade()?
        };
        gate.is_called(url, form).await
    }
}
