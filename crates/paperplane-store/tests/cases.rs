//! Cases as the log has them: the first of two moves holds, lanes are counted, and what stands too long is found.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Pen, Replica, case_id, colleague, folded, member, pipeline_id};
use paperplane_bridge::view::{board::CaseFilter, case::CaseActKind};
use paperplane_core::{
    cases::{day::Day, definition::Outcome},
    time::Timestamp,
};
use paperplane_store::{LaneAsked, StaffNoticeKind, Store};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

async fn counts(store: &Store, filter: CaseFilter, now: i64) -> Vec<u32> {
    let board = store.board(None, filter, Timestamp(now)).await.unwrap();
    board.lanes.iter().map(|lane| lane.count).collect()
}

#[tokio::test]
async fn the_first_of_two_moves_holds_and_the_other_is_told_apart() {
    let mut pen = Pen::default();
    let opened = pen.case(1, 0, "BSc Nursing");
    let first = pen.case_moved(1, "enquiry", "documents", opened.id);
    let second = pen.case_moved(1, "enquiry", "closed", opened.id);
    let (moved, overtaken) = (first.id, second.id);
    let (_folder, store) = folded(&[pen.pipeline(1), opened, first, second]).await;
    let case = store.case(case_id(1), Day::FIRST).await.unwrap().unwrap();
    assert_eq!((case.card.stage.as_str(), case.card.standing, case.card.outcome), ("documents", moved, None));
    assert_eq!(case.history[0].id, overtaken);
    assert_eq!(case.history[0].what, CaseActKind::Overtaken { to: Some("closed".into()) });
    assert_eq!(counts(&store, CaseFilter::default(), 0).await, [0, 1, 0, 0]);
}

#[tokio::test]
async fn who_was_overtaken_is_told_by_name() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let opened = pen.case(1, 0, "BSc Nursing");
    let moved = pen.case_moved(1, "enquiry", "documents", opened.id);
    let late = pen.case_moved(1, "enquiry", "closed", opened.id);
    let begun = [pen.received(0, "SM1", "hello"), pen.pipeline(1), opened, moved];
    assert!(replica.append(&begun).await.staff_notices.is_empty(), "nobody was faster than the first");
    let notices = replica.append(&[late]).await.staff_notices;
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].to, [member()]);
    assert_eq!(notices[0].kind, StaffNoticeKind::CaseOvertaken { first: Some("Allen".into()) });
}

#[tokio::test]
async fn a_case_ends_in_an_end_stage_or_where_it_stands_and_goes_on_again() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let (one, two) = (pen.case(1, 0, ""), pen.case(2, 1, ""));
    let won = pen.case_moved(1, "enquiry", "arrived", one.id);
    let lost = pen.case_closed(2, two.id);
    let (arrived, closed) = (won.id, lost.id);
    let pipeline = pen.pipeline(1);
    replica.append(&[pipeline, one, two, won, lost]).await;
    let outcomes = async |replica: &Replica| {
        let of = async |n| replica.store.case(case_id(n), Day::FIRST).await.unwrap().unwrap().card.outcome;
        (of(1).await, of(2).await)
    };
    assert_eq!(outcomes(&replica).await, (Some(Outcome::Won), Some(Outcome::Lost)));
    // The end stage shows what ended in it; what was lost elsewhere leaves the board, and stays in the list of all.
    assert_eq!(counts(&replica.store, CaseFilter::default(), 0).await, [0, 0, 1, 0]);
    let asked = LaneAsked { pipeline: pipeline_id(), stage: None, filter: CaseFilter::default(), from: 0, limit: 9 };
    assert_eq!(replica.store.lane(asked, Timestamp(0)).await.unwrap().total, 2);
    let again = replica.pen.case_reopened(2, closed);
    let back = replica.pen.case_moved(1, "arrived", "documents", arrived);
    replica.append(&[again, back]).await;
    assert_eq!(outcomes(&replica).await, (None, None));
    assert_eq!(counts(&replica.store, CaseFilter::default(), 0).await, [1, 1, 0, 0]);
}

#[tokio::test]
async fn a_case_that_stands_too_long_and_whose_it_is_can_be_asked_for() {
    let mut pen = Pen::default();
    let (one, two) = (pen.case(1, 0, ""), pen.case(2, 1, ""));
    let moved = pen.case_moved(1, "enquiry", "documents", one.id);
    let given = pen.case_given(2, Some(colleague(4)));
    let (_folder, store) = folded(&[pen.joined(member(), "Allen"), pen.pipeline(1), one, two, moved, given]).await;
    let since = store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().card.since.0;
    let stuck = CaseFilter { stuck: true, ..CaseFilter::default() };
    assert_eq!(counts(&store, stuck.clone(), since + 10 * DAY_MS - 1).await, [0, 0, 0, 0]);
    assert_eq!(counts(&store, stuck, since + 10 * DAY_MS).await, [0, 1, 0, 0], "the first stage allows any time");
    let of_ines = CaseFilter { owner: Some(colleague(4)), ..CaseFilter::default() };
    assert_eq!(counts(&store, of_ines, 0).await, [1, 0, 0, 0]);
}

#[tokio::test]
async fn a_number_that_is_taken_becomes_the_next_version() {
    let mut pen = Pen::default();
    let (one, again, two) = (pen.pipeline(1), pen.pipeline(1), pen.pipeline(2));
    let (_folder, store) = folded(&[one, again, two]).await;
    let pipelines = store.pipelines().await.unwrap();
    assert_eq!(pipelines.iter().map(|one| one.version).collect::<Vec<_>>(), [3]);
}

#[tokio::test]
async fn running_cases_go_by_a_version_that_is_adopted() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let (running, ended) = (pen.case(1, 0, ""), pen.case(2, 1, ""));
    let moved = pen.case_moved(1, "enquiry", "documents", running.id);
    let closed = pen.case_closed(2, ended.id);
    let (first, second) = (pen.pipeline(1), pen.pipeline(2));
    replica.append(&[first, running, moved, ended, closed, second]).await;
    assert_eq!(replica.store.older_cases(pipeline_id()).await.unwrap(), 1);
    let adopted = replica.pen.pipeline_adopted(2);
    replica.append(&[adopted]).await;
    assert_eq!(replica.store.older_cases(pipeline_id()).await.unwrap(), 0);
    let case = replica.store.case(case_id(1), Day::FIRST).await.unwrap().unwrap();
    assert_eq!(case.items.len(), 2, "what was asked stays, and is asked once");
}

#[tokio::test]
async fn a_client_is_to_be_told_of_a_move_forward_while_the_case_stands_there() {
    let mut replica = Replica::open().await;
    let one = replica.pen.case(1, 0, "");
    let moved = replica.pen.case_moved(1, "enquiry", "documents", one.id);
    let event = moved.id;
    let pipeline = replica.pen.pipeline(1);
    replica.append(&[pipeline, one, moved]).await;
    let told = async |replica: &Replica| {
        let all = replica.store.tellings(Timestamp(0), 9).await.unwrap();
        all.iter().map(|telling| telling.event).collect::<Vec<_>>()
    };
    assert_eq!(told(&replica).await, [event]);
    // Taken back, nobody is to be told; and back to it, nobody of the way back.
    let back = replica.pen.case_moved(1, "documents", "enquiry", event);
    let (back_id, again) = (back.id, replica.pen.case_moved(1, "enquiry", "documents", back.id));
    replica.append(&[back]).await;
    assert!(told(&replica).await.is_empty());
    let again_id = again.id;
    replica.append(&[again]).await;
    assert_eq!(told(&replica).await, [again_id], "and not of {back_id}");
    let not_told = replica.pen.case_not_told(1, again_id);
    replica.append(&[not_told]).await;
    assert!(told(&replica).await.is_empty(), "somebody knows that they were not");
}
