//! Triage of conversations by staff: recorded on this device first, shown at once, settled by the log.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    TalkCause, Trouble, WorkspaceCause,
    ask::{Assign, Follow, NewStatus, Prioritise, PutLabel, SetStatus, WriteNote},
    view::member::MemberView,
};
use paperplane_core::{
    event::{
        ActiveStatus, ConversationAssigned, ConversationFollowed, ConversationLabelled, ConversationMarked,
        ConversationPrioritised, ConversationResolved, ConversationSnoozed, Event, NoteWritten, TalkEvent,
    },
    ids::{ConversationId, EventId, MemberId, NoteId},
    talk::{
        decide::{check_note, check_time_ahead},
        mention,
    },
};
use paperplane_store::Named;

impl Desk {
    async fn named(&self, conversation: ConversationId) -> Result<Named, Trouble> {
        Ok(self.store().named(conversation).await.map_err(broken)?.ok_or(TalkCause::ConversationGone)?)
    }

    pub(super) async fn assign_conversation(&self, ask: Assign) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let actor = self.actor().await?;
        let event = Event::Talk(TalkEvent::ConversationAssigned(ConversationAssigned { ours, peer, to: ask.to }));
        let mut envelope = self.node.recorder().workspace(self.node.new_event_id(), actor, event);
        envelope.expects = ask.seen;
        self.put(envelope).await
    }

    pub(super) async fn set_conversation_status(&self, ask: SetStatus) -> Result<(), Trouble> {
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
        self.write(self.actor().await?, event).await?;
        // A new waking time may be earlier than the one that is waited for.
        self.node.schedules_changed.notify_one();
        Ok(())
    }

    pub(super) async fn prioritise_conversation(&self, ask: Prioritise) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let prioritised = ConversationPrioritised { ours, peer, priority: ask.priority };
        self.write(self.actor().await?, prioritised).await
    }

    pub(super) async fn label_conversation(&self, ask: PutLabel) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let labelled = ConversationLabelled { ours, peer, label: ask.label, on: ask.on };
        self.write(self.actor().await?, labelled).await
    }

    pub(super) async fn follow_conversation(&self, ask: Follow) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let member = self.my_id().await?;
        let followed = ConversationFollowed { ours, peer, member, on: ask.on };
        self.write(self.actor().await?, followed).await
    }

    async fn my_id(&self) -> Result<MemberId, Trouble> {
        let me = self.me().await?;
        me.map(|me| me.id).ok_or_else(|| Trouble::from(WorkspaceCause::NameFirst))
    }

    pub(super) async fn add_note(&self, ask: WriteNote) -> Result<EventId, Trouble> {
        check_note(&ask.text).map_err(TalkCause::from)?;
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let members: Vec<MemberView> = self.store().library().await.map_err(broken)?.members;
        let names = members.iter().map(|member| (member.id, member.name.as_str()));
        let mentions = mention::mentioned(&ask.text, names);
        let note = NoteId::new(self.node.host.now(), self.node.ten_random());
        let written = NoteWritten { note, ours, peer, text: ask.text, mentions };
        let (id, actor) = (self.node.new_event_id(), self.actor().await?);
        self.put(self.node.recorder().workspace(id, actor, written)).await?;
        Ok(id)
    }
}
