//! Attempts without a known outcome: after a crash, a lost answer or a change of owner, the provider is asked.

use super::shared::{Shared, until};
use crate::{node::accounts::ChannelAccount, talk::sent_copies};
use paperplane_bridge::view::channels::AccountRef;
use paperplane_connectors::channels::listing::{ListQuery, Listed};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{DeliveryAccepted, DeliveryUnsure, Direction, Event, TalkEvent},
    talk::reconcile::{Finding, OpenAttempt, UnboundResult, reconcile},
    time::Timestamp,
};
use paperplane_store::{Open, StoreError};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio::task::JoinSet;

/// The most by which the provider's own time may lie before the attempt's record, in milliseconds: clocks differ.
const CLOCKS_DIFFER_MS: i64 = 5 * 60 * 1000;
/// Until the provider's list surely shows what it took, in milliseconds, on top of deadline and timeout.
const LIST_LAG_MS: i64 = 2_000;
/// Time before the provider is asked again when it did not answer.
const ASK_AGAIN: Duration = Duration::from_secs(10);

/// The time after which a mailbox that does not open is not waited for any more, in milliseconds: a person decides then.
const MAILBOX_WITHIN_MS: i64 = 10 * 60 * 1000;

/// The account of open attempts, where it is here, and their person; `None` for those that one folder tells all at once.
type Whose = (Option<AccountRef>, Option<Address>);

/// Starts a task per account and person whose open attempts have had their time; answers with when the next ones will have.
pub(super) async fn look(
    shared: &Arc<Shared>,
    tasks: &mut JoinSet<()>,
    owned: &BTreeSet<i32>,
    now: Timestamp,
) -> Result<Option<Duration>, StoreError> {
    let mut due: BTreeMap<Whose, Vec<Open>> = BTreeMap::new();
    let mut soon: Option<Duration> = None;
    let opens = shared.node.store.open_attempts(owned.clone()).await?;
    let inboxes = if opens.is_empty() { Vec::new() } else { shared.accounts.inboxes(&shared.node.store).await? };
    for open in opens {
        if shared.live().contains(&open.attempt) || shared.busy().contains(&open.message) {
            continue;
        }
        let at = due_at(shared, &open);
        if at <= now {
            let route = shared.route(open.peer.channel, open.ours.as_ref(), &inboxes);
            let has_folder = route.as_ref().is_some_and(|route| route.account.provider.mailbox().is_some());
            let whose = (route.map(|route| route.account.key()), (!has_folder).then(|| open.peer.clone()));
            due.entry(whose).or_default().push(open);
        } else {
            soon = Some(soon.map_or(until(now, at), |have| have.min(until(now, at))));
        }
    }
    for ((account, _), opens) in due {
        let account = account.and_then(|key| shared.accounts.find(&key)).cloned();
        begin(shared, tasks, account, opens);
    }
    Ok(soon)
}

fn due_at(shared: &Shared, open: &Open) -> Timestamp {
    let timeout = i64::try_from(shared.node.config.timing.provider_timeout.as_millis()).unwrap_or(i64::MAX);
    open.attempted_at.plus_ms(open.deadline_ms).plus_ms(timeout).plus_ms(LIST_LAG_MS)
}

fn begin(shared: &Arc<Shared>, tasks: &mut JoinSet<()>, account: Option<ChannelAccount>, opens: Vec<Open>) {
    let shared = Arc::clone(shared);
    shared.busy().extend(opens.iter().map(|open| open.message));
    tasks.spawn(async move {
        if let Err(error) = settle(&shared, account.as_ref(), &opens).await {
            tracing::warn!(%error, "The provider could not be asked about an open attempt; asking again");
            tokio::time::sleep(ASK_AGAIN).await;
        }
        for open in &opens {
            shared.busy().remove(&open.message);
        }
    });
}

async fn settle(shared: &Shared, account: Option<&ChannelAccount>, opens: &[Open]) -> anyhow::Result<()> {
    let Some(first) = opens.first() else {
        return Ok(());
    };
    let since = opens.iter().map(|open| open.attempted_at).min().unwrap_or(first.attempted_at);
    let query = ListQuery { since: since.plus_ms(-CLOCKS_DIFFER_MS), to: Some(first.peer.clone()) };
    // An account that is gone and a provider without a list leave it to a person.
    let findings = match account {
        Some(one) if one.provider.has_list() => {
            let listing = one.provider.list(&shared.client, &one.account, &shared.node.naming, &query).await?;
            reconcile(&by_text(opens), &unbound(shared, &one.account.id, &listing.messages).await?)
        }
        Some(one) => by_name(shared, one, opens).await?,
        None => reconcile(&by_text(opens), &[]),
    };
    for finding in findings {
        let (Finding::Taken { attempt, .. } | Finding::Unsure { attempt, .. }) = &finding;
        let peer = opens.iter().find(|open| open.attempt == *attempt).map_or(&first.peer, |open| &open.peer);
        record(shared, account, peer, finding).await?;
    }
    if let Some(one) = account {
        sent_copies::look(&shared.node, one);
    }
    Ok(())
}

fn by_text(opens: &[Open]) -> Vec<OpenAttempt> {
    let text = |open: &Open| open.text.trim_end().to_owned();
    opens.iter().map(|open| OpenAttempt { attempt: open.attempt, message: open.message, text: text(open) }).collect()
}

/// Findings from the provider's folder of sent messages: the names of attempts are ours, so that it knows each by itself.
async fn by_name(shared: &Shared, one: &ChannelAccount, opens: &[Open]) -> anyhow::Result<Vec<Finding>> {
    let Some(mailbox) = one.provider.mailbox() else { return Ok(reconcile(&by_text(opens), &[])) };
    let names: Vec<_> =
        opens.iter().map(|open| mailbox.sent_as(&one.account, open.attempt, open.ours.as_ref())).collect();
    let timeout = shared.node.config.timing.provider_timeout;
    let sent = mailbox.sent(&shared.client, &one.account, &names, timeout).await;
    shared.node.keep_renewed(one);
    let sent = match sent {
        Ok(sent) => sent,
        Err(error) => {
            let is_old = |open: &Open| shared.node.host.now().since_ms(open.attempted_at) > MAILBOX_WITHIN_MS;
            if !opens.iter().all(is_old) {
                return Err(error.into());
            }
            tracing::warn!(%error, "The folder of sent mails could not be read for long: a person decides");
            Default::default()
        }
    };
    let finding = |(open, name): (&Open, String)| match sent.contains(&name) {
        true => Finding::Taken { attempt: open.attempt, message: open.message, provider_ref: name },
        false => Finding::Unsure { attempt: open.attempt, message: open.message },
    };
    Ok(opens.iter().zip(names).map(finding).collect())
}

/// The provider's messages to this person that no message of ours is bound to, oldest first.
async fn unbound(shared: &Shared, account: &str, listed: &[Listed]) -> Result<Vec<UnboundResult>, StoreError> {
    let naming = &shared.node.naming;
    let outgoing: Vec<_> = listed
        .iter()
        .rev()
        .filter(|message| message.direction == Direction::Outgoing)
        .map(|message| (naming.message(account, &message.provider_ref), message))
        .collect();
    let bound = shared.node.store.sent_by_us(outgoing.iter().map(|(id, _)| *id).collect()).await?;
    Ok(outgoing
        .into_iter()
        .filter(|(id, _)| !bound.contains(id))
        .map(|(_, message)| UnboundResult {
            provider_ref: message.provider_ref.clone(),
            text: message.text.trim_end().to_owned(),
        })
        .collect())
}

async fn record(
    shared: &Shared,
    account: Option<&ChannelAccount>,
    peer: &Address,
    finding: Finding,
) -> anyhow::Result<()> {
    let event = match finding {
        Finding::Taken { attempt, message, provider_ref } => {
            Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted {
                message,
                attempt,
                account: account.map(|one| one.account.id.clone()).unwrap_or_default(),
                provider_ref,
                reconciled: true,
            }))
        }
        Finding::Unsure { attempt, message } => {
            Event::Talk(TalkEvent::DeliveryUnsure(DeliveryUnsure { message, attempt }))
        }
    };
    let node = &shared.node;
    let id = node.new_event_id();
    node.append(vec![node.recorder().outbound(id, Actor::System, peer, event)]).await?;
    Ok(node.folding.until_folded(&node.store, id).await?)
}
