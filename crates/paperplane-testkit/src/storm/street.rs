//! The street: which gate answers at which address.

use super::seat::Seat;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};
use url::Url;

/// All gates by the name of their host.
#[derive(Default)]
pub struct Street(Mutex<BTreeMap<String, Weak<Seat>>>);

impl Street {
    /// From now on this seat's gate answers at `url`.
    pub fn open(&self, url: &Url, seat: &Arc<Seat>) {
        let host = url.host_str().unwrap_or_default().to_owned();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(host, Arc::downgrade(seat));
    }

    /// Calls a gate; `None` where nobody answers in time.
    pub async fn call(&self, url: &Url, form: &[(&'static str, String)]) -> Option<u16> {
        let seat = {
            let gates = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            gates.get(url.host_str()?)?.upgrade()?
        };
        seat.is_called(url, form).await
    }
}
