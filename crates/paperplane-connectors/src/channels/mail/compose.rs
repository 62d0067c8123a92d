//! A message as a mail. The same attempt gives the same bytes.

use super::{account, dkim, lists, thread};
use crate::channels::{
    account::Account,
    parcel::{AttachedFile, Content, Parcel},
};
use lettre::{
    Message,
    address::AddressError,
    message::{
        Attachment, Body, Mailbox, MessageBuilder, MultiPart, MultiPartBuilder, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};
use paperplane_core::{
    address::Address,
    event::{MailHead, Participant},
    ids::AttemptId,
    talk::markup,
};
use std::{
    error::Error,
    time::{Duration, SystemTime},
};

/// A mail that is ready to be handed over.
pub(super) struct Composed {
    /// Everybody who gets it.
    pub envelope: lettre::address::Envelope,
    /// The mail as it is handed over: nothing in it names those who get a blind copy.
    pub bytes: Vec<u8>,
    /// The same with those named, where there are some.
    own: Option<Vec<u8>>,
    /// Its `Message-ID`, without angle brackets.
    pub message_id: String,
}

impl Composed {
    /// The mail as we keep it for ourselves: with those who got a blind copy.
    pub(super) fn copy(&self) -> &[u8] {
        self.own.as_deref().unwrap_or(&self.bytes)
    }
}

/// The reason why no mail can be made of a message.
#[derive(Debug)]
pub(super) enum NotComposed {
    /// The person's address is none that a mail can go to.
    Recipient,
    /// Another one is none.
    Another(String),
    /// Anything else: our own address, a template.
    Ours,
}

pub(super) fn compose(account: &Account, parcel: &Parcel) -> Result<Composed, NotComposed> {
    let ours = parcel.ours.as_ref().or(account.addresses.first()).ok_or(NotComposed::Ours)?;
    let Content::Free { text, attached, mail, .. } = &parcel.content else { return Err(NotComposed::Ours) };
    let sender = address(&sender(account, ours)).map_err(|_| NotComposed::Ours)?;
    let from = Mailbox::new(account::name(account).map(str::to_owned), sender);
    let head = mail.as_deref().cloned().unwrap_or_default();
    let to = match head.to.as_slice() {
        [] => vec![Mailbox::new(None, address(&parcel.peer).map_err(|_| NotComposed::Recipient)?)],
        instead => mailboxes(instead)?,
    };
    let (cc, bcc) = (mailboxes(&head.cc)?, mailboxes(&head.bcc)?);
    let message_id = thread::message_id(parcel.attempt, ours);
    let at = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(parcel.at.0).unwrap_or_default());
    let mut builder = Message::builder().from(from).date(at).message_id(Some(bracketed(&message_id)));
    builder = to.into_iter().fold(builder, MessageBuilder::to);
    builder = cc.into_iter().fold(builder, MessageBuilder::cc);
    builder = builder.subject(&head.subject);
    if let Some(answered) = &head.in_reply_to {
        builder = builder.in_reply_to(bracketed(answered));
    }
    if !head.references.is_empty() {
        builder = builder.references(references(&head));
    }
    if head.automatic {
        builder = builder.header(AutoSubmitted);
    }
    if head.to_many {
        builder = lists::to_unsubscribe(builder, ours, parcel.unsubscribe.as_ref());
    }
    let has_bcc = !bcc.is_empty();
    // The library takes them into the envelope, and their names out of the head unless it is told to keep them.
    builder = bcc.into_iter().fold(builder, MessageBuilder::bcc);
    let body = Written { attempt: parcel.attempt, text, formatted: head.formatted, files: attached };
    let own = if has_bcc { Some(body.of(builder.clone().keep_bcc())?.formatted()) } else { None };
    let message = body.of(builder)?;
    // Signed last: nothing of it is changed any more.
    let bytes = dkim::signed(account, message.formatted(), parcel.at, head.to_many).map_err(|_| NotComposed::Ours)?;
    Ok(Composed { envelope: message.envelope().clone(), bytes, own, message_id })
}

fn mailboxes(people: &[Participant]) -> Result<Vec<Mailbox>, NotComposed> {
    let mailbox = |one: &Participant| match one.address.parse() {
        Ok(address) => Ok(Mailbox::new((!one.name.is_empty()).then(|| one.name.clone()), address)),
        Err(_) => Err(NotComposed::Another(one.address.clone())),
    };
    people.iter().map(mailbox).collect()
}

/// The address that a mail is from: the inbox, in the account's own spelling, without the name of a thread.
fn sender(account: &Account, ours: &Address) -> Address {
    let inbox = ours.inbox();
    account.addresses.iter().find(|own| **own == inbox).cloned().unwrap_or(inbox)
}

fn address(address: &Address) -> Result<lettre::Address, AddressError> {
    account::spelled(address).parse()
}

fn bracketed(id: &str) -> String {
    format!("<{id}>")
}

fn references(head: &MailHead) -> String {
    head.references.iter().map(|id| bracketed(id)).collect::<Vec<_>>().join(" ")
}

/// The parts of a mail below its head.
struct Written<'a> {
    attempt: AttemptId,
    text: &'a str,
    /// Its marks are drawn.
    formatted: bool,
    files: &'a [AttachedFile],
}

impl Written<'_> {
    fn of(&self, builder: MessageBuilder) -> Result<Message, NotComposed> {
        let message = match (self.files, self.formatted) {
            ([], false) => builder.singlepart(self.plain()),
            ([], true) => builder.multipart(self.both()),
            (files, false) => builder.multipart(with_files(self.mixed().singlepart(self.plain()), files)),
            (files, true) => builder.multipart(with_files(self.mixed().multipart(self.both()), files)),
        };
        message.map_err(|_| NotComposed::Ours)
    }

    fn plain(&self) -> SinglePart {
        SinglePart::plain(self.text.to_owned())
    }

    fn mixed(&self) -> MultiPartBuilder {
        // An id that nobody can guess before: no text holds it by accident.
        MultiPart::mixed().boundary(format!("pp-{}", self.attempt.as_uuid().simple()))
    }

    /// The text, and the same as HTML.
    fn both(&self) -> MultiPart {
        let boundary = format!("pp-both-{}", self.attempt.as_uuid().simple());
        let parts = MultiPart::alternative().boundary(boundary).singlepart(SinglePart::plain(markup::plain(self.text)));
        parts.singlepart(SinglePart::html(markup::html(self.text)))
    }
}

fn with_files(parts: MultiPart, files: &[AttachedFile]) -> MultiPart {
    files.iter().fold(parts, |parts, file| {
        // A mail inside a mail may not be encoded, and text would lose what is no text: both go as bytes.
        let is_opaque = !file.content_type.starts_with("message/") && !file.content_type.starts_with("text/");
        let kind = ContentType::parse(&file.content_type).ok().filter(|_| is_opaque).unwrap_or_else(octets);
        parts.singlepart(Attachment::new(file.name.clone()).body(Body::new(file.content.clone()), kind))
    })
}

/// Says that a program wrote a mail, so that no other one answers. Source: RFC 3834, 5.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The kind of bytes of which nothing is said.
fn octets() -> ContentType {
    ContentType::parse("application/octet-stream").unwrap_or(ContentType::TEXT_PLAIN)
}
