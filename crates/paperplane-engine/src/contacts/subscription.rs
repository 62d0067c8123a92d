//! Mails that go to many: unsubscribing by the link in one of them, and subscribing again.

use crate::desk::{Desk, broken, not_recorded};
use paperplane_bridge::Trouble;
use paperplane_core::{
    envelope::Actor,
    event::{ContactUnsubscribed, UnsubscribedBy},
    ids::AddressId,
};
use std::time::Duration;

/// The time that the answer waits for the replica after the log has the wish.
const FOLDED_WITHIN: Duration = Duration::from_secs(5);

/// The state of a person's subscription to mails that go to many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// The agency's own address as people write it; empty where it is not known here.
    pub ours: String,
    /// True if they get such mails.
    pub on: bool,
}

impl Desk {
    /// The subscription that a token is for; `None` for a token that is not ours.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn subscription(&self, token: &str) -> Result<Option<Subscription>, Trouble> {
        let Some((person, ours)) = self.node.naming.read_unsubscribe_token(token) else { return Ok(None) };
        let wish = self.store().wish_about_many(person).await.map_err(broken)?;
        let on = wish.is_none_or(|wish| wish.unsubscribed.is_none());
        Ok(Some(Subscription { ours: self.inbox_of(ours).await?, on }))
    }

    /// Ends the subscription that a token is for, or begins it again; only a difference is recorded. Returns only after the log's
    /// acknowledgement; from then on the guard refuses such mails. `None` for a token that is not ours.
    ///
    /// # Errors
    /// [`paperplane_bridge::Code::Offline`] where the log did not acknowledge.
    pub async fn subscribe(&self, token: &str, on: bool) -> Result<Option<Subscription>, Trouble> {
        let Some((address, ours)) = self.node.naming.read_unsubscribe_token(token) else { return Ok(None) };
        let known = self.store().wish_about_many(address).await.map_err(broken)?;
        if known.is_none_or(|wish| wish.unsubscribed.is_none()) != on {
            let id = self.node.naming.unsubscribed(address, known.map(|wish| wish.event));
            let wish = ContactUnsubscribed { address, on: !on, by: UnsubscribedBy::Link };
            let envelope = self.node.recorder().workspace(id, Actor::Client(address), wish);
            self.node.append(vec![envelope]).await.map_err(|error| not_recorded(&error))?;
            let folded = self.node.folding.until_folded(&self.node.store, id);
            match tokio::time::timeout(FOLDED_WITHIN, folded).await {
                Ok(folded) => folded.map_err(broken)?,
                Err(_) => tracing::info!("A wish about mails to many is in the log and not folded yet"),
            }
        }
        Ok(Some(Subscription { ours: self.inbox_of(ours).await?, on }))
    }

    /// One of our addresses as people write it; empty where it is not known here.
    async fn inbox_of(&self, ours: AddressId) -> Result<String, Trouble> {
        let inboxes = self.store().inboxes().await.map_err(broken)?;
        let accounts = self.node.accounts();
        let of_accounts = accounts.iter().flat_map(|one| &one.account.addresses);
        let mut all = inboxes.iter().map(|inbox| &inbox.address).chain(of_accounts);
        let found = all.find(|address| self.node.naming.address(address) == ours);
        Ok(found.map(|address| address.display().to_owned()).unwrap_or_default())
    }
}
