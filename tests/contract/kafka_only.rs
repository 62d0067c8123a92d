//! What only a broker can do: die, come back, and share work out.

use crate::ground::{Ground, LIMIT, PARTITIONS, TOPICS, event, hear, ids};
use paperplane_core::{checkpoint::Checkpoint, limits::DUTY_PARTITION_COUNT, topic::Topic};
use paperplane_log::{EventLog, KafkaLog, LogError, LogSignal};
use paperplane_testkit::broker::Broker;
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
    let mut heard = hear(&mut follower, 50).await;

    broker.kill_9().unwrap();
    let broken = async { while !matches!(follower.next().await, Some(LogSignal::Broken(_))) {} };
    tokio::time::timeout(LIMIT, broken).await.expect("the break was not told");
    let refused = log.append(vec![event("amara", "while away")], PARTITIONS).await;
    assert!(matches!(refused, Err(LogError::Unreachable(_))), "{refused:?}");

    broker.start_again().await.unwrap();
    let healed = async { while !matches!(follower.next().await, Some(LogSignal::Healed)) {} };
    tokio::time::timeout(LIMIT, healed).await.expect("the healing was not told");
    log.append((50..100).map(|n| event("amara", &format!("{n:03}"))).collect(), PARTITIONS).await.unwrap();
    heard.extend(hear(&mut follower, 50).await);
    let told: Vec<_> = ids(&heard).into_iter().filter(|id| id != "while away").collect();
    assert_eq!(told, (0..100).map(|n| format!("{n:03}")).collect::<Vec<_>>(), "each once and in order");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_owners_share_the_duties_and_the_one_who_stays_gets_them_all() {
    let Some(ground) = Ground::kafka("sharing").await else {
        return println!("skipped: no Kafka here");
    };
    ground.log().prepare(&[Topic::Duties], PARTITIONS).await.unwrap();
    let all: BTreeSet<i32> = (0..DUTY_PARTITION_COUNT).collect();
    let mut one = ground.log().own("paperplane.test.shared");
    tokio::time::timeout(LIMIT, one.wait_for(|owned| *owned == all)).await.unwrap().unwrap();
    let mut other = ground.log().own("paperplane.test.shared");
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
    let broken = async { while !matches!(follower.next().await, Some(LogSignal::Broken(_))) {} };
    tokio::time::timeout(LIMIT, broken).await.expect("the break was not told");
}
