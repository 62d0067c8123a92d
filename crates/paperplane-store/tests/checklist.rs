//! Checklists and tasks as the log has them: stages ask once, newer papers overtake decisions, and the page of today finds what is due.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Pen, Replica, case_id, colleague, day, folded, item_id, task_id};
use paperplane_bridge::view::{board::CaseFilter, checklist::ItemView};
use paperplane_core::{
    cases::{checklist::ItemState, day::Day, event::ItemDecision},
    envelope::Envelope,
    time::Timestamp,
};
use paperplane_store::{Store, TodayAsked};

/// A case that came to the stage that asks for papers, and the event by which it came.
fn with_papers(pen: &mut Pen) -> Vec<Envelope> {
    let opened = pen.case(1, 0, "BSc Nursing");
    let moved = pen.case_moved(1, "enquiry", "documents", opened.id);
    vec![pen.pipeline(1), opened, moved]
}

async fn items(store: &Store) -> Vec<ItemView> {
    store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().items
}

async fn states(store: &Store) -> Vec<ItemState> {
    items(store).await.iter().map(|item| item.state).collect()
}

fn accepted(until: &str) -> ItemDecision {
    ItemDecision::Accepted { valid_until: Some(day(until)) }
}

#[tokio::test]
async fn a_stage_asks_once_and_takes_back_what_nobody_touched() {
    let mut replica = Replica::open().await;
    let history = with_papers(&mut replica.pen);
    let moved = history[2].id;
    replica.append(&history).await;
    let asked = items(&replica.store).await;
    assert_eq!(asked.iter().map(|item| item.id).collect::<Vec<_>>(), [item_id(1, "passport"), item_id(1, "photo")]);
    let since = replica.store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().card.since;
    assert_eq!(asked[0].due, Some(Day::of(since).plus_days(7)));
    let received = replica.pen.item_received(1, item_id(1, "photo"), "photo.jpg");
    let back = replica.pen.case_moved(1, "documents", "enquiry", moved);
    let again = replica.pen.case_moved(1, "enquiry", "documents", back.id);
    replica.append(&[received, back]).await;
    assert_eq!(states(&replica.store).await, [ItemState::Received], "the passport was not asked for by that stage");
    replica.append(&[again]).await;
    assert_eq!(states(&replica.store).await, [ItemState::Received, ItemState::Asked], "each is there once");
}

/// Somebody put a paper on an item, or decided about it, on a device that did not know yet that the move was overtaken or taken back.
#[tokio::test]
async fn a_paper_for_an_item_that_was_taken_back_meanwhile_is_not_lost() {
    let mut replica = Replica::open().await;
    let history = with_papers(&mut replica.pen);
    let back = replica.pen.case_moved(1, "documents", "enquiry", history[2].id);
    let again = replica.pen.case_moved(1, "enquiry", "documents", back.id);
    let received = replica.pen.item_received(1, item_id(1, "photo"), "photo.jpg");
    let waived = replica.pen.item_decided(1, item_id(1, "passport"), 0, ItemDecision::Waived);
    let strange = replica.pen.item_received(1, item_id(1, "nothing"), "nothing.jpg");
    replica.append(&history).await;
    replica.append(&[back, received, waived, strange]).await;
    let there = items(&replica.store).await;
    assert_eq!(there.iter().map(|item| item.id).collect::<Vec<_>>(), [item_id(1, "photo"), item_id(1, "passport")]);
    assert_eq!(states(&replica.store).await, [ItemState::Received, ItemState::Waived]);
    assert_eq!(there[0].given[0].files[0].name, "photo.jpg");
    let progress = replica.store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().card.progress;
    assert_eq!((progress.all, progress.done), (1, 1), "the card counts them");
    replica.append(&[again]).await;
    assert_eq!(states(&replica.store).await, [ItemState::Received, ItemState::Waived], "each is there once");
}

#[tokio::test]
async fn a_decision_counts_only_about_the_newest_version() {
    let mut pen = Pen::default();
    let passport = item_id(1, "passport");
    let mut history = with_papers(&mut pen);
    history.extend([
        pen.item_received(1, passport, "one.jpg"),
        pen.item_received(1, passport, "two.jpg"),
        pen.item_decided(1, passport, 1, accepted("2031-01-01")),
    ]);
    let (_folder, store) = folded(&history).await;
    let item = items(&store).await.remove(0);
    assert_eq!((item.state, item.version), (ItemState::Received, 2));
    assert_eq!(item.given.iter().map(|given| given.files[0].name.as_str()).collect::<Vec<_>>(), ["two.jpg", "one.jpg"]);
}

#[tokio::test]
async fn the_card_counts_what_is_not_optional_and_knows_the_first_day() {
    let mut pen = Pen::default();
    let (passport, more) = (item_id(1, "passport"), item_id(1, "by hand"));
    let mut history = with_papers(&mut pen);
    history.extend([
        pen.item_asked(1, more, "Visa of the sister"),
        pen.item_received(1, passport, "one.jpg"),
        pen.item_decided(1, passport, 1, accepted("2031-01-01")),
    ]);
    let (_folder, store) = folded(&history).await;
    let board = store.board(None, CaseFilter::default(), Timestamp(0)).await.unwrap();
    let card = store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().card;
    assert_eq!((card.progress.all, card.progress.done, card.progress.due), (2, 1, Some(day("2027-03-01"))));
    assert_eq!(board.lanes[1].count, 1);
    assert_eq!(card.for_rules().unsettled, 1, "a rule of a stage holds it back");
}

#[tokio::test]
async fn the_day_of_an_optional_item_is_not_due() {
    let mut pen = Pen::default();
    let mut history = with_papers(&mut pen);
    history.push(pen.item_dated(1, item_id(1, "photo"), Some(day("1970-01-01"))));
    let (_folder, store) = folded(&history).await;
    let due = items(&store).await[0].due;
    assert_eq!(store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().card.progress.due, due, "the passport's");
    let asked = TodayAsked { today: due.unwrap(), now: Timestamp(0), owner: None };
    let late = store.today(asked).await.unwrap().items;
    assert_eq!(late.iter().map(|one| one.item.id).collect::<Vec<_>>(), [item_id(1, "passport")]);
}

/// A card is counted when something happens, and nothing happens on the day on which a paper ends.
#[tokio::test]
async fn a_paper_that_has_ended_holds_a_case_back() {
    let mut pen = Pen::default();
    let passport = item_id(1, "passport");
    let mut history = with_papers(&mut pen);
    history
        .extend([pen.item_received(1, passport, "one.jpg"), pen.item_decided(1, passport, 1, accepted("2031-01-01"))]);
    let (_folder, store) = folded(&history).await;
    let on = async |today: &str| {
        let case = store.case(case_id(1), day(today)).await.unwrap().unwrap();
        (case.progress().done, case.for_rules().unsettled, case.card.for_rules().unsettled)
    };
    assert_eq!(on("2031-01-01").await, (1, 0, 0), "the photo is optional");
    assert_eq!(on("2031-01-02").await, (0, 1, 0));
}

#[tokio::test]
async fn a_client_is_told_of_a_refusal_while_it_holds_and_somebody_else_where_they_cannot_be() {
    let mut replica = Replica::open().await;
    let passport = item_id(1, "passport");
    let history = with_papers(&mut replica.pen);
    let moved = history[2].id;
    let refusal = || ItemDecision::Refused { reason: "It is blurred".into() };
    replica.append(&history).await;
    let told = async |replica: &Replica| {
        let all = replica.store.tellings(Timestamp(0), 9).await.unwrap();
        all.into_iter().filter(|telling| telling.event != moved).map(|telling| telling.event).collect::<Vec<_>>()
    };
    let (one, first) = {
        let pen = &mut replica.pen;
        (pen.item_received(1, passport, "one.jpg"), pen.item_decided(1, passport, 1, refusal()))
    };
    let first_id = first.id;
    replica.append(&[one, first]).await;
    assert_eq!(told(&replica).await, [first_id]);
    let open = replica.pen.item_decided(1, passport, 1, ItemDecision::Open);
    replica.append(&[open]).await;
    assert!(told(&replica).await.is_empty(), "it was taken back");
    assert_eq!(states(&replica.store).await[0], ItemState::Received);
    let again = replica.pen.item_decided(1, passport, 1, refusal());
    let again_id = again.id;
    let not_told = replica.pen.case_not_told(1, again_id);
    replica.append(&[again]).await;
    assert_eq!(told(&replica).await, [again_id]);
    replica.append(&[not_told]).await;
    assert!(told(&replica).await.is_empty());
    let tasks = replica.store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().tasks;
    assert!(tasks.len() == 1 && tasks[0].untold.is_some() && tasks[0].due.is_some(), "{tasks:?}");
}

/// Two who refuse at once for the same reason make one telling; another reason is told as well.
#[tokio::test]
async fn a_refusal_that_stands_already_is_told_once() {
    let mut replica = Replica::open().await;
    let passport = item_id(1, "passport");
    let mut history = with_papers(&mut replica.pen);
    let moved = history[2].id;
    let refused =
        |pen: &mut Pen, reason: &str| pen.item_decided(1, passport, 1, ItemDecision::Refused { reason: reason.into() });
    let pen = &mut replica.pen;
    history.push(pen.item_received(1, passport, "one.jpg"));
    let (first, again, other) =
        (refused(pen, "It is blurred"), refused(pen, "It is blurred"), refused(pen, "It is cut off"));
    let (first_id, other_id) = (first.id, other.id);
    history.extend([first, again]);
    replica.append(&history).await;
    let told = async |replica: &Replica| {
        let all = replica.store.tellings(Timestamp(0), 9).await.unwrap();
        all.into_iter().filter(|telling| telling.event != moved).map(|telling| telling.event).collect::<Vec<_>>()
    };
    assert_eq!(told(&replica).await, [first_id]);
    let acts = replica.store.case(case_id(1), Day::FIRST).await.unwrap().unwrap().history;
    assert_eq!(acts.len(), 4, "opened, moved, received, refused once: {acts:?}");
    replica.append(&[other]).await;
    assert_eq!(told(&replica).await, [other_id]);
}

#[tokio::test]
async fn today_shows_what_is_due_what_ends_and_what_stands_still() {
    let mut replica = Replica::open().await;
    let passport = item_id(1, "passport");
    let mut history = with_papers(&mut replica.pen);
    let pen = &mut replica.pen;
    history.extend([
        pen.joined(colleague(4), "Inês"),
        pen.case_given(1, Some(colleague(4))),
        pen.task_added(1, Some(1), "2027-03-02"),
        pen.task_added(2, None, ""),
    ]);
    replica.append(&history).await;
    let today = async |replica: &Replica, at: &str, owner| {
        let asked = TodayAsked { today: day(at), now: Timestamp(i64::MAX), owner };
        let today = replica.store.today(asked).await.unwrap();
        (today.tasks.len(), today.items.len(), today.received.len(), today.ahead.len(), today.still.len())
    };
    let due = items(&replica.store).await[0].due.unwrap().to_string();
    let before = day(&due).plus_days(-1).to_string();
    assert_eq!(today(&replica, &before, None).await.1, 0, "not due yet");
    assert_eq!(today(&replica, &due, None).await, (0, 1, 0, 0, 1));
    assert_eq!(today(&replica, "2027-03-02", None).await.0, 1, "a task without a day is not due");
    assert_eq!(today(&replica, &due, Some(colleague(5))).await.1, 0, "it is Inês's");
    // A passport that ends five months behind the treatment concerns at once; for another day it does not.
    let pen = &mut replica.pen;
    let work = [
        pen.item_received(1, passport, "one.jpg"),
        pen.item_decided(1, passport, 1, accepted("2031-02-01")),
        pen.begins_on(1, "2030-09-01"),
        pen.task_ticked(1, true),
    ];
    replica.append(&work).await;
    assert_eq!(today(&replica, "2027-03-02", None).await, (0, 1, 0, 0, 1));
    assert!(items(&replica.store).await[0].ends_too_early);
    let earlier = replica.pen.begins_on(1, "2030-08-01");
    replica.append(&[earlier]).await;
    assert_eq!(today(&replica, "2027-03-02", None).await.1, 0);
    assert_eq!(today(&replica, "2031-01-02", None).await.1, 1, "thirty days before its end");
    assert_eq!(today(&replica, "2030-07-10", None).await.3, 1, "the day is near");
    assert!(replica.store.task(task_id(1)).await.unwrap().unwrap().done.is_some());
}
