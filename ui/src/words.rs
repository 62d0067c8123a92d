//! Every text that a person reads here, in one place.

use crate::state::times::left;
use paperplane_bridge::{
    BlobRef, Class, Code, Forwarded, LossReason, Refusal, Trouble, class_of,
    view::{
        bubble::{BubbleState, MediaView},
        conversation::{ConversationHead, WindowView},
        workspace::{HealthView, LogView},
    },
};

pub const APP: &str = "PaperPlane";
pub const INBOX: &str = "Inbox";
pub const CONVERSATIONS: &str = "Conversations";
pub const MESSAGES: &str = "Messages";
pub const PEOPLE: &str = "People";
pub const LOADING: &str = "Loading";
pub const TRY_AGAIN: &str = "Try again";
pub const CLOSE: &str = "Close";
pub const BACK: &str = "Back to the list";
pub const YOU: &str = "You: ";
pub const WHATSAPP: &str = "WhatsApp";
pub const NOT_SENT: &str = "Not sent";
pub const OPTED_OUT: &str = "Opted out";
pub const KEYS_TITLE: &str = "Keys";
pub const STALE: &str = "This may be out of date: ";
pub const CATCHING_UP: &str = "Catching up with what happened meanwhile";

pub const OFFLINE: &str = "Offline";
pub const OFFLINE_LINE: &str = "Offline: everything stays readable, and what you write goes out later";
pub const OPEN_PHONE: &str = "Open the pretend phone";

pub const SEARCH: &str = "Search everything";
pub const SEARCH_CLEAR: &str = "Clear the search";
pub const FOUND: &str = "Found";
pub const NOTHING_FOUND: &str = "Nothing found";
pub const NOTHING_FOUND_LINE: &str = "Try fewer letters, or another word.";

pub const NO_CONVERSATIONS: &str = "No conversations yet";
pub const NO_CONVERSATIONS_LINE: &str = "Whoever writes to your number appears here.";
pub const NOBODY_WROTE: &str = "Nobody has written yet";
pub const NOBODY_WROTE_LINE: &str = "The first message to your WhatsApp number opens a conversation here.";
pub const DEMO_LINE: &str = "In this demo you are both ends of the line: write from the pretend phone, answer here.";

pub const WRITE: &str = "Write a reply";
pub const REPLY: &str = "Reply";
pub const SEND: &str = "Send";
pub const TO_NEWEST: &str = "To the newest message";
pub const SEND_AGAIN: &str = "Send again";
pub const DISCARD: &str = "Discard";
pub const WAS_SENT: &str = "It was sent";

pub const WELCOME: &str = "Welcome to PaperPlane";
pub const YOUR_NAME: &str = "Your name";
pub const YOUR_AGENCY: &str = "Your agency";
pub const YOUR_AGENCY_HINT: &str = "As clients know it";
pub const BEGIN: &str = "Begin";

pub const CONNECT: &str = "Connect WhatsApp";
pub const CONNECT_LINE: &str =
    "PaperPlane talks to WhatsApp through Twilio. A free trial account with its sandbox is enough to begin.";
pub const CONNECT_CONSOLE: &str = "In Twilio’s console, open Messaging, then Try it out, then Send a WhatsApp message. Account SID and Auth Token \
     stand on the console’s first page.";
pub const CONNECT_FILE: &str =
    "On a server, the same can stand in a file .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_NUMBER.";

pub const CHANNELS: &str = "Channels";
pub const ACCOUNT_SID: &str = "Account SID";
pub const AUTH_TOKEN: &str = "Auth Token";
pub const NUMBERS: &str = "Numbers, with commas between them";
pub const SERVICE: &str = "Messaging Service, if there is one";
pub const PUBLIC_URL: &str = "Public address of this computer, if it has one";
pub const CHANGE_ACCOUNT: &str = "Change the account";
pub const CONNECT_NOW: &str = "Connect";
pub const ASKING_TWILIO: &str = "Asking Twilio\u{2026}";
pub const CONNECTED: &str = "Twilio accepts the account. It is in use.";
pub const ACCOUNT_OF_DEMO: &str = "A demo talks with its own pretend phones. Start without --demo to connect Twilio.";
pub const ACCOUNT_OF_ENVIRONMENT: &str = "The account comes from the environment or .env, and is changed there.";
pub const WEBHOOK: &str = "When a message comes in";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";
pub const LAST_MESSAGE: &str = "Last message";
pub const NONE_YET: &str = "None yet";
pub const COMPLETE: &str = "Nothing missed";
pub const LAST_ERROR: &str = "Last error";
pub const REFUSED_WEBHOOKS: &str = "Refused";
pub const NEVER_COMPARED: &str = "Not compared with Twilio\u{2019}s list yet";
pub const CHECK: &str = "Check now";
pub const LETTERS: &str = "Could not be read";
pub const LETTERS_LINE: &str = "Twilio sent these, and this version did not understand them. Nothing is lost.";
pub const READ_AGAIN: &str = "Read again";
pub const PUT_ASIDE: &str = "Put aside";

/// The channel of a number as Twilio writes it.
pub fn channel_of(number: &str) -> &'static str {
    if number.starts_with("whatsapp:") { WHATSAPP } else { "SMS" }
}

/// From when until when everything is here.
pub fn complete_since(since: &str, until: &str, brought_in: u32) -> String {
    match brought_in {
        0 => format!("Complete since {since}, as of {until}"),
        1 => format!("Complete since {since}, as of {until}; one message was missing and was brought in"),
        _ => format!("Complete since {since}, as of {until}; {brought_in} messages were missing and were brought in"),
    }
}

/// From when on something may be missing.
pub fn gap(from: &str, asked_at: &str) -> String {
    format!("Messages since {from} may be missing: Twilio\u{2019}s list could not be read at {asked_at}")
}

/// How many requests came without a right signature.
pub fn refused_webhooks(count: u64) -> String {
    format!("{count} since the start without a right signature: the public address or the token may be wrong")
}

pub const JOIN: &str = "Let the first phone join";
pub const JOIN_LINE: &str =
    "Twilio’s sandbox answers only phones that have joined. Copy the words that its console shows.";
pub const JOIN_WORDS: &str = "The words from Twilio’s console";
pub const JOIN_EXAMPLE: &str = "join two-words";
pub const JOIN_SHOW: &str = "Show the code";
pub const JOIN_CODE: &str = "QR code that opens WhatsApp with the words typed in";
pub const JOIN_SCAN: &str = "Scan it with the phone’s camera and send the message that it opens. Or open ";
pub const JOIN_LINK: &str = "the link";
pub const JOIN_ON_PHONE: &str = " on the phone itself.";

pub const ABOUT: &str = "About this desk";
pub const ABOUT_YOU: &str = "You";
pub const ABOUT_KEPT: &str = "Kept";
pub const ABOUT_STATE: &str = "State";
pub const ABOUT_WAITING: &str = "Waiting";
pub const ABOUT_UNREADABLE: &str = "Unreadable";

/// The keys and what they do.
pub const KEYS: [(&[&str], &str); 8] = [
    (&["J", "K"], "Next and previous conversation"),
    (&["Enter"], "Open it"),
    (&["R"], "Write a reply"),
    (&["Enter"], "Send, while writing"),
    (&["Shift", "Enter"], "New line, while writing"),
    (&["Ctrl", "K"], "Search everything"),
    (&["Esc"], "Back"),
    (&["?"], "These keys"),
];

/// The key that stands beside the letters for commands.
pub const fn control_key(is_mac: bool) -> &'static str {
    if is_mac { "⌘" } else { "Ctrl" }
}

/// The window's title.
pub fn title(unread: u32) -> String {
    if unread == 0 { APP.to_owned() } else { format!("({unread}) {APP}") }
}

/// The inbox's name for who cannot see its badge.
pub fn inbox(unread: u32) -> String {
    if unread == 0 { INBOX.to_owned() } else { format!("{INBOX}, {unread} unread") }
}

/// How many messages of one conversation nobody has seen.
pub fn unread(count: u32) -> String {
    format!("{count} unread")
}

/// What stands for a message without words.
pub fn line(text: &str) -> &str {
    if text.is_empty() { "File" } else { text }
}

pub const TEMPLATE: &str = "Use a template";
pub const TEMPLATES: &str = "Templates";
pub const NO_TEMPLATES: &str =
    "There are none yet. They are written in Twilio\u{2019}s console, and approved by WhatsApp.";
pub const ATTACH: &str = "Attach a file";
pub const ATTACHED: &str = "Files of this message";
pub const TAKE_OFF: &str = "Take it off";
pub const BRINGING: &str = "Bringing it in\u{2026}";

/// The label of a template's blank.
pub fn blank(name: &str) -> String {
    format!("Blank {name}")
}

/// What WhatsApp thinks of a template that cannot be sent.
pub fn approval(told: &str) -> String {
    match told {
        "unsubmitted" => "Not submitted".into(),
        "pending" | "received" => "Waiting for approval".into(),
        "rejected" => "Rejected".into(),
        "paused" => "Paused".into(),
        "disabled" => "Disabled".into(),
        other => other.to_owned(),
    }
}

/// What a file is called, or what it is.
pub fn file_name(file: &BlobRef) -> String {
    if file.name.is_empty() { file.content_type.clone() } else { file.name.clone() }
}

/// How long a file is.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// A file that is on its way.
pub const FETCHING: &str = "Fetching it\u{2026}";
/// Tries to fetch a file again.
pub const FETCH_AGAIN: &str = "Try again";
/// Opens a map.
pub const ON_THE_MAP: &str = "Open the map";
/// What was chosen of buttons or a list.
pub const CHOSEN: &str = "Chose";
/// Before the title of an advertisement.
pub const CAME_BY: &str = "Came by the ad";

/// Why a file is not here.
pub const fn lost(because: LossReason) -> &'static str {
    match because {
        LossReason::Gone => "Twilio has it no longer. Ask them to send it again.",
        LossReason::TooLarge => "It is larger than 32 MB. Ask them for a link.",
        LossReason::NotAllowed => "Its address is not Twilio\u{2019}s, so it was not opened.",
        LossReason::CredentialsRejected => "Twilio does not accept our account, so it could not be fetched.",
        LossReason::Unreachable => "Twilio could not be reached.",
    }
}

/// How often a message was passed on.
pub const fn forwarded(forwarded: Forwarded) -> &'static str {
    match forwarded {
        Forwarded::Once => "Forwarded",
        Forwarded::Often => "Forwarded many times",
    }
}

/// Who said what is quoted.
pub const fn quoted(ours: bool) -> &'static str {
    if ours { "You" } else { "They" }
}

/// What kind of file came.
pub fn file(media: &MediaView) -> &'static str {
    match media.content_type.split('/').next().unwrap_or_default() {
        "image" => "Photo",
        "audio" => "Voice message",
        "video" => "Video",
        _ if media.content_type == "application/pdf" => "PDF document",
        "text" if media.content_type.contains("vcard") => "Contact card",
        _ => "File",
    }
}

/// What a tick means, for who cannot see it.
pub const fn tick(state: &BubbleState) -> &'static str {
    match state {
        BubbleState::OnlyHere => "Not sent yet: waiting for the connection",
        BubbleState::Waiting => "Waiting to be sent",
        BubbleState::Sending => "Being sent",
        BubbleState::Later { .. } => "Will be tried again",
        BubbleState::Accepted => "Taken by Twilio",
        BubbleState::Sent => "Sent",
        BubbleState::Delivered => "Delivered",
        BubbleState::Read => "Read",
        BubbleState::Refused { .. } => "Not sent",
        BubbleState::Failed { .. } => "Not delivered",
        BubbleState::Unsure => "Perhaps sent",
        BubbleState::Discarded => "Discarded",
    }
}

/// Why a message did not go out, and what to do; `retry_at` is when it is tried again, as the reader writes a time.
pub fn reason(state: &BubbleState, retry_at: impl Fn(paperplane_bridge::Timestamp) -> String) -> Option<String> {
    match state {
        BubbleState::Refused { refusal } => Some(refused(refusal)),
        BubbleState::Failed { provider_code } => Some(with_code(
            provider_code
                .and_then(class_of)
                .map_or("It could not be delivered. Send it again, or reach them another way.", class),
            *provider_code,
        )),
        BubbleState::Unsure => Some(
            "The connection broke while this was being sent, so it may have arrived. What you write here waits until \
             you decide."
                .into(),
        ),
        BubbleState::Later { not_before } => {
            Some(format!("Twilio cannot take it just now. It is tried again at {}.", retry_at(*not_before)))
        }
        BubbleState::Discarded => Some("Discarded, and not sent.".into()),
        _ => None,
    }
}

fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::WindowClosed => "Outside the 24-hour window: it can be sent after they write again.".into(),
        Refusal::OptedOut => "They asked not to be written to. They can write START to hear from you again.".into(),
        Refusal::Empty => "There was nothing to send.".into(),
        Refusal::TooLong { chars, chars_max } => {
            format!("It has {chars} characters, and {chars_max} fit. Send it in two.")
        }
        Refusal::AddressUnreachable { provider_code } => {
            with_code("This number cannot be reached on WhatsApp. Check it with them.", *provider_code)
        }
        Refusal::CredentialsRejected { provider_code } => {
            with_code("Twilio does not accept our account or number. Check them in the settings.", *provider_code)
        }
        Refusal::NoInbox => "No number of this channel is connected here. Connect one, then send it again.".into(),
        Refusal::GaveUp => "Tried for half a day without success. Send it again when Twilio is well.".into(),
        Refusal::FilesOutOfReach => {
            "Files need a public address, from which Twilio fetches them. Set PAPERPLANE_PUBLIC_URL, then send it again.".into()
        }
        Refusal::Provider { provider_code } => with_code(
            provider_code.and_then(class_of).map_or("Twilio did not take this. Its console says more.", class),
            *provider_code,
        ),
    }
}

/// What happened, and what to do next.
const fn class(class: Class) -> &'static str {
    match class {
        Class::NeedsTemplate => "Outside the 24-hour window. Send a template, or wait until they write.",
        Class::TooFast => "Too many messages at once. Send it again in a few minutes.",
        Class::BadAddress => "This number cannot be reached here. Ask them for another one.",
        Class::Blocked => "They have blocked this number. Reach them another way.",
        Class::OptedOut => "They asked not to be written to. They can write START to hear from you again.",
        Class::NotInSandbox => "Their phone has not joined the sandbox. Ask them to send the join words first.",
        Class::Setup => "The account or number is not set up for this. Look at it in Twilio\u{2019}s console.",
        Class::Content => "WhatsApp does not take this text or file. Change it, then send it again.",
        Class::Template => "The template is not approved, or its blanks do not fit. Choose another one.",
        Class::HeldBack => "WhatsApp chose not to deliver this now. Try another day, or wait until they write.",
        Class::AccountStopped => {
            "The account is stopped or at its limit for today. Look at it in Twilio\u{2019}s console."
        }
        Class::Registration => {
            "This number is not registered with the carriers yet. Twilio\u{2019}s console shows how."
        }
        Class::OutOfReach => "Their phone could not be reached. Send it again later.",
        Class::ProviderDown => "Twilio was in trouble. Send it again.",
        Class::OurGate => "Twilio could not reach this desk\u{2019}s public address. Look at it on the Channels page.",
    }
}

fn with_code(words: &str, code: Option<i64>) -> String {
    code.map_or_else(|| words.to_owned(), |code| format!("{words} (Twilio {code})"))
}

/// Why nothing can be written at this moment, where that is so.
pub fn shut(head: &ConversationHead, now_ms: i64) -> Option<&'static str> {
    if head.opted_out {
        return Some("They asked not to be written to. They can write START to hear from you again.");
    }
    let is_shut = match head.window {
        WindowView::Closed { .. } => true,
        WindowView::Open { until } => until.0 <= now_ms,
        WindowView::Unknown | WindowView::Always => false,
    };
    is_shut.then_some("Their last message is more than 24 hours old. WhatsApp lets you answer again once they write.")
}

/// How long one may write freely.
pub fn window_left(ms: i64) -> String {
    format!("{} left to reply freely", left(ms))
}

pub const WINDOW_UNKNOWN: &str = "They have not written here yet";
pub const WINDOW_UNKNOWN_WHY: &str =
    "WhatsApp may refuse a message to somebody who has not written in the last 24 hours";

/// A trouble as a heading and a line.
pub fn trouble(trouble: &Trouble) -> (&'static str, String) {
    match trouble.code {
        Code::NotLetIn => (
            "This page needs its link",
            "Open the address that PaperPlane shows when it starts. It lets this browser in.".into(),
        ),
        Code::Offline => {
            ("PaperPlane cannot be reached", "It may be starting or closed. This page looks again by itself.".into())
        }
        Code::NotFound => ("This is not here any more", trouble.message.clone()),
        _ => ("Something went wrong", trouble.message.clone()),
    }
}

/// Where a new desk keeps what it hears.
pub fn where_it_stays(log: &LogView) -> String {
    match log {
        LogView::Solo { .. } => "Everything stays on this computer. No account is needed.".into(),
        LogView::Kafka { servers } => format!("This desk works with your team, over Kafka at {servers}."),
    }
}

/// The log in use.
pub fn kept(log: &LogView) -> String {
    match log {
        LogView::Solo { kafka_waits: false } => "On this computer".into(),
        LogView::Solo { kafka_waits: true } => {
            "On this computer, where this agency began. Kafka is set up and not used: to work with it, start PaperPlane in \
             an empty folder (--data DIR). What is here stays here."
                .into()
        }
        LogView::Kafka { servers } => format!("Kafka at {servers}"),
    }
}

/// How the node is.
pub const fn state(health: &HealthView) -> &'static str {
    match (health.log_reachable, health.caught_up) {
        (false, _) => OFFLINE,
        (true, false) => "Catching up",
        (true, true) => "Up to date",
    }
}

/// What only this device knows yet.
pub fn waiting(outbox: u32) -> String {
    format!("{outbox} not passed on yet")
}

/// What came in and could not be read.
pub fn unreadable(count: u32) -> String {
    format!("{count}, kept for a newer version")
}

/// Who sits here, as the name of the button.
pub fn me(name: &str) -> String {
    format!("{name}, about this desk")
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn is_plain(words: &str) {
        for jargon in ["topic", "offset", "sync", "replica", "node", "API", "!"] {
            assert!(!words.contains(jargon), "“{words}” says {jargon}");
        }
        assert!(words.ends_with(['.', ')']), "“{words}” is no sentence");
    }

    #[test]
    fn who_is_stuck_is_told_why_in_plain_words() {
        let code = Some(63_016);
        let refusals = [
            Refusal::WindowClosed,
            Refusal::OptedOut,
            Refusal::Empty,
            Refusal::TooLong { chars: 1700, chars_max: 1600 },
            Refusal::AddressUnreachable { provider_code: code },
            Refusal::CredentialsRejected { provider_code: None },
            Refusal::NoInbox,
            Refusal::GaveUp,
            Refusal::Provider { provider_code: code },
        ];
        let states = refusals.into_iter().map(|refusal| BubbleState::Refused { refusal });
        for state in states.chain([BubbleState::Unsure, BubbleState::Failed { provider_code: None }]) {
            assert!(state.is_stuck());
            is_plain(&reason(&state, |_| String::new()).unwrap_or_default());
        }
        let later = reason(&BubbleState::Later { not_before: Timestamp(0) }, |_| "10:42".into());
        assert!(later.is_some_and(|words| words.contains("10:42")));
        assert_eq!(reason(&BubbleState::Read, |_| String::new()), None);
    }

    #[test]
    fn a_window_that_ends_while_one_looks_is_shut() {
        let head = |window, opted_out| {
            let id = paperplane_bridge::ConversationId::new(Timestamp(1), [0; 10]);
            let contact = serde_json::from_str(&format!("\"{id}\"")).unwrap();
            ConversationHead {
                id,
                contact,
                who: String::new(),
                channel: serde_json::from_str("\"whatsapp\"").unwrap(),
                address: String::new(),
                ours: String::new(),
                opted_out,
                window,
            }
        };
        let open = WindowView::Open { until: Timestamp(10) };
        assert!(shut(&head(open, false), 9).is_none());
        assert!(shut(&head(open, false), 10).is_some());
        assert!(shut(&head(open, true), 9).is_some_and(|why| why.contains("START")));
        assert!(shut(&head(WindowView::Unknown, false), 9).is_none(), "nobody knows, so the provider judges");
    }
}
