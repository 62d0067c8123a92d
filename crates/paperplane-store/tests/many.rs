//! A hundred thousand conversations: how long a screen waits. Not among the usual tests, since it takes a while and says
//! most in a release build: `cargo test --release -p paperplane-store --test many -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod common;

use common::{MemoryLog, Pen, colleague, context, open};
use paperplane_core::{
    address::Address,
    channel::Channel,
    event::Priority,
    library::filter::{Assigned, Filter, Status as TopicPartition},
    talk::query::Query,
    time::Timestamp,
};
use paperplane_store::{Store, Viewer};
use std::{
    future::Future,
    time::{Duration, Instant},
};

const CONVERSATIONS: u32 = 100_000;
const PAGE: u32 = 50;
const BATCH: usize = 2_000;
const NOW: Timestamp = Timestamp(500_000_000);
/// The longest wait that nobody notices, on a computer that does something else too and without optimising.
const LIMIT: Duration = Duration::from_secs(3);

/// Names and texts with a few words each, so that one letter fits thousands.
const NAMES: [&str; 8] = ["Amara", "María", "Иван", "林佳怡", "خالد", "Johann", "Svetlana", "Peter"];
const TEXTS: [&str; 4] = ["is my visa here?", "how much is it", "签证到了吗", "good morning, about the rent"];

async fn hundred_thousand() -> (tempfile::TempDir, Store) {
    let (folder, store) = open();
    let (mut pen, mut log) = (Pen::default(), MemoryLog::default());
    let mut records = vec![log.append(&pen.inbox()), log.append(&pen.label(1, "Nursing", false))];
    for n in 0..CONVERSATIONS {
        let (number, sid) = (format!("whatsapp:+4477{n:08}"), format!("SM{n}"));
        let nth = usize::try_from(n).unwrap();
        let name = format!("{} {n}", NAMES[nth % NAMES.len()]);
        records.push(log.append(&pen.said(&number, &name, &sid, TEXTS[nth % TEXTS.len()], i64::from(n))));
        let peer = common::naming().address(&Address::whatsapp(number));
        if n % 50 == 0 {
            records.push(log.append(&pen.assigned_of(peer, Some(colleague(4)), None)));
            records.push(log.append(&pen.labelled_of(peer, 1, true)));
        }
        if n % 100 != 0 {
            records.push(log.append(&pen.seen_of(peer, common::theirs(&sid))));
        }
        if records.len() >= BATCH {
            store.apply(std::mem::take(&mut records), context()).await.unwrap();
        }
    }
    store.apply(records, context()).await.unwrap();
    (folder, store)
}

/// Asks once for the files to be read and then five times more; prints the first and the middle one of the others.
async fn measured<T>(what: &str, mut ask: impl AsyncFnMut() -> T) -> Duration {
    let mut took = Vec::new();
    for _ in 0..6 {
        let begun = Instant::now();
        ask().await;
        took.push(begun.elapsed());
    }
    let first = took.remove(0);
    took.sort();
    println!("{what:<44} first {:>8.2} ms, then {:>8.2} ms", ms(first), ms(took[2]));
    took[2]
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

fn timed<F: Future>(what: &str, future: F) -> impl Future<Output = F::Output> {
    let what = what.to_owned();
    async move {
        let begun = Instant::now();
        let output = future.await;
        println!("{what:<44} {:>8.2} s", begun.elapsed().as_secs_f64());
        output
    }
}

#[tokio::test]
#[ignore = "takes minutes; says most in a release build"]
async fn nobody_waits_among_a_hundred_thousand_conversations() {
    let (folder, store) = timed("folding", hundred_thousand()).await;
    let bytes = std::fs::metadata(folder.path().join("replica.db")).unwrap().len();
    println!("{:<44} {:>8} MB", "replica.db", bytes / 1_000_000);
    let viewer = Viewer { me: Some(colleague(4)), now: NOW };
    let all = Filter::default();
    let any = Filter { status: TopicPartition::Any, ..all.clone() };
    let label = Some(common::label_id(1));
    let filters = [
        ("open", all.clone()),
        ("anywhere", any.clone()),
        ("mine", Filter { assigned: Some(Assigned::Me), ..all.clone() }),
        ("nobody's", Filter { assigned: Some(Assigned::Nobody), ..all.clone() }),
        ("nobody's, anywhere", Filter { assigned: Some(Assigned::Nobody), ..any.clone() }),
        ("unread", Filter { unread: true, ..all.clone() }),
        ("nobody's and unread", Filter { assigned: Some(Assigned::Nobody), unread: true, ..all.clone() }),
        ("with a label", Filter { label, ..all.clone() }),
        ("over WhatsApp", Filter { channel: Some(Channel::WHATSAPP), ..all.clone() }),
        ("over SMS", Filter { channel: Some(Channel::SMS), ..all.clone() }),
        ("urgent", Filter { priority: Some(Priority::Urgent), ..all.clone() }),
    ];
    let mut slowest = Duration::ZERO;
    for (name, filter) in filters {
        for from in [0, 50_000, 99_900] {
            let ask = async || store.list(filter.clone(), viewer, from, PAGE).await.unwrap();
            slowest = slowest.max(measured(&format!("list {name}, from {from}"), ask).await);
        }
    }
    for typed in [
        "a",
        "v",
        "签",
        "p",
        "9",
        "visa",
        "am",
        "from:Amara",
        "visa from:Peter",
        "from:Johann is",
        "label:nursing",
        "label:nursing visa",
        "before:1970-01-02",
        "has:file",
        "in:sms",
        "in:whatsapp",
        "zzz",
    ] {
        let query = Query::read(typed, 0);
        let ask = async || store.search(query.clone(), 20).await.unwrap();
        slowest = slowest.max(measured(&format!("search {typed}"), ask).await);
    }
    assert!(slowest < LIMIT, "the slowest took {slowest:?}");
}
