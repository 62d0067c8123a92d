//! Cases for a broker alone: it dies, comes back, shares work out, and is changed behind our back.

use crate::opened::{
    INBOUND, LIMIT, OpenedLog, PARTITIONS, TOPICS, admin, after, count_remade, event, ids, ids_of, receive,
    receive_all, wait_for,
};
use paperplane_core::{checkpoint::Checkpoint, limits::DUTY_PARTITION_COUNT, topic::Topic};
use paperplane_log::{EventLog, KafkaLog, LogError, LogSignal};
use paperplane_testkit::broker::Broker;
use rdkafka::{
    Offset, TopicPartitionList,
    admin::{AdminOptions, AlterConfig, NewPartitions, ResourceSpecifier},
    config::ClientConfig,
    producer::{FutureProducer, FutureRecord},
};
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn following_goes_on_after_the_broker_died_in_mid_stream() {
    let Some(mut broker) = Broker::start().await.unwrap() else {
        return println!("skipped: no Kafka here");
    };
    let log = KafkaLog::connect(broker.settings()).unwrap();
    log.prepare(&TOPICS, PARTITIONS).await.unwrap();
    let mut follower = log.follow(TOPICS.to_vec(), Checkpoint::default());
    log.append((0..50).map(|n| event("amara", &format!("{n:03}"))).collect(), PARTITIONS).await.unwrap();
    let mut received = receive(&mut follower, 50).await;

    broker.kill_9().unwrap();
    wait_for(&mut follower, "the break", |signal| matches!(signal, LogSignal::Broken(_))).await;
    let refused = log.append(vec![event("amara", "while away")], PARTITIONS).await;
    assert!(matches!(refused, Err(LogError::Unreachable(_))), "{refused:?}");

    broker.start_again().await.unwrap();
    wait_for(&mut follower, "the healing", |signal| matches!(signal, LogSignal::Healed)).await;
    log.append((50..100).map(|n| event("amara", &format!("{n:03}"))).collect(), PARTITIONS).await.unwrap();
    received.extend(receive(&mut follower, 50).await);
    let ids_received: Vec<_> = ids(&received).into_iter().filter(|id| id != "while away").collect();
    assert_eq!(ids_received, (0..100).map(|n| format!("{n:03}")).collect::<Vec<_>>(), "each once and in order");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_owners_share_the_duties_and_the_one_who_stays_gets_them_all() {
    let Some(opened) = OpenedLog::kafka("sharing").await else {
        return println!("skipped: no Kafka here");
    };
    opened.log().prepare(&[Topic::Duties], PARTITIONS).await.unwrap();
    let all: BTreeSet<i32> = (0..DUTY_PARTITION_COUNT).collect();
    let mut one = opened.log().own("paperplane.test.shared");
    tokio::time::timeout(LIMIT, one.wait_for(|owned| *owned == all)).await.unwrap().unwrap();
    let mut other = opened.log().own("paperplane.test.shared");
    let half = usize::try_from(DUTY_PARTITION_COUNT / 2).unwrap();
    tokio::time::timeout(LIMIT, other.wait_for(|owned| owned.len() == half)).await.unwrap().unwrap();
    tokio::time::timeout(LIMIT, one.wait_for(|owned| owned.len() == half)).await.unwrap().unwrap();
    assert!(one.borrow().is_disjoint(&other.borrow()), "no duty has two owners");
    drop(other);
    tokio::time::timeout(LIMIT, one.wait_for(|owned| *owned == all)).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_desk_starts_while_the_broker_is_away() {
    let nobody = paperplane_testkit::ports::free_address().unwrap();
    let log = KafkaLog::connect(paperplane_log::KafkaSettings::plaintext(nobody.to_string())).unwrap();
    let mut follower = log.follow(TOPICS.to_vec(), Checkpoint::default());
    wait_for(&mut follower, "the break", |signal| matches!(signal, LogSignal::Broken(_))).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_topic_made_anew_while_it_is_followed_is_reported_once() {
    let Some(mut opened) = OpenedLog::kafka("remade_live").await else {
        return println!("skipped: no Kafka here");
    };
    opened.prepare().await;
    opened.log().append((0..9).map(|n| event("amara", &format!("old{n}"))).collect(), PARTITIONS).await.unwrap();
    let mut follower = opened.log().follow(TOPICS.to_vec(), Checkpoint::default());
    receive(&mut follower, 9).await;
    opened.make_anew().await;
    opened.log().append(vec![event("amara", "new0")], PARTITIONS).await.unwrap();
    assert_eq!(count_remade(&mut follower, "amara").await, 1);
    let anew = receive_all(&mut opened.log().follow(TOPICS.to_vec(), Checkpoint::default())).await;
    assert_eq!(ids_of(&anew, "amara"), ["new0"], "from an empty checkpoint it can be read");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_topic_that_has_forgotten_its_beginning_is_read_from_what_is_left() {
    let Some(opened) = OpenedLog::kafka("forgetful").await else {
        return println!("skipped: no Kafka here");
    };
    opened.prepare().await;
    let log = opened.log();
    log.append((0..6).map(|n| event("amara", &format!("e{n}"))).collect(), PARTITIONS).await.unwrap();
    let topic_partition = receive_all(&mut log.follow(TOPICS.to_vec(), Checkpoint::default())).await[0].topic_partition;
    for (forgotten, left) in [(4, vec!["e4", "e5"]), (6, vec![])] {
        let mut until = TopicPartitionList::new();
        let name = INBOUND.name(&opened.settings().prefix);
        until.add_partition_offset(&name, topic_partition.partition, Offset::Offset(forgotten)).unwrap();
        admin(opened.settings()).delete_records(&until, &AdminOptions::new()).await.unwrap();
        let received = receive_all(&mut log.follow(TOPICS.to_vec(), Checkpoint::default())).await;
        assert_eq!(ids(&received), left, "{forgotten} forgotten");
    }
    assert_eq!(log.first(topic_partition).await.unwrap(), None);
    assert_eq!(log.ends(&[INBOUND]).await.unwrap().get(&topic_partition), None, "nothing is waited for");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn partitions_that_are_added_are_followed_too() {
    let Some(opened) = OpenedLog::kafka("grown").await else {
        return println!("skipped: no Kafka here");
    };
    let log = opened.log();
    log.prepare(&TOPICS, 1).await.unwrap();
    let mut follower = log.follow(TOPICS.to_vec(), Checkpoint::default());
    log.append(vec![event("amara", "before")], 1).await.unwrap();
    receive(&mut follower, 1).await;
    let name = INBOUND.name(&opened.settings().prefix);
    let grown = [NewPartitions::new(&name, 6)];
    let raised = admin(opened.settings()).create_partitions(&grown, &AdminOptions::new()).await.unwrap();
    assert!(raised.iter().all(Result::is_ok), "{raised:?}");
    // Another process: ours has seen one partition and does not look again so soon.
    let other = KafkaLog::connect(opened.settings().clone()).unwrap();
    other.append((0..30).map(|n| event(&format!("key{n}"), &format!("{n:02}"))).collect(), PARTITIONS).await.unwrap();
    let mut ids_received = ids(&receive(&mut follower, 30).await);
    ids_received.sort();
    assert_eq!(ids_received, (0..30).map(|n| format!("{n:02}")).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn settings_that_lose_history_are_reported_in_words() {
    let Some(opened) = OpenedLog::kafka("unsafe").await else {
        return println!("skipped: no Kafka here");
    };
    let log = opened.log();
    let made = log.prepare(&TOPICS, PARTITIONS).await.unwrap();
    assert_eq!(made.partition_counts.values().copied().collect::<Vec<_>>(), [1, 6, 6]);
    assert_eq!(made.notices.len(), 1, "one broker has one copy, and that is all: {:?}", made.notices);
    let name = INBOUND.name(&opened.settings().prefix);
    let worse =
        [("retention.ms", "1000000000"), ("message.timestamp.type", "CreateTime"), ("cleanup.policy", "compact")];
    let worse = worse
        .iter()
        .fold(AlterConfig::new(ResourceSpecifier::Topic(&name)), |config, (key, value)| config.set(key, value));
    admin(opened.settings()).alter_configs([&worse], &AdminOptions::new()).await.unwrap()[0].as_ref().unwrap();
    let notices = log.prepare(&TOPICS, PARTITIONS).await.unwrap().notices;
    for word in ["retention.ms", "message.timestamp.type", "cleanup.policy"] {
        assert!(notices.iter().any(|notice| notice.contains(word) && notice.contains(&name)), "{word}: {notices:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_record_of_any_other_program_is_handed_on() {
    let Some(opened) = OpenedLog::kafka("plain").await else {
        return println!("skipped: no Kafka here");
    };
    opened.prepare().await;
    let producer: FutureProducer =
        ClientConfig::new().set("bootstrap.servers", &opened.settings().servers).create().unwrap();
    let name = INBOUND.name(&opened.settings().prefix);
    let plain: FutureRecord<'_, (), str> = FutureRecord::to(&name).payload("{}");
    producer.send(plain, LIMIT).await.unwrap();
    let received = receive(&mut opened.log().follow(TOPICS.to_vec(), Checkpoint::default()), 1).await;
    assert_eq!(
        (received[0].key.as_slice(), received[0].headers.len(), received[0].value.as_slice()),
        (&b""[..], 0, &b"{}"[..])
    );
    let mut again = opened.log().follow(TOPICS.to_vec(), after(&received));
    assert!(receive_all(&mut again).await.is_empty(), "it is known again without an id");
}
