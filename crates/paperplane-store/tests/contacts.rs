//! People with several addresses: linked, parted again, and what holds over all of them.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{PEOPLE, Pen, Replica, colleague, conversation, difference, folded, member, naming, person, theirs};
use paperplane_bridge::view::{
    contact::SuggestedBecause,
    import::ImportState,
    opt_out::{OptOutBy, OptOutView},
};
use paperplane_core::{
    address::Address,
    channel::Channel,
    contacts::{filter::PeopleFilter, person::Mark},
    envelope::Envelope,
    event::{ActiveStatus, LinkReason, Priority, UnsubscribedBy},
    ids::ConversationId,
    library::filter::{Filter, Status},
    limits::DUTY_PARTITION_COUNT,
    naming,
    talk::query::Query,
    time::Timestamp,
};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(1_000_000);

/// The conversations of a list with this status.
async fn listed(replica: &Replica, status: Status) -> Vec<ConversationId> {
    let (filter, viewer) = (Filter { status, ..Filter::default() }, Viewer { me: None, now: NOW });
    let page = replica.store.list(filter, viewer, 0, 10).await.unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.iter().map(|row| row.id).collect()
}

/// The numbers of messages, notes and people that a search finds.
async fn found(replica: &Replica, typed: &str) -> [usize; 3] {
    let page = replica.store.search(Query::read(typed, 0), 20).await.unwrap();
    [page.messages.len(), page.notes.len(), page.people.len()]
}

/// Two people who wrote; the second was blocked by Allen.
async fn one_blocked() -> Replica {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.joined(member(), "Allen"),
        replica.pen.received(0, "SM10", "when is the deadline?"),
        replica.pen.received(1, "SM11", "you won a prize"),
        replica.pen.note(1, 1, "a prize again", &[]),
        replica.pen.described(1, Some("Prize Giver"), None),
        replica.pen.resolved(1, theirs("SM11")),
        replica.pen.blocked(1, true),
    ];
    replica.append(&history).await;
    replica
}

#[tokio::test]
async fn a_blocked_contact_is_listed_and_found_only_under_a_filter() {
    let mut replica = one_blocked().await;
    let again = replica.pen.received(1, "SM12", "take your prize");
    assert!(replica.append(&[again]).await.arrived.is_empty(), "it is announced");
    for status in [Status::Open, Status::Resolved, Status::Any] {
        assert!(!listed(&replica, status).await.contains(&conversation(1)), "{status:?}");
    }
    assert_eq!(listed(&replica, Status::Any).await, [conversation(0)]);
    assert_eq!(listed(&replica, Status::Blocked).await, [conversation(1)]);
    let page = replica.store.inbox(None, 10, NOW).await.unwrap();
    assert_eq!((page.rows.len(), page.unread_conversations), (1, 1));
    assert_eq!(found(&replica, "prize").await, [0, 0, 0]);
    assert_eq!(found(&replica, "prize is:blocked").await, [2, 1, 0]);
    assert_eq!(found(&replica, "is:blocked").await, [2, 0, 0]);
    assert_eq!(found(&replica, "deadline is:blocked").await, [0, 0, 0]);
    let head = replica.store.conversation(conversation(1), NOW).await.unwrap().unwrap();
    assert_eq!(head.blocked.map(|block| block.by).as_deref(), Some("Allen"));
}

#[tokio::test]
async fn an_unblocked_contact_is_as_if_never_blocked() {
    let mut replica = one_blocked().await;
    let off = replica.pen.blocked(1, false);
    replica.append(&[off]).await;
    assert_eq!(listed(&replica, Status::Resolved).await, [conversation(1)], "what staff did with it still holds");
    assert!(listed(&replica, Status::Blocked).await.is_empty());
    assert_eq!(found(&replica, "prize").await, [1, 1, 1]);
    let again = replica.pen.received(1, "SM12", "sorry");
    let arrived = replica.append(&[again]).await.arrived;
    assert_eq!(arrived.len(), 1);
    assert_eq!(listed(&replica, Status::Open).await, [conversation(1), conversation(0)]);
}

#[tokio::test]
async fn a_block_holds_over_all_of_a_persons_addresses_until_they_are_two_people_again() {
    let mut replica = one_blocked().await;
    let linked = replica.pen.linked_because(0, 1, LinkReason::Merged);
    replica.append(&[linked]).await;
    assert!(listed(&replica, Status::Any).await.is_empty());
    let requested = replica.pen.requested(0, 1, "hello");
    replica.append(&[requested]).await;
    let owned = (0..DUTY_PARTITION_COUNT).collect();
    let due = replica.store.due(owned, NOW, 10, paperplane_store::Resting::default()).await.unwrap();
    assert!(due.first().is_some_and(|due| due.blocked), "the send guard knows");
    let unlinked = replica.pen.unlinked(0, 1);
    replica.append(&[unlinked]).await;
    assert_eq!(listed(&replica, Status::Any).await, [conversation(0)]);
}

#[tokio::test]
async fn a_block_follows_a_merge_also_to_conversations_with_another_number_of_ours() {
    let mut replica = one_blocked().await;
    // Of the two, the one that gives its id to both; the other is blocked.
    let kept = usize::from(common::person(1) < common::person(0));
    let history = [
        replica.pen.blocked(1, false),
        replica.pen.blocked(1 - kept, true),
        replica.pen.received_at_second(kept, "SM13", "hello"),
    ];
    replica.append(&history).await;
    let second = common::naming().address(&Address::whatsapp(common::OURS_SECOND));
    let conversation = naming::conversation(second, common::person(kept));
    assert!(listed(&replica, Status::Open).await.contains(&conversation));
    let linked = replica.pen.linked_because(0, 1, LinkReason::Merged);
    replica.append(&[linked]).await;
    assert!(listed(&replica, Status::Blocked).await.contains(&conversation));
    let unlinked = replica.pen.unlinked(0, 1);
    replica.append(&[unlinked]).await;
    assert!(listed(&replica, Status::Open).await.contains(&conversation));
}

#[tokio::test]
async fn a_label_a_priority_and_a_follower_hold_over_all_of_a_persons_addresses() {
    let mut replica = Replica::open().await;
    let received = [replica.pen.received(0, "SM10", "hello"), replica.pen.received(1, "SM11", "me too")];
    replica.append(&received).await;
    let pending = [
        replica.pen.label(1, "Nursing", false),
        replica.pen.labelled(1, 1, true),
        replica.pen.prioritised(1, Priority::Urgent),
        replica.pen.followed(1, colleague(4), true),
        replica.pen.marked(1, ActiveStatus::Pending),
        replica.pen.linked(0, 1),
    ];
    replica.append(&pending).await;
    for nth in [0, 1] {
        let head = replica.store.conversation(conversation(nth), NOW).await.unwrap().unwrap();
        assert_eq!(head.triage.labels.iter().map(|label| label.name.as_str()).collect::<Vec<_>>(), ["Nursing"]);
        assert_eq!((head.triage.priority, head.triage.status), (Priority::Urgent, Status::Pending));
        assert_eq!(head.followers.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(), ["Inês"]);
    }
    let off = replica.pen.labelled(0, 1, false);
    replica.append(&[off]).await;
    let triage = replica.store.conversation(conversation(1), NOW).await.unwrap().unwrap().triage;
    assert!(triage.labels.is_empty(), "taken off under the other address");
}

/// A dump without the rows of these events themselves.
fn without_events(dump: &str, pending: &[Envelope]) -> String {
    let ids: Vec<String> = pending.iter().map(|pending_event| pending_event.id.to_string().replace('-', "")).collect();
    let kept = dump.lines().filter(|line| !ids.iter().any(|id| line.contains(id)));
    kept.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn two_people_made_one_and_parted_again_are_as_they_were() {
    let mut pen = Pen::default();
    let mut history = vec![pen.inbox()];
    for nth in [0, 1] {
        history.extend([
            pen.received(nth, &format!("SM1{nth}"), "hello"),
            pen.requested(nth, u8::try_from(nth).unwrap(), "good morning"),
            pen.assigned(nth, Some(colleague(u8::try_from(nth).unwrap())), None),
            pen.note(nth, 1, "likes tea", &[]),
            pen.described(nth, Some(&format!("Client {nth}")), None),
        ]);
    }
    history.extend([pen.resolved(1, theirs("SM11")), pen.seen(0, theirs("SM10")), pen.labelled(0, 1, true)]);
    let (_folder, before) = folded(&history).await;
    let pending = [pen.linked_because(0, 1, LinkReason::Merged), pen.unlinked(0, 1)];
    let (_folder, merged) = folded(&[history.as_slice(), &pending[..1]].concat()).await;
    let (_folder, parted) = folded(&[history.as_slice(), &pending].concat()).await;
    let before = before.dump().await.unwrap();
    let merged = difference(&before, &without_events(&merged.dump().await.unwrap(), &pending));
    assert!(!merged.is_empty(), "they were one");
    let parted = difference(&before, &without_events(&parted.dump().await.unwrap(), &pending));
    assert!(parted.is_empty(), "{parted:#?}");
}

async fn opt_out(replica: &Replica, nth: usize) -> Option<OptOutView> {
    let head = replica.store.conversation(conversation(nth), NOW).await.unwrap().unwrap();
    assert_eq!(head.opted_out, head.opt_out.is_some());
    head.opt_out
}

#[tokio::test]
async fn an_opt_out_names_its_word_and_ends_by_an_opt_in_word() {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.joined(member(), "Allen"),
        replica.pen.received(0, "SM10", "hello"),
        replica.pen.received(0, "SM11", " Stop "),
        replica.pen.received(0, "SM12", "really"),
    ];
    replica.append(&history).await;
    let by = opt_out(&replica, 0).await.map(|view| view.by);
    assert_eq!(by, Some(OptOutBy::Word { word: "Stop".into(), channel: Channel::WHATSAPP }));
    // A member who takes back what was not theirs to note ends nothing.
    let back = replica.pen.opted_out(0, false);
    replica.append(&[back]).await;
    assert!(opt_out(&replica, 0).await.is_some());
    let start = replica.pen.received(0, "SM13", "START");
    replica.append(&[start]).await;
    assert_eq!(opt_out(&replica, 0).await, None);
}

#[tokio::test]
async fn a_note_of_staff_stops_until_it_is_taken_back_or_they_opt_in() {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.joined(member(), "Allen"),
        replica.pen.received(0, "SM10", "Stop, please. Thanks!"),
        replica.pen.received(1, "SM11", "please stop"),
    ];
    replica.append(&history).await;
    let head = replica.store.conversation(conversation(0), NOW).await.unwrap().unwrap();
    assert_eq!((head.opted_out, head.may_be_stop.as_deref()), (false, Some("Stop, please. Thanks!")));
    let noted = [replica.pen.opted_out(0, true), replica.pen.opted_out(1, true)];
    replica.append(&noted).await;
    for nth in 0..2 {
        assert_eq!(opt_out(&replica, nth).await.map(|view| view.by), Some(OptOutBy::Staff { who: "Allen".into() }));
    }
    let head = replica.store.conversation(conversation(0), NOW).await.unwrap().unwrap();
    assert_eq!(head.may_be_stop, None, "it is settled");
    let ended = [replica.pen.opted_out(0, false), replica.pen.received(1, "SM12", "START")];
    replica.append(&ended).await;
    assert_eq!((opt_out(&replica, 0).await, opt_out(&replica, 1).await), (None, None));
}

#[tokio::test]
async fn a_number_is_answered_where_one_is_known_beside_an_id() {
    let mut replica = Replica::open().await;
    let id_alone = replica.pen.received(2, "SM10", "hello");
    replica.append(&[id_alone]).await;
    let reply_to = async |replica: &Replica| {
        let found = replica.store.reply_addresses(conversation(2)).await.unwrap();
        found.map(|(peer, _)| peer.typed())
    };
    assert_eq!(reply_to(&replica).await.as_deref(), Some(PEOPLE[2]), "no number is known");
    let linked = [replica.pen.received(1, "SM11", "my number"), replica.pen.linked(1, 2)];
    replica.append(&linked).await;
    let again = replica.pen.received(2, "SM12", "and the id again");
    replica.append(&[again]).await;
    assert_eq!(reply_to(&replica).await.as_deref(), Some(PEOPLE[1]));
}

#[tokio::test]
async fn who_unsubscribed_by_one_address_gets_nothing_to_many_at_any_until_they_subscribe_again() {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.received(0, "SM10", "hello"),
        replica.pen.received(1, "SM11", "hello too"),
        replica.pen.linked(0, 1),
        replica.pen.unsubscribed(1, true),
    ];
    replica.append(&history).await;
    let shown = async |replica: &Replica, nth: usize| {
        let head = replica.store.conversation(conversation(nth), NOW).await.unwrap().unwrap();
        assert!(!head.opted_out, "what is written to them alone goes out");
        head.unsubscribed.map(|view| view.by)
    };
    let by = Some(UnsubscribedBy::Link);
    assert_eq!((shown(&replica, 0).await, shown(&replica, 1).await), (by, by));
    let wish = replica.store.wish_about_many(person(0)).await.unwrap().unwrap();
    assert_eq!(wish.event, history[3].id);
    let again = replica.pen.unsubscribed(0, false);
    replica.append(std::slice::from_ref(&again)).await;
    assert_eq!(shown(&replica, 1).await, None, "the newest wish counts, over whichever address");
    let wish = replica.store.wish_about_many(person(1)).await.unwrap().unwrap();
    assert_eq!((wish.event, wish.unsubscribed), (again.id, None));
    assert_eq!(replica.store.wish_about_many(person(2)).await.unwrap(), None);
}

/// The people who are suggested beside somebody, by their names, and the reasons.
async fn suggested(replica: &Replica, nth: usize) -> Vec<(String, SuggestedBecause)> {
    let contact = replica.store.contact(conversation(nth).into(), NOW, &naming()).await.unwrap().unwrap();
    let found = replica.store.same_person(contact.id, &naming()).await.unwrap().unwrap();
    assert_eq!(found, contact.suggestions, "a program is told the same");
    found.into_iter().map(|one| (one.address, one.because)).collect()
}

#[tokio::test]
async fn a_number_in_a_message_or_a_note_suggests_its_person_and_nobody_is_asked_twice() {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.received(0, "SM10", "hello"),
        replica.pen.received(1, "SM11", "My other phone is +44 7700 900 101, and the school has 0800 123 456"),
        replica.pen.received(2, "SM12", "I pay 4477009001 for it"),
        replica.pen.note(2, 1, "is the mother of +447700900101", &[]),
    ];
    replica.append(&history).await;
    let first = "+447700900101".to_owned();
    let wrote = SuggestedBecause::Wrote { message: theirs("SM11"), channel: Channel::WHATSAPP };
    assert_eq!(suggested(&replica, 1).await, [(first.clone(), wrote)]);
    assert_eq!(suggested(&replica, 2).await, [(first, SuggestedBecause::Noted)]);
    assert_eq!(suggested(&replica, 0).await, [], "nothing of theirs names anybody");
    let apart = replica.pen.told_apart(0, 1);
    replica.append(&[apart]).await;
    assert_eq!(suggested(&replica, 1).await, []);
    assert_eq!(suggested(&replica, 2).await.len(), 1, "that was about another pair");
    // Whoever merges them later does so all the same, and is one with nobody beside themselves.
    let merged = replica.pen.linked_because(0, 1, LinkReason::Merged);
    replica.append(&[merged]).await;
    let contact = replica.store.contact(conversation(1).into(), NOW, &naming()).await.unwrap().unwrap();
    assert_eq!((contact.addresses.len(), contact.suggestions.len()), (2, 0));
}

#[tokio::test]
async fn who_has_a_task_a_mark_or_consent_of_their_own_is_not_taken_back_with_a_list() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let list = [
        pen.import(1, 3),
        pen.imported(1, 1, 0, "Amara"),
        pen.imported(1, 2, 1, "Khaled"),
        pen.imported(1, 3, 2, "Ngozi"),
    ];
    let (task, consent) = (pen.task_added(1, None, ""), pen.consented(1, true, None, 9));
    let mark = pen.decided(2, Mark::Selected);
    replica.append(&list).await;
    let import = replica.store.imports().await.unwrap()[0].import;
    assert!(replica.store.rows_with_history(import).await.unwrap().is_empty(), "the list itself is nothing of theirs");
    for (event, stay) in [(task, vec![1]), (consent, vec![1, 2]), (mark, vec![1, 2, 3])] {
        replica.append(&[event]).await;
        assert_eq!(replica.store.rows_with_history(import).await.unwrap(), stay);
    }
}

#[tokio::test]
async fn an_import_that_is_undone_leaves_nobody_but_those_who_came_to_something() {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.label(1, "fair", false),
        replica.pen.import(1, 3),
        replica.pen.imported(1, 1, 0, "Amara"),
        replica.pen.imported(1, 2, 1, "Khaled"),
        replica.pen.import_progressed(1, 3, 2),
    ];
    replica.append(&history).await;
    let import = replica.store.imports().await.unwrap()[0].import;
    let count = async |replica: &Replica| replica.store.count_people(vec![PeopleFilter::default()]).await.unwrap()[0];
    assert_eq!(count(&replica).await, 2);
    let khaled = replica.store.description(person(1)).await.unwrap();
    assert_eq!(khaled.name, "Khaled");
    assert!(replica.store.has_consent(person(1), Channel::EMAIL).await.unwrap());
    let mail = naming().address(&Address::email("p1@example.net").unwrap());
    assert_eq!(replica.store.description(mail).await.unwrap().contact, khaled.contact, "both are one person's");

    // Amara writes; then the list turns out to be the wrong one.
    let wrote = replica.pen.received(0, "SM1", "hello");
    replica.append(&[wrote]).await;
    assert_eq!(replica.store.rows_with_history(import).await.unwrap(), [1]);
    let undone = replica.pen.import_undone(1, &[1]);
    replica.append(&[undone]).await;
    assert_eq!(count(&replica).await, 1);
    assert_eq!(replica.store.description(person(0)).await.unwrap().name, "Amara");
    let khaled = replica.store.description(person(1)).await.unwrap();
    assert_eq!(khaled.name, "");
    assert!(!replica.store.has_consent(person(1), Channel::EMAIL).await.unwrap());
    assert_ne!(replica.store.description(mail).await.unwrap().contact, khaled.contact, "a list alone said so");
    let view = replica.store.import(import).await.unwrap().unwrap();
    assert_eq!((view.added, view.refused, view.state), (2, 1, ImportState::Undone { kept: 1 }));

    // A part that another node recorded at the same time adds nobody, and the same list can come again.
    let late = [replica.pen.imported(1, 3, 2, "Siti"), replica.pen.import_progressed(1, 3, 1)];
    replica.append(&late).await;
    assert_eq!(count(&replica).await, 1);
    let again = [replica.pen.import(2, 1), replica.pen.imported(2, 1, 1, "Khaled B.")];
    replica.append(&again).await;
    assert_eq!(replica.store.description(person(1)).await.unwrap().name, "Khaled B.");
}

#[tokio::test]
async fn consent_is_the_newest_word_on_a_channel_or_on_all() {
    let mut replica = Replica::open().await;
    let has = async |replica: &Replica, channel| replica.store.has_consent(person(1), channel).await.unwrap();
    assert!(!has(&replica, Channel::WHATSAPP).await, "nothing is recorded");
    let given = [replica.pen.linked(0, 1), replica.pen.consented(0, true, Some(Channel::WHATSAPP), 50)];
    replica.append(&given).await;
    assert!(has(&replica, Channel::WHATSAPP).await, "it is the same person's");
    assert!(!has(&replica, Channel::EMAIL).await);
    // What is written down later may have been said earlier.
    let earlier = replica.pen.consented(1, false, None, 40);
    replica.append(&[earlier]).await;
    assert!(has(&replica, Channel::WHATSAPP).await);
    let later = replica.pen.consented(1, false, None, 60);
    replica.append(&[later]).await;
    assert!(!has(&replica, Channel::WHATSAPP).await);
    assert_eq!(replica.store.consents(person(0)).await.unwrap().len(), 3);
}
