//! What was begun and not sent: on this device, across restarts, and across who is one person.

use crate::common::{House, conversation};
use paperplane_bridge::view::draft::Draft;
use paperplane_core::{library::filter::Filter, time::Timestamp};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(1_000_000);

fn begun(text: &str) -> Draft {
    Draft { text: text.into(), ..Draft::default() }
}

async fn store() -> House {
    let mut store = House::open().await;
    let heard = [store.pen.received(0, "SM10", "hello"), store.pen.received(1, "SM11", "hello")];
    store.told(&heard).await;
    store
}

async fn draft(store: &House, nth: usize) -> String {
    store.store.conversation(conversation(nth), NOW).await.unwrap().unwrap().draft.text
}

async fn rows_with_drafts(store: &House) -> usize {
    let page = store.store.list(Filter::default(), Viewer { me: None, now: NOW }, 0, 10).await.unwrap();
    page.rows.iter().filter(|row| row.draft).count()
}

#[tokio::test]
async fn a_draft_survives_a_restart_and_a_rebuilding() {
    let store = store().await;
    store.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let store = store.opened_again();
    assert_eq!(draft(&store, 0).await, "Dear Amara");
    assert_eq!((draft(&store, 1).await.as_str(), rows_with_drafts(&store).await), ("", 1));
    store.store.rebuild().await.unwrap();
    store.store.save_draft(conversation(1), begun("while it is read again")).await.unwrap();
    let mut store = store;
    let heard = [store.pen.received(0, "SM10", "hello"), store.pen.received(1, "SM11", "hello")];
    store.told(&heard).await;
    assert_eq!(
        (draft(&store, 0).await.as_str(), draft(&store, 1).await.as_str()),
        ("Dear Amara", "while it is read again")
    );
}

#[tokio::test]
async fn an_empty_draft_is_forgotten() {
    let store = store().await;
    let is_news = store.store.save_draft(conversation(0), begun("Dear")).await.unwrap();
    let goes_on = store.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let ends = store.store.save_draft(conversation(0), Draft { is_note: true, ..Draft::default() }).await.unwrap();
    assert_eq!((is_news, goes_on, ends), (true, false, true), "the list shows that one began, and that it ended");
    assert_eq!((draft(&store, 0).await.as_str(), rows_with_drafts(&store).await), ("", 0));
}

#[tokio::test]
async fn no_draft_is_lost_when_two_people_turn_out_to_be_one() {
    let mut store = store().await;
    let other = conversation(1).max(conversation(0));
    for nth in [0, 1] {
        store.store.save_draft(conversation(nth), begun(&format!("draft {nth}"))).await.unwrap();
    }
    let linked = store.pen.linked(0, 1);
    store.told(&[linked]).await;
    let first = draft(&store, 0).await;
    assert_eq!(rows_with_drafts(&store).await, 1, "one conversation");
    store.store.save_draft(other, Draft::default()).await.unwrap();
    let second = draft(&store, 0).await;
    let mut both = [first, second];
    both.sort();
    assert_eq!(both, ["draft 0", "draft 1"], "the second shows when the first is done");
    store.store.save_draft(other, Draft::default()).await.unwrap();
    assert_eq!((draft(&store, 0).await.as_str(), rows_with_drafts(&store).await), ("", 0));
}
