//! The first message to somebody: a number that a person typed, from one of the agency's own addresses.

use super::mail_writing::wished;
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    TalkCause, Trouble,
    ask::{FindAddress, WriteFirst},
    view::found_address::FoundAddress,
};
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel, WindowRule},
    event::{Details, MailHead, MessageRequested},
    ids::{ConversationId, InboxId, MessageId},
    talk::mail_thread,
};

/// Somebody to write to, and the agency's own address to write from.
struct Pair {
    ours: Address,
    peer: Address,
    capabilities: Capabilities,
    conversation: Option<ConversationId>,
}

impl Pair {
    /// True if only a template may be the first message: nobody wrote to this address in the last day.
    fn needs_template(&self) -> bool {
        self.capabilities.window != WindowRule::Always
    }
}

impl Desk {
    pub(super) async fn find(&self, ask: FindAddress) -> Result<FoundAddress, Trouble> {
        let pair = self.pair(&ask.to, ask.inbox).await?;
        Ok(FoundAddress {
            address: pair.peer.display().to_owned(),
            conversation: pair.conversation,
            needs_template: pair.needs_template(),
            capabilities: pair.capabilities,
        })
    }

    /// Writes the first message. Where there is a conversation by now, its window decides as for any other message.
    pub(super) async fn write_first_message(&self, ask: WriteFirst) -> Result<ConversationId, Trouble> {
        let pair = self.pair(&ask.to, ask.inbox).await?;
        let is_first = pair.conversation.is_none();
        if is_first && !pair.capabilities.may_start {
            return Err(TalkCause::TheyWriteFirst.into());
        }
        if is_first && pair.needs_template() && ask.template.is_none() {
            return Err(TalkCause::TemplateFirst.into());
        }
        let actor = self.actor().await?;
        let Pair { ours, peer, capabilities, .. } = pair;
        let message = self.node.new_message_id();
        let (ours, mail) = self.begun(message, ours, capabilities, &ask.subject);
        let text = self.text_of(ask.template.as_ref(), ask.text).await?;
        let text = self.signed(text, &ours).await?;
        let mail = wished(mail, &ask.mail, &text, &peer)?;
        let request = MessageRequested {
            template: ask.template,
            files: ask.files,
            details: Details { mail, ..Details::default() },
            ..MessageRequested::text(message, peer.clone(), Some(ours.clone()), text)
        };
        self.put_request(actor, request, capabilities).await?;
        // Pending messages are folded at once, so the conversation is there now.
        let found = self.between(&ours, &peer).await?;
        found.ok_or_else(|| TalkCause::ConversationGone.into())
    }

    /// Our address and the head of a first message: over a channel with subjects it begins a thread of its own.
    pub(super) fn begun(
        &self,
        message: MessageId,
        ours: Address,
        capabilities: Capabilities,
        subject: &str,
    ) -> (Address, Option<Box<MailHead>>) {
        if !capabilities.subjects {
            return (ours, None);
        }
        let thread = self.node.naming.mail_thread(&ours, &message.to_string());
        (ours.in_thread(&thread).unwrap_or(ours), Some(Box::new(mail_thread::first(subject))))
    }

    async fn between(&self, ours: &Address, peer: &Address) -> Result<Option<ConversationId>, Trouble> {
        let naming = &self.node.naming;
        let (ours, peer) = (naming.address(ours), naming.address(peer));
        self.store().conversation_between(ours, peer).await.map_err(broken)
    }

    async fn pair(&self, to: &str, inbox: InboxId) -> Result<Pair, Trouble> {
        let inboxes = self.store().inboxes().await.map_err(broken)?;
        let inbox = inboxes.into_iter().find(|one| one.id == inbox).ok_or(TalkCause::InboxGone)?;
        let peer = read(to, inbox.channel).ok_or(TalkCause::NotANumber)?;
        let capabilities = self.node.capabilities(inbox.channel, Some(&inbox.address)).await.map_err(broken)?;
        // A first mail begins a thread, whatever was written before.
        let conversation = if capabilities.subjects { None } else { self.between(&inbox.address, &peer).await? };
        Ok(Pair { ours: inbox.address, peer, capabilities, conversation })
    }
}

/// The typed address on a channel; `None` if it is none of that channel.
fn read(to: &str, channel: Channel) -> Option<Address> {
    if channel == Channel::WHATSAPP {
        return paperplane_numbers::whatsapp(to).ok();
    }
    if channel == Channel::EMAIL {
        return Address::email(to);
    }
    let number = to.trim().strip_prefix("whatsapp:").unwrap_or(to);
    (channel == Channel::SMS).then(|| paperplane_numbers::address(number).ok()).flatten()
}
