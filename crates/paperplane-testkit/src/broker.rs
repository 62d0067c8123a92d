//! A real Apache Kafka of a test's own: one broker in KRaft mode on this machine, which can be killed and comes back.
//!
//! The jars are those that `./x test` fetched (`PAPERPLANE_TEST_KAFKA_HOME`).

use crate::{
    ports::{answers, free_address},
    process::Process,
    tools::{named_by, on_path},
    wait::{LATER, until},
};
use anyhow::{Context as _, ensure};
use paperplane_core::{record::Record, topic::Topic};
use paperplane_log::{EventLog, KafkaLog, KafkaSettings};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// Any id that is one: the cluster never meets another.
const CLUSTER: &str = "cGFwZXJwbGFuZS10ZXN0cw";

/// A broker with a data folder of its own.
pub struct Broker {
    home: PathBuf,
    java: PathBuf,
    folder: TempDir,
    address: SocketAddr,
    process: Option<Process>,
}

impl Broker {
    /// A fresh broker that answers; `None` where there is no Kafka or no Java.
    ///
    /// # Errors
    /// If it is there and does not start.
    pub async fn start() -> anyhow::Result<Option<Self>> {
        Self::start_with_listeners(&[]).await
    }

    /// The same with more listeners, each with the address that it advertises. So every client can be led over a line
    /// of its own.
    ///
    /// # Errors
    /// As [`Broker::start`].
    pub async fn start_with_listeners(listeners: &[(SocketAddr, SocketAddr)]) -> anyhow::Result<Option<Self>> {
        let (Some(home), Some(java)) = (named_by("PAPERPLANE_TEST_KAFKA_HOME"), on_path("java")) else {
            return Ok(None);
        };
        let folder = tempfile::tempdir().context("a folder for the broker")?;
        let address = free_address()?;
        let controller = free_address()?;
        let properties = properties(folder.path(), address, controller, listeners);
        std::fs::write(folder.path().join("server.properties"), properties)?;
        let mut broker = Self { home, java, folder, address, process: None };
        broker.format()?;
        broker.start_again().await?;
        Ok(Some(broker))
    }

    /// The address for `KAFKA_BOOTSTRAP_SERVERS`.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// The folder in which it keeps its data: a folder for each partition.
    pub fn data_folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The settings of a log on it.
    pub fn settings(&self) -> KafkaSettings {
        KafkaSettings::plaintext(self.address())
    }

    /// Returns true if it runs.
    pub fn is_alive(&mut self) -> bool {
        self.process.as_mut().is_some_and(|process| process.check_alive().is_ok())
    }

    /// Takes its life without warning.
    ///
    /// # Errors
    /// If it was not running.
    pub fn kill_9(&mut self) -> anyhow::Result<()> {
        self.process.take().context("the broker is not running")?.kill_9();
        Ok(())
    }

    /// Starts it on the data it has, and waits until it answers.
    ///
    /// # Errors
    /// If it does not.
    pub async fn start_again(&mut self) -> anyhow::Result<()> {
        let mut command = self.java();
        command.arg("kafka.Kafka").arg(self.folder.path().join("server.properties"));
        let mut process = Process::start("Kafka", &mut command, &self.folder.path().join("kafka.log"))?;
        let log = KafkaLog::connect(self.settings())?;
        until("Kafka answers", LATER, async || {
            process.check_alive()?;
            ensure!(answers(self.address), "nobody listens yet");
            log.ends(&[Topic::DeadLetters]).await?;
            Ok(())
        })
        .await?;
        self.process = Some(process);
        Ok(())
    }

    /// Deletes a topic, as somebody with Kafka's own tool would.
    ///
    /// # Errors
    /// If it is not deleted.
    pub fn delete_topic(&self, name: &str) -> anyhow::Result<()> {
        let mut command = self.java();
        command.args(["org.apache.kafka.tools.TopicCommand", "--bootstrap-server", &self.address()]);
        let done = command.args(["--delete", "--topic", name]).output().context("deleting a topic")?;
        ensure!(done.status.success(), "the topic was not deleted: {}", String::from_utf8_lossy(&done.stdout));
        Ok(())
    }

    /// Puts a record on a topic as any program would: no key to speak of, no headers.
    ///
    /// # Errors
    /// If the topic is not one of ours or the broker does not take it.
    pub async fn produce(&self, topic: &str, value: &str) -> anyhow::Result<()> {
        let topic = Topic::followed().into_iter().find(|have| have.name("") == topic).context("a topic of ours")?;
        let record = Record { topic, key: b"plain".to_vec(), headers: Vec::new(), value: value.as_bytes().to_vec() };
        KafkaLog::connect(self.settings())?.append(vec![record], 1).await?;
        Ok(())
    }

    fn format(&self) -> anyhow::Result<()> {
        let mut command = self.java();
        command.args(["kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER, "--config"]);
        let done = command.arg(self.folder.path().join("server.properties")).output().context("formatting")?;
        ensure!(done.status.success(), "Kafka's storage was not formatted: {}", String::from_utf8_lossy(&done.stderr));
        Ok(())
    }

    fn java(&self) -> Command {
        let mut command = Command::new(&self.java);
        // Small and quick to start: many brokers run beside each other on two cores.
        command.args(["-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"]).arg(self.home.join("*"));
        command
    }
}

fn properties(
    folder: &Path,
    address: SocketAddr,
    controller: SocketAddr,
    listeners: &[(SocketAddr, SocketAddr)],
) -> String {
    let data = folder.join("data");
    let each = |say: &dyn Fn(usize, &(SocketAddr, SocketAddr)) -> String| -> String {
        listeners.iter().enumerate().map(|(nth, listener)| say(nth, listener)).collect()
    };
    let listens = each(&|nth, (listens, _)| format!(",LINE{nth}://{listens}"));
    let advertised = each(&|nth, (_, advertised)| format!(",LINE{nth}://{advertised}"));
    let plain = each(&|nth, _| format!(",LINE{nth}:PLAINTEXT"));
    format!(
        "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@{controller}\n\
         listeners=PLAINTEXT://{address},CONTROLLER://{controller}{listens}\nadvertised.listeners=PLAINTEXT://{address}{advertised}\n\
         controller.listener.names=CONTROLLER\nlistener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT{plain}\n\
         inter.broker.listener.name=PLAINTEXT\n\
         log.dirs={}\nnum.partitions=1\nauto.create.topics.enable=false\noffsets.topic.num.partitions=1\n\
         offsets.topic.replication.factor=1\ntransaction.state.log.replication.factor=1\n\
         transaction.state.log.min.isr=1\nshare.coordinator.state.topic.replication.factor=1\n\
         group.initial.rebalance.delay.ms=0\nnum.network.threads=2\nnum.io.threads=2\n",
        data.display()
    )
}
