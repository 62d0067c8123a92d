//! Triage of conversations by staff: recorded on this device first, shown at once, settled by the log.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    TalkCause, Trouble, WorkspaceCause,
    ask::{Assign, Follow, NewStatus, Prioritise, PutLabel, SetStatus, WriteNote},
    view::member::MemberView,
};
use paperplane_core::{
    envelope::Actor,
    event::{
        ActiveStatus, ConversationAssigned, ConversationFollowed, ConversationLabelled, ConversationMarked,
        ConversationPrioritised, ConversationResolved, ConversationSnoozed, Event, NoteWritten, Priority, TalkEvent,
    },
    ids::{ConversationId, EventId, LabelId, MemberId, NoteId},
    talk::{
        decide::{check_note, check_time_ahead},
        mention,
    },
};
use paperplane_store::Named;

/// Changes of one conversation; what is absent stays as it is.
#[derive(Clone, Debug, Default)]
pub struct TriageChange {
    /// The new status.
    pub status: Option<NewStatus>,
    /// The new assignee; `Some(None)` for nobody.
    pub assignee: Option<Option<MemberId>>,
    /// The new priority.
    pub priority: Option<Priority>,
    /// Labels to put on, or to take off.
    pub labels: Vec<(LabelId, bool)>,
    /// True to mark it as unread.
    pub unread: bool,
    /// The member by whom the notes in it that mention them were seen.
    pub mentions_seen_by: Option<MemberId>,
}

impl Desk {
    pub(super) async fn named(&self, conversation: ConversationId) -> Result<Named, Trouble> {
        Ok(self.store().named(conversation).await.map_err(broken)?.ok_or(TalkCause::ConversationGone)?)
    }

    pub(super) async fn assign_conversation(&self, by: Actor, ask: Assign) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let event = Event::Talk(TalkEvent::ConversationAssigned(ConversationAssigned { ours, peer, to: ask.to }));
        let mut envelope = self.node.recorder().workspace(self.node.new_event_id(), by, event);
        envelope.expects = ask.seen;
        self.put(envelope).await
    }

    pub(super) async fn set_conversation_status(&self, by: Actor, ask: SetStatus) -> Result<(), Trouble> {
        let Named { ours, peer, newest } = self.named(ask.conversation).await?;
        let event = match ask.wish {
            NewStatus::Open => Event::Talk(TalkEvent::ConversationMarked(ConversationMarked {
                ours,
                peer,
                status: ActiveStatus::Open,
            })),
            NewStatus::Pending => Event::Talk(TalkEvent::ConversationMarked(ConversationMarked {
                ours,
                peer,
                status: ActiveStatus::Pending,
            })),
            NewStatus::Resolved => {
                Event::Talk(TalkEvent::ConversationResolved(ConversationResolved { ours, peer, up_to: newest }))
            }
            NewStatus::Snoozed { until } => {
                check_time_ahead(until, self.node.host.now()).map_err(TalkCause::from)?;
                Event::Talk(TalkEvent::ConversationSnoozed(ConversationSnoozed { ours, peer, up_to: newest, until }))
            }
        };
        self.write(by, event).await?;
        // A new waking time may be earlier than the one that is waited for.
        self.node.schedules_changed.notify_one();
        Ok(())
    }

    pub(super) async fn prioritise_conversation(&self, by: Actor, ask: Prioritise) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let prioritised = ConversationPrioritised { ours, peer, priority: ask.priority };
        self.write(by, prioritised).await
    }

    pub(super) async fn label_conversation(&self, by: Actor, ask: PutLabel) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let labelled = ConversationLabelled { ours, peer, label: ask.label, on: ask.on };
        self.write(by, labelled).await
    }

    pub(super) async fn follow_conversation(&self, ask: Follow) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let member = self.my_id().await?;
        let followed = ConversationFollowed { ours, peer, member, on: ask.on };
        self.write(self.actor().await?, followed).await
    }

    /// Changes where a conversation stands, as a program asks for it: with the same checks as a person at the desk.
    ///
    /// # Errors
    /// If there is no such conversation, or a time has passed. What was done before the error stays done.
    pub async fn change_triage(
        &self,
        by: Actor,
        conversation: ConversationId,
        change: TriageChange,
    ) -> Result<(), Trouble> {
        if let Some(to) = change.assignee {
            let head = self.store().conversation(conversation, self.node.host.now()).await.map_err(broken)?;
            let seen = head.ok_or(TalkCause::ConversationGone)?.triage.assigned;
            self.assign_conversation(by, Assign { conversation, to, seen }).await?;
        }
        if let Some(priority) = change.priority {
            self.prioritise_conversation(by, Prioritise { conversation, priority }).await?;
        }
        for (label, on) in change.labels {
            self.label_conversation(by, PutLabel { conversation, label, on }).await?;
        }
        if let Some(wish) = change.status {
            self.set_conversation_status(by, SetStatus { conversation, wish }).await?;
        }
        if change.unread {
            self.mark_conversation_unread(by, conversation).await?;
        }
        if let Some(member) = change.mentions_seen_by {
            self.mark_mentions_seen(by, conversation, member, None).await?;
        }
        Ok(())
    }

    pub(super) async fn my_id(&self) -> Result<MemberId, Trouble> {
        let me = self.me().await?;
        me.map(|me| me.id).ok_or_else(|| Trouble::from(WorkspaceCause::NameFirst))
    }

    /// Writes a note. With the same idempotency key it is the same note.
    ///
    /// # Errors
    /// If it is empty or too large, or there is no such conversation.
    pub async fn write_note_as(&self, by: Actor, ask: WriteNote, key: Option<&str>) -> Result<EventId, Trouble> {
        check_note(&ask.text, &ask.files).map_err(TalkCause::from)?;
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let id = key.map_or_else(|| self.node.new_event_id(), |key| self.node.naming.plain("api.note", key.as_bytes()));
        if key.is_some() && self.store().has_event(id).await.map_err(broken)? {
            return Ok(id);
        }
        let members: Vec<MemberView> = self.store().library().await.map_err(broken)?.members;
        let names = members.iter().map(|member| (member.id, member.name.as_str()));
        let mentions = mention::mentioned(&ask.text, names);
        let note = NoteId::new(self.node.host.now(), self.node.ten_random());
        let written = NoteWritten { note, ours, peer, text: ask.text, mentions, files: ask.files };
        self.put(self.node.recorder().workspace(id, by, written)).await?;
        Ok(id)
    }
}
