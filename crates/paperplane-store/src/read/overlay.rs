//! The outbox laid over the view: what was done here shows at once, and losing it needs no undoing.

use crate::{
    drafts,
    fold::resolve,
    ids::{self, Blob},
    outbox,
};
use paperplane_bridge::view::bubble::{Bubble, BubbleState, MediaState, MediaView, Side};
use paperplane_core::{
    envelope::{Actor, Envelope, Key},
    event::{BlobRef, ConversationRef, Decision, DeliverySettled, Event, MessageRequested, TalkEvent},
    ids::{AddressId, ConversationId, MessageId},
    naming,
};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// What is in the outbox and not in the replica yet, oldest first.
pub(crate) struct Overlay {
    envelopes: Vec<Envelope>,
    /// The conversation that each is about, where it is about one.
    about: Vec<Option<ConversationId>>,
    /// Decisions about stuck messages, the last one for each.
    decisions: BTreeMap<MessageId, Decision>,
    /// Where something was begun and not sent.
    drafts: BTreeSet<ConversationId>,
}

/// A message that only this device knows.
pub(crate) struct Echo {
    pub conversation: ConversationId,
    pub bubble: Bubble,
}

impl Overlay {
    pub(crate) fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let (mut envelopes, mut about, mut decisions) = (Vec::new(), Vec::new(), BTreeMap::new());
        for envelope in outbox::all(connection)? {
            if !super::has_event(connection, envelope.id)? {
                about.push(match of_conversation(&envelope.event) {
                    Some((ours, peer)) => resolve(connection, naming::conversation(ours, peer))?,
                    None => None,
                });
                if let Event::Talk(TalkEvent::DeliverySettled(settled)) = &envelope.event
                    && is_about_now(connection, settled)?
                {
                    decisions.insert(settled.message, settled.decision);
                }
                envelopes.push(envelope);
            }
        }
        Ok(Self { envelopes, about, decisions, drafts: drafts::conversations(connection)? })
    }

    /// Whether something was begun in a conversation and not sent.
    pub(crate) fn has_draft(&self, conversation: ConversationId) -> bool {
        self.drafts.contains(&conversation)
    }

    /// Each with the conversation that it is about.
    fn pending_by_conversation(&self) -> impl Iterator<Item = (ConversationId, &Envelope)> {
        self.about.iter().zip(&self.envelopes).filter_map(|(about, envelope)| about.map(|about| (about, envelope)))
    }

    /// Conversations of which this device knows more than the replica.
    pub(crate) fn changed(&self, connection: &Connection) -> rusqlite::Result<BTreeSet<ConversationId>> {
        let mut changed: BTreeSet<ConversationId> = self.about.iter().copied().flatten().collect();
        changed.extend(self.echoes(connection)?.into_iter().map(|echo| echo.conversation));
        Ok(changed)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.envelopes.is_empty()
    }

    /// Messages for later that were taken back here.
    pub(crate) fn cancelled(&self) -> BTreeSet<MessageId> {
        let cancelled = self.envelopes.iter().filter_map(|envelope| match &envelope.event {
            Event::Talk(TalkEvent::ScheduleCancelled(cancelled)) => Some(cancelled.message),
            _ => None,
        });
        cancelled.collect()
    }

    pub(crate) fn into_envelopes(self) -> Vec<Envelope> {
        self.envelopes
    }

    /// Messages that only this device knows, oldest first.
    pub(crate) fn echoes(&self, connection: &Connection) -> rusqlite::Result<Vec<Echo>> {
        let mut echoes = Vec::new();
        for envelope in &self.envelopes {
            if let Event::Talk(TalkEvent::MessageRequested(requested)) = &envelope.event
                && let Some(conversation) = conversation_of(connection, envelope, requested)?
            {
                echoes.push(Echo { conversation, bubble: bubble(connection, envelope, requested)? });
            }
        }
        Ok(echoes)
    }

    /// The last message that only this device knows of a conversation.
    pub(crate) fn last_echo(
        &self,
        connection: &Connection,
        conversation: ConversationId,
    ) -> rusqlite::Result<Option<Echo>> {
        if self.envelopes.is_empty() {
            return Ok(None);
        }
        Ok(self.echoes(connection)?.into_iter().rfind(|echo| echo.conversation == conversation))
    }

    /// What was done here in a conversation and is not in the log yet, oldest first.
    pub(crate) fn pending(&self, conversation: ConversationId) -> impl Iterator<Item = &Envelope> {
        self.pending_by_conversation().filter(move |(about, _)| *about == conversation).map(|(_, envelope)| envelope)
    }

    /// Conversations in which something was marked as seen here.
    pub(crate) fn seen_here(&self) -> BTreeSet<ConversationId> {
        let seen = self
            .pending_by_conversation()
            .filter(|(_, envelope)| matches!(envelope.event, Event::Talk(TalkEvent::ConversationSeen(_))));
        seen.map(|(about, _)| about).collect()
    }

    /// Decisions about stuck messages, the last one for each.
    pub(crate) const fn decisions(&self) -> &BTreeMap<MessageId, Decision> {
        &self.decisions
    }

    /// How many messages of theirs are unread behind a mark made here; `None` where none was made.
    pub(crate) fn unread(
        &self,
        connection: &Connection,
        conversation: ConversationId,
    ) -> rusqlite::Result<Option<u32>> {
        let mut unread: Option<u32> = None;
        for envelope in self.pending(conversation) {
            let Event::Talk(TalkEvent::ConversationSeen(seen)) = &envelope.event else {
                continue;
            };
            let sql = "SELECT count(*) FROM messages AS m JOIN messages AS mark ON mark.id = ?2
                       WHERE m.conversation = ?1 AND m.direction = 0
                         AND (m.sort_ms, m.event) > (mark.sort_ms, mark.event)";
            let row = params![conversation.blob(), seen.up_to.blob()];
            let left = connection.prepare_cached(sql)?.query_row(row, |row| row.get(0))?;
            unread = Some(unread.map_or(left, |have: u32| have.min(left)));
        }
        Ok(unread)
    }
}

/// A decision that came too late is none: the message has been tried once more since.
fn is_about_now(connection: &Connection, settled: &DeliverySettled) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM sends WHERE message = ?1 AND ?2 <> attempt";
    let elsewhere = params![settled.message.blob(), ids::attempt_of(settled.after)];
    Ok(!connection.prepare_cached(sql)?.exists(elsewhere)?)
}

/// The conversation that something done by staff is about: our address and one of the person's.
pub(crate) const fn of_conversation(event: &Event) -> Option<(AddressId, AddressId)> {
    match conversation_ref(event) {
        Some(ConversationRef::Addresses { ours, peer }) => Some((ours, peer)),
        Some(ConversationRef::Message(_)) | None => None,
    }
}

/// The message that an event is about.
pub(crate) const fn of_message(event: &Event) -> Option<MessageId> {
    match conversation_ref(event) {
        Some(ConversationRef::Message(message)) => Some(message),
        Some(ConversationRef::Addresses { .. }) | None => None,
    }
}

const fn conversation_ref(event: &Event) -> Option<ConversationRef> {
    match event {
        Event::Talk(event) => Some(event.conversation()),
        Event::Workspace(_) | Event::Library(_) | Event::Contacts(_) => None,
    }
}

/// A state as a decision made here changes it.
pub(crate) fn decided(state: BubbleState, decision: Option<&Decision>) -> BubbleState {
    match decision {
        None => state,
        Some(Decision::SendAgain) => BubbleState::Waiting,
        Some(Decision::TreatAsSent) => BubbleState::Accepted,
        Some(Decision::Discard) => BubbleState::Discarded,
    }
}

fn conversation_of(
    connection: &Connection,
    envelope: &Envelope,
    requested: &MessageRequested,
) -> rusqlite::Result<Option<ConversationId>> {
    let (Key::Address(peer), Some(ours)) = (envelope.key, &requested.ours) else {
        return Ok(None);
    };
    let sql = "SELECT ids.ours FROM conversation_ids AS ids JOIN addresses AS a ON a.id = ids.ours
               WHERE ids.peer = ?1 AND a.value = ?2";
    let ours: Option<AddressId> = connection
        .prepare_cached(sql)?
        .query_row(params![peer.blob(), ours.value], |row| ids::id(row, 0))
        .optional()?;
    match ours {
        Some(ours) => resolve(connection, naming::conversation(ours, peer)),
        None => Ok(None),
    }
}

fn bubble(connection: &Connection, envelope: &Envelope, requested: &MessageRequested) -> rusqlite::Result<Bubble> {
    let author = match envelope.actor {
        Actor::Member(member) => connection
            .prepare_cached("SELECT name FROM members WHERE id = ?1")?
            .query_row([member.blob()], |row| row.get(0))
            .optional()?,
        _ => None,
    };
    Ok(Bubble {
        id: requested.message,
        text: requested.text.clone(),
        media: requested.files.iter().map(file).collect(),
        details: requested.details.clone(),
        quoted: None,
        late: None,
        at: envelope.written_at,
        side: Side::Ours { author, state: BubbleState::OnlyHere },
    })
}

fn file(file: &BlobRef) -> MediaView {
    let state = MediaState::Ready { blob: file.blob, bytes: file.bytes };
    MediaView { content_type: file.content_type.clone(), name: file.name.clone(), state }
}
