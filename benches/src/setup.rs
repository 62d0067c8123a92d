//! The setup of measurements: one broker of its own, and on it a log for each number of messages, fed once.

use crate::feed;
use anyhow::{Context as _, ensure};
use paperplane_core::{limits::CHANNEL_PARTITION_COUNT, naming::NamingKey, topic::Topic};
use paperplane_engine::{FileVault, Vault as _};
use paperplane_log::{EventLog as _, KafkaLog, KafkaSettings};
use paperplane_testkit::{broker::Broker, relay::Relay};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Of every workspace here: 64 digits of the workspace key, 64 of the naming key.
pub const WORKSPACE_KEY: &str = concat!(
    "505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f",
    "707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f",
);
/// The time that reading a whole log may take.
const READS_WITHIN: Duration = Duration::from_secs(3600);
/// The time between two looks at how far it is.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A broker, and the relay's program.
pub struct Setup {
    /// The broker.
    pub broker: Broker,
    program: PathBuf,
}

/// A log with messages in it.
#[derive(Clone, Debug)]
pub struct Fed {
    /// Number of messages.
    pub count: u64,
    /// Prefix of its topics' names.
    pub prefix: String,
    /// Bytes that the broker keeps for its messages, as they crossed the wire.
    pub bytes: u64,
}

impl Setup {
    /// Starts the broker.
    ///
    /// # Errors
    /// If there is none, or no relay.
    pub async fn start() -> anyhow::Result<Self> {
        let program = crate::programs::beside("paperplane-relay")?;
        let broker = Broker::start().await?.context("no Kafka or no Java here: `cargo xtask bench` brings them")?;
        Ok(Self { broker, program })
    }

    /// A relay on the log of this prefix, with an empty folder.
    ///
    /// # Errors
    /// If no folder is to be had.
    pub fn relay(&self, prefix: &str) -> anyhow::Result<Relay> {
        Ok(Relay::new(self.program.clone())?
            .with("KAFKA_BOOTSTRAP_SERVERS", self.broker.address())
            .with("PAPERPLANE_TOPIC_PREFIX", prefix)
            .with("PAPERPLANE_WORKSPACE_KEY", WORKSPACE_KEY)
            .with("RUST_LOG", "warn"))
    }

    /// Founds a workspace of its own and feeds it.
    ///
    /// # Errors
    /// If the broker does not take it.
    pub async fn feed(&self, count: u64) -> anyhow::Result<Fed> {
        let prefix = format!("n{count}.");
        self.found(&prefix).await?;
        let log = self.log(&prefix)?;
        feed::append(&log, &naming(), CHANNEL_PARTITION_COUNT, count).await?;
        let bytes = self.bytes_of(&format!("{prefix}whatsapp_inbound"))?;
        Ok(Fed { count, prefix, bytes })
    }

    /// Founds a workspace whose number is connected.
    ///
    /// # Errors
    /// If it does not come to be.
    pub async fn found(&self, prefix: &str) -> anyhow::Result<()> {
        let mut founder = self.relay(prefix)?;
        founder.start().await?;
        founder.stop()?;
        feed::connect(&self.log(prefix)?, &naming(), CHANNEL_PARTITION_COUNT).await
    }

    /// The log of this prefix.
    ///
    /// # Errors
    /// If the settings cannot be used.
    pub fn log(&self, prefix: &str) -> anyhow::Result<KafkaLog> {
        Ok(KafkaLog::connect(KafkaSettings { prefix: prefix.into(), ..self.broker.settings() })?)
    }

    /// Makes a topic for a bare program, with as many partitions as ours have.
    ///
    /// # Errors
    /// If the broker does not take it.
    pub async fn bare_topic(&self, prefix: &str) -> anyhow::Result<String> {
        let topic = Topic::Inbound(paperplane_core::channel::Channel::WHATSAPP);
        self.log(prefix)?.prepare(&[topic], CHANNEL_PARTITION_COUNT).await?;
        Ok(topic.name(prefix))
    }

    /// Bytes of the records that the broker keeps for a topic.
    ///
    /// # Errors
    /// If its folder cannot be read.
    pub fn bytes_of(&self, topic: &str) -> anyhow::Result<u64> {
        let mut bytes = 0;
        for folder in fs::read_dir(self.broker.data_folder())? {
            let folder = folder?;
            let name = folder.file_name().to_string_lossy().into_owned();
            if name.rsplit_once('-').is_some_and(|(of, _)| of == topic) {
                for file in fs::read_dir(folder.path())? {
                    let file = file?;
                    let is_log = file.path().extension().is_some_and(|end| end == "log");
                    bytes += if is_log { file.metadata()?.len() } else { 0 };
                }
            }
        }
        Ok(bytes)
    }
}

/// The key of derived ids.
pub fn naming() -> NamingKey {
    NamingKey::new(std::array::from_fn(|nth| 0x70 + u8::try_from(nth).unwrap_or_default()))
}

/// The naming key as bare programs take it.
pub fn naming_hex() -> &'static str {
    &WORKSPACE_KEY[64..]
}

/// Starts a relay and returns when its replica has read the log to the end: how long that took.
///
/// # Errors
/// If it ends, or takes too long.
pub async fn caught_up(relay: &mut Relay) -> anyhow::Result<Duration> {
    let (client, url) = (paperplane_testkit::http::client()?, relay.base().join("/healthz")?);
    let began = Instant::now();
    relay.launch()?;
    while began.elapsed() < READS_WITHIN {
        tokio::time::sleep(LOOK_EVERY).await;
        let Ok(answer) = client.get(url.clone()).send().await else {
            let alive = relay.id().is_some_and(paperplane_testkit::process::is_alive);
            ensure!(alive, "the relay ended:\n{}", relay.printed());
            continue;
        };
        let report: serde_json::Value = answer.json().await?;
        if report.get("caught_up").and_then(serde_json::Value::as_bool) == Some(true) {
            return Ok(began.elapsed());
        }
    }
    anyhow::bail!("the replica was not there after {} s", READS_WITHIN.as_secs())
}

/// The key of a node's databases.
///
/// # Errors
/// If the folder has none.
pub fn database_key(data: &Path) -> anyhow::Result<[u8; 32]> {
    let key = FileVault::new(data).get("database-key")?.context("no key in that folder")?;
    key.try_into().ok().context("a key of 32 bytes")
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_the_naming_key_are_one() {
        assert_eq!(hex(naming().bytes()), naming_hex());
    }
}
