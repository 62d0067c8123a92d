//! The bare program beside the drawn bubble: one record at a time to Kafka and back, with acks=all.
//!
//! Same settings of librdkafka as ours. It prints how long each trip took, in microseconds, from the call that produces to
//! the call that has consumed the same record.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "bare")]

use rdkafka::{
    ClientConfig, Message, Offset, TopicPartitionList,
    consumer::{BaseConsumer, Consumer},
    producer::{BaseProducer, BaseRecord, Producer as _},
};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(10);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [servers, topic, trips, body] = &words[..] else { panic!("SERVERS TOPIC TRIPS BODY") };
    let producer: BaseProducer = ClientConfig::new()
        .set("bootstrap.servers", servers)
        .set("enable.idempotence", "true")
        .set("acks", "all")
        .set("compression.type", "zstd")
        .set("linger.ms", "5")
        .create()
        .unwrap();
    let consumer: BaseConsumer = ClientConfig::new()
        .set("bootstrap.servers", servers)
        .set("group.id", "bare")
        .set("enable.auto.commit", "false")
        .set("fetch.wait.max.ms", "250")
        .create()
        .unwrap();
    let mut topic_partition = TopicPartitionList::new();
    topic_partition.add_partition_offset(topic, 0, Offset::End).unwrap();
    consumer.assign(&topic_partition).unwrap();
    // The first lookups of the client are no part of a trip, and it receives nothing until it has reached the end.
    while trip(&producer, &consumer, topic, body, Duration::from_secs(1)).is_none() {}
    while consumer.poll(Duration::from_millis(500)).is_some() {}
    for _ in 0..trips.parse().unwrap() {
        println!("{}", trip(&producer, &consumer, topic, body, PATIENCE).expect("it came back").as_micros());
    }
}

fn trip(
    producer: &BaseProducer,
    consumer: &BaseConsumer,
    topic: &str,
    body: &str,
    limit: Duration,
) -> Option<Duration> {
    let began = Instant::now();
    producer.send(BaseRecord::to(topic).partition(0).key("bare").payload(body)).map_err(|(error, _)| error).unwrap();
    while began.elapsed() < limit {
        producer.poll(Duration::ZERO);
        if let Some(message) = consumer.poll(Duration::from_millis(5)) {
            assert_eq!(message.unwrap().payload(), Some(body.as_bytes()));
            let took = began.elapsed();
            producer.flush(PATIENCE).unwrap();
            return Some(took);
        }
    }
    None
}
