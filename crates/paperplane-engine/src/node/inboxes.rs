//! Records the addresses of the channel account in the workspace.

use super::context::NodeContext;
use paperplane_connectors::channels::twilio::TwilioAccount;
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope},
    event::InboxAdded,
    ids::InboxId,
};

/// Records each number of the Twilio account as an inbox, once per account and address.
pub(crate) async fn add(node: &NodeContext) -> anyhow::Result<()> {
    let Some(account) = &node.twilio() else {
        return Ok(());
    };
    let agency = node.store.agency().await?;
    let is_new = |number: &&Address| {
        !agency.inboxes.iter().any(|inbox| inbox.account == account.account_sid && inbox.address == **number)
    };
    let new: Vec<_> = account.numbers.iter().filter(is_new).map(|number| inbox_added(node, account, number)).collect();
    if !new.is_empty() {
        node.append(new).await?;
    }
    Ok(())
}

fn inbox_added(node: &NodeContext, account: &TwilioAccount, number: &Address) -> Envelope {
    let added = InboxAdded {
        provider: "twilio".into(),
        inbox: InboxId::new(node.host.now(), node.ten_random()),
        channel: number.channel,
        account: account.account_sid.clone(),
        address: number.clone(),
    };
    node.recorder().workspace(node.new_event_id(), Actor::System, added)
}
