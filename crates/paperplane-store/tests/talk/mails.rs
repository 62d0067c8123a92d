//! Mails in the replica: weeks of them come in at once, and are neither news nor late; a subject is found.

use crate::common::{Replica, conversation, theirs};
use paperplane_core::{
    event::{Details, MailHead, Participant},
    talk::query::Query,
    time::Timestamp,
};

const HOUR_MS: i64 = 60 * 60 * 1000;

#[tokio::test]
async fn what_is_read_back_from_long_ago_is_not_announced() {
    let mut replica = Replica::open().await;
    let ages_announced = async |replica: &mut Replica, sid: &str, hours: i64| {
        let at = replica.next_append() - hours * HOUR_MS;
        let said = replica.pen.said("whatsapp:+15005550001", "Amara", sid, "hello", at);
        replica.append(&[said]).await.arrived.len()
    };
    assert_eq!(ages_announced(&mut replica, "SM1", 47).await, 1);
    assert_eq!(ages_announced(&mut replica, "SM2", 49).await, 0);
}

#[tokio::test]
async fn a_mail_that_was_read_in_the_mailbox_is_neither_unread_nor_news() {
    let mut replica = Replica::open().await;
    let mail = |seen: bool| {
        let head = MailHead { seen, ..MailHead::default() };
        Details { mail: Some(Box::new(head)), ..Details::default() }
    };
    let unread = async |replica: &Replica| replica.store.inbox(None, 10, Timestamp(0)).await.unwrap().rows[0].unread;
    let [old, read, new] = [("SM1", false), ("SM2", true), ("SM3", false)]
        .map(|(sid, seen)| replica.pen.said_with(0, sid, "Which papers?", mail(seen)));
    assert_eq!(replica.append(&[old]).await.arrived.len(), 1);
    assert_eq!(unread(&replica).await, 1);
    assert_eq!(replica.append(&[read]).await.arrived.len(), 0);
    assert_eq!(unread(&replica).await, 0, "who read it had read what came before it");
    assert_eq!(replica.append(&[new]).await.arrived.len(), 1);
    assert_eq!(unread(&replica).await, 1);
}

#[tokio::test]
async fn a_mail_says_its_subject_and_is_found_by_it_and_its_answer_goes_on_from_there() {
    let mut replica = Replica::open().await;
    let head = MailHead {
        subject: "Zulassung Lübeck".into(),
        message_id: Some("a1@example.net".into()),
        ..MailHead::default()
    };
    let details = Details { mail: Some(Box::new(head.clone())), ..Details::default() };
    let mail = replica.pen.said_with(0, "SM1", "Which papers?", details);
    replica.append(&[mail]).await;
    let newest = replica.store.newest_mail(conversation(0)).await.unwrap();
    assert_eq!(newest.as_deref(), Some(&head));
    let query = Query::read("luebeck", 0);
    let page = replica.store.search(query, 10).await.unwrap();
    assert_eq!(page.messages.iter().map(|hit| hit.message).collect::<Vec<_>>(), [theirs("SM1")]);
    let other = replica.pen.received(1, "SM2", "no mail");
    replica.append(&[other]).await;
    assert_eq!(replica.store.newest_mail(conversation(1)).await.unwrap(), None);
}

#[tokio::test]
async fn mails_are_found_by_their_subject_and_by_whom_they_went_to() {
    let mut replica = Replica::open().await;
    let somebody = |name: &str, address: &str| Participant { name: name.into(), address: address.into() };
    let mail = |subject: &str, cc: Vec<Participant>| {
        let to = vec![somebody("Meridian", "office@agency.example")];
        Details {
            mail: Some(Box::new(MailHead { subject: subject.into(), to, cc, ..MailHead::default() })),
            ..Details::default()
        }
    };
    let copies = vec![somebody("Okafor, Chidi", "chidi@example.net")];
    let all = [
        replica.pen.said_with(0, "SM1", "Which papers for the visa?", mail("Zulassung Lübeck", copies)),
        replica.pen.said_with(0, "SM2", "Lübeck is cold", mail("Visa", vec![])),
        replica.pen.received(1, "SM3", "Lübeck, chidi, visa"),
    ];
    replica.append(&all).await;
    let found = async |typed: &str| {
        let page = replica.store.search(Query::read(typed, 0), 10).await.unwrap();
        assert!(page.notes.is_empty() && page.people.is_empty(), "{typed}: {page:?}");
        page.messages.iter().map(|hit| hit.message).collect::<Vec<_>>()
    };
    for (typed, sids) in [
        ("subject:luebeck", &["SM1"][..]),
        ("subject:\"zulassung lub\"", &["SM1"]),
        ("subject:\"lubeck zulassung\"", &["SM1"]),
        ("subject:vis", &["SM2"]),
        ("visa subject:zulassung", &["SM1"]),
        ("subject:visa cold", &["SM2"]),
        ("subject:cold", &[]),
        ("to:chidi", &["SM1"]),
        ("to:chidi@example.net", &["SM1"]),
        ("cc:okafor subject:visa", &[]),
        ("to:office@agency.example subject:visa", &["SM2"]),
        ("to:nobody", &[]),
        ("subject:***", &[]),
    ] {
        assert_eq!(found(typed).await, sids.iter().map(|sid| theirs(sid)).collect::<Vec<_>>(), "{typed}");
    }
}
