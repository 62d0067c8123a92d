//! Long lists and long conversations, page by page: together the pages are the whole.

use crate::common::{self, PEOPLE, Replica, colleague, conversation, ours, theirs};
use paperplane_bridge::{
    ask::Stretch,
    view::bubble::{Bubble, TimelinePage},
};
use paperplane_core::{
    address::Address,
    channel::Channel,
    event::Priority,
    ids::{ConversationId, EventId, MessageId},
    library::filter::{Assigned, Filter, Status},
    naming,
    time::Timestamp,
};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(50_000_000);
const CONVERSATIONS: i64 = 1_000;

fn viewer() -> Viewer {
    Viewer { me: Some(colleague(4)), now: NOW }
}

fn number(n: i64) -> String {
    format!("whatsapp:+4477{n:08}")
}

/// A thousand people who wrote once each. Every third is given to Inês, every fifth resolved, every seventh labelled and
/// urgent, every ninth rests; of those that rest every second has slept enough. Two notes of every eleventh mention Inês.
async fn thousand() -> Replica {
    let mut replica = Replica::open().await;
    let mut history = vec![replica.pen.label(1, "Nursing", false)];
    for n in 0..CONVERSATIONS {
        let sid = format!("SMone{n}");
        // Two of them at each instant, so that the id decides too.
        history.push(replica.pen.said(&number(n), &format!("Client {n}"), &sid, "hello", 10_000 + n / 2));
        let peer = common::naming().address(&Address::whatsapp(number(n)));
        if n % 3 == 0 {
            history.push(replica.pen.assigned_of(peer, Some(colleague(4)), None));
        }
        if n % 5 == 0 {
            history.push(replica.pen.resolved_of(peer, theirs(&sid)));
        } else if n % 9 == 0 {
            history.push(replica.pen.snoozed_of(peer, theirs(&sid), NOW.0 + if n % 2 == 0 { 1_000 } else { -1_000 }));
        }
        if n % 7 == 0 {
            history.push(replica.pen.labelled_of(peer, 1, true));
            history.push(replica.pen.prioritised_of(peer, Priority::Urgent));
        }
        if n % 11 == 0 {
            history.push(replica.pen.note_of(peer, 1, "@Inês please look", &[colleague(4)]));
            history.push(replica.pen.note_of(peer, 2, "@Inês, again", &[colleague(4)]));
        }
        if n % 2 == 0 {
            history.push(replica.pen.seen_of(peer, theirs(&sid)));
        }
    }
    replica.append(&history).await;
    replica
}

/// True where `thousand` makes conversation `n` fit the filter.
fn belongs(n: i64, filter: &Filter) -> bool {
    let rests = n % 9 == 0 && n % 5 != 0 && n % 2 == 0;
    let status = match n {
        n if n % 5 == 0 => Status::Resolved,
        _ if rests => Status::Snoozed,
        _ => Status::Open,
    };
    (filter.status == Status::Any || filter.status == status)
        && match filter.assigned {
            None => true,
            Some(Assigned::Nobody) => n % 3 != 0,
            Some(Assigned::Me | Assigned::Member(_)) => n % 3 == 0,
        }
        && (!filter.unread || n % 2 != 0)
        && (!filter.mentioned || n % 11 == 0)
        && (filter.label.is_none() || n % 7 == 0)
        && (filter.priority.is_none() || n % 7 == 0)
        && filter.channel.is_none_or(|channel| channel == Channel::WHATSAPP)
}

fn filters() -> Vec<Filter> {
    let mut filters = Vec::new();
    for status in [Status::Open, Status::Pending, Status::Snoozed, Status::Resolved, Status::Any] {
        let all = Filter { status, ..Filter::default() };
        let label = Some(common::label_id(1));
        filters.extend([
            Filter { assigned: Some(Assigned::Me), ..all.clone() },
            Filter { assigned: Some(Assigned::Member(colleague(4))), unread: true, ..all.clone() },
            Filter { assigned: Some(Assigned::Nobody), ..all.clone() },
            Filter { assigned: Some(Assigned::Nobody), unread: true, ..all.clone() },
            Filter { unread: true, ..all.clone() },
            Filter { mentioned: true, ..all.clone() },
            Filter { mentioned: true, label, unread: true, ..all.clone() },
            Filter { label, ..all.clone() },
            Filter { label, unread: true, assigned: Some(Assigned::Me), ..all.clone() },
            Filter { channel: Some(Channel::WHATSAPP), ..all.clone() },
            Filter { channel: Some(Channel::SMS), ..all.clone() },
            Filter { priority: Some(Priority::High), ..all.clone() },
            all,
        ]);
    }
    filters
}

/// All pages of a list, in pages of `limit`; the total has to agree with them.
async fn pages(replica: &Replica, filter: &Filter, limit: u32) -> Vec<ConversationId> {
    let (mut rows, mut from) = (Vec::new(), 0);
    loop {
        let page = replica.store.list(filter.clone(), viewer(), from, limit).await.unwrap();
        let wanted = page.total.saturating_sub(from).min(limit);
        assert_eq!(page.rows.len(), usize::try_from(wanted).unwrap(), "from {from} of {} for {filter:?}", page.total);
        if page.rows.is_empty() {
            return rows;
        }
        rows.extend(page.rows.iter().map(|row| row.id));
        from += limit;
    }
}

#[tokio::test]
async fn pages_by_place_are_the_whole_list_for_every_filter() {
    let replica = thousand().await;
    for filter in filters() {
        let mut expected: Vec<(i64, ConversationId)> = (0..CONVERSATIONS)
            .filter(|n| belongs(*n, &filter))
            .map(|n| {
                (10_000 + n / 2, naming::conversation(ours(), common::naming().address(&Address::whatsapp(number(n)))))
            })
            .collect();
        expected.sort_by(|one, other| other.cmp(one));
        let expected: Vec<ConversationId> = expected.into_iter().map(|(_, id)| id).collect();
        assert_eq!(pages(&replica, &filter, 137).await, expected, "{filter:?}");
    }
}

#[tokio::test]
async fn what_was_done_here_just_now_stands_in_its_place_on_every_page() {
    let mut replica = thousand().await;
    let peer = |n: i64| common::naming().address(&Address::whatsapp(number(n)));
    let place = |n: i64| naming::conversation(ours(), peer(n));
    let all = Filter { status: Status::Open, ..Filter::default() };
    let mine = Filter { assigned: Some(Assigned::Me), ..all.clone() };
    let (before, mine_before) = (pages(&replica, &all, 100).await, pages(&replica, &mine, 100).await);
    // One in the middle is done, one far down is claimed, one that was done is opened again.
    let done = replica.pen.resolved_of(peer(501), theirs("SMone501"));
    let claimed = replica.pen.assigned_of(peer(2), Some(colleague(4)), None);
    let opened = replica.pen.marked_of(peer(500), paperplane_core::event::ActiveStatus::Open);
    for pending_event in [&done, &claimed, &opened] {
        replica.put_in_outbox(pending_event).await;
    }
    let shown = pages(&replica, &all, 100).await;
    assert!(!shown.contains(&place(501)) && shown.contains(&place(500)));
    let unmoved: Vec<_> = shown.iter().filter(|id| **id != place(500)).collect();
    assert_eq!(unmoved, before.iter().filter(|id| **id != place(501)).collect::<Vec<_>>());
    let mine_shown = pages(&replica, &mine, 100).await;
    assert!(mine_shown.contains(&place(2)) && !mine_before.contains(&place(2)));
    // The log says the same, so nothing moves.
    replica.append(&[done, claimed, opened]).await;
    assert_eq!((pages(&replica, &all, 100).await, pages(&replica, &mine, 100).await), (shown, mine_shown));
}

#[tokio::test]
async fn a_conversation_in_which_something_was_written_here_is_the_newest() {
    let mut replica = thousand().await;
    let received = replica.pen.said(PEOPLE[0], "Amara", "SM10", "hello", 9_000);
    replica.append(&[received]).await;
    let all = Filter { status: Status::Open, ..Filter::default() };
    assert_eq!(pages(&replica, &all, 100).await.last(), Some(&conversation(0)), "the oldest");
    replica.pen.now = NOW.0;
    let reply = replica.pen.requested(0, 1, "good morning");
    replica.put_in_outbox(&reply).await;
    assert_eq!(pages(&replica, &all, 100).await.first(), Some(&conversation(0)), "the newest");
}

/// A conversation of 60 messages with an activity after each, some at the same instant as others.
async fn long_talk() -> (Replica, Vec<MessageId>, Vec<EventId>) {
    let mut replica = Replica::open().await;
    let (mut messages, mut pending) = (Vec::new(), Vec::new());
    for n in 0..60_i64 {
        let sid = format!("SM{n:02}");
        // The message and the note after it stand at the log's own times; every third message shares one with the next.
        let at = replica.next_append() - if n % 3 == 1 { 2_000 } else { 0 };
        let said = replica.pen.said(PEOPLE[0], "Amara", &sid, &format!("message {n}"), at);
        let note = replica.pen.note(0, 1, &format!("note {n}"), &[]);
        messages.push(theirs(&sid));
        pending.push(note.id);
        replica.append(&[said, note]).await;
    }
    let whole = timeline(&replica, Stretch::Newest, 200).await;
    assert_eq!((whole.previous, whole.next), (None, None));
    let shown: Vec<MessageId> = whole.bubbles.iter().map(|bubble| bubble.id).collect();
    assert_eq!((shown.len(), whole.activities.len()), (60, 60));
    (replica, shown, whole.activities.iter().map(|activity| activity.id).collect())
}

async fn timeline(replica: &Replica, at: Stretch, limit: u32) -> TimelinePage {
    replica.store.timeline(conversation(0), at, limit).await.unwrap().unwrap()
}

fn ids(bubbles: &[Bubble]) -> Vec<MessageId> {
    bubbles.iter().map(|bubble| bubble.id).collect()
}

/// Goes on from a page in both directions to the ends; returns all messages and activities in order.
async fn spread(replica: &Replica, page: TimelinePage, limit: u32) -> (Vec<MessageId>, Vec<EventId>) {
    let (mut messages, mut pending) = (ids(&page.bubbles), page.activities.iter().map(|d| d.id).collect::<Vec<_>>());
    let (mut previous, mut next) = (page.previous, page.next);
    while let Some(cursor) = previous {
        let page = timeline(replica, Stretch::Before { cursor }, limit).await;
        messages.splice(0..0, ids(&page.bubbles));
        pending.splice(0..0, page.activities.iter().map(|activity| activity.id));
        previous = page.previous;
    }
    while let Some(cursor) = next {
        let page = timeline(replica, Stretch::After { cursor }, limit).await;
        messages.extend(ids(&page.bubbles));
        pending.extend(page.activities.iter().map(|activity| activity.id));
        next = page.next;
    }
    (messages, pending)
}

#[tokio::test]
async fn from_wherever_one_begins_the_pages_of_a_conversation_join_without_seam_or_doubling() {
    let (replica, messages, pending) = long_talk().await;
    for limit in [1, 7, 10, 59, 60, 61] {
        let mut beginnings =
            vec![Stretch::Newest, Stretch::On { at: Timestamp(0) }, Stretch::On { at: Timestamp(i64::MAX) }];
        for n in [0, 1, 2, 30, 58, 59] {
            let message = messages[n];
            beginnings.push(Stretch::Around { message });
            let at = timeline(&replica, Stretch::Around { message }, 2).await.bubbles.last().unwrap().at;
            beginnings.push(Stretch::On { at });
        }
        for beginning in beginnings {
            let page = timeline(&replica, beginning.clone(), limit).await;
            let (shown, done) = spread(&replica, page, limit).await;
            assert_eq!(shown, messages, "messages in pages of {limit} from {beginning:?}");
            assert_eq!(done, pending, "pending in pages of {limit} from {beginning:?}");
        }
    }
}

#[tokio::test]
async fn one_sees_the_message_one_jumps_to() {
    let (replica, messages, _) = long_talk().await;
    for message in messages {
        let page = timeline(&replica, Stretch::Around { message }, 10).await;
        assert!(ids(&page.bubbles).contains(&message));
    }
}

#[tokio::test]
async fn what_was_written_here_just_now_stands_at_the_end_and_nowhere_else() {
    let (mut replica, messages, _) = long_talk().await;
    let (reply, note) = (replica.pen.requested(0, 1, "good morning"), replica.pen.note(0, 99, "just now", &[]));
    replica.put_in_outbox(&reply).await;
    replica.put_in_outbox(&note).await;
    let newest = timeline(&replica, Stretch::Newest, 10).await;
    assert_eq!(newest.bubbles.last().unwrap().text, "good morning");
    assert_eq!(newest.activities.last().map(|activity| (activity.id, activity.only_here)), Some((note.id, true)));
    let earlier = timeline(&replica, Stretch::Before { cursor: newest.previous.unwrap() }, 100).await;
    let only_here = earlier.activities.iter().filter(|activity| activity.only_here).count();
    assert_eq!((earlier.bubbles.len(), only_here), (messages.len() - 9, 0), "the reply is one of the newest ten");
}
