//! A message as a mail. The same attempt gives the same bytes.

use super::{account, dkim, lists, thread};
use crate::channels::{
    account::Account,
    parcel::{AttachedFile, Content, Parcel},
};
use lettre::{
    Message,
    address::AddressError,
    message::{Attachment, Body, Mailbox, MultiPart, SinglePart, header::ContentType},
};
use paperplane_core::{address::Address, event::MailHead, ids::AttemptId};
use std::time::{Duration, SystemTime};

/// A mail that is ready to be handed over.
pub(super) struct Composed {
    pub envelope: lettre::address::Envelope,
    pub bytes: Vec<u8>,
    /// Its `Message-ID`, without angle brackets.
    pub message_id: String,
}

/// The reason why no mail can be made of a message.
#[derive(Debug)]
pub(super) enum NotComposed {
    /// The person's address is none that a mail can go to.
    Recipient,
    /// Anything else: our own address, a template.
    Ours,
}

pub(super) fn compose(account: &Account, parcel: &Parcel) -> Result<Composed, NotComposed> {
    let ours = parcel.ours.as_ref().or(account.addresses.first()).ok_or(NotComposed::Ours)?;
    let Content::Free { text, attached, mail, .. } = &parcel.content else { return Err(NotComposed::Ours) };
    let sender = address(&sender(account, ours)).map_err(|_| NotComposed::Ours)?;
    let from = Mailbox::new(account::name(account).map(str::to_owned), sender);
    let to = Mailbox::new(None, address(&parcel.peer).map_err(|_| NotComposed::Recipient)?);
    let message_id = thread::message_id(parcel.attempt, ours);
    let head = mail.as_deref().cloned().unwrap_or_default();
    let at = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(parcel.at.0).unwrap_or_default());
    let mut builder = Message::builder().from(from).to(to).date(at).message_id(Some(bracketed(&message_id)));
    builder = builder.subject(&head.subject);
    if let Some(answered) = &head.in_reply_to {
        builder = builder.in_reply_to(bracketed(answered));
    }
    if !head.references.is_empty() {
        builder = builder.references(references(&head));
    }
    if head.to_many {
        builder = lists::to_unsubscribe(builder, ours, parcel.unsubscribe.as_ref());
    }
    let message = match attached.as_slice() {
        [] => builder.singlepart(SinglePart::plain(text.clone())),
        files => builder.multipart(with_files(parcel.attempt, text, files)),
    };
    let message = message.map_err(|_| NotComposed::Ours)?;
    // Signed last: nothing of it is changed any more.
    let bytes = dkim::signed(account, message.formatted(), parcel.at, head.to_many).map_err(|_| NotComposed::Ours)?;
    Ok(Composed { envelope: message.envelope().clone(), bytes, message_id })
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

fn with_files(attempt: AttemptId, text: &str, files: &[AttachedFile]) -> MultiPart {
    // An id that nobody can guess before: no text holds it by accident.
    let boundary = format!("pp-{}", attempt.as_uuid().simple());
    let text = SinglePart::plain(text.to_owned());
    let parts = MultiPart::mixed().boundary(boundary).singlepart(text);
    files.iter().fold(parts, |parts, file| {
        // A mail inside a mail may not be encoded, and text would lose what is no text: both go as bytes.
        let is_opaque = !file.content_type.starts_with("message/") && !file.content_type.starts_with("text/");
        let kind = ContentType::parse(&file.content_type).ok().filter(|_| is_opaque).unwrap_or_else(octets);
        parts.singlepart(Attachment::new(file.name.clone()).body(Body::new(file.content.clone()), kind))
    })
}

/// The kind of bytes of which nothing is said.
fn octets() -> ContentType {
    ContentType::parse("application/octet-stream").unwrap_or(ContentType::TEXT_PLAIN)
}
