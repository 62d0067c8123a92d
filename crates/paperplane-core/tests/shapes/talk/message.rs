//! Examples of messages with every field.

use crate::values::{id, ours, passport, peer};
use paperplane_core::{event::*, time::Timestamp};

pub fn incoming() -> Incoming {
    Incoming {
        id: id(4),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        peer: peer(),
        ours: ours(),
        profile_name: Some("Ayşe Yılmaz".into()),
        text: "  مرحبا 签证\r\n\"?\"".into(),
        media: vec![MediaPending { url: "https://api.example/1".into(), content_type: "image/jpeg".into() }],
        wish: Some(ContactWish::Stop),
        provider_at: Some(Timestamp(1_767_225_600_000)),
        details: details(),
    }
}

fn details() -> Details {
    Details {
        location: Location::new("41.0082", "28.9784", Some("Hastane".into()), Some("Fatih, İstanbul".into())),
        choice: Some(Choice { label: "Yes, please".into(), id: Some("yes".into()), of: ChoiceOf::Buttons }),
        quotes: Some(Quoted { provider_ref: "SM0".into() }),
        referral: Some(Referral {
            kind: "ad".into(),
            id: Some("120".into()),
            url: Some("https://fb.example/1".into()),
            headline: Some("Study in Dublin".into()),
            body: Some("Ask us".into()),
            click_id: Some("c1".into()),
        }),
        forwarded: Some(Forwarded::Often),
        service: Some("MG1".into()),
        kind: None,
        mail: None,
    }
}

pub fn mail_head() -> MailHead {
    let somebody = |name: &str, address: &str| Participant { name: name.into(), address: address.into() };
    MailHead {
        subject: "Kabul mektubu ✉".into(),
        message_id: Some("a2@example.net".into()),
        in_reply_to: Some("pp.1@agency.example".into()),
        references: vec!["a1@example.net".into(), "pp.1@agency.example".into()],
        from: None,
        to: vec![somebody("Agency", "agency@example.org")],
        cc: vec![somebody("", "uncle@example.net")],
        reply_to: Some(somebody("Ayşe", "ayse@home.example")),
        written_at: Some(Timestamp(1_767_225_500_000)),
        raw: Some(passport()),
        automatic: true,
        seen: false,
        to_many: false,
        laid_out: false,
        inside: Vec::new(),
        bcc: Vec::new(),
        formatted: false,
    }
}

/// The head of a mail of ours.
pub fn written_mail_head() -> MailHead {
    let somebody = |name: &str, address: &str| Participant { name: name.into(), address: address.into() };
    MailHead {
        subject: "Re: Kabul mektubu ✉".into(),
        to: vec![somebody("", "desk@home.example")],
        cc: vec![somebody("Bayo", "bayo@example.org")],
        bcc: vec![somebody("", "files@agency.example")],
        formatted: true,
        ..MailHead::default()
    }
}

pub fn requested() -> MessageRequested {
    MessageRequested {
        message: id(4),
        peer: peer(),
        ours: Some(ours()),
        text: "Las 10:40. 🛫".into(),
        files: vec![passport()],
        details: details(),
        template: Some(TemplateUse {
            template: "HX1".into(),
            name: "appointment".into(),
            variables: [("1".to_owned(), "10:40".to_owned())].into(),
        }),
    }
}

pub fn scheduled() -> MessageScheduled {
    let MessageRequested { message, peer, text, files, details, template, .. } = requested();
    let (at, zone) = (Timestamp(1_767_225_600_000), "Africa/Lagos".into());
    MessageScheduled { message, peer, ours: ours(), text, files, details, template, at, zone, seen: None }
}
