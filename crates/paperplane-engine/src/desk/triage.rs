//! What staff do with conversations: written on this device first, drawn at once, settled by the log.

use super::{
    Desk,
    answers::{broken, no_conversation},
    writing::checked_name,
};
use paperplane_bridge::{
    Cause, Trouble,
    ask::{Assign, Follow, NewStatus, Prioritise, PutLabel, SaveCanned, SaveLabel, SaveView, SetStatus, WriteNote},
    view::library::MemberView,
};
use paperplane_core::{
    event::{
        ActiveStatus, CannedWritten, ConversationAssigned, ConversationFollowed, ConversationLabelled,
        ConversationMarked, ConversationPrioritised, ConversationResolved, ConversationSnoozed, Event, LabelMade,
        NoteWritten, ViewSaved,
    },
    ids::{CannedId, ConversationId, EventId, LabelId, MemberId, NoteId, ViewId},
    limits::{CANNED_CHARS_MAX, NOTE_CHARS_MAX, SLASH_CHARS_MAX, SNOOZE_MS_MAX},
    mention,
};
use paperplane_store::Named;

impl Desk {
    async fn named(&self, conversation: ConversationId) -> Result<Named, Trouble> {
        self.store().named(conversation).await.map_err(broken)?.ok_or_else(no_conversation)
    }

    pub(super) async fn assign(&self, ask: Assign) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let actor = self.actor().await?;
        let event = Event::ConversationAssigned(ConversationAssigned { ours, peer, to: ask.to });
        let mut envelope = self.node.recorder().workspace(self.node.new_event_id(), actor, event);
        envelope.expects = ask.seen;
        self.put(envelope).await
    }

    pub(super) async fn set_status(&self, ask: SetStatus) -> Result<(), Trouble> {
        let Named { ours, peer, newest } = self.named(ask.conversation).await?;
        let event = match ask.wish {
            NewStatus::Open => Event::ConversationMarked(ConversationMarked { ours, peer, status: ActiveStatus::Open }),
            NewStatus::Pending => {
                Event::ConversationMarked(ConversationMarked { ours, peer, status: ActiveStatus::Pending })
            }
            NewStatus::Resolved => Event::ConversationResolved(ConversationResolved { ours, peer, up_to: newest }),
            NewStatus::Snoozed { until } => {
                let from_now_ms = until.since_ms(self.node.host.now());
                if !(1..=SNOOZE_MS_MAX).contains(&from_now_ms) {
                    return Err(Cause::TimePassed.into());
                }
                Event::ConversationSnoozed(ConversationSnoozed { ours, peer, up_to: newest, until })
            }
        };
        self.write(self.actor().await?, event).await?;
        // A new waking time may be earlier than the one that is waited for.
        self.node.alarms_changed.notify_one();
        Ok(())
    }

    pub(super) async fn prioritise(&self, ask: Prioritise) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let prioritised = ConversationPrioritised { ours, peer, priority: ask.priority };
        self.write(self.actor().await?, Event::ConversationPrioritised(prioritised)).await
    }

    pub(super) async fn put_label(&self, ask: PutLabel) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let labelled = ConversationLabelled { ours, peer, label: ask.label, on: ask.on };
        self.write(self.actor().await?, Event::ConversationLabelled(labelled)).await
    }

    pub(super) async fn follow(&self, ask: Follow) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let member = self.my_id().await?;
        let followed = ConversationFollowed { ours, peer, member, on: ask.on };
        self.write(self.actor().await?, Event::ConversationFollowed(followed)).await
    }

    async fn my_id(&self) -> Result<MemberId, Trouble> {
        let me = self.me().await?;
        me.map(|me| me.id).ok_or_else(|| Trouble::from(Cause::NameFirst))
    }

    pub(super) async fn write_note(&self, ask: WriteNote) -> Result<EventId, Trouble> {
        if ask.text.trim().is_empty() {
            return Err(Cause::TextEmpty.into());
        }
        if ask.text.chars().count() > NOTE_CHARS_MAX {
            return Err(Cause::NoteTooLong { chars_max: NOTE_CHARS_MAX }.into());
        }
        let Named { ours, peer, .. } = self.named(ask.conversation).await?;
        let members: Vec<MemberView> = self.store().library().await.map_err(broken)?.members;
        let names = members.iter().map(|member| (member.id, member.name.as_str()));
        let mentions = mention::mentioned(&ask.text, names);
        let note = NoteId::new(self.node.host.now(), self.node.ten_random());
        let written = NoteWritten { note, ours, peer, text: ask.text, mentions };
        let (id, actor) = (self.node.new_event_id(), self.actor().await?);
        self.put(self.node.recorder().workspace(id, actor, Event::NoteWritten(written))).await?;
        Ok(id)
    }

    pub(super) async fn save_label(&self, ask: SaveLabel) -> Result<LabelId, Trouble> {
        let name = checked_name(&ask.name).ok_or(Cause::LabelNameless)?;
        let label = ask.label.unwrap_or_else(|| LabelId::new(self.node.host.now(), self.node.ten_random()));
        let library = self.store().library().await.map_err(broken)?;
        let is_taken = |other: &paperplane_bridge::view::library::LabelView| {
            other.id != label && other.name.to_lowercase() == name.to_lowercase()
        };
        if !ask.removed && library.labels.iter().any(is_taken) {
            return Err(Cause::LabelTaken.into());
        }
        let made = LabelMade { label, name, colour: ask.colour, removed: ask.removed };
        self.write(self.actor().await?, Event::LabelMade(made)).await?;
        Ok(label)
    }

    pub(super) async fn save_canned(&self, ask: SaveCanned) -> Result<CannedId, Trouble> {
        let slash = ask.slash.trim().trim_start_matches('/').to_lowercase();
        let fits =
            !slash.is_empty() && slash.chars().count() <= SLASH_CHARS_MAX && !slash.contains(char::is_whitespace);
        if !fits {
            return Err(Cause::SlashWrong { chars_max: SLASH_CHARS_MAX }.into());
        }
        if ask.text.trim().is_empty() || ask.text.chars().count() > CANNED_CHARS_MAX {
            return Err(Cause::CannedWrong { chars_max: CANNED_CHARS_MAX }.into());
        }
        let canned = ask.canned.unwrap_or_else(|| CannedId::new(self.node.host.now(), self.node.ten_random()));
        let library = self.store().library().await.map_err(broken)?;
        if !ask.removed && library.canned.iter().any(|other| other.id != canned && other.slash == slash) {
            return Err(Cause::SlashTaken.into());
        }
        let written = CannedWritten { canned, slash, text: ask.text, removed: ask.removed };
        self.write(self.actor().await?, Event::CannedWritten(written)).await?;
        Ok(canned)
    }

    pub(super) async fn save_view(&self, ask: SaveView) -> Result<ViewId, Trouble> {
        let name = checked_name(&ask.name).ok_or(Cause::ViewNameless)?;
        let view = ask.view.unwrap_or_else(|| ViewId::new(self.node.host.now(), self.node.ten_random()));
        let saved = ViewSaved { view, name, filter: ask.filter, removed: ask.removed };
        self.write(self.actor().await?, Event::ViewSaved(saved)).await?;
        Ok(view)
    }
}
