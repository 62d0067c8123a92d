//! Each shape of mail is read as a person would read it.

use super::scene::{ARRIVED, account, held, letter, naming};
use crate::channels::{
    mail::{read, thread},
    mailbox::{FolderKind, Held, Letter},
};
use paperplane_core::{
    address::{Address, Reach},
    event::{ContactWish, Details, Direction, MailHead},
    ids::AttemptId,
    limits::MAIL_TEXT_BYTES_MAX,
    talk::{delivery::ReportedStatus, failure::Class},
    time::Timestamp,
};

macro_rules! mail {
    ($name:literal) => {
        letter(include_bytes!(concat!("fixtures/", $name, ".eml")))
    };
}

fn head(letter: &Letter) -> &MailHead {
    letter.message.details.mail.as_deref().unwrap()
}

#[test]
fn a_first_mail_says_who_wrote_and_about_what() {
    let letter = mail!("first");
    let (message, head) = (&letter.message, head(&letter));
    assert_eq!(message.peer, Address::email("amara.okafor@example.net").unwrap());
    assert_eq!(message.peer.raw.as_deref(), Some("Amara.Okafor@example.net"));
    assert_eq!(message.profile_name.as_deref(), Some("Amara Okáfor"));
    assert_eq!((head.subject.as_str(), message.provider_ref.as_str()), ("Admission to Lübeck", "a1@example.net"));
    assert_eq!(
        message.text,
        "Good morning,\n\nI want to apply for Medicine in Lübeck. Which papers do you need?\n\nAmara"
    );
    let to: Vec<_> = head.to.iter().map(|one| one.address.as_str()).collect();
    assert_eq!(to, ["office@agency.example", "uncle@example.net"]);
    assert_eq!((head.cc[0].name.as_str(), head.cc[0].address.as_str()), ("Okafor, Chidi", "chidi@example.net"));
    assert_eq!((message.provider_at, head.written_at.map(|at| at.0)), (Some(ARRIVED), Some(1_795_419_000_000)));
    assert!(!head.automatic && letter.files.is_empty() && head.in_reply_to.is_none());
}

#[test]
fn an_answer_names_its_thread_and_its_file_is_told_by_its_bytes() {
    let letter = mail!("answer_with_file");
    let head = head(&letter);
    assert_eq!((head.in_reply_to.as_deref(), head.references.len()), (Some("pp.1@agency.example"), 2));
    assert_eq!(head.references, ["a1@example.net", "pp.1@agency.example"]);
    assert_eq!(head.reply_to.as_ref().map(|one| one.address.as_str()), Some("amara@home.example"));
    assert_eq!(letter.message.text, "My CV is attached — thank you.");
    let files: Vec<_> = letter.files.iter().map(|file| (file.name.as_str(), file.content_type.as_str())).collect();
    assert_eq!(files, [("özgeçmiş_cv.pdf", "application/pdf")]);
    assert_eq!(letter.message.media.len(), 1);
}

#[test]
fn html_alone_becomes_text_without_what_no_screen_shows() {
    let text = mail!("html_only").message.text;
    assert!(text.starts_with("Hello") && text.contains("Allen") && text.contains("see the page"), "{text:?}");
    assert!(!text.contains("alert") && !text.contains("color") && !text.contains('<'), "{text:?}");
}

#[test]
fn old_charsets_are_read() {
    let letter = mail!("old_charset");
    assert_eq!((head(&letter).subject.as_str(), letter.message.text.as_str()), ("İzin", "İzin kağıdı şimdi"));
}

#[test]
fn a_mail_from_nobody_is_shown_and_has_the_same_name_each_time() {
    let (letter, again) = (mail!("bare"), mail!("bare"));
    assert_eq!((letter.message.text.as_str(), letter.message.peer.reach()), ("Who am I?", Reach::No));
    assert!(letter.message.provider_ref.starts_with("sha256:") && letter == again);
    assert_eq!(head(&letter).subject, "");
}

#[test]
fn a_report_is_known_for_one() {
    let letter = mail!("report");
    assert!(head(&letter).automatic && letter.message.text.contains("User unknown"), "{:?}", letter.message.text);
    assert_eq!((letter.message.peer.value.as_str(), letter.message.peer.reach()), ("mailer-daemon", Reach::No));
}

#[test]
fn a_report_about_a_mail_of_ours_is_its_end() {
    let bounced = include_str!("fixtures/bounced.eml");
    let read = |mail: &str| letter(mail.replace('\n', "\r\n").as_bytes()).report;
    let report = read(bounced).unwrap();
    assert_eq!(report.attempt, Some(AttemptId::new(Timestamp(1), [3; 10])));
    let said = (report.status, report.failure, report.error_code, report.words.as_deref());
    assert_eq!(said, (ReportedStatus::Failed, Some(Class::BadAddress), Some(550), None));
    assert_eq!(
        (report.peer.value.as_str(), report.ours.value.as_str()),
        ("nobody@example.net", "office@agency.example")
    );
    assert_eq!(report.reported, naming().message("office@agency.example", &report.provider_ref));
    let full = read(&bounced.replace("5.1.1", "5.2.2").replace("550", "552")).unwrap();
    assert_eq!((full.failure, full.error_code), (Some(Class::OutOfReach), Some(552)));
    let policy = read(&bounced.replace("Status: 5.1.1", "Status: 5.7.1").replace("550 5.1.1", "554 5.7.1")).unwrap();
    assert_eq!(policy.failure, None);
    assert_eq!(policy.words.as_deref(), Some("554 5.7.1 <nobody@inside.example.net>: User unknown"));
    let arrived = read(&bounced.replace("failed", "Delivered")).unwrap();
    assert_eq!((arrived.status, arrived.error_code), (ReportedStatus::Delivered, None));
    let head = bounced.replace("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers");
    let head = head.replace("\n\nIt is ready.", "");
    assert_eq!(read(&head).map(|report| report.attempt), Some(report.attempt));
    // A copy that failed, too, and stands first.
    let copy = "Final-Recipient: rfc822; bayo@example.org\nAction: failed\nStatus: 5.1.1\n\nOriginal-Recipient";
    let both = bounced.replace("Original-Recipient", copy);
    assert_eq!(read(&both).map(|report| report.peer.value), Some("nobody@example.net".into()));
    // It is still on its way; it is about a copy, or a blind one, which says nothing about the mail itself; it is about nobody's mail, or another office's; it is no report.
    for other in [
        bounced.replace("failed", "delayed"),
        bounced.replace("\nTo: nobody@example.net", "\nTo: amara@example.net\nCc: Nobody <Nobody@example.net>"),
        bounced.replace("\nTo: nobody@example.net", "\nTo: amara@example.net"),
        bounced.replace("pp.0000", "xx.0000"),
        bounced.replace("@agency.example>", "@other.example>"),
        bounced.replace("multipart/report", "multipart/mixed"),
    ] {
        assert_eq!(read(&other), None);
    }
}

#[test]
fn a_mail_inside_a_mail_is_a_file_that_mail_programs_open() {
    let letter = mail!("forwarded");
    let file = &letter.files[0];
    assert_eq!((file.name.as_str(), file.content_type.as_str()), ("Offer of a place.eml", "message/rfc822"));
    let inner = String::from_utf8(file.content.clone().unwrap()).unwrap();
    assert!(inner.starts_with("From: school@example.edu") && inner.contains("Congratulations"), "{inner}");
}

#[test]
fn what_cannot_be_read_is_shown_with_its_raw_file() {
    for content in [&b""[..], b"\r\n\r\n"] {
        let letter = letter(content);
        assert_eq!(letter.message.details.kind.as_deref(), Some("unreadable"), "{content:?}");
        assert_eq!(letter.files[0].content.as_deref(), Some(content));
        assert_eq!(letter.message.media.len(), 1);
    }
}

#[test]
fn a_long_text_is_cut_and_its_whole_is_a_file() {
    let long = format!(
        "From: a@example.net\r\nMessage-ID: <l@x>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}",
        "ü".repeat(MAIL_TEXT_BYTES_MAX)
    );
    let letter = letter(long.as_bytes());
    assert!(letter.message.text.len() <= MAIL_TEXT_BYTES_MAX && letter.message.text.len() > MAIL_TEXT_BYTES_MAX - 4);
    assert_eq!(letter.files.last().unwrap().content.as_deref(), Some(long.as_bytes()));
}

#[test]
fn of_a_mail_that_is_too_large_the_head_is_shown() {
    let whole = held(b"From: a@example.net\r\nSubject: Scans\r\nMessage-ID: <big@x>\r\n\r\n");
    let letter = read::letter(&Held { is_whole: false, ..whole.clone() }, &account(), &naming()).unwrap();
    assert_eq!((head(&letter).subject.as_str(), letter.files[0].content.is_none()), ("Scans", true));
    assert_eq!(letter.message.id, read::letter(&whole, &account(), &naming()).unwrap().message.id);
}

#[test]
fn an_id_that_is_none_is_not_taken() {
    let letter = letter(b"From: a@example.net\r\nMessage-ID: <>\r\nIn-Reply-To: Your mail of Monday\r\n\r\nHi");
    assert!(letter.message.provider_ref.starts_with("sha256:"), "{}", letter.message.provider_ref);
    assert_ne!(letter.message.details, Details::default());
}

/// A mail of ours, as a folder of this kind holds it.
fn ours(folder: FolderKind, to: &str, id: &str) -> Option<Letter> {
    let mail = format!("From: Allen <Office@agency.example>\r\nTo: {to}\r\nMessage-ID: <{id}>\r\n\r\nHello\r\n");
    read::letter(&Held { folder, ..held(mail.as_bytes()) }, &account(), &naming())
}

#[test]
fn a_mail_that_another_program_sent_is_ours_with_the_person_it_went_to() {
    let to = "office@agency.example, Amara <Amara@example.net>, lin@example.net";
    for folder in [FolderKind::Inbox, FolderKind::Sent, FolderKind::Other] {
        let letter = ours(folder, to, "1@elsewhere.example").unwrap();
        assert_eq!(letter.direction, Direction::Outgoing);
        assert_eq!(letter.message.peer, Address::email("amara@example.net").unwrap());
        assert_eq!((letter.message.profile_name, letter.attempt), (None, None));
    }
    let to_ourselves = ours(FolderKind::Inbox, "office@agency.example", "1@elsewhere.example").unwrap();
    assert_eq!(to_ourselves.direction, Direction::Incoming);
    assert_eq!(ours(FolderKind::Sent, "office+pp-0123456789abcdef@agency.example", "1@elsewhere.example"), None);
}

#[test]
fn a_mail_that_this_program_sent_names_its_attempt() {
    let attempt = AttemptId::new(ARRIVED, [3; 10]);
    let id = thread::message_id(attempt, &Address::email("office@agency.example").unwrap());
    for folder in [FolderKind::Sent, FolderKind::Other, FolderKind::Inbox] {
        assert_eq!(ours(folder, "amara@example.net", &id).unwrap().attempt, Some(attempt), "{folder:?}");
    }
    let theirs = format!("From: amara@example.net\r\nMessage-ID: <{id}>\r\n\r\nHello\r\n");
    assert_eq!(letter(theirs.as_bytes()).attempt, None, "the name of a mail is no secret");
}

#[test]
fn a_mail_that_unsubscribes_is_a_wish_and_a_message() {
    let said = |subject: &str, text: &str| {
        let mail = format!("From: <lin@example.net>\r\nSubject: {subject}\r\nMessage-ID: <u@x>\r\n\r\n{text}\r\n");
        let letter = letter(mail.as_bytes());
        (letter.wish, letter.message.wish)
    };
    assert_eq!(said("unsubscribe", ""), (Some(ContactWish::Stop), None), "it stops no other messages");
    assert_eq!(said("Re: Open days", "Start"), (Some(ContactWish::Start), None));
    assert_eq!(said("Visa", "How do I unsubscribe from this?"), (None, None));
}
