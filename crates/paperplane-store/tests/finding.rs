//! The search: texts that people type, and the messages and people found.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{PEOPLE, Replica, conversation};
use paperplane_bridge::view::search::SearchPage;
use paperplane_core::{event::Direction, talk::query::Query};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// 2026-11-01 in UTC.
const FIRST_OF_NOVEMBER: i64 = 1_793_491_200_000;

async fn replica() -> Replica {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let said = |nth: usize, name: &str, sid: &str, text: &str, days: i64| {
        pen.said(PEOPLE[nth], name, sid, text, FIRST_OF_NOVEMBER + days * DAY_MS)
    };
    let mut history = vec![
        said(0, "Amara Okafor", "SM10", "Is my visa fee paid?", -2),
        said(0, "Amara Okafor", "SM11", "The fee for the visa, I mean", 2),
        said(1, "林佳怡", "SM12", "我的学生签证到了吗", -1),
        said(2, "خالد المصري", "SM13", "متى تنتهي التأشيرة؟", 1),
    ];
    history.push(pen.requested_with_file(0, 1, "Here it is", "Admission letter.pdf"));
    history.push(pen.received(1, "SM14", "a picture"));
    history.push(pen.media_kept_as(1, "SM14", "passport scan.png"));
    history.push(pen.note(1, 1, "她付了定金 deposit", &[]));
    history.extend([pen.label(1, "Ärzte 2027", false), pen.labelled(1, 1, true), pen.label(2, "Old", true)]);
    history.push(pen.labelled(0, 2, true));
    replica.append(&history).await;
    replica
}

async fn search(replica: &Replica, typed: &str) -> SearchPage {
    replica.store.search(Query::read(typed, 0), 20).await.unwrap()
}

/// The texts of the messages found, as a set.
async fn found(replica: &Replica, typed: &str) -> Vec<String> {
    let page = search(replica, typed).await;
    let whole = |hit: &paperplane_bridge::view::search::MessageHit| {
        hit.snippet.iter().map(|piece| piece.text.as_str()).collect::<String>()
    };
    let mut texts: Vec<String> = page.messages.iter().map(whole).collect();
    texts.sort();
    texts
}

#[tokio::test]
async fn a_note_is_found_by_its_words_in_any_script() {
    let replica = replica().await;
    for typed in ["deposit", "dep", "定金", "她", "d"] {
        let notes = search(&replica, typed).await.notes;
        assert_eq!(notes.len(), 1, "{typed}");
        assert_eq!((notes[0].conversation, notes[0].author.as_str()), (conversation(1), "Allen"));
        assert!(notes[0].snippet.iter().any(|piece| piece.hit), "{typed}");
    }
    assert!(search(&replica, "金定").await.notes.is_empty(), "the characters in another order");
}

#[tokio::test]
async fn a_file_is_found_by_its_name_whoever_sent_it() {
    let replica = replica().await;
    assert_eq!(search(&replica, "admission").await.messages[0].files, ["Admission letter.pdf"]);
    assert_eq!(search(&replica, "passport").await.messages[0].files, ["passport scan.png"]);
}

#[tokio::test]
async fn a_word_in_chinese_has_two_characters_and_is_found_inside_a_sentence() {
    let replica = replica().await;
    assert_eq!(found(&replica, "签证").await, ["我的学生签证到了吗"]);
    assert_eq!(found(&replica, "学生 到了").await, ["我的学生签证到了吗"]);
    assert!(found(&replica, "证签").await.is_empty());
}

#[tokio::test]
async fn the_beginning_of_a_word_in_arabic_is_enough() {
    let replica = replica().await;
    assert_eq!(found(&replica, "التأش").await.len(), 1);
    assert_eq!(search(&replica, "خال").await.people.len(), 1);
}

#[tokio::test]
async fn one_letter_finds_messages_and_people() {
    let replica = replica().await;
    let page = search(&replica, "a").await;
    assert_eq!(page.people.iter().map(|hit| hit.who.as_str()).collect::<Vec<_>>(), ["Amara Okafor"]);
    assert_eq!(page.messages.len(), 2, "Admission, a picture");
}

#[tokio::test]
async fn a_phrase_in_quotes_is_found_as_it_stands() {
    let replica = replica().await;
    assert_eq!(found(&replica, "visa fee").await.len(), 2);
    assert_eq!(found(&replica, "\"visa fee\"").await, ["Is my visa fee paid?"]);
    assert_eq!(found(&replica, "“visa fe").await, ["Is my visa fee paid?"], "still being typed");
    assert!(found(&replica, "\"visa fe\"").await.is_empty(), "no longer being typed");
}

#[tokio::test]
async fn filters_narrow_what_is_found() {
    let replica = replica().await;
    for (typed, count) in [
        ("visa from:Amara", 2),
        ("visa from:\"Amara Okafor\" before:2026-11-01", 1),
        ("visa after:2026-11-01", 1),
        ("visa from:林佳怡", 0),
        ("visa from:Nobody", 0),
        ("here from:me", 1),
        ("here from:amara", 0),
        ("visa in:whatsapp", 2),
        ("visa in:sms", 0),
        ("here has:file", 1),
        ("visa has:file", 0),
        ("签 label:ärz", 1),
        ("visa label:ärzte", 0),
        ("visa label:old", 0),
        ("visa label:%", 0),
    ] {
        assert_eq!(found(&replica, typed).await.len(), count, "{typed}");
    }
    assert_eq!(found(&replica, "visa before:2026-11-01").await, ["Is my visa fee paid?"]);
    assert_eq!(found(&replica, "visa after:2026-11-01").await, ["The fee for the visa, I mean"]);
    assert_eq!(search(&replica, "visa before:soon").await.misread, ["before:soon"]);
}

#[tokio::test]
async fn filters_alone_give_the_newest_messages() {
    let replica = replica().await;
    assert_eq!(found(&replica, "has:file").await, ["Here it is", "a picture"]);
    assert_eq!(found(&replica, "from:amara after:2026-11-01").await, ["The fee for the visa, I mean"]);
    assert_eq!(found(&replica, "label:ärzte").await, ["a picture", "我的学生签证到了吗"]);
    assert_eq!(found(&replica, "in:whatsapp from:me").await, ["Here it is"]);
    assert!(found(&replica, "in:sms").await.is_empty());
    // 1970 is where what has no time of its own stands in these tests.
    assert_eq!(found(&replica, "before:2026-10-31 from:林佳怡").await, ["a picture"]);
    let newest = replica.store.search(Query::read("after:2026-10-01", 0), 2).await.unwrap();
    let times: Vec<i64> = newest.messages.iter().map(|hit| hit.at.0).collect();
    assert_eq!(times, [FIRST_OF_NOVEMBER + 2 * DAY_MS, FIRST_OF_NOVEMBER + DAY_MS]);
}

#[tokio::test]
async fn notes_heed_the_filters_that_are_about_conversations() {
    let replica = replica().await;
    for (typed, count) in [("deposit label:ärzte", 1), ("deposit in:sms", 0), ("deposit has:file", 0)] {
        assert_eq!(search(&replica, typed).await.notes.len(), count, "{typed}");
    }
}

#[tokio::test]
async fn a_person_is_found_by_the_name_that_staff_gave_and_by_the_last_digits() {
    let mut replica = replica().await;
    let described = replica.pen.described(0, Some("Mrs. Okafor-Bello"), None);
    replica.append(&[described]).await;
    for typed in ["bello", "okafor", "0101"] {
        let people = search(&replica, typed).await.people;
        assert_eq!(people.iter().map(|hit| hit.who.as_str()).collect::<Vec<_>>(), ["Mrs. Okafor-Bello"], "{typed}");
    }
}

#[tokio::test]
async fn a_better_reading_of_a_message_is_found_and_the_worse_one_no_more() {
    let mut replica = replica().await;
    let listed = replica.pen.found(0, "SM20", "cut o", FIRST_OF_NOVEMBER, Direction::Incoming);
    let delivered = replica.pen.received(0, "SM20", "cut off no more");
    replica.append(&[listed, delivered]).await;
    assert_eq!(found(&replica, "more").await, ["cut off no more"]);
    let reread = replica.pen.reread(0, "SM20", "whole at last");
    replica.append(&[reread]).await;
    assert_eq!((found(&replica, "cut").await.len(), found(&replica, "whole").await.len()), (0, 1));
}
