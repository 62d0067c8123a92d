//! A mail's bytes, read: no IO, no ids. Whatever the bytes are, something comes out.

use super::html::{self, Looks};
use mail_parser::{Address as Addresses, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use paperplane_core::{
    event::{MailHead, Participant},
    limits::{MAIL_FILES_MAX, MAIL_NAMES_MAX, MAIL_SUBJECT_CHARS_MAX, MAIL_TEXT_BYTES_MAX, NAME_CHARS_MAX},
    time::Timestamp,
};
use std::{panic, panic::AssertUnwindSafe};

/// The longest `Message-ID` that is taken for one, in bytes. Source: RFC 5322, a line of 998.
const ID_BYTES_MAX: usize = 998;
/// The longest name of a file that is kept, in characters.
const FILE_NAME_CHARS_MAX: usize = 200;

/// A mail that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ReadMail {
    /// Its writer, as it says.
    pub from: Option<Participant>,
    pub head: MailHead,
    /// The text; of a mail that has only HTML, the text of that.
    pub text: String,
    /// True if the text is only the beginning of it.
    pub is_cut: bool,
    pub files: Vec<ReadFile>,
}

/// A file inside a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadFile {
    pub name: String,
    /// The type that the mail declares.
    pub declared: String,
    pub content: Vec<u8>,
}

/// Reads a mail; `None` where it has no head at all, or the library that reads it stumbles.
pub(super) fn read(raw: &[u8]) -> Option<ReadMail> {
    // A mail is from anybody: one that breaks the reader is shown as unreadable, and breaks nothing else.
    let read = panic::catch_unwind(AssertUnwindSafe(|| {
        let message = MessageParser::default().parse(raw)?;
        (!message.headers().is_empty()).then(|| of(&message))
    }));
    read.ok().flatten()
}

fn of(message: &Message<'_>) -> ReadMail {
    let own = text(message);
    let Looks { laid_out, inside, text } = html::looks(message, &own);
    let (text, is_cut) = cut(text.map_or(own, |text| plain(&text)));
    let from = participants(message.from()).into_iter().chain(participants(message.sender())).next();
    let reply_to = participants(message.reply_to()).into_iter().next();
    let head = MailHead {
        subject: line(message.subject().unwrap_or_default(), MAIL_SUBJECT_CHARS_MAX),
        message_id: message.message_id().and_then(id),
        in_reply_to: ids(message.in_reply_to()).pop(),
        references: ids(message.references()),
        from: from.clone(),
        to: participants(message.to()),
        cc: participants(message.cc()),
        reply_to: reply_to
            .filter(|reply| from.as_ref().is_none_or(|from| !from.address.eq_ignore_ascii_case(&reply.address))),
        written_at: message
            .date()
            .filter(|date| date.is_valid())
            .and_then(|date| Some(Timestamp(date.to_timestamp().checked_mul(1000)?))),
        raw: None,
        laid_out,
        inside,
        automatic: is_automatic(message),
        ..MailHead::default()
    };
    ReadMail { from, head, text, is_cut, files: files(message) }
}

/// Source: RFC 3834 for answers, RFC 2919 and 2369 for lists, RFC 3464 for reports about other mails.
fn is_automatic(message: &Message<'_>) -> bool {
    let word = |name: &'static str| {
        message.header(name).and_then(HeaderValue::as_text).unwrap_or_default().trim().to_lowercase()
    };
    let submitted = word("Auto-Submitted");
    let is_report = message.root_part().is_content_type("multipart", "report");
    (!submitted.is_empty() && submitted != "no")
        || matches!(word("Precedence").as_str(), "bulk" | "list" | "junk" | "auto_reply")
        || message.header("List-Id").is_some()
        || message.header("List-Unsubscribe").is_some()
        || is_report
}

/// The texts of a mail one after the other, without what no screen shows.
fn text(message: &Message<'_>) -> String {
    let bodies = (0..message.text_body_count()).filter_map(|nth| {
        let part = message.text_part(u32::try_from(nth).ok()?)?;
        let is_text = matches!(part.body, PartType::Text(_) | PartType::Html(_));
        is_text.then(|| message.body_text(nth)).flatten()
    });
    let mut whole = String::new();
    for body in bodies {
        let body = plain(&body);
        if !body.is_empty() {
            whole.push_str(if whole.is_empty() { "" } else { "\n\n" });
            whole.push_str(&body);
        }
    }
    whole
}

/// The beginning that an event may hold; true if that is not all.
fn cut(mut whole: String) -> (String, bool) {
    let end = (0..=MAIL_TEXT_BYTES_MAX).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or_default();
    let is_cut = whole.len() > MAIL_TEXT_BYTES_MAX;
    whole.truncate(if is_cut { end } else { whole.len() });
    (whole, is_cut)
}

/// Lines that end in one way, without control signs and without empty lines around them.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = lines.chars().filter(|sign| matches!(sign, '\n' | '\t') || !sign.is_control()).collect();
    shown.trim_end().trim_start_matches(['\n', '\u{feff}']).to_owned()
}

/// A text on one line.
pub(super) fn line(text: &str, chars_max: usize) -> String {
    let words: Vec<&str> =
        text.split(|sign: char| sign.is_whitespace() || sign.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(chars_max).collect()
}

fn participants(addresses: Option<&Addresses<'_>>) -> Vec<Participant> {
    let listed = addresses.into_iter().flat_map(Addresses::iter).filter_map(|one| {
        let address = line(one.address().unwrap_or_default(), ID_BYTES_MAX);
        let name = line(one.name().unwrap_or_default(), NAME_CHARS_MAX);
        (!address.is_empty() || !name.is_empty()).then_some(Participant { name, address })
    });
    listed.take(MAIL_NAMES_MAX).collect()
}

/// Ids of mails, the newest ones where there are too many, and the first, which names the thread.
fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    let mut ids: Vec<String> = match value {
        HeaderValue::Text(text) => id(text).into_iter().collect(),
        HeaderValue::TextList(list) => list.iter().filter_map(|one| id(one)).collect(),
        _ => Vec::new(),
    };
    while ids.len() > MAIL_NAMES_MAX {
        ids.remove(1);
    }
    ids
}

fn id(text: &str) -> Option<String> {
    let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
    let fits = !bare.is_empty()
        && bare.len() <= ID_BYTES_MAX
        && !bare.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    fits.then(|| bare.to_owned())
}

fn files(message: &Message<'_>) -> Vec<ReadFile> {
    message.attachments().take(MAIL_FILES_MAX).map(file).collect()
}

fn file(part: &MessagePart<'_>) -> ReadFile {
    let declared = part.content_type().map_or_else(String::new, |kind| {
        kind.subtype().map_or_else(|| kind.ctype().to_owned(), |subtype| format!("{}/{subtype}", kind.ctype()))
    });
    let named = part.attachment_name().map(file_name).filter(|name| !name.is_empty());
    let (content, name) = match &part.body {
        // A mail inside a mail is a file that mail programs open.
        PartType::Message(inner) => (inner.raw_message().to_vec(), named.or_else(|| Some(letter_name(inner)))),
        PartType::Text(_)
        | PartType::Html(_)
        | PartType::Binary(_)
        | PartType::InlineBinary(_)
        | PartType::Multipart(_) => (part.contents().to_vec(), named),
    };
    ReadFile { name: name.unwrap_or_default(), declared: declared.to_ascii_lowercase(), content }
}

/// The name of a mail that is a file: its subject.
pub(super) fn letter_name(message: &Message<'_>) -> String {
    let subject = file_name(message.subject().unwrap_or_default());
    if subject.is_empty() { "mail.eml".to_owned() } else { format!("{subject}.eml") }
}

/// A name without folders, and on one line.
fn file_name(name: &str) -> String {
    line(&name.replace(['/', '\\', '\0'], "_"), FILE_NAME_CHARS_MAX).trim_matches('.').to_owned()
}
