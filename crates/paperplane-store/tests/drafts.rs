//! What was begun and not sent: on this device, across restarts, and across who is one person.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{House, conversation};
use paperplane_bridge::view::draft::Draft;
use paperplane_core::{filter::Filter, time::Timestamp};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(1_000_000);

fn begun(text: &str) -> Draft {
    Draft { text: text.into(), ..Draft::default() }
}

async fn house() -> House {
    let mut house = House::open().await;
    let heard = [house.pen.received(0, "SM10", "hello"), house.pen.received(1, "SM11", "hello")];
    house.told(&heard).await;
    house
}

async fn draft(house: &House, nth: usize) -> String {
    house.store.conversation(conversation(nth), NOW).await.unwrap().unwrap().draft.text
}

async fn rows_with_drafts(house: &House) -> usize {
    let page = house.store.list(Filter::default(), Viewer { me: None, now: NOW }, 0, 10).await.unwrap();
    page.rows.iter().filter(|row| row.draft).count()
}

#[tokio::test]
async fn a_draft_survives_a_restart_and_a_rebuilding() {
    let house = house().await;
    house.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let house = house.opened_again();
    assert_eq!(draft(&house, 0).await, "Dear Amara");
    assert_eq!((draft(&house, 1).await.as_str(), rows_with_drafts(&house).await), ("", 1));
    house.store.rebuild().await.unwrap();
    house.store.save_draft(conversation(1), begun("while it is read again")).await.unwrap();
    let mut house = house;
    let heard = [house.pen.received(0, "SM10", "hello"), house.pen.received(1, "SM11", "hello")];
    house.told(&heard).await;
    assert_eq!(
        (draft(&house, 0).await.as_str(), draft(&house, 1).await.as_str()),
        ("Dear Amara", "while it is read again")
    );
}

#[tokio::test]
async fn an_empty_draft_is_forgotten() {
    let house = house().await;
    let is_news = house.store.save_draft(conversation(0), begun("Dear")).await.unwrap();
    let goes_on = house.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let ends = house.store.save_draft(conversation(0), Draft { is_note: true, ..Draft::default() }).await.unwrap();
    assert_eq!((is_news, goes_on, ends), (true, false, true), "the list shows that one began, and that it ended");
    assert_eq!((draft(&house, 0).await.as_str(), rows_with_drafts(&house).await), ("", 0));
}

#[tokio::test]
async fn no_draft_is_lost_when_two_people_turn_out_to_be_one() {
    let mut house = house().await;
    let other = conversation(1).max(conversation(0));
    for nth in [0, 1] {
        house.store.save_draft(conversation(nth), begun(&format!("draft {nth}"))).await.unwrap();
    }
    let linked = house.pen.linked(0, 1);
    house.told(&[linked]).await;
    let first = draft(&house, 0).await;
    assert_eq!(rows_with_drafts(&house).await, 1, "one conversation");
    house.store.save_draft(other, Draft::default()).await.unwrap();
    let second = draft(&house, 0).await;
    let mut both = [first, second];
    both.sort();
    assert_eq!(both, ["draft 0", "draft 1"], "the second shows when the first is done");
    house.store.save_draft(other, Draft::default()).await.unwrap();
    assert_eq!((draft(&house, 0).await.as_str(), rows_with_drafts(&house).await), ("", 0));
}
