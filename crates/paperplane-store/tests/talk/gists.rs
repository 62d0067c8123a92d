//! Messages without words, names without a sign, and quotations cut at their end.

use crate::common::{PEOPLE, Replica, conversation, theirs};
use paperplane_core::{talk::gist::Gist, time::Timestamp};

const NOW: Timestamp = Timestamp(50_000_000);

#[tokio::test]
async fn a_message_of_which_nothing_shows_keeps_its_request() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let said = [
        pen.said(PEOPLE[0], "Amara", "SM1", "\u{3164}", 1_000),
        pen.said(PEOPLE[0], "Amara", "SM2", "Hello", 2_000),
        pen.received(0, "SM3", ""),
    ];
    replica.append(&said[..1]).await;
    let row = replica.store.inbox(None, 10, NOW).await.unwrap().rows.remove(0);
    assert_eq!((row.line.as_str(), row.gist), ("", Some(Gist::Unshown { kind: None })));
    replica.append(&said[1..]).await;
    let raw = async |sid: &str| replica.store.raw_request(theirs(sid)).await.unwrap();
    assert!(raw("SM1").await.is_some(), "the request is at hand");
    assert!(raw("SM2").await.is_none() && raw("SM3").await.is_none(), "all of these is shown");
    let row = replica.store.inbox(None, 10, NOW).await.unwrap().rows.remove(0);
    assert_eq!(row.gist, Some(Gist::Photos { count: 1 }));
}

#[tokio::test]
async fn a_name_that_shows_nothing_is_none() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let said = [
        pen.said(PEOPLE[0], "\u{3164}", "SM1", "Hello", 1_000),
        pen.said(PEOPLE[1], "Lin\u{200b}", "SM2", "Hi", 2_000),
    ];
    replica.append(&said).await;
    let rows = replica.store.inbox(None, 10, NOW).await.unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.who.as_str()).collect::<Vec<_>>(), ["Lin\u{200b}", "+447700900101"]);
}

#[tokio::test]
async fn a_quotation_ends_between_signs_and_goes_on_after_a_nul() {
    let family = "👩\u{200d}👩\u{200d}👧";
    let long = format!("{}{family}and more", "签".repeat(119));
    for (text, wanted) in
        [(long.as_str(), format!("{}{family}…", "签".repeat(119))), ("before\0after", "before\u{FFFD}after".to_owned())]
    {
        let mut replica = Replica::open().await;
        let pen = &mut replica.pen;
        let said = [pen.said(PEOPLE[0], "Amara", "SM01", text, 1_000), pen.received(0, "SM02", "As I said")];
        replica.append(&said).await;
        let page = replica.store.thread(conversation(0), None, 10).await.unwrap().unwrap();
        let quoted = page.bubbles.iter().find_map(|bubble| bubble.quoted.clone()).unwrap();
        assert_eq!((quoted.text, quoted.gist), (wanted, None));
    }
}
