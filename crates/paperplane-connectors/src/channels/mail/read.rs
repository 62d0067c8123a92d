//! A mail of a mailbox as a message: its ids, its writer, its files.

use super::{
    account::NAME,
    bounce,
    mime::{self, ReadFile, ReadMail},
    thread,
};
use crate::{
    channels::{
        account::Account,
        mailbox::{FolderKind, Held, Letter, LetterFile},
    },
    files,
};
use paperplane_core::{
    address::Address,
    event::{DeliveryReported, Details, Direction, Incoming, MailHead, MediaPending, Participant, RawRequest},
    limits::FILE_BYTES_MAX,
    naming::NamingKey,
    talk::{gist::UNREADABLE, optout},
};
use sha2::{Digest as _, Sha256};

/// The kind of a raw mail. Source: RFC 2046.
const MAIL: &str = "message/rfc822";

/// Reads a mail; `None` for one of ours that is addressed to nobody but us.
pub(super) fn letter(held: &Held, account: &Account, naming: &NamingKey) -> Option<Letter> {
    let raw =
        LetterFile { name: "mail.eml".to_owned(), content_type: MAIL.to_owned(), content: Some(held.content.clone()) };
    let Some(ours) = account.addresses.first().cloned() else {
        // An account always has its address; without one the mail is still kept.
        return letter_of(held, account, Address::unanswerable_mail(NAME), unreadable(), raw, naming);
    };
    let read = mime::read(&held.content).map_or_else(unreadable, |read| (read, None));
    letter_of(held, account, ours, read, raw, naming)
}

fn unreadable() -> (ReadMail, Option<String>) {
    (ReadMail::default(), Some(UNREADABLE.to_owned()))
}

fn letter_of(
    held: &Held,
    account: &Account,
    ours: Address,
    (read, kind): (ReadMail, Option<String>),
    raw: LetterFile,
    naming: &NamingKey,
) -> Option<Letter> {
    let ReadMail { from, mut head, text, is_cut, files } = read;
    let mut files: Vec<LetterFile> = files.into_iter().map(letter_file).collect();
    // What is not shown as a whole is there as a whole.
    if kind.is_some() || is_cut {
        files.push(raw.clone());
    }
    if !held.is_whole {
        files.push(LetterFile { content: None, ..raw.clone() });
    }
    let provider_ref = provider_ref(&head, &held.content);
    let is_from_us = from.as_ref().is_some_and(|from| is_ours(from, &ours));
    let recipient = recipient(&head, &ours);
    // From the mail itself wherever it lies, so that each of its copies is one message of one person; only an address of ours that
    // is not known here is told by its folder.
    let is_theirs = match held.folder {
        FolderKind::Sent => false,
        FolderKind::Inbox | FolderKind::Other => !(is_from_us && recipient.is_some()),
    };
    // A report is an automatic mail: no other one is read for it once more.
    let report = if is_theirs && head.automatic { report(&held.content, account, &ours, naming) } else { None };
    let attempt = if is_theirs && !is_from_us { None } else { thread::attempt(&provider_ref, &ours) };
    let peer = if is_theirs { peer(from.as_ref()) } else { recipient? };
    let ours = thread::address(&ours, &head, &provider_ref, naming);
    head.seen = is_theirs && held.is_seen;
    let wish = if is_theirs { optout::wish_about_many(&head, &text) } else { None };
    let media = files.iter().map(|file| MediaPending { url: String::new(), content_type: file.content_type.clone() });
    let message = Incoming {
        id: naming.message(&account.id, &provider_ref),
        account: account.id.clone(),
        provider_ref,
        peer,
        ours,
        profile_name: from.map(|from| from.name).filter(|name| is_theirs && !name.is_empty()),
        text,
        media: media.collect(),
        wish: None,
        provider_at: held.arrived_at.or(head.written_at),
        details: Details { mail: Some(Box::new(head)), kind, ..Details::default() },
    };
    let direction = if is_theirs { Direction::Incoming } else { Direction::Outgoing };
    Some(Letter { direction, attempt, message, files, raw, wish, report })
}

/// The report about a mail of ours that a mail is.
fn report(content: &[u8], account: &Account, ours: &Address, naming: &NamingKey) -> Option<DeliveryReported> {
    let bounce = bounce::read(content, ours)?;
    Some(DeliveryReported {
        reported: naming.message(&account.id, &bounce.message_id),
        account: account.id.clone(),
        provider_ref: bounce.message_id,
        peer: bounce.peer,
        ours: ours.clone(),
        status: bounce.status,
        attempt: Some(bounce.attempt),
        error_code: bounce.code,
        failure: bounce.class,
        words: bounce.words,
        raw: RawRequest::default(),
    })
}

/// The name of a mail: its `Message-ID`, else what its bytes give, so that a mail is one whoever fetched it.
fn provider_ref(head: &MailHead, content: &[u8]) -> String {
    head.message_id.clone().unwrap_or_else(|| {
        let digest = Sha256::digest(content);
        format!("sha256:{}", digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    })
}

/// The writer; one who gives no address that can be answered is known by what the mail says instead.
fn peer(from: Option<&Participant>) -> Address {
    let says = from.map(|from| if from.address.is_empty() { &from.name } else { &from.address });
    says.and_then(|says| Address::email(says))
        .unwrap_or_else(|| Address::unanswerable_mail(says.map(String::as_str).unwrap_or_default()))
}

/// The person that a mail of ours was written to: the first one who is not us.
fn recipient(head: &MailHead, ours: &Address) -> Option<Address> {
    let others = head.to.iter().chain(&head.cc).filter(|one| !is_ours(one, ours));
    others.filter_map(|one| Address::email(&one.address)).next()
}

fn is_ours(one: &Participant, ours: &Address) -> bool {
    Address::email(&one.address).is_some_and(|address| address.inbox() == *ours)
}

fn letter_file(file: ReadFile) -> LetterFile {
    let content_type = match file.declared.as_str() {
        MAIL => MAIL.to_owned(),
        declared => files::kind_of(&file.content, declared),
    };
    let content = (file.content.len() <= FILE_BYTES_MAX).then_some(file.content);
    LetterFile { name: file.name, content_type, content }
}
