//! Tests without a broker: a pretend cluster that the client library brings along.
#![allow(clippy::unwrap_used)]

use super::{KafkaLog, KafkaSettings};
use crate::{EventLog, LogError};
use paperplane_core::{record::Record, topic::Topic};
use rdkafka::{
    mocking::MockCluster,
    types::{RDKafkaApiKey, RDKafkaRespErr},
};

#[tokio::test]
async fn appending_goes_on_after_the_producer_failed_for_good() {
    let cluster = MockCluster::new(1).unwrap();
    cluster.create_topic("workspace", 1, 1).unwrap();
    let refused = [RDKafkaRespErr::RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED];
    cluster.request_errors(RDKafkaApiKey::InitProducerId, &refused);
    let log = KafkaLog::connect(KafkaSettings::plaintext(cluster.bootstrap_servers())).unwrap();
    let record = Record { topic: Topic::Workspace, key: b"key".to_vec(), headers: vec![], value: b"{}".to_vec() };
    let first = log.append(vec![record.clone()], 6).await;
    assert!(matches!(first, Err(LogError::Denied(_))), "{first:?}");
    log.append(vec![record], 6).await.unwrap();
}

#[tokio::test]
async fn ends_are_asked_again_while_brokers_choose_a_leader() {
    let cluster = MockCluster::new(1).unwrap();
    cluster.create_topic("workspace", 1, 1).unwrap();
    let log = KafkaLog::connect(KafkaSettings::plaintext(cluster.bootstrap_servers())).unwrap();
    let record = Record { topic: Topic::Workspace, key: b"key".to_vec(), headers: vec![], value: b"{}".to_vec() };
    log.append(vec![record], 6).await.unwrap();
    let choosing = [RDKafkaRespErr::RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION; 3];
    cluster.request_errors(RDKafkaApiKey::ListOffsets, &choosing);
    let ends = log.ends(&[Topic::Workspace]).await.unwrap();
    assert_eq!(ends.into_values().collect::<Vec<_>>(), [1]);
}

#[test]
fn what_is_printed_about_settings_shows_no_secret() {
    let settings = KafkaSettings {
        api_key: Some("KEYKEYKEY".into()),
        api_secret: Some("SECRETSECRET".into()),
        ..KafkaSettings::plaintext("127.0.0.1:9092")
    };
    let printed = format!("{settings:?}");
    assert!(printed.contains("127.0.0.1:9092") && !printed.contains("KEYKEYKEY") && !printed.contains("SECRET"));
}
