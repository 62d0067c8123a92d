//! Copies of what was sent: each mail that the server took is put into the folder of sent mails of its account, once.
//!
//! A copy is kept on this device from before its mail is handed over until it stands there, over crashes and restarts.

use crate::node::{accounts::ChannelAccount, backoff::Backoff, context::NodeContext, ticker::until_stopped};
use anyhow::{Context as _, ensure};
use paperplane_connectors::channels::{
    mailbox::{Mailbox, SentCopy},
    parcel::Parcel,
};
use paperplane_core::ids::AttemptId;
use paperplane_store::KeptCopy;
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// The first pause before a folder that failed is tried again.
const RETRY_FIRST: Duration = Duration::from_secs(2);
/// The longest such pause.
const RETRY_MAX: Duration = Duration::from_secs(5 * 60);
/// The number of times that a server refuses a copy before it is given up: one that is too large would be refused for ever.
const REFUSED_MAX: u32 = 5;

/// Keeps what the folder of sent mails shall hold, before it is handed over. Without it the mail is sent all the same.
pub(crate) async fn keep(node: &NodeContext, one: &ChannelAccount, parcel: &Parcel) {
    let Some(copy) = one.provider.mailbox().and_then(|mailbox| mailbox.copy(&one.account, parcel)) else { return };
    let SentCopy { provider_ref, content } = copy;
    let kept = KeptCopy { attempt: parcel.attempt, provider_ref, content };
    if let Err(error) = node.store.keep_copy(&one.account.id, kept).await {
        tracing::warn!(%error, "The copy of a mail could not be kept: it will be missing among the sent ones");
    }
}

/// Lets the copies of an account be looked through, since the end of one of its attempts is known. Only accounts with a mailbox
/// have some.
pub(crate) fn look(node: &NodeContext, one: &ChannelAccount) {
    if one.provider.mailbox().is_some() {
        node.mail_ended.send_replace(());
    }
}

/// Puts the copies of an account into its folder, as mails are taken.
pub(crate) async fn run(node: Arc<NodeContext>, account: ChannelAccount, stop: CancellationToken) {
    let Some(mailbox) = account.provider.mailbox() else { return };
    let mut ended = node.mail_ended.subscribe();
    let filing = async {
        // Before the log is read, it is not known what was taken.
        node.caught_up().await;
        let mut backoff = Backoff::new(RETRY_FIRST, RETRY_MAX);
        let mut refused = Refused::default();
        loop {
            ended.borrow_and_update();
            match file(&node, &account, mailbox, &mut refused).await {
                Ok(()) => {
                    backoff.reset();
                    if ended.changed().await.is_err() {
                        return;
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, "The copy of a sent mail could not be put into its folder; trying again");
                    tokio::time::sleep(backoff.pause(node.host.as_ref())).await;
                }
            }
        }
    };
    until_stopped(&stop, filing).await;
}

/// The copy that the server refused last, and how many times.
type Refused = Option<(AttemptId, u32)>;

async fn file(
    node: &NodeContext,
    one: &ChannelAccount,
    mailbox: &dyn Mailbox,
    refused: &mut Refused,
) -> anyhow::Result<()> {
    while let Some(kept) = node.store.taken_copy(&one.account.id).await? {
        let copy = SentCopy { provider_ref: kept.provider_ref, content: kept.content };
        let timeout = node.config.timing.provider_timeout;
        let filed = mailbox.file(&node.client()?, &one.account, &copy, timeout).await;
        node.keep_renewed(one);
        if !filed? {
            let before = refused.filter(|(attempt, _)| *attempt == kept.attempt).map_or(0, |(_, times)| times);
            *refused = Some((kept.attempt, before + 1));
            ensure!(before + 1 >= REFUSED_MAX, "the server does not take a copy");
            tracing::warn!("The copy of a sent mail is given up: the server does not take it");
        }
        node.store.forget_copy(kept.attempt).await.context("forgetting a copy")?;
    }
    Ok(())
}
