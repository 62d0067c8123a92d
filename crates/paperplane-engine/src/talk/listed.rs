//! Observations in a provider's list that the replica does not have: shared by polling and by checks.

use crate::node::context::NodeContext;
use paperplane_connectors::channels::listing::Listed;
use paperplane_core::talk::observation::Observation;
use paperplane_store::StoreError;

/// Observations of listed messages that the replica does not have yet, in the order in which they happened; the list is
/// newest first.
pub(crate) async fn news<'a>(
    node: &NodeContext,
    listed: impl DoubleEndedIterator<Item = &'a Listed>,
) -> Result<Vec<Observation>, StoreError> {
    let mut news = Vec::new();
    for message in listed.rev() {
        for observation in &message.observations {
            if !is_known(node, observation).await? {
                news.push(observation.clone());
            }
        }
    }
    Ok(news)
}

/// A message that is here, a report that moves no tick forward, and whatever became of messages that were not ours to
/// send are no news.
async fn is_known(node: &NodeContext, observation: &Observation) -> Result<bool, StoreError> {
    let store = &node.store;
    Ok(match observation {
        Observation::Received(received) => store.knows_message(received.message.id).await?,
        Observation::Found(found) => store.knows_message(found.message.id).await?,
        Observation::Reported(reported) => {
            let ours = store.sent_by_us(vec![reported.reported]).await?;
            let known = store.reported(reported.reported).await?;
            ours.is_empty() || known.is_some_and(|known| known.rank() >= reported.status.rank())
        }
        Observation::SamePerson(one, other, _) => {
            let naming = &node.naming;
            store.has_event(naming.link(naming.address(one), naming.address(other))).await?
        }
    })
}
