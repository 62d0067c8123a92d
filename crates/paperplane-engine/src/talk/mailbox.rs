//! The mailbox of an account: what comes in, and what other programs send, is fetched, kept and recorded, in the order of
//! each folder.
//!
//! This device remembers the places that it reached, after the log has what was read. Another device reads the same mails and
//! records the same events.

use super::{exchange, trouble::why_of};
use crate::node::{accounts::ChannelAccount, backoff::Backoff, context::NodeContext, ticker::until_stopped};
use anyhow::Context as _;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use paperplane_bridge::{Cause, WorkspaceStale, view::workspace::Fetched};
use paperplane_connectors::channels::mailbox::{
    From, Held, Letter, LetterFile, Mailbox, OpenMailbox, Places, Progress,
};
use paperplane_core::{
    envelope::Envelope,
    event::{
        BlobRef, ContactWish, DeliveryReported, Direction, LossReason, MediaKept, MediaLost, MessageFound,
        MessageReceived, RawRequest,
    },
    limits::{MAIL_FIRST_MS, NEWS_AGE_MS_MAX},
    talk::observation::Observation,
    time::Timestamp,
};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// The first pause before a mailbox that failed is opened again.
const RETRY_FIRST: Duration = Duration::from_secs(1);
/// The longest such pause: a server that was restarted, or a password that was mended there, is noticed within that.
const RETRY_MAX: Duration = Duration::from_secs(60);
/// The number of mails from which on a fetch is long enough to show how much of it is done.
const LONG_FETCH_MIN: usize = 100;
/// The number of messages whose files are kept at the same time: a disk takes several as fast as one.
const KEPT_AT_ONCE_MAX: usize = 8;
/// The bytes of one append to the log.
const APPEND_BYTES_MAX: usize = 512 * 1024;

/// Reads the mailbox of an account for as long as it has one.
pub(crate) async fn run(node: Arc<NodeContext>, account: ChannelAccount, stop: CancellationToken) {
    let Some(mailbox) = account.provider.mailbox() else { return };
    let reading = async {
        // Before the log is read, every mail would seem to be new.
        node.caught_up().await;
        let mut backoff = Backoff::new(RETRY_FIRST, RETRY_MAX);
        let mut reader = Reader {
            node: &node,
            account: &account,
            mailbox,
            backoff: &mut backoff,
            remembered: Places::new(),
            told: None,
        };
        loop {
            if let Err(error) = reader.read().await {
                tracing::warn!(%error, "A mailbox could not be read");
                reader.report(Err(&error));
            }
            let pause = reader.backoff.pause(node.host.as_ref());
            tokio::time::sleep(pause).await;
        }
    };
    until_stopped(&stop, reading).await;
}

struct Reader<'a> {
    node: &'a NodeContext,
    account: &'a ChannelAccount,
    mailbox: &'a dyn Mailbox,
    backoff: &'a mut Backoff,
    /// The places that this device remembers.
    remembered: Places,
    /// The trouble of the last request, `None` where it has none; `None` before the first.
    told: Option<Option<Cause>>,
}

impl Reader<'_> {
    /// Reads until something fails.
    async fn read(&mut self) -> anyhow::Result<()> {
        let timing = self.node.config.timing;
        self.remembered = self.reached().await?;
        let from = From { after: self.remembered.clone(), since: self.node.host.now().plus_ms(-MAIL_FIRST_MS) };
        let client = self.node.client()?;
        let open = self.mailbox.open(&client, &self.account.account, &from, timing.provider_timeout).await;
        self.node.keep_renewed(self.account);
        let mut open = open?;
        loop {
            let taken = self.take_all(open.as_mut()).await;
            self.progress(None);
            taken?;
            self.report(Ok(()));
            self.backoff.reset();
            open.wait(timing.poll_every).await?;
        }
    }

    async fn take_all(&mut self, open: &mut dyn OpenMailbox) -> anyhow::Result<()> {
        loop {
            let few = open.next().await?;
            self.record(&few).await?;
            self.remember(open.places()).await?;
            if few.is_empty() {
                return Ok(());
            }
            self.progress(Some(open.progress()));
        }
    }

    /// Records messages; returns when the log has them.
    async fn record(&self, few: &[Held]) -> anyhow::Result<()> {
        let letters = self.unknown(few).await?;
        let mut recorded = stream::iter(letters).map(|letter| self.recorded(letter)).buffered(KEPT_AT_ONCE_MAX);
        let (mut envelopes, mut bytes) = (Vec::new(), 0);
        while let Some((text_bytes, some)) = recorded.try_next().await? {
            envelopes.extend(some);
            bytes += text_bytes;
            if bytes >= APPEND_BYTES_MAX {
                self.node.append(std::mem::take(&mut envelopes)).await?;
                bytes = 0;
            }
        }
        if !envelopes.is_empty() {
            self.node.append(envelopes).await?;
        }
        Ok(())
    }

    /// Reads messages; those that the log has are left out.
    async fn unknown(&self, few: &[Held]) -> anyhow::Result<Vec<Letter>> {
        let mut letters = Vec::with_capacity(few.len());
        let mut before = None;
        for (nth, held) in few.iter().enumerate() {
            let read = self.mailbox.read(held, &self.account.account, &self.node.naming);
            let Some(mut letter) = read else { continue };
            if held.arrived_at.is_some() && letter.message.provider_at == held.arrived_at {
                let behind = few[nth + 1..].iter().take_while(|next| next.arrived_at == held.arrived_at).count();
                let now = self.node.host.now();
                letter.message.provider_at = held.arrived_at.map(|at| within_second(at, now, before, behind));
                before = letter.message.provider_at;
            }
            if letter.report.is_some() || !self.is_known(&letter).await? {
                letters.push(letter);
            }
        }
        Ok(letters)
    }

    /// The events of a message, and the bytes of its text; its files are kept before.
    async fn recorded(&self, mut letter: Letter) -> anyhow::Result<(usize, Vec<Envelope>)> {
        if let Some(report) = letter.report.take() {
            return Ok((0, self.reported(report, &letter.raw).await?.into_iter().collect()));
        }
        Ok((letter.message.text.len(), self.kept(letter).await?))
    }

    /// True for a message that the log has, and for one that this program sent.
    async fn is_known(&self, letter: &Letter) -> anyhow::Result<bool> {
        if let Some(attempt) = letter.attempt
            && self.node.store.knows_attempt(attempt).await?
        {
            return Ok(true);
        }
        Ok(self.node.store.knows_message(letter.message.id).await?)
    }

    /// Keeps the files of a message. Their events come before the message's own, so that nobody looks for them elsewhere.
    async fn kept(&self, letter: Letter) -> anyhow::Result<Vec<Envelope>> {
        let Letter { direction, mut message, files, raw, wish, .. } = letter;
        let raw = self.keep(&raw).await?;
        let request = raw_request(raw.as_ref());
        let mut envelopes = Vec::with_capacity(files.len() + 1);
        for (index, file) in (0_u32..).zip(&files) {
            let (peer, message) = (message.peer.clone(), message.id);
            let recorder = self.node.recorder();
            envelopes.push(match self.keep(file).await? {
                Some(file) => recorder.media_kept(MediaKept { message, index, peer, file, length_ms: None }),
                None => recorder.media_lost(MediaLost { message, index, peer, because: LossReason::TooLarge }),
            });
        }
        if let Some(mail) = &mut message.details.mail {
            mail.raw = raw;
        }
        // Folders are read one after the other: an old wish to get mails again may come after a newer one to get none.
        let age_ms = message.provider_at.map_or(0, |at| self.node.host.now().since_ms(at));
        let wish = wish.filter(|wish| *wish == ContactWish::Stop || age_ms <= NEWS_AGE_MS_MAX);
        envelopes.extend(wish.map(|wish| self.node.recorder().wish_about_many(&message, wish)));
        let observation = match direction {
            Direction::Incoming => Observation::Received(MessageReceived { message, raw: request }),
            Direction::Outgoing => Observation::Found(MessageFound { message, direction, raw: request }),
        };
        envelopes.push(self.node.recorder().record(observation));
        Ok(envelopes)
    }

    /// A report about a message of ours, unless the log has it already. The mail that it was is kept.
    async fn reported(&self, mut report: DeliveryReported, raw: &LetterFile) -> anyhow::Result<Option<Envelope>> {
        report.raw = raw_request(self.keep(raw).await?.as_ref());
        let envelope = self.node.recorder().record(Observation::Reported(report));
        let is_known = self.node.store.has_event(envelope.id).await?;
        Ok((!is_known).then_some(envelope))
    }

    /// Keeps a file where every node of the team finds it; `None` for one that is too large.
    async fn keep(&self, file: &LetterFile) -> anyhow::Result<Option<BlobRef>> {
        let Some(content) = &file.content else { return Ok(None) };
        let shared = self.node.blobs.share(content).await;
        exchange::report(self.node, shared.as_ref().map(|_| ()));
        let blob = shared.context("keeping a file of a mail")?;
        let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
        Ok(Some(BlobRef { blob, content_type: file.content_type.clone(), bytes, name: file.name.clone() }))
    }

    /// The setting under which this device remembers how far it read.
    fn setting(&self) -> String {
        format!("mailbox.{}.{}", self.account.provider.name(), self.account.account.id)
    }

    async fn reached(&self) -> anyhow::Result<Places> {
        let kept = self.node.store.setting(&self.setting()).await?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    async fn remember(&mut self, places: Places) -> anyhow::Result<()> {
        if self.remembered != places {
            self.node.store.set_setting(&self.setting(), &serde_json::to_string(&places)?).await?;
            self.remembered = places;
        }
        Ok(())
    }

    /// Tells how much of a long fetch is done; `None` once it is at its end.
    fn progress(&self, progress: Option<Progress>) {
        let reading = progress.filter(|progress| progress.of >= LONG_FETCH_MIN).map(|progress| {
            let count = |mails: usize| u32::try_from(mails).unwrap_or(u32::MAX);
            Fetched { done: count(progress.done), of: count(progress.of) }
        });
        if self.node.pulse.fetches(&self.account.key(), reading) {
            self.node.changed(vec![WorkspaceStale::Health.into()]);
        }
    }

    /// Tells the health of the account, where it changed.
    fn report(&mut self, read: Result<(), &anyhow::Error>) {
        let trouble = read.err().map(why_of);
        if self.told.as_ref() == Some(&trouble) {
            return;
        }
        let key = self.account.key();
        match &trouble {
            None => self.node.pulse.provider_answers(&key),
            Some(cause) => self.node.pulse.provider_fails(&key, cause.clone()),
        }
        self.node.pulse.list_fails(&key, trouble.is_some());
        self.told = Some(trouble);
        self.node.changed(vec![WorkspaceStale::Health.into()]);
    }
}

/// A mail as the source of an event: where its bytes are kept.
fn raw_request(raw: Option<&BlobRef>) -> RawRequest {
    RawRequest {
        path: String::new(),
        content_type: "message/rfc822".to_owned(),
        body: raw.map(|raw| raw.blob.to_string()).unwrap_or_default(),
    }
}

/// The instant of a mail that arrived in the second that begins at `second`, in milliseconds. A mailbox tells no more than that:
/// a mail that is read at once has come now, after all that was sent before it; else it stands at the end of its second. Mails of
/// one second keep their order: `before` is the instant of the one before it, `behind` the number of those that follow.
fn within_second(second: Timestamp, now: Timestamp, before: Option<Timestamp>, behind: usize) -> Timestamp {
    let last = second.plus_ms(999 - i64::try_from(behind.min(999)).unwrap_or(999));
    let after = before.filter(|before| *before >= second).map(|before| before.plus_ms(1).min(second.plus_ms(999)));
    last.min(now).max(second).max(after.unwrap_or(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_of_this_second_has_come_now_and_those_of_one_second_keep_their_order() {
        let at = |now: i64, before: Option<i64>, behind: usize| {
            within_second(Timestamp(5_000), Timestamp(now), before.map(Timestamp), behind).0
        };
        assert_eq!(at(5_300, None, 0), 5_300, "read at once");
        assert_eq!(at(9_000, None, 0), 5_999, "read later");
        assert_eq!(at(4_000, None, 0), 5_000, "the server's clock is ahead");
        assert_eq!((at(9_000, None, 2), at(9_000, Some(5_997), 1), at(9_000, Some(5_998), 0)), (5_997, 5_998, 5_999));
        assert_eq!((at(5_300, None, 1), at(5_300, Some(5_300), 0)), (5_300, 5_301));
        assert_eq!(at(9_000, Some(4_999), 0), 5_999, "the one before is of another second");
    }
}
