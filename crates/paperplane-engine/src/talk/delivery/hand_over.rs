//! One message, once: guard, attempt, read back, hand over, outcome.

use super::shared::{Route, Shared};
use crate::{
    node::{accounts::ChannelAccount, backoff::Backoff},
    talk::sent_copies,
};
use anyhow::Context as _;
use paperplane_connectors::channels::parcel::{AttachedFile, Content, Parcel};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{self, DeliveryAccepted, DeliveryAttempted, DeliveryDeferred, DeliveryRefused, Event, MailHead, TalkEvent},
    ids::{AttemptId, EventId},
    talk::{
        delivery::{Delay, DeliveryOutcome, Refusal, retry_after_ms},
        guard::{self, GuardFacts},
        mail_writing,
        window::window_at,
    },
};
use paperplane_store::Due;
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// The first pause before an outcome that could not be recorded is tried again.
const OUTCOME_RETRY_FIRST: Duration = Duration::from_millis(250);
/// The longest such pause.
const OUTCOME_RETRY_MAX: Duration = Duration::from_secs(10);

pub(super) struct HandOver<'a> {
    pub shared: &'a Shared,
    pub due: &'a Due,
    /// `None` where no account of this node owns the sender.
    pub route: Option<&'a Route>,
}

impl HandOver<'_> {
    pub(super) async fn run(&self) -> anyhow::Result<()> {
        // A message is handed over without its files' being here only where they were waited for too long.
        if !self.shared.files_are_here(self.due).await {
            return self.record_and_wait(self.refused(None, Refusal::FileMissing)).await;
        }
        let route = match self.guard() {
            Ok(route) => route,
            Err(refusal) => return self.record_and_wait(self.refused(None, refusal)).await,
        };
        if let Some(refusal) = self.stopped().await? {
            return self.record_and_wait(self.refused(None, refusal)).await;
        }
        let attempt = AttemptId::new(self.shared.node.host.now(), self.shared.node.ten_random());
        self.shared.live().insert(attempt);
        let ended = self.attempt(route, attempt).await;
        self.shared.live().remove(&attempt);
        ended
    }

    /// The last hop's check, over all addresses of the person, whoever wrote the message.
    fn guard(&self) -> Result<&Route, Refusal> {
        let route = self.route.ok_or(Refusal::NoInbox)?;
        let due = self.due;
        let is_reached = route.account.account.public_url.is_some() || !route.account.provider.fetches_files();
        if !due.files.is_empty() && !is_reached {
            return Err(Refusal::FilesOutOfReach);
        }
        let capabilities = route.capabilities(due.channel);
        guard::check(GuardFacts {
            capabilities,
            reach: self.due.peer.reach(),
            // Who sends it again knows that it came back.
            came_back: due.came_back && due.attempt_count == 0,
            text: &self.due.text,
            with: event::with(due.template.is_some(), !due.files.is_empty(), &due.details),
            opted_out: self.due.opted_out,
            blocked: self.due.blocked,
            unsubscribed: self.due.unsubscribed,
            window: window_at(capabilities.window, self.due.window, self.shared.node.host.now()),
        })?;
        Ok(route)
    }

    /// The refusal of a mail of which one recipient, beside the person, opted out or is blocked.
    async fn stopped(&self) -> anyhow::Result<Option<Refusal>> {
        let Some(head) = self.mail_head().await? else { return Ok(None) };
        let node = &self.shared.node;
        let recipients: Vec<_> = mail_writing::beside(&head).filter_map(|one| Address::email(&one.address)).collect();
        if recipients.is_empty() {
            return Ok(None);
        }
        let ids = recipients.iter().map(|address| node.naming.address(address)).collect();
        let stop = node.store.stopped(ids).await?;
        Ok(stop.and_then(|(nth, because)| {
            let address = recipients.get(nth)?.display().to_owned();
            Some(Refusal::Recipient { address, because, provider_code: None, words: None })
        }))
    }

    async fn attempt(&self, route: &Route, attempt: AttemptId) -> anyhow::Result<()> {
        let deadline = self.shared.node.config.timing.attempt_deadline;
        let begun = Instant::now();
        let id = self.record(Event::Talk(TalkEvent::DeliveryAttempted(DeliveryAttempted {
            message: self.due.message,
            attempt,
            owner: self.shared.device(),
            generation: self.shared.generation.clone(),
            deadline_ms: i64::try_from(deadline.as_millis()).unwrap_or(i64::MAX),
        })));
        let node = &self.shared.node;
        let read_back = async {
            node.append(vec![id.1]).await?;
            node.folding.until_folded(&node.store, id.0).await?;
            anyhow::Ok(node.store.is_first_open(attempt).await?)
        };
        match tokio::time::timeout(deadline, read_back).await {
            Ok(Ok(true)) if begun.elapsed() < deadline => {
                let outcome = self.deliver(route, attempt).await;
                self.conclude(route, attempt, outcome).await
            }
            Ok(Ok(false)) => Ok(()),
            // Nothing was handed over, and that is certain: put off, not lost.
            Ok(Ok(true)) | Ok(Err(_)) | Err(_) => {
                let later = DeliveryOutcome::Later { after_ms: None, because: Delay::Unreachable };
                self.conclude(route, attempt, later).await
            }
        }
    }

    async fn deliver(&self, route: &Route, attempt: AttemptId) -> DeliveryOutcome {
        let ChannelAccount { provider, account } = &route.account;
        let parcel = Parcel {
            peer: self.due.peer.clone(),
            ours: route.sender.clone(),
            content: match self.content(&route.account).await {
                Ok(content) => content,
                Err(error) => {
                    tracing::warn!(%error, "A file or the thread of a message could not be read; it is tried again");
                    return DeliveryOutcome::Later { after_ms: None, because: Delay::Unreachable };
                }
            },
            attempt,
            at: self.shared.node.host.now(),
            unsubscribe: self.unsubscribe_link(route),
            status_callback: account.public_url.as_ref().and_then(|url| provider.status_callback(url, attempt)),
            timeout: self.shared.node.config.timing.provider_timeout,
        };
        sent_copies::keep(&self.shared.node, &route.account, &parcel).await;
        let outcome = provider.deliver(&self.shared.client, account, &parcel).await;
        self.shared.node.keep_renewed(&route.account);
        outcome
    }

    /// The address at which the person unsubscribes, where this is a mail that goes to many.
    fn unsubscribe_link(&self, route: &Route) -> Option<Url> {
        self.due.details.mail.as_ref().filter(|mail| mail.to_many)?;
        let account = &route.account;
        let ours = route.sender.as_ref().or(account.account.addresses.first())?;
        self.shared.node.unsubscribe_link(account, &self.due.peer, ours)
    }

    async fn content(&self, account: &ChannelAccount) -> anyhow::Result<Content> {
        if let Some(used) = &self.due.template {
            return Ok(Content::Template(used.clone()));
        }
        let (files, attached) = match account.provider.fetches_files() {
            true => {
                let addresses =
                    self.due.files.iter().filter_map(|file| self.shared.node.handed_out(account, file.blob));
                (addresses.collect(), Vec::new())
            }
            false => (Vec::new(), self.attached().await?),
        };
        Ok(Content::Free {
            text: self.due.text.clone(),
            files,
            attached,
            location: self.due.details.location.clone(),
            mail: self.mail_head().await?,
        })
    }

    /// The files themselves.
    async fn attached(&self) -> anyhow::Result<Vec<AttachedFile>> {
        let mut attached = Vec::with_capacity(self.due.files.len());
        for file in &self.due.files {
            let content = self.shared.node.blobs.get(file.blob).await?.context("a file went away")?;
            let (name, content_type) = (file.name.clone(), file.content_type.clone());
            attached.push(AttachedFile { name, content_type, content: content.to_vec() });
        }
        Ok(attached)
    }

    /// The head of a mail: as it was requested, else that of an answer to their newest one.
    async fn mail_head(&self) -> anyhow::Result<Option<Box<MailHead>>> {
        if !self.due.channel.capabilities().subjects || self.due.details.mail.is_some() {
            return Ok(self.due.details.mail.clone());
        }
        Ok(self.shared.node.answering(self.due.conversation).await?)
    }

    async fn conclude(&self, route: &Route, attempt: AttemptId, outcome: DeliveryOutcome) -> anyhow::Result<()> {
        let event = match outcome {
            DeliveryOutcome::Accepted { provider_ref } => self.accepted(route, attempt, provider_ref),
            DeliveryOutcome::Refused(refusal) => self.refused(Some(attempt), refusal),
            DeliveryOutcome::Later { after_ms, because } => self.deferred(attempt, after_ms, because),
            // The attempt stays open: after the deadline and the provider's time it is reconciled.
            DeliveryOutcome::Unknown => {
                self.shared.node.pulse.count_delivery(|deliveries| deliveries.unanswered += 1);
                return Ok(());
            }
        };
        self.record_and_wait(event).await?;
        sent_copies::look(&self.shared.node, &route.account);
        Ok(())
    }

    fn accepted(&self, route: &Route, attempt: AttemptId, provider_ref: String) -> Event {
        self.shared.node.pulse.count_delivery(|deliveries| deliveries.accepted += 1);
        Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted {
            message: self.due.message,
            attempt,
            account: route.account.account.id.clone(),
            provider_ref,
            reconciled: false,
        }))
    }

    fn deferred(&self, attempt: AttemptId, after_ms: Option<i64>, because: Delay) -> Event {
        let Some(own_wait) = retry_after_ms(self.due.attempt_count) else {
            return self.refused(Some(attempt), Refusal::GaveUp);
        };
        self.shared.node.pulse.count_delivery(|deliveries| deliveries.deferred += 1);
        let not_before = self.shared.node.host.now().plus_ms(after_ms.unwrap_or(0).max(own_wait));
        Event::Talk(TalkEvent::DeliveryDeferred(DeliveryDeferred {
            message: self.due.message,
            attempt,
            not_before,
            because,
        }))
    }

    fn refused(&self, attempt: Option<AttemptId>, refusal: Refusal) -> Event {
        self.shared.node.pulse.count_delivery(|deliveries| deliveries.refused += 1);
        Event::Talk(TalkEvent::DeliveryRefused(DeliveryRefused { message: self.due.message, attempt, refusal }))
    }

    fn record(&self, event: Event) -> (EventId, paperplane_core::envelope::Envelope) {
        let node = &self.shared.node;
        let id = node.new_event_id();
        let mut envelope = node.recorder().outbound(id, Actor::System, &self.due.peer, event);
        envelope.cause = Some(self.due.requested);
        (id, envelope)
    }

    /// Appends an outcome, however long the log stays away: only a crash leaves an attempt open, and that is
    /// reconciled. Then waits until it is folded, so that the message is not looked at with old eyes.
    async fn record_and_wait(&self, event: Event) -> anyhow::Result<()> {
        let node = &self.shared.node;
        let (id, envelope) = self.record(event);
        let mut backoff = Backoff::new(OUTCOME_RETRY_FIRST, OUTCOME_RETRY_MAX);
        while let Err(error) = node.append(vec![envelope.clone()]).await {
            tracing::warn!(%error, "An outcome could not be recorded yet");
            tokio::time::sleep(backoff.pause(node.host.as_ref())).await;
        }
        node.folding.until_folded(&node.store, id).await.context("reading an outcome back")
    }
}
