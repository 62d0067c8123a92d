//! Reading history again: every request that was kept is read by today's reader, and better readings are recorded. Dead
//! letters are read once more, too.

use crate::{
    desk::{Desk, broken, not_recorded},
    node::accounts::Accounts,
};
use paperplane_bridge::{Code, Trouble, WorkspaceCause};
use paperplane_core::{
    checkpoint::Checkpoint,
    envelope::{Actor, Envelope},
    event::{DeadLetterSettled, Event, Incoming, MessageReceived, MessageReread, TalkEvent},
    ids::{EventId, MessageId},
    talk::observation::Observation,
    topic::Topic,
    wire::{Reading, decode},
};
use paperplane_log::LogSignal;
use std::{collections::BTreeMap, fmt};

/// The result of reading again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reread {
    /// True if it was recorded; otherwise it was a dry run.
    pub recorded: bool,
    /// Messages that were read.
    pub read_count: usize,
    /// Those of them that today's reader understands differently.
    pub better_count: usize,
    /// Those that today's reader cannot read; they stay as they were read.
    pub unreadable_count: usize,
    /// Dead letters that today's reader can read.
    pub dead_letter_count: usize,
}

impl fmt::Display for Reread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { recorded, read_count, better_count, unreadable_count, dead_letter_count } = self;
        let (messages, dead_letters, add) = if *recorded {
            ("were corrected", "were read after all", "")
        } else {
            ("would be corrected", "could be read after all", " Nothing was changed: add --write to do it.")
        };
        write!(
            f,
            "{read_count} messages were read again: {better_count} {messages}, {unreadable_count} cannot be read and stay \
             as they are. {dead_letter_count} requests that nobody could read {dead_letters}.{add}"
        )
    }
}

/// The last reading of a message that a better reader recorded.
struct Last {
    event: EventId,
    message: Incoming,
}

impl Desk {
    /// Reads all kept requests once more. Without `write` nothing is recorded: a dry run.
    ///
    /// # Errors
    /// [`Code::NotNow`] without an account, [`Code::Offline`] where the log does not answer or does not take it.
    pub async fn reread(&self, write: bool) -> Result<Reread, Trouble> {
        let accounts = self.node.accounts();
        if accounts.is_empty() {
            return Err(WorkspaceCause::NoAccount.into());
        }
        let mut came_to = Reread { recorded: write, ..Reread::default() };
        let last = self.last_readings().await?;
        let mut better = self.better_readings(&accounts, &last, &mut came_to).await?;
        better.extend(self.dead_letters_read(&accounts, &mut came_to).await?);
        if write && !better.is_empty() {
            self.node.append(better).await.map_err(|error| not_recorded(&error))?;
        }
        Ok(came_to)
    }

    /// Walks through the log from its beginning to its end of now.
    async fn each_event(&self, mut see: impl FnMut(Envelope)) -> Result<(), Trouble> {
        let mut follower = self.node.log.follow(Topic::followed(), Checkpoint::default());
        loop {
            match follower.next().await {
                Some(LogSignal::Records(records)) => {
                    for record in &records {
                        if let Reading::Event(envelope) = decode(record, Some(self.node.source.workspace)) {
                            see(*envelope);
                        }
                    }
                }
                Some(LogSignal::CaughtUp) => return Ok(()),
                Some(LogSignal::Healed) => {}
                Some(LogSignal::Broken(_) | LogSignal::Remade(_)) | None => {
                    return Err(Trouble::new(Code::Offline, "The log does not answer: nothing was changed."));
                }
            }
        }
    }

    /// The newest reading that earlier runs recorded, by message: all of one message are in one partition of the log.
    async fn last_readings(&self) -> Result<BTreeMap<MessageId, Last>, Trouble> {
        let mut last = BTreeMap::new();
        self.each_event(|envelope| {
            if let Event::Talk(TalkEvent::MessageReread(MessageReread { message })) = envelope.event {
                last.insert(message.id, Last { event: envelope.id, message });
            }
        })
        .await?;
        Ok(last)
    }

    async fn better_readings(
        &self,
        accounts: &Accounts,
        last: &BTreeMap<MessageId, Last>,
        came_to: &mut Reread,
    ) -> Result<Vec<Envelope>, Trouble> {
        // The same webhook received twice is in the log twice, and is read once.
        let mut better = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        self.each_event(|envelope| {
            let Event::Talk(TalkEvent::MessageReceived(received)) = envelope.event else {
                return;
            };
            if !seen.insert(received.message.id) {
                return;
            }
            came_to.read_count += 1;
            let before = last.get(&received.message.id);
            match self.today(&received, accounts) {
                None => came_to.unreadable_count += 1,
                Some(message) if message == *before.map_or(&received.message, |last| &last.message) => {}
                Some(message) => {
                    let over = before.map(|last| last.event);
                    better.insert(message.id, self.node.recorder().reread(MessageReread { message }, over));
                }
            }
        })
        .await?;
        came_to.better_count = better.len();
        Ok(better.into_values().collect())
    }

    /// Reads a kept request with the current reader; `None` if it cannot be read, or is another message.
    fn today(&self, received: &MessageReceived, accounts: &Accounts) -> Option<Incoming> {
        let one = accounts.iter().find(|one| one.account.id == received.message.account)?;
        let observations = one.provider.reread(&received.raw, &one.account, &self.node.naming).ok()?;
        observations.into_iter().find_map(|observation| match observation {
            Observation::Received(again) if again.message.id == received.message.id => Some(again.message),
            _ => None,
        })
    }

    /// Observations of the dead letters that can be read today, and the records that settle these.
    async fn dead_letters_read(&self, accounts: &Accounts, came_to: &mut Reread) -> Result<Vec<Envelope>, Trouble> {
        let recorder = self.node.recorder();
        let mut envelopes = Vec::new();
        for dead_letter in self.store().dead_letters(u32::MAX).await.map_err(broken)? {
            let read = accounts.reread(&dead_letter.provider, &dead_letter.raw, &self.node.naming);
            let Some(Ok(observations)) = read else {
                continue;
            };
            came_to.dead_letter_count += 1;
            envelopes.extend(observations.into_iter().map(|observation| recorder.record(observation)));
            let id = self.node.naming.settled(dead_letter.id);
            envelopes.push(recorder.dead_letters(id, Actor::System, DeadLetterSettled { dead_letter: dead_letter.id }));
        }
        Ok(envelopes)
    }
}
