//! The client's settings with their reasons.

use paperplane_core::limits::RECORD_BYTES_MAX;
use rdkafka::ClientConfig;
use std::fmt;

/// Address and credentials of a Kafka cluster.
#[derive(Clone)]
pub struct KafkaSettings {
    /// `host:port`, several by comma.
    pub servers: String,
    /// With a key and a secret the connection is SASL_SSL with PLAIN, as Confluent Cloud wants it.
    pub api_key: Option<String>,
    /// See `api_key`.
    pub api_secret: Option<String>,
    /// Put before every topic's name.
    pub prefix: String,
}

impl fmt::Debug for KafkaSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KafkaSettings")
            .field("servers", &self.servers)
            .field("prefix", &self.prefix)
            .finish_non_exhaustive()
    }
}

impl KafkaSettings {
    /// A broker without credentials.
    pub fn plaintext(servers: impl Into<String>) -> Self {
        Self { servers: servers.into(), api_key: None, api_secret: None, prefix: String::new() }
    }

    pub(super) fn client(&self) -> ClientConfig {
        let mut config = ClientConfig::new();
        config
            .set("bootstrap.servers", &self.servers)
            .set("client.id", concat!("paperplane/", env!("CARGO_PKG_VERSION")))
            .set("socket.keepalive.enable", "true")
            .set("reconnect.backoff.ms", "100")
            .set("reconnect.backoff.max.ms", "5000")
            .set("allow.auto.create.topics", "false")
            // A desk shows the broker's owner nothing about its computer.
            .set("enable.metrics.push", "false");
        if let (Some(key), Some(secret)) = (&self.api_key, &self.api_secret) {
            config
                .set("security.protocol", "SASL_SSL")
                .set("sasl.mechanisms", "PLAIN")
                .set("sasl.username", key)
                .set("sasl.password", secret);
        }
        config
    }

    pub(super) fn producer(&self) -> ClientConfig {
        let mut config = self.client();
        config
            .set("enable.idempotence", "true")
            .set("acks", "all")
            .set("compression.type", "zstd")
            // A webhook waits for its acknowledgement: five milliseconds collect a burst and are not felt.
            .set("linger.ms", "5")
            .set("queue.buffering.max.messages", "100000")
            .set("message.max.bytes", (RECORD_BYTES_MAX + 100_000).to_string())
            // A provider waits at most 15 seconds for our answer: better to say no in time than yes too late.
            .set("delivery.timeout.ms", "10000");
        config
    }

    pub(super) fn consumer(&self) -> ClientConfig {
        let mut config = self.client();
        config
            // Wanted even where partitions are assigned by hand; nothing is ever committed under it.
            .set("group.id", "paperplane.follower")
            .set("enable.auto.commit", "false")
            .set("enable.auto.offset.store", "false")
            // A position that is gone is reported, never skipped.
            .set("auto.offset.reset", "error")
            .set("enable.partition.eof", "true")
            .set("check.crcs", "true")
            .set("fetch.wait.max.ms", "250")
            .set("fetch.queue.backoff.ms", "50")
            // What is fetched at once is unpacked at once, ten times as large, for each partition: with the usual megabyte a
            // replay took 70 MB more, and was no faster. A larger record still comes, alone.
            .set("fetch.message.max.bytes", "65536")
            .set("queued.min.messages", "2000")
            .set("queued.max.messages.kbytes", "4096")
            .set("topic.metadata.refresh.interval.ms", "10000");
        config
    }
}
