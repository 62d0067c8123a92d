//! Drafts: kept on this device, across restarts, and across addresses of one person.

use crate::common::{Replica, conversation, file};
use paperplane_bridge::view::{draft::Draft, inbox::DraftLine};
use paperplane_core::{library::filter::Filter, talk::gist::Gist, time::Timestamp};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(1_000_000);

fn begun(text: &str) -> Draft {
    Draft { text: text.into(), ..Draft::default() }
}

async fn replica() -> Replica {
    let mut replica = Replica::open().await;
    let received = [replica.pen.received(0, "SM10", "hello"), replica.pen.received(1, "SM11", "hello")];
    replica.append(&received).await;
    replica
}

async fn draft(replica: &Replica, nth: usize) -> String {
    replica.store.conversation(conversation(nth), NOW).await.unwrap().unwrap().draft.text
}

async fn rows_with_drafts(replica: &Replica) -> usize {
    let page = replica.store.list(Filter::default(), Viewer { me: None, now: NOW }, 0, 10).await.unwrap();
    page.rows.iter().filter(|row| row.draft.is_some()).count()
}

#[tokio::test]
async fn a_draft_survives_a_restart_and_a_rebuilding() {
    let replica = replica().await;
    replica.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let replica = replica.opened_again();
    assert_eq!(draft(&replica, 0).await, "Dear Amara");
    assert_eq!((draft(&replica, 1).await.as_str(), rows_with_drafts(&replica).await), ("", 1));
    replica.store.rebuild().await.unwrap();
    replica.store.save_draft(conversation(1), begun("while it is read again")).await.unwrap();
    let mut replica = replica;
    let received = [replica.pen.received(0, "SM10", "hello"), replica.pen.received(1, "SM11", "hello")];
    replica.append(&received).await;
    assert_eq!(
        (draft(&replica, 0).await.as_str(), draft(&replica, 1).await.as_str()),
        ("Dear Amara", "while it is read again")
    );
}

#[tokio::test]
async fn an_empty_draft_is_forgotten() {
    let replica = replica().await;
    let is_news = replica.store.save_draft(conversation(0), begun("Dear")).await.unwrap();
    let goes_on = replica.store.save_draft(conversation(0), begun("Dear Amara")).await.unwrap();
    let ends = replica.store.save_draft(conversation(0), Draft { is_note: true, ..Draft::default() }).await.unwrap();
    assert_eq!((is_news, goes_on, ends), (true, true, true), "the list shows its words");
    let long = "a ".repeat(200);
    let begins = replica.store.save_draft(conversation(0), begun(&long)).await.unwrap();
    let goes_on = replica.store.save_draft(conversation(0), begun(&format!("{long} and more"))).await.unwrap();
    assert_eq!((begins, goes_on), (true, false), "what is written far behind the row changes no row");
    let ends = replica.store.save_draft(conversation(0), begun(" \n")).await.unwrap();
    assert!(ends, "white space is no draft");
    assert_eq!((draft(&replica, 0).await.as_str(), rows_with_drafts(&replica).await), ("", 0));
}

#[tokio::test]
async fn a_row_shows_the_words_of_its_draft_or_what_its_files_are() {
    let replica = replica().await;
    let row = async |nth: usize| {
        let page = replica.store.list(Filter::default(), Viewer { me: None, now: NOW }, 0, 10).await.unwrap();
        page.rows.into_iter().find(|row| row.id == conversation(nth)).unwrap().draft
    };
    replica.store.save_draft(conversation(0), begun("Dear Amara,\n\nyour visa")).await.unwrap();
    let files = vec![file("passport.png")];
    replica.store.save_draft(conversation(1), Draft { files, ..begun("") }).await.unwrap();
    assert_eq!(row(0).await, Some(DraftLine { text: "Dear Amara, your visa".into(), gist: None }));
    assert_eq!(row(1).await, Some(DraftLine { text: String::new(), gist: Some(Gist::Photos { count: 1 }) }));
}

#[tokio::test]
async fn no_draft_is_lost_when_two_people_turn_out_to_be_one() {
    let mut replica = replica().await;
    let other = conversation(1).max(conversation(0));
    for nth in [0, 1] {
        replica.store.save_draft(conversation(nth), begun(&format!("draft {nth}"))).await.unwrap();
    }
    let linked = replica.pen.linked(0, 1);
    replica.append(&[linked]).await;
    let first = draft(&replica, 0).await;
    assert_eq!(rows_with_drafts(&replica).await, 1, "one conversation");
    replica.store.save_draft(other, Draft::default()).await.unwrap();
    let second = draft(&replica, 0).await;
    let mut both = [first, second];
    both.sort();
    assert_eq!(both, ["draft 0", "draft 1"], "the second shows when the first is done");
    replica.store.save_draft(other, Draft::default()).await.unwrap();
    assert_eq!((draft(&replica, 0).await.as_str(), rows_with_drafts(&replica).await), ("", 0));
}
