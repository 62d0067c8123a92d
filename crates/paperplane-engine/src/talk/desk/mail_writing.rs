//! Copies of a mail, its marks, the signature of who writes, and the head of an answer.

use crate::desk::{Desk, broken};
use paperplane_bridge::{TalkCause, Trouble, view::conversation::AnswerView};
use paperplane_core::{
    address::Address,
    event::MailHead,
    ids::ConversationId,
    talk::mail_writing::{self, MailWish},
};
use paperplane_store::InboxRecord;

/// The head of a mail to `peer` as it was wished; `None` over a channel without subjects, which takes no copies.
pub(super) fn wished(
    head: Option<Box<MailHead>>,
    wish: &MailWish,
    text: &str,
    peer: &Address,
) -> Result<Option<Box<MailHead>>, Trouble> {
    if !peer.channel.capabilities().subjects {
        return if wish.cc.is_empty() && wish.bcc.is_empty() { Ok(None) } else { Err(TalkCause::NotTaken.into()) };
    }
    if head.is_none() && wish.is_empty() {
        return Ok(None);
    }
    let head = mail_writing::accept(wish, text, peer, head.map(|head| *head).unwrap_or_default());
    Ok(Some(Box::new(head.map_err(TalkCause::from)?)))
}

impl Desk {
    /// A text with the signature of this device below it, where it goes out as a mail.
    pub(super) async fn signed(&self, text: String, ours: &Address) -> Result<String, Trouble> {
        if !ours.channel.capabilities().subjects {
            return Ok(text);
        }
        let settings = self.settings().await?;
        let signature = settings.signatures.get(ours.inbox().display());
        Ok(match signature {
            Some(signature) => mail_writing::signed(&text, signature),
            None => text,
        })
    }

    /// The head of the next mail in a conversation with `peer`, as staff see it before they write.
    pub(super) async fn answer_view(
        &self,
        conversation: ConversationId,
        peer: &Address,
        inboxes: &[InboxRecord],
    ) -> Result<Option<AnswerView>, Trouble> {
        let Some(newest) = self.store().newest_mail(conversation).await.map_err(broken)? else { return Ok(None) };
        let Some(answer) = self.node.answering(conversation).await.map_err(broken)? else { return Ok(None) };
        let others = mail_writing::others(&newest, peer, |address| self.node.is_ours(address, inboxes));
        Ok(Some(AnswerView { subject: answer.subject, to: answer.to, others }))
    }
}
