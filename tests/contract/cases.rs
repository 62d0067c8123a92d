//! The promises of every log.

use crate::opened::{
    INBOUND, LIMIT, OpenedLog, PARTITIONS, TOPICS, after, count_remade, event, ids, ids_of, receive, receive_all,
};
use paperplane_core::{
    checkpoint::Checkpoint,
    limits::{DUTY_PARTITION_COUNT, RECORD_BYTES_MAX},
    partition::partition_of,
    record::{Record, TopicPartition},
    topic::Topic,
    wire::{Reading, decode},
};
use paperplane_log::LogError;
use std::collections::BTreeSet;

fn from_the_start() -> Checkpoint {
    Checkpoint::default()
}

pub async fn what_was_acknowledged_survives_the_death_of_the_process(opened: &mut OpenedLog) {
    opened.prepare().await;
    opened.log().append(vec![event("amara", "e1"), event("khaled", "e2")], PARTITIONS).await.unwrap();
    let left_behind = opened.log();
    opened.die_and_come_back();
    let received = receive(&mut opened.log().follow(TOPICS.to_vec(), from_the_start()), 2).await;
    assert_eq!(ids(&received).into_iter().collect::<BTreeSet<_>>(), BTreeSet::from(["e1".into(), "e2".into()]));
    drop(left_behind);
}

pub async fn order_is_kept_per_key(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    let keys = ["amara", "khaled", "lin"];
    for round in 0..20 {
        let records = keys.iter().flat_map(|key| [0, 1].map(|half| event(key, &format!("{key}-{round:02}-{half}"))));
        log.append(records.collect(), PARTITIONS).await.unwrap();
    }
    let received = receive(&mut log.follow(TOPICS.to_vec(), from_the_start()), 120).await;
    for key in keys {
        let ids_received = ids_of(&received, key);
        assert!(ids_received.is_sorted() && ids_received.len() == 40, "{key}: {ids_received:?}");
    }
    for record in &received {
        assert_eq!(
            record.topic_partition.partition,
            partition_of(&record.key, PARTITIONS),
            "we compute the partition ourselves"
        );
    }
}

pub async fn following_resumes_from_any_checkpoint(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    let records: Vec<_> = (0..10).map(|n| event(["amara", "lin"][n % 2], &format!("e{n}"))).collect();
    log.append(records, PARTITIONS).await.unwrap();
    let whole = receive(&mut log.follow(TOPICS.to_vec(), from_the_start()), 10).await;
    for split in 0..=whole.len() {
        let rest = receive_all(&mut log.follow(TOPICS.to_vec(), after(&whole[..split]))).await;
        let mut both = ids(&whole[..split]);
        both.extend(ids(&rest));
        both.sort();
        let mut all = ids(&whole);
        all.sort();
        assert_eq!(both, all, "after {split} records");
    }
}

pub async fn the_same_id_twice_is_one_event(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    log.append(vec![event("amara", "once")], PARTITIONS).await.unwrap();
    log.append(vec![event("amara", "once"), event("amara", "last")], PARTITIONS).await.unwrap();
    let received = receive_all(&mut log.follow(TOPICS.to_vec(), from_the_start())).await;
    let folded: BTreeSet<_> = ids(&received).into_iter().collect();
    assert_eq!(folded, BTreeSet::from(["last".into(), "once".into()]), "who folds by id sees two events");
}

pub async fn many_append_at_once(opened: &mut OpenedLog) {
    opened.prepare().await;
    let mut tasks = tokio::task::JoinSet::new();
    for writer in 0..8 {
        let log = opened.log();
        tasks.spawn(async move {
            for n in 0..25 {
                let id = format!("{writer}-{n:02}");
                log.append(vec![event(&format!("key{writer}"), &id)], PARTITIONS).await.unwrap();
            }
        });
    }
    tasks.join_all().await;
    let received = receive(&mut opened.log().follow(TOPICS.to_vec(), from_the_start()), 200).await;
    assert_eq!(ids(&received).into_iter().collect::<BTreeSet<_>>().len(), 200);
    for writer in 0..8 {
        assert!(ids_of(&received, &format!("key{writer}")).is_sorted());
    }
}

pub async fn a_slow_follower_misses_nothing(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    let mut follower = log.follow(TOPICS.to_vec(), from_the_start());
    // More than the channel and several batches hold, all before the first is read.
    for part in 0..10 {
        let records = (0..1000).map(|n| event("amara", &format!("{:05}", part * 1000 + n))).collect();
        log.append(records, PARTITIONS).await.unwrap();
    }
    let received = receive(&mut follower, 10_000).await;
    let ids_received = ids(&received);
    assert!(ids_received.is_sorted() && ids_received.len() == 10_000);
}

pub async fn a_follower_may_come_before_the_topic(opened: &mut OpenedLog) {
    let log = opened.log();
    let mut follower = log.follow(TOPICS.to_vec(), from_the_start());
    opened.prepare().await;
    log.append(vec![event("amara", "e1")], PARTITIONS).await.unwrap();
    assert_eq!(ids(&receive(&mut follower, 1).await), ["e1"]);
}

pub async fn a_topic_made_anew_is_reported_once(opened: &mut OpenedLog) {
    opened.prepare().await;
    opened.log().append((0..5).map(|n| event("amara", &format!("old{n}"))).collect(), PARTITIONS).await.unwrap();
    let old = receive(&mut opened.log().follow(TOPICS.to_vec(), from_the_start()), 5).await;
    opened.make_anew().await;
    opened.log().append((0..9).map(|n| event("amara", &format!("new{n}"))).collect(), PARTITIONS).await.unwrap();
    let mut follower = opened.log().follow(TOPICS.to_vec(), after(&old));
    assert_eq!(count_remade(&mut follower, "amara").await, 1);
    let anew = receive_all(&mut opened.log().follow(TOPICS.to_vec(), from_the_start())).await;
    assert!(ids_of(&anew, "amara").starts_with(&["new0".to_owned()]), "from an empty checkpoint it can be read");
}

pub async fn what_cannot_be_read_is_handed_on_and_passed(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    let plain = Record { topic: INBOUND, key: b"x".to_vec(), headers: vec![], value: b"\xff\xfe not json".to_vec() };
    let broken = Record { value: b"{}".to_vec(), ..event("x", "no uuid") };
    log.append(vec![plain.clone(), broken, event("x", "after")], PARTITIONS).await.unwrap();
    let received = receive(&mut log.follow(TOPICS.to_vec(), from_the_start()), 3).await;
    assert_eq!(received[0].value, plain.value, "kept byte by byte");
    assert!(matches!(decode(&received[0], None), Reading::Unreadable { .. }));
    assert!(matches!(decode(&received[1], None), Reading::Unreadable { .. }));
    assert_eq!(received[2].identity(), "after", "and following goes on");
}

pub async fn the_first_record_and_the_ends_are_known(opened: &mut OpenedLog) {
    let log = opened.log();
    let topic_partition = TopicPartition { topic: Topic::Workspace, partition: 0 };
    assert_eq!(log.first(topic_partition).await.unwrap(), None, "before the topic");
    opened.prepare().await;
    assert_eq!(log.first(topic_partition).await.unwrap(), None, "before the first record");
    let founding = Record { topic: Topic::Workspace, ..event("w", "founding") };
    log.append(vec![founding, Record { topic: Topic::Workspace, ..event("w", "second") }], PARTITIONS).await.unwrap();
    assert_eq!(log.first(topic_partition).await.unwrap().map(|record| record.identity()), Some("founding".into()));
    assert_eq!(log.ends(&TOPICS).await.unwrap().get(&topic_partition), Some(&2));
}

pub async fn a_record_too_large_is_refused_and_the_next_goes_on(opened: &mut OpenedLog) {
    opened.prepare().await;
    let log = opened.log();
    let large = Record { value: vec![b'x'; RECORD_BYTES_MAX + 1], ..event("amara", "large") };
    assert!(matches!(log.append(vec![large], PARTITIONS).await, Err(LogError::TooLarge { .. })));
    log.append(vec![event("amara", "small")], PARTITIONS).await.unwrap();
    assert_eq!(ids(&receive(&mut log.follow(TOPICS.to_vec(), from_the_start()), 1).await), ["small"]);
}

pub async fn duties_are_owned_by_who_is_alone(opened: &mut OpenedLog) {
    opened.log().prepare(&[Topic::Duties], PARTITIONS).await.unwrap();
    let mut owned = opened.log().own("paperplane.test.alone");
    let all: BTreeSet<i32> = (0..DUTY_PARTITION_COUNT).collect();
    let owns_all = owned.wait_for(|owned| *owned == all);
    tokio::time::timeout(LIMIT, owns_all).await.expect("not all duties came").unwrap();
}
