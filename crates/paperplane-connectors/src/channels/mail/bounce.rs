//! Reports about mails of ours (RFC 3464): one that is about a single mail of ours becomes the state of that mail.

use super::{smtp, thread};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use paperplane_core::{
    address::Address,
    ids::AttemptId,
    talk::{delivery::ReportedStatus, failure::Class},
};
use std::{panic, panic::AssertUnwindSafe};

/// The server's words that are kept, in characters.
const WORDS_CHARS_MAX: usize = 300;

/// The end of a mail of ours, as a server reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bounce {
    pub attempt: AttemptId,
    /// The `Message-ID` of our mail, without angle brackets.
    pub message_id: String,
    /// The address that it was written to.
    pub peer: Address,
    pub status: ReportedStatus,
    /// The answer of the server that refused it, e.g. 550.
    pub code: Option<i64>,
    pub class: Option<Class>,
    pub words: Option<String>,
}

/// Reads a report; `None` for any other mail, and for a report that says nothing final about a mail of ours.
pub(super) fn read(raw: &[u8], ours: &Address) -> Option<Bounce> {
    let read = panic::catch_unwind(AssertUnwindSafe(|| of(&MessageParser::default().parse(raw)?, ours)));
    read.ok().flatten()
}

fn of(message: &Message<'_>, ours: &Address) -> Option<Bounce> {
    if !message.root_part().is_content_type("multipart", "report") {
        return None;
    }
    let fields = message.parts.iter().find(|part| part.is_content_type("message", "delivery-status"))?;
    let fields = String::from_utf8_lossy(fields.contents()).replace("\r\n", "\n");
    let mut returned = message.parts.iter().filter_map(Returned::read);
    let (attempt, returned) = returned.find_map(|one| Some((thread::attempt(&one.message_id, ours)?, one)))?;
    // A report begins with the fields of the whole mail; those of each recipient follow. About copies, blind ones among them, the
    // mail itself may well have arrived: such a report is read as any other mail.
    let mut recipients = fields.split("\n\n").filter_map(Recipient::read);
    let recipient = recipients.find(|one| returned.went_to(&one.address))?;
    let enhanced = recipient.status.as_deref().unwrap_or_default();
    let (status, class) = match recipient.action.as_str() {
        "failed" => (ReportedStatus::Failed, class(enhanced).or_else(|| recipient.code.and_then(smtp::class_of))),
        "delivered" => (ReportedStatus::Delivered, None),
        // It is still on its way, or went where nobody reports.
        _ => return None,
    };
    let has_failed = status == ReportedStatus::Failed;
    Some(Bounce {
        attempt,
        message_id: returned.message_id,
        peer: recipient.address,
        status,
        code: recipient.code.filter(|_| has_failed),
        class,
        words: recipient.words.filter(|_| has_failed && class.is_none()),
    })
}

/// A returned mail, of which a report holds all or the head.
struct Returned {
    message_id: String,
    /// Those it was written to.
    to: Vec<Address>,
    /// Those who got a copy that all can see.
    copies: Vec<Address>,
}

impl Returned {
    fn read(part: &MessagePart<'_>) -> Option<Self> {
        if let PartType::Message(returned) = &part.body {
            return Self::of(returned);
        }
        Self::of(&head(part)?)
    }

    fn of(returned: &Message<'_>) -> Option<Self> {
        let all = |field: Option<&mail_parser::Address<'_>>| {
            let all = field.into_iter().flat_map(|field| field.iter());
            all.filter_map(|one| Address::email(one.address()?)).collect()
        };
        let message_id = returned.message_id()?.to_owned();
        Some(Self { message_id, to: all(returned.to()), copies: all(returned.cc()) })
    }

    /// True for the person that it was written to; some reports return nothing of the head that says so.
    fn went_to(&self, address: &Address) -> bool {
        if self.to.is_empty() { !self.copies.contains(address) } else { self.to.contains(address) }
    }
}

/// The head of a returned mail.
fn head(part: &MessagePart<'_>) -> Option<Message<'static>> {
    let is_head = part.is_content_type("text", "rfc822-headers") || part.is_content_type("message", "rfc822-headers");
    // The last field ends with a line of its own only for some servers, and the library wants one.
    let head = is_head.then(|| [part.contents(), b"\r\n\r\n"].concat())?;
    MessageParser::default().parse_headers(&head).map(Message::into_owned)
}

/// The fields about one recipient.
struct Recipient {
    address: Address,
    action: String,
    status: Option<String>,
    code: Option<i64>,
    words: Option<String>,
}

impl Recipient {
    fn read(fields: &str) -> Option<Self> {
        let fields = format!("{}\n\n", fields.trim());
        let head = MessageParser::default().parse_headers(fields.as_bytes())?;
        let field = |name: &'static str| {
            head.header_raw(name).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let typed = |name| field(name).and_then(|text| Some(text.split_once(';')?.1.trim().to_owned()));
        let address = |name| typed(name).and_then(|typed| Address::email(typed.trim_matches(['<', '>'])));
        let said = typed("Diagnostic-Code");
        Some(Self {
            address: address("Original-Recipient").or_else(|| address("Final-Recipient"))?,
            action: field("Action")?.to_lowercase(),
            status: field("Status"),
            code: said.as_deref().and_then(code),
            words: said.map(|said| said.chars().take(WORDS_CHARS_MAX).collect()),
        })
    }
}

/// The three digits that an answer of an SMTP server begins with.
fn code(said: &str) -> Option<i64> {
    let digits = said.get(..3)?;
    digits.parse().ok().filter(|code| (400..600).contains(code))
}

/// The class of an enhanced status code. Source: RFC 3463.
fn class(status: &str) -> Option<Class> {
    let (_, detail) = status.split_once('.')?;
    match detail.split([' ', '(']).next().unwrap_or_default() {
        "1.1" | "1.2" | "1.3" | "1.6" | "1.10" | "2.1" => Some(Class::BadAddress),
        // Full, or reached for days in vain.
        "2.2" | "4.1" | "4.4" | "4.7" => Some(Class::OutOfReach),
        "2.3" | "3.4" | "6.0" | "6.1" => Some(Class::Content),
        _ => None,
    }
}
