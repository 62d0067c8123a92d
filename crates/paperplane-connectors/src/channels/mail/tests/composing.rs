//! Mails of ours are read by others as they were meant.

use super::scene::account;
use crate::channels::{
    mail::compose::{NotComposed, compose},
    parcel::{AttachedFile, Content, Parcel},
};
use mail_parser::{MessageParser, MimeHeaders as _};
use paperplane_core::{
    address::Address,
    event::{MailHead, Participant},
    ids::AttemptId,
    time::Timestamp,
};
use std::time::Duration;

fn head_of(parcel: &mut Parcel) -> &mut MailHead {
    let Content::Free { mail, .. } = &mut parcel.content else { unreachable!() };
    mail.as_mut().unwrap()
}

fn somebody(name: &str, address: &str) -> Participant {
    Participant { name: name.into(), address: address.into() }
}

fn addresses(read: Option<&mail_parser::Address<'_>>) -> Vec<String> {
    let all = read.into_iter().flat_map(|read| read.iter());
    all.filter_map(|one| one.address().map(str::to_owned)).collect()
}

fn parcel(text: &str, attached: Vec<AttachedFile>) -> Parcel {
    let head = MailHead {
        subject: "Re: Kabul mektubu — Lübeck".into(),
        in_reply_to: Some("a2@example.net".into()),
        references: (0..60).map(|nth| format!("a{nth}@example.net")).collect(),
        ..MailHead::default()
    };
    Parcel {
        peer: Address::email("Amara.Okafor@example.net").unwrap(),
        ours: account().addresses.first().cloned(),
        attempt: AttemptId::new(Timestamp(1), [3; 10]),
        at: Timestamp(1_795_419_000_000),
        content: Content::Free {
            text: text.into(),
            files: Vec::new(),
            attached,
            location: None,
            mail: Some(Box::new(head)),
        },
        unsubscribe: None,
        status_callback: None,
        timeout: Duration::from_secs(1),
    }
}

#[test]
fn an_answer_names_the_mails_before_it_and_the_attempt() {
    let parcel = parcel("Merhaba, 你好\n.\nFrom here on", Vec::new());
    let composed = compose(&account(), &parcel).unwrap();
    let read = MessageParser::default().parse(&composed.bytes).unwrap();
    assert_eq!(read.subject(), Some("Re: Kabul mektubu — Lübeck"));
    assert_eq!(read.message_id(), Some(format!("pp.{}@agency.example", parcel.attempt).as_str()));
    assert_eq!(read.message_id(), Some(composed.message_id.as_str()));
    assert_eq!(read.in_reply_to().as_text(), Some("a2@example.net"));
    assert_eq!(read.references().as_text_list().map(<[_]>::len), Some(60));
    assert_eq!(read.from().and_then(|from| from.first()).and_then(|one| one.name()), Some("Meridian Agency"));
    assert_eq!(read.date().map(|date| date.to_timestamp()), Some(1_795_419_000));
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), "Merhaba, 你好\n.\nFrom here on");
    let to: Vec<_> = composed.envelope.to().iter().map(ToString::to_string).collect();
    assert_eq!(to, ["Amara.Okafor@example.net"]);
    assert!(composed.bytes.is_ascii() && composed.bytes.split(|byte| *byte == b'\n').all(|line| line.len() < 999));
}

#[test]
fn files_go_along_and_the_same_attempt_gives_the_same_bytes() {
    let file = |name: &str, content_type: &str| AttachedFile {
        name: name.into(),
        content_type: content_type.into(),
        content: b"%PDF-1.4\0\xff".to_vec(),
    };
    let files = vec![file("özgeçmiş \"2026\".pdf", "application/pdf"), file("", "nonsense")];
    let parcel = parcel("Here", files);
    let (one, other) = (compose(&account(), &parcel).unwrap(), compose(&account(), &parcel).unwrap());
    assert_eq!(one.bytes, other.bytes);
    let read = MessageParser::default().parse(&one.bytes).unwrap();
    let names: Vec<_> = read.attachments().map(|part| part.attachment_name().unwrap_or_default()).collect();
    assert_eq!(names[0], "özgeçmiş \"2026\".pdf");
    assert!(read.attachments().all(|part| part.contents() == b"%PDF-1.4\0\xff"));
    assert_eq!(read.body_text(0).as_deref().map(str::trim_end), Some("Here"));
}

#[test]
fn an_injected_line_stays_inside_its_field() {
    let mut parcel = parcel("Hello", Vec::new());
    head_of(&mut parcel).subject = "Visa\r\nBcc: all@example.net".into();
    let composed = compose(&account(), &parcel).unwrap();
    let read = MessageParser::default().parse(&composed.bytes).unwrap();
    assert!(read.bcc().is_none(), "{}", String::from_utf8_lossy(&composed.bytes));
    assert_eq!(composed.envelope.to().len(), 1);
}

#[test]
fn copies_go_to_all_and_nobody_reads_who_got_a_blind_one() {
    let mut parcel = parcel("Hello", Vec::new());
    let head = head_of(&mut parcel);
    head.cc = vec![somebody("Çağla, Öz", "cagla@example.org"), somebody("", "uncle@example.net")];
    head.bcc = vec![somebody("Files", "files@agency.example")];
    let composed = compose(&account(), &parcel).unwrap();
    let read = MessageParser::default().parse(&composed.bytes).unwrap();
    assert_eq!(addresses(read.to()), ["Amara.Okafor@example.net"]);
    assert_eq!(addresses(read.cc()), ["cagla@example.org", "uncle@example.net"]);
    assert_eq!(read.cc().and_then(|cc| cc.first()).and_then(|one| one.name()), Some("Çağla, Öz"));
    let to: Vec<_> = composed.envelope.to().iter().map(ToString::to_string).collect();
    assert_eq!(to, ["Amara.Okafor@example.net", "cagla@example.org", "uncle@example.net", "files@agency.example"]);
    let bytes = String::from_utf8_lossy(&composed.bytes);
    assert!(!bytes.to_lowercase().contains("bcc") && !bytes.contains("files@agency"), "{bytes}");
    // Our own copy is the same mail, and names them.
    let own = MessageParser::default().parse(composed.copy()).unwrap();
    assert_eq!(addresses(own.bcc()), ["files@agency.example"]);
    assert_eq!((own.message_id(), own.subject()), (read.message_id(), read.subject()));
    assert_eq!(own.body_text(0), read.body_text(0));
}

#[test]
fn without_a_blind_copy_ours_is_the_very_mail() {
    let composed = compose(&account(), &parcel("Hello", Vec::new())).unwrap();
    assert_eq!(composed.copy(), composed.bytes);
}

#[test]
fn an_answer_goes_where_it_is_wanted_and_to_nobody_else() {
    let mut parcel = parcel("Hello", Vec::new());
    head_of(&mut parcel).to = vec![somebody("", "desk@example.org")];
    let composed = compose(&account(), &parcel).unwrap();
    let to: Vec<_> = composed.envelope.to().iter().map(ToString::to_string).collect();
    assert_eq!(to, ["desk@example.org"]);
    head_of(&mut parcel).cc = vec![somebody("", "no address")];
    assert!(matches!(compose(&account(), &parcel), Err(NotComposed::Another(one)) if one == "no address"));
}

#[test]
fn marks_are_html_beside_a_text_that_reads_well() {
    let text = "*Now*: [the form](https://a.example/f?a=1&b=2)\n- one <b>\n- iki ğ";
    let file = AttachedFile { name: "a.pdf".into(), content_type: "application/pdf".into(), content: b"%PDF".to_vec() };
    for files in [Vec::new(), vec![file]] {
        let mut parcel = parcel(text, files.clone());
        head_of(&mut parcel).formatted = true;
        let composed = compose(&account(), &parcel).unwrap();
        assert_eq!(composed.bytes, compose(&account(), &parcel).unwrap().bytes, "the same attempt");
        let read = MessageParser::default().parse(&composed.bytes).unwrap();
        let kind = |nth: usize| {
            let kind = read.parts[nth].content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        };
        let both = usize::from(!files.is_empty());
        assert_eq!(kind(0), if files.is_empty() { "multipart/alternative" } else { "multipart/mixed" });
        assert_eq!([kind(both), kind(both + 1), kind(both + 2)], ["multipart/alternative", "text/plain", "text/html"]);
        let plain = read.body_text(0).unwrap().replace("\r\n", "\n");
        assert_eq!(plain.trim_end(), "*Now*: the form (https://a.example/f?a=1&b=2)\n- one <b>\n- iki ğ");
        let html = read.body_html(0).unwrap();
        assert!(html.contains("<b>Now</b>: <a href=\"https://a.example/f?a=1&amp;b=2\">the form</a>"), "{html}");
        assert!(html.contains("<li>one &lt;b&gt;</li>") && html.contains("<li>iki ğ</li>"), "{html}");
        assert_eq!(read.attachment_count(), files.len());
    }
}

#[test]
fn a_mail_of_a_program_says_so_and_no_other() {
    let mut parcel = parcel("Hello", Vec::new());
    let says = |parcel: &Parcel| {
        let composed = compose(&account(), parcel).unwrap();
        let read = MessageParser::default().parse(&composed.bytes).unwrap();
        read.header_raw("Auto-Submitted").map(|said| said.trim().to_owned())
    };
    assert_eq!(says(&parcel), None);
    head_of(&mut parcel).automatic = true;
    assert_eq!(says(&parcel).as_deref(), Some("auto-generated"));
}

/// A field of a composed mail, on one line.
fn field(bytes: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n ", " ");
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::to_owned)
}

fn to_many(ours: &Address, unsubscribe: Option<&str>) -> Vec<u8> {
    let mut parcel = parcel("Open days", Vec::new());
    let Content::Free { mail, .. } = &mut parcel.content else { unreachable!() };
    mail.as_mut().unwrap().to_many = true;
    parcel.ours = Some(ours.clone());
    parcel.unsubscribe = unsubscribe.map(|link| link.parse().unwrap());
    compose(&account(), &parcel).unwrap().bytes
}

#[test]
fn a_mail_that_goes_to_many_says_how_to_unsubscribe() {
    let thread = account().addresses[0].in_thread("0123456789abcdef").unwrap();
    let link = format!("https://relay.agency.example/desk/u/{}", "0123456789abcdef".repeat(6));
    let bytes = to_many(&thread, Some(&link));
    let mailto = "<mailto:office+pp-0123456789abcdef@agency.example?subject=unsubscribe>";
    assert_eq!(field(&bytes, "List-Unsubscribe"), Some(format!("<{link}>, {mailto}")));
    assert_eq!(field(&bytes, "List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() < 999));
    // Without a public address nobody could post there.
    let bytes = to_many(&thread, None);
    assert_eq!(field(&bytes, "List-Unsubscribe").as_deref(), Some(mailto));
    assert_eq!(field(&bytes, "List-Unsubscribe-Post"), None);
    let odd = Address::email("a?b&c%d@agency.example").unwrap();
    let mailto = "<mailto:a%3Fb%26c%25d@agency.example?subject=unsubscribe>";
    assert_eq!(field(&to_many(&odd, None), "List-Unsubscribe").as_deref(), Some(mailto));
    // A mail to one person says nothing of it.
    let parcel = Parcel { unsubscribe: Some(link.parse().unwrap()), ..parcel("Hello", Vec::new()) };
    assert_eq!(field(&compose(&account(), &parcel).unwrap().bytes, "List-Unsubscribe"), None);
}
