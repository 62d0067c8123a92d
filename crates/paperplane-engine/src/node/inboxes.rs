//! Records the addresses of the channel accounts in the workspace.

use super::{accounts::ChannelAccount, context::NodeContext};
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope},
    event::InboxAdded,
    ids::InboxId,
};
use paperplane_store::InboxRecord;

/// Records each address of each account as an inbox, once per account and address.
pub(crate) async fn add(node: &NodeContext) -> anyhow::Result<()> {
    let accounts = node.accounts();
    if accounts.is_empty() {
        return Ok(());
    }
    let known = node.store.inboxes().await?;
    let is_known = |account: &ChannelAccount, address: &Address| {
        let is_it = |inbox: &InboxRecord| inbox.account == account.account.id && inbox.address == *address;
        known.iter().any(is_it)
    };
    let new: Vec<_> = accounts
        .iter()
        .flat_map(|one| one.account.addresses.iter().map(move |address| (one, address)))
        .filter(|(one, address)| !is_known(one, address))
        .map(|(one, address)| inbox_added(node, one, address))
        .collect();
    if !new.is_empty() {
        node.append(new).await?;
    }
    Ok(())
}

fn inbox_added(node: &NodeContext, account: &ChannelAccount, address: &Address) -> Envelope {
    let added = InboxAdded {
        provider: account.provider.name().to_owned(),
        inbox: InboxId::new(node.host.now(), node.ten_random()),
        channel: address.channel,
        account: account.account.id.clone(),
        address: address.clone(),
    };
    node.recorder().workspace(node.new_event_id(), Actor::System, added)
}
