//! Numbers of people: the channel on which they are written to, and the spellings by which one is known.

use crate::node::context::NodeContext;
use paperplane_core::{address::Address, channel::Channel};
use paperplane_store::StoreError;

/// The channel of numbers: WhatsApp, unless the agency only has text messages.
pub(super) async fn numbers_on(node: &NodeContext) -> Result<Channel, StoreError> {
    let inboxes = node.store.inboxes().await?;
    let has = |channel| inboxes.iter().any(|inbox| inbox.channel == channel);
    Ok(if has(Channel::SMS) && !has(Channel::WHATSAPP) { Channel::SMS } else { Channel::WHATSAPP })
}

/// The same number on each channel of numbers, and its usual spelling there.
pub(super) fn spellings(address: &Address) -> Vec<Address> {
    let mut all = vec![address.clone()];
    all.extend([Channel::WHATSAPP, Channel::SMS].into_iter().filter_map(|channel| address.on(channel)));
    let usual: Vec<Address> = all.iter().filter_map(paperplane_numbers::usual_address).collect();
    all.extend(usual);
    all
}
