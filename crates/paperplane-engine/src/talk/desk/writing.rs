//! Messages, decisions and read marks of staff: recorded on this device first, shown at once, appended to the log by
//! the uplink.

use super::mail_writing::wished;
use crate::desk::{Desk, broken};
use paperplane_bridge::{TalkCause, Trouble, ask::SendMessage};
use paperplane_core::{
    address::Address,
    channel::Capabilities,
    envelope::Actor,
    event::{ConversationSeen, ConversationUnseen, Decision, Details, MailHead, MessageRequested, TemplateUse},
    ids::{ConversationId, EventId, MessageId},
    library::template,
    talk::{
        conversation::{self, NotNow},
        delivery::Refusal,
    },
};
use std::sync::PoisonError;

impl Desk {
    pub(super) async fn send(&self, send: SendMessage) -> Result<MessageId, Trouble> {
        if let Some(message) = send.message
            && self.store().knows_message(message).await.map_err(broken)?
        {
            return Ok(message);
        }
        let actor = self.actor().await?;
        let addresses = self.store().reply_addresses(send.conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or(TalkCause::ConversationGone)?;
        self.nothing_newer(&send).await?;
        let message = send.message.unwrap_or_else(|| self.node.new_message_id());
        let capabilities = self.node.capabilities(peer.channel, Some(&ours)).await.map_err(broken)?;
        let text = self.text_of(send.template.as_ref(), send.text).await?;
        let text = self.signed(text, &ours).await?;
        let mail =
            wished(self.answering(&peer, send.conversation).await?, &send.mail.unwrap_or_default(), &text, &peer)?;
        let request = MessageRequested {
            files: send.files,
            details: Details { location: send.location, mail, ..Details::default() },
            template: send.template,
            ..MessageRequested::text(message, peer, Some(ours), text)
        };
        self.put_request(actor, request, capabilities).await?;
        Ok(message)
    }

    /// The head of an answer over a channel that has subjects, as staff see the conversation now.
    pub(super) async fn answering(
        &self,
        peer: &Address,
        conversation: ConversationId,
    ) -> Result<Option<Box<MailHead>>, Trouble> {
        if !peer.channel.capabilities().subjects {
            return Ok(None);
        }
        self.node.answering(conversation).await.map_err(broken)
    }

    /// Requests a message, in as many parts as the channel takes its files in.
    pub(super) async fn put_request(
        &self,
        by: Actor,
        request: MessageRequested,
        capabilities: Capabilities,
    ) -> Result<(), Trouble> {
        let peer = request.peer.clone();
        let parts = conversation::in_parts(request, capabilities, || self.node.new_message_id()).map_err(not_now)?;
        let (recorder, now) = (self.node.recorder(), self.node.host.now());
        let envelope = |(nth, part): (i64, MessageRequested)| {
            // One after the other: messages of one moment are drawn in the order of their events.
            let id = EventId::new(now.plus_ms(nth), self.node.ten_random());
            recorder.outbound(id, by, &peer, part)
        };
        self.put_all((0..).zip(parts).map(envelope).collect()).await
    }

    /// The text of a message: of a template that is known here, as the person will read it.
    pub(super) async fn text_of(&self, used: Option<&TemplateUse>, text: String) -> Result<String, Trouble> {
        let Some(used) = used else { return Ok(text) };
        let templates = self.store().templates().await.map_err(broken)?;
        let Some(listed) = templates.iter().find(|listed| listed.template == used.template) else { return Ok(text) };
        let accepted = template::accept_values(Some(&listed.body), &used.variables);
        let values = accepted.map_err(|(blank, why)| not_now(NotNow::Blank { blank, why }))?;
        Ok(template::fill(&listed.body, &values))
    }

    /// Refuses a message whose writer had not seen the newest message of the conversation.
    async fn nothing_newer(&self, send: &SendMessage) -> Result<(), Trouble> {
        let Some(seen) = send.seen else {
            return Ok(());
        };
        let head = self.store().conversation(send.conversation, self.node.host.now()).await.map_err(broken)?;
        match head.and_then(|head| head.newest) {
            Some(newest) if newest != seen => Err(TalkCause::Newer.into()),
            _ => Ok(()),
        }
    }

    pub(super) async fn settle(&self, message: MessageId, decision: Decision) -> Result<(), Trouble> {
        let actor = self.actor().await?;
        let known = self.store().stuck(message).await.map_err(broken)?;
        let (stuck, peer) = known.ok_or(TalkCause::MessageGone)?;
        let event = conversation::settle(message, stuck, decision).map_err(not_now)?;
        let id = self.node.new_event_id();
        self.put(self.node.recorder().outbound(id, actor, &peer, event)).await
    }

    pub(super) async fn mark_conversation_seen(
        &self,
        conversation: ConversationId,
        up_to: MessageId,
    ) -> Result<(), Trouble> {
        let before = self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(conversation, up_to);
        if before == Some(up_to) {
            return Ok(());
        }
        let addresses = self.store().reply_addresses(conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or(TalkCause::ConversationGone)?;
        let naming = &self.node.naming;
        let seen = ConversationSeen { ours: naming.address(&ours), peer: naming.address(&peer), up_to };
        self.write(self.actor().await?, seen).await
    }

    pub(super) async fn mark_conversation_unread(
        &self,
        by: Actor,
        conversation: ConversationId,
    ) -> Result<(), Trouble> {
        let addresses = self.store().reply_addresses(conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or(TalkCause::ConversationGone)?;
        let up_to = self.store().before_their_newest(conversation).await.map_err(broken)?;
        // Who looks at it again has seen it again.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).remove(&conversation);
        let naming = &self.node.naming;
        let unseen = ConversationUnseen { ours: naming.address(&ours), peer: naming.address(&peer), up_to };
        self.write(by, unseen).await
    }
}

pub(super) fn not_now(reason: NotNow) -> Trouble {
    match reason {
        NotNow::Text(Refusal::TooLong { chars, chars_max }) => TalkCause::TextTooLong { chars, chars_max },
        NotNow::Text(_) => TalkCause::TextEmpty,
        NotNow::FileTooLarge { bytes_max } => TalkCause::FileTooLarge { megabytes: bytes_max / 1024 / 1024 },
        NotNow::TooManyFiles { count_max } => TalkCause::TooManyFiles { count_max },
        NotNow::NotTaken => TalkCause::NotTaken,
        NotNow::NotAnswerable => TalkCause::NotAnswerable,
        NotNow::Blank { blank, why } => TalkCause::BlankRefused { name: blank, why },
        NotNow::NothingToDecide => TalkCause::OnItsWay,
    }
    .into()
}
