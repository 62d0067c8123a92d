//! The part of the desk behind the gate: webhooks and the REST API.

use super::{super::trouble::why_refused, mail_writing::wished, writing::not_now};
use crate::desk::{Desk, broken, not_recorded};
use crate::host::new_event_id;
use crate::node::accounts::key_of;
use paperplane_bridge::{Code, TalkCause, Trouble, view::bubble::Bubble};
use paperplane_connectors::channels::{Account, request::Unverified};
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope},
    event::{ContactsEvent, DeadLetterKept, Details, Event, LinkReason, MailHead, MessageRequested},
    ids::{ConversationId, EventId, MessageId},
    talk::{conversation, mail_writing::MailWish, observation::Observation},
};

/// The two ends of a requested message.
struct MessageTo {
    peer: Address,
    ours: Option<Address>,
    /// The conversation of an answer.
    conversation: Option<ConversationId>,
}

/// A message that a program asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The text, untouched.
    pub text: String,
    /// The subject of a mail that begins a thread.
    pub subject: Option<String>,
    /// Copies of a mail, and whether its marks are drawn.
    pub mail: MailWish,
    /// It goes to many: whoever gets it can unsubscribe from such mails.
    pub to_many: bool,
    /// The same key again is the same message.
    pub idempotency_key: Option<String>,
}

impl Desk {
    /// Records observations of a provider. Returns only after the log's acknowledgement.
    ///
    /// # Errors
    /// [`Code::Offline`]: nothing was taken, the provider should post it again.
    pub async fn observe(&self, observations: Vec<Observation>) -> Result<(), Trouble> {
        let mut envelopes = Vec::with_capacity(observations.len());
        for observation in observations {
            let envelope = self.node.recorder().record(observation);
            if !self.is_old_news(&envelope).await {
                envelopes.push(envelope);
            }
        }
        if envelopes.is_empty() {
            return Ok(());
        }
        self.node.append(envelopes).await.map_err(|error| not_recorded(&error))
    }

    /// True if a fact that every message repeats is in the log already. If the replica cannot be read, it is
    /// recorded once more, which does no harm.
    async fn is_old_news(&self, envelope: &Envelope) -> bool {
        matches!(envelope.event, Event::Contacts(ContactsEvent::AddressLinked(_)))
            && self.store().has_event(envelope.id).await.unwrap_or(false)
    }

    /// Keeps a genuine request that could not be read, for a person to look at.
    ///
    /// # Errors
    /// [`Code::Offline`]: nothing was kept.
    pub async fn keep_dead_letter(&self, unread: DeadLetterKept) -> Result<(), Trouble> {
        let body = format!("{}\n{}", unread.raw.path, unread.raw.body);
        // The same request received twice is one dead letter.
        let id = self.node.naming.plain("dead_letter.kept", body.as_bytes());
        let envelope = self.node.recorder().dead_letters(id, Actor::Provider, unread);
        self.node.append(vec![envelope]).await.map_err(|error| not_recorded(&error))
    }

    /// Counts a webhook that was refused for its signature; `account` is the one that it names, where it is one of ours.
    pub fn refused_webhook(&self, account: Option<&Account>, why: Unverified) {
        self.node.pulse.count_refused_webhook(account.map(key_of).as_ref(), why_refused(why));
    }

    /// Requests a message to an address. With the same idempotency key and text it is the same message.
    ///
    /// # Errors
    /// [`Code::Invalid`] where the key was used for another text, or it goes to many and is no mail, [`Code::TextRefused`] where the text cannot be
    /// sent, [`Code::Offline`] where the log did not acknowledge.
    pub async fn request_message(&self, to: Address, asked: Asked) -> Result<MessageId, Trouble> {
        self.request(MessageTo { peer: to, ours: None, conversation: None }, asked).await
    }

    /// Requests a message in a conversation; otherwise as [`Desk::request_message`].
    ///
    /// # Errors
    /// Also [`Code::NotFound`].
    pub async fn request_in(&self, conversation: ConversationId, asked: Asked) -> Result<MessageId, Trouble> {
        let addresses = self.store().reply_addresses(conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or(TalkCause::ConversationGone)?;
        self.request(MessageTo { peer, ours: Some(ours), conversation: Some(conversation) }, asked).await
    }

    async fn request(
        &self,
        MessageTo { peer, ours, conversation }: MessageTo,
        Asked { text, subject, mail: wish, to_many, idempotency_key }: Asked,
    ) -> Result<MessageId, Trouble> {
        if to_many && !peer.channel.capabilities().subjects {
            return Err(Trouble::new(Code::Invalid, "Only a mail can go to many."));
        }
        if to_many && !(wish.cc.is_empty() && wish.bcc.is_empty()) {
            return Err(Trouble::new(Code::Invalid, "A mail that goes to many has no copies: ask for one to each."));
        }
        let (message, id) = match &idempotency_key {
            Some(key) => self.named_by(key),
            None => {
                let now = self.node.host.now();
                (MessageId::new(now, self.node.ten_random()), new_event_id(self.node.host.as_ref()))
            }
        };
        let takes = peer.channel.capabilities();
        let begins = ours.is_none() && takes.subjects;
        let starter = || self.node.accounts().starter(peer.channel).and_then(|(_, ours)| ours);
        let (ours, mail) = match begins.then(starter).flatten() {
            Some(inbox) => {
                let (ours, mail) = self.begun(message, inbox, takes, &subject.unwrap_or_default());
                (Some(ours), mail)
            }
            None => match conversation {
                Some(conversation) => (ours, self.answering(&peer, conversation).await?),
                None => (ours, None),
            },
        };
        let mut mail = wished(mail, &wish, &text, &peer)?;
        if to_many {
            mail = Some(Box::new(MailHead { to_many, ..*mail.unwrap_or_default() }));
        }
        if let Some(mail) = &mut mail {
            // Nobody's program answers what a program wrote.
            mail.automatic = true;
        }
        if idempotency_key.is_some() {
            self.check_same_request(message, &text, mail.as_deref()).await?;
        }
        let details = Details { mail, ..Details::default() };
        let request = MessageRequested { details, ..MessageRequested::text(message, peer.clone(), ours, text) };
        let capabilities = self.node.capabilities(peer.channel, request.ours.as_ref()).await.map_err(broken)?;
        let event = conversation::request_message(request, capabilities).map_err(not_now)?;
        let mut envelopes = vec![self.node.recorder().outbound(id, Actor::Api, &peer, event)];
        envelopes.extend(self.usual_spelling(&peer).await);
        self.node.append(envelopes).await.map_err(|error| not_recorded(&error))?;
        Ok(message)
    }

    /// The fact that a number in another spelling than the usual one is one person's in both, where it is not in the log yet:
    /// whoever answers may do so from the other one.
    async fn usual_spelling(&self, peer: &Address) -> Option<Envelope> {
        let usual = paperplane_numbers::usual_address(peer)?;
        let fact = Observation::SamePerson(peer.clone(), usual, LinkReason::SameNumber);
        let envelope = self.node.recorder().record(fact);
        (!self.is_old_news(&envelope).await).then_some(envelope)
    }

    /// The ids that an idempotency key stands for: the same request sent twice is one event.
    fn named_by(&self, key: &str) -> (MessageId, EventId) {
        let message = self.node.naming.message("api", key);
        (message, self.node.naming.event(message, "message.requested", ""))
    }

    async fn check_same_request(&self, message: MessageId, text: &str, mail: Option<&MailHead>) -> Result<(), Trouble> {
        let recipients = |head: Option<&MailHead>| head.map(|head| (head.cc.clone(), head.bcc.clone(), head.to_many));
        match self.store().message(message).await.map_err(broken)? {
            Some((_, bubble))
                if bubble.text != text || recipients(bubble.details.mail.as_deref()) != recipients(mail) =>
            {
                Err(Trouble::new(
                    Code::Invalid,
                    "This Idempotency-Key was used for another message: use a new one for each.",
                ))
            }
            _ => Ok(()),
        }
    }

    /// One message as it is drawn, with its conversation.
    ///
    /// # Errors
    /// [`Code::Internal`] where the replica cannot be read.
    pub async fn message(&self, id: MessageId) -> Result<Option<(ConversationId, Bubble)>, Trouble> {
        let mut found = self.store().message(id).await.map_err(broken)?;
        if let Some((conversation, bubble)) = &mut found {
            self.look_for_files(*conversation, std::slice::from_mut(bubble)).await;
        }
        Ok(found)
    }
}
