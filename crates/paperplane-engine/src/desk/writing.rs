//! What a person writes: recorded on this device first, drawn at once, carried into the log by the uplink.

use super::{
    Desk,
    answers::{broken, no_conversation},
};
use paperplane_bridge::{
    Cause, Code, Stale, Trouble,
    ask::{Introduce, SendMessage},
    view::workspace::Me,
};
use paperplane_core::{
    conversation::{self, NotNow},
    delivery::Refusal,
    envelope::{Actor, Envelope},
    event::{ConversationSeen, Decision, Details, Event, MemberJoined, MessageRequested, WorkspaceNamed},
    ids::{ConversationId, MemberId, MessageId},
    limits::NAME_CHARS_MAX,
};
use paperplane_log::LogError;
use std::sync::PoisonError;
use tokio::sync::Notify;

/// The setting that says who sits at this device.
pub(super) const ME: &str = "me";

/// Wakes the uplink also where whoever asked has hung up: what the store was told to keep it keeps all the same, and the
/// uplink, which asks the same queue, sees it.
struct NotifyOnDrop<'a>(&'a Notify);

impl Drop for NotifyOnDrop<'_> {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl Desk {
    pub(super) async fn introduce(&self, introduce: Introduce) -> Result<(), Trouble> {
        let name = checked_name(&introduce.my_name).ok_or(Cause::NameMissing)?;
        let agency = introduce.agency_name.trim();
        let has_name = !self.store().agency().await.map_err(broken)?.name.is_empty();
        if agency.is_empty() && !has_name {
            return Err(Cause::AgencyMissing.into());
        }
        let id = match self.me().await? {
            Some(me) => me.id,
            None => MemberId::new(self.node.host.now(), self.node.ten_random()),
        };
        let actor = Actor::Member(id);
        self.write(actor, Event::MemberJoined(MemberJoined { member: id, name: name.clone() })).await?;
        if !agency.is_empty() {
            let named = checked_name(agency).ok_or(Cause::AgencyTooLong)?;
            self.write(actor, Event::WorkspaceNamed(WorkspaceNamed { name: named })).await?;
        }
        let me = serde_json::to_string(&Me { id, name })
            .map_err(|_| Trouble::new(Code::Internal, "This name cannot be kept."))?;
        self.store().set_setting(ME, &me).await.map_err(broken)?;
        self.node.changed(vec![Stale::Workspace]);
        Ok(())
    }

    pub(super) async fn write(&self, actor: Actor, event: Event) -> Result<(), Trouble> {
        let envelope = self.node.recorder().workspace(self.node.new_event_id(), actor, event);
        self.put(envelope).await
    }

    /// Keeps an event on this device, draws it, and wakes the uplink.
    pub(super) async fn put(&self, envelope: Envelope) -> Result<(), Trouble> {
        let _notify = NotifyOnDrop(&self.node.outbox_grew);
        let applied = self.store().outbox_put(envelope).await.map_err(broken)?;
        self.node.changed(applied.stale);
        Ok(())
    }

    pub(super) async fn actor(&self) -> Result<Actor, Trouble> {
        let me = self.me().await?;
        me.map(|me| Actor::Member(me.id)).ok_or_else(|| Cause::NameFirst.into())
    }

    pub(super) async fn send_message(&self, send: SendMessage) -> Result<MessageId, Trouble> {
        let actor = self.actor().await?;
        let addresses = self.store().reply_addresses(send.conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or_else(no_conversation)?;
        self.nothing_newer(&send).await?;
        let message = MessageId::new(self.node.host.now(), self.node.ten_random());
        let event = conversation::request_message(MessageRequested {
            files: send.files,
            details: Details { location: send.location, ..Details::default() },
            template: send.template,
            ..MessageRequested::text(message, peer.clone(), Some(ours), send.text)
        });
        let id = self.node.new_event_id();
        self.put(self.node.recorder().outbound(id, actor, &peer, event.map_err(not_now)?)).await?;
        Ok(message)
    }

    /// Whoever answers should have seen what the person wrote last.
    async fn nothing_newer(&self, send: &SendMessage) -> Result<(), Trouble> {
        let Some(seen) = send.seen else {
            return Ok(());
        };
        let head = self.store().conversation(send.conversation, self.node.host.now()).await.map_err(broken)?;
        match head.and_then(|head| head.newest) {
            Some(newest) if newest != seen => Err(Cause::Newer.into()),
            _ => Ok(()),
        }
    }

    pub(super) async fn settle_message(&self, message: MessageId, decision: Decision) -> Result<(), Trouble> {
        let actor = self.actor().await?;
        let known = self.store().stuck(message).await.map_err(broken)?;
        let (stuck, peer) = known.ok_or(Cause::MessageGone)?;
        let event = conversation::settle(message, stuck, decision).map_err(not_now)?;
        let id = self.node.new_event_id();
        self.put(self.node.recorder().outbound(id, actor, &peer, event)).await
    }

    pub(super) async fn mark_seen(&self, conversation: ConversationId, up_to: MessageId) -> Result<(), Trouble> {
        let before = self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(conversation, up_to);
        if before == Some(up_to) {
            return Ok(());
        }
        let addresses = self.store().reply_addresses(conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or_else(no_conversation)?;
        let naming = &self.node.naming;
        let seen = ConversationSeen { ours: naming.address(&ours), peer: naming.address(&peer), up_to };
        self.write(self.actor().await?, Event::ConversationSeen(seen)).await
    }
}

pub(super) fn checked_name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let fits = !name.is_empty() && name.chars().count() <= NAME_CHARS_MAX && !name.chars().any(char::is_control);
    fits.then(|| name.to_owned())
}

pub(super) fn not_now(reason: NotNow) -> Trouble {
    match reason {
        NotNow::Text(Refusal::TooLong { chars, chars_max }) => Cause::TextTooLong { chars, chars_max },
        NotNow::Text(_) => Cause::TextEmpty,
        NotNow::NothingToDecide => Cause::OnItsWay,
    }
    .into()
}

pub(super) fn not_recorded(error: &LogError) -> Trouble {
    tracing::warn!(%error, "The log did not acknowledge");
    match error {
        LogError::TooLarge { .. } => Cause::TooLarge,
        _ => Cause::LogAway,
    }
    .into()
}
