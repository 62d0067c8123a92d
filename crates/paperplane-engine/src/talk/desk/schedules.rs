//! Messages for later, drafts, and the settings of this device.

use super::{mail_writing::wished, writing::not_now};
use crate::{
    desk::{Desk, broken},
    talk::schedules::request,
};
use paperplane_bridge::{
    Stale, TalkCause, TalkStale, Trouble,
    ask::{SaveDraft, Schedule},
};
use paperplane_core::{
    event::{Details, Event, MessageRequested, MessageScheduled, ScheduleCancelled, TalkEvent},
    ids::{EventId, MessageId},
    talk::{conversation, decide::check_time_ahead},
};

impl Desk {
    pub(super) async fn schedule_message(&self, ask: Schedule) -> Result<MessageId, Trouble> {
        check_time_ahead(ask.at, self.node.host.now()).map_err(TalkCause::from)?;
        let addresses = self.store().reply_addresses(ask.conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or(TalkCause::ConversationGone)?;
        let message = self.node.new_message_id();
        let text = self.text_of(ask.template.as_ref(), ask.text).await?;
        let text = self.signed(text, &ours).await?;
        let mail = wished(self.answering(&peer, ask.conversation).await?, &ask.mail, &text, &peer)?;
        // A message that could not be sent now could not be sent later either.
        let request = MessageRequested {
            files: ask.files.clone(),
            details: Details { mail, ..Details::default() },
            template: ask.template.clone(),
            ..MessageRequested::text(message, peer, Some(ours.clone()), text)
        };
        let capabilities = self.node.capabilities(request.peer.channel, request.ours.as_ref()).await.map_err(broken)?;
        let parts = conversation::in_parts(request, capabilities, || self.node.new_message_id()).map_err(not_now)?;
        let (recorder, actor, now) = (self.node.recorder(), self.actor().await?, self.node.host.now());
        let scheduled = |(nth, part): (i64, MessageRequested)| {
            let scheduled = MessageScheduled {
                message: part.message,
                peer: part.peer,
                ours: ours.clone(),
                text: part.text,
                files: part.files,
                details: part.details,
                template: part.template,
                // They are requested in the order of their times.
                at: ask.at.plus_ms(nth),
                zone: ask.zone.clone(),
                seen: ask.seen,
            };
            recorder.workspace(EventId::new(now.plus_ms(nth), self.node.ten_random()), actor, scheduled)
        };
        self.put_all((0..).zip(parts).map(scheduled).collect()).await?;
        self.node.changed(vec![Stale::Talk(TalkStale::Conversation(ask.conversation))]);
        self.node.schedules_changed.notify_one();
        Ok(message)
    }

    pub(super) async fn cancel_scheduled(&self, message: MessageId) -> Result<(), Trouble> {
        let waiting = self.store().one_waiting(message).await.map_err(broken)?;
        waiting.ok_or(TalkCause::WaitsNoMore)?;
        self.write(self.actor().await?, Event::Talk(TalkEvent::ScheduleCancelled(ScheduleCancelled { message })))
            .await?;
        self.node.changed(vec![Stale::Rebuilt]);
        Ok(())
    }

    /// Requests a message for later now, by whoever decided it; nodes that do so at the same time make one event.
    pub(super) async fn send_scheduled_now(&self, message: MessageId) -> Result<(), Trouble> {
        let waiting = self.store().one_waiting(message).await.map_err(broken)?.ok_or(TalkCause::WaitsNoMore)?;
        let envelope = request(&self.node, waiting.scheduled, self.actor().await?);
        self.put(envelope).await
    }

    pub(super) async fn keep_draft(&self, ask: SaveDraft) -> Result<(), Trouble> {
        if self.store().save_draft(ask.conversation, ask.draft).await.map_err(broken)? {
            self.node.changed(vec![Stale::Talk(TalkStale::List)]);
        }
        Ok(())
    }
}
