//! The first record of a log: whose it is. Nobody appends anything else before reading it back.

use super::{
    config::NodeConfig,
    error::OpenError,
    host::{Host, new_event_id, ten_random},
    secrets::{self, WorkspaceSecret},
    vault::Vault,
};
use paperplane_core::{
    envelope::{Actor, Source},
    event::{Event, WorkspaceEvent, WorkspaceFounded},
    ids::{DeviceId, WorkspaceId},
    limits::CHANNEL_PARTITION_COUNT,
    record::{StoredRecord, TopicPartition},
    recorder::Recorder,
    topic::Topic,
    wire::{self, Reading},
};
use paperplane_log::{EventLog, LogError, Prepared};
use paperplane_store::Store;

/// The facts that founding a workspace settles for good.
#[derive(Clone)]
pub(crate) struct Founded {
    pub source: Source,
    pub secret: WorkspaceSecret,
    pub channel_partition_count: i32,
    pub notices: Vec<String>,
}

pub(crate) struct Founding<'a> {
    pub config: &'a NodeConfig,
    pub host: &'a dyn Host,
    pub vault: &'a dyn Vault,
    pub log: &'a dyn EventLog,
    pub store: &'a Store,
}

const FOUNDING_PARTITION: TopicPartition = TopicPartition { topic: Topic::Workspace, partition: 0 };

impl Founding<'_> {
    /// Reads the founding record, or founds a new workspace where the log is empty. Without an answer from the
    /// log a node that has been here before goes on with what it knows.
    pub(crate) async fn settle(&self) -> Result<Founded, OpenError> {
        let device = self.device().await?;
        match self.log.first(FOUNDING_PARTITION).await {
            Ok(Some(record)) => self.join(device, &record).await,
            Ok(None) => self.found(device).await,
            Err(error) => self.remember(device, error).await,
        }
    }

    async fn device(&self) -> Result<DeviceId, OpenError> {
        if let Some(known) = self.store.setting("device").await?.and_then(|text| text.parse().ok()) {
            return Ok(known);
        }
        let device = DeviceId::new(self.host.now(), ten_random(self.host));
        self.store.set_setting("device", &device.to_string()).await?;
        Ok(device)
    }

    fn own_secret(&self) -> Result<Option<WorkspaceSecret>, OpenError> {
        match self.config.workspace_key {
            Some(bytes) => Ok(Some(WorkspaceSecret::from_bytes(&bytes))),
            None => Ok(secrets::workspace_secret(self.vault)?),
        }
    }

    async fn join(&self, device: DeviceId, record: &StoredRecord) -> Result<Founded, OpenError> {
        let Reading::Event(envelope) = wire::decode(record, None) else {
            return Err(OpenError::NotOurLog);
        };
        let Event::Workspace(WorkspaceEvent::WorkspaceFounded(founded)) = envelope.event else {
            return Err(OpenError::NotOurLog);
        };
        if founded.format != 1 {
            return Err(OpenError::NewerLog);
        }
        let secret = self.own_secret()?.ok_or(OpenError::NoWorkspaceKey)?;
        let fits = secret.workspace_fingerprint() == founded.workspace_key_fingerprint
            && secret.naming().fingerprint() == founded.naming_key_fingerprint;
        if !fits {
            return Err(OpenError::WrongWorkspaceKey);
        }
        self.check_same_workspace(founded.workspace).await?;
        secrets::keep_workspace_secret(self.vault, &secret)?;
        let prepared = self.log.prepare(&all_topics(), founded.channel_partition_count).await?;
        self.keep(device, founded.workspace, secret, founded.channel_partition_count, prepared.notices).await
    }

    /// A replica belongs to one workspace; another one's log wants a folder of its own.
    async fn check_same_workspace(&self, workspace: WorkspaceId) -> Result<(), OpenError> {
        let known: Option<WorkspaceId> = self.store.setting("workspace").await?.and_then(|text| text.parse().ok());
        if known.is_some_and(|known| known != workspace) { Err(OpenError::OtherWorkspace) } else { Ok(()) }
    }

    async fn found(&self, device: DeviceId) -> Result<Founded, OpenError> {
        if self.store.setting("workspace").await?.is_some() {
            return Err(OpenError::LogEmptied);
        }
        let secret = self.own_secret()?.unwrap_or_else(|| WorkspaceSecret::random(self.host));
        secrets::keep_workspace_secret(self.vault, &secret)?;
        let prepared = self.log.prepare(&all_topics(), CHANNEL_PARTITION_COUNT).await?;
        let count = channel_partitions(&prepared);
        let workspace = WorkspaceId::new(self.host.now(), ten_random(self.host));
        let source = Source { workspace, device };
        let naming = secret.naming();
        let event = Event::Workspace(WorkspaceEvent::WorkspaceFounded(WorkspaceFounded {
            workspace,
            workspace_key_fingerprint: secret.workspace_fingerprint(),
            naming_key_fingerprint: naming.fingerprint(),
            channel_partition_count: count,
            format: 1,
        }));
        let recorder = Recorder { source, naming: &naming, now: self.host.now() };
        let envelope = recorder.workspace(new_event_id(self.host), Actor::System, event);
        self.log.append(vec![wire::encode(&envelope)], count).await?;
        // Somebody else may have been first: what stands at the lowest offset counts, whoever wrote it.
        let record = self.log.first(FOUNDING_PARTITION).await?.ok_or(OpenError::NotOurLog)?;
        self.join(device, &record).await
    }

    async fn remember(&self, device: DeviceId, error: LogError) -> Result<Founded, OpenError> {
        let workspace = self.store.setting("workspace").await?.and_then(|text| text.parse().ok());
        let count = self.store.setting("channel_partition_count").await?.and_then(|text| text.parse().ok());
        let (Some(workspace), Some(count)) = (workspace, count) else {
            return Err(error.into());
        };
        let secret = self.own_secret()?.ok_or(OpenError::NoWorkspaceKey)?;
        let source = Source { workspace, device };
        Ok(Founded { source, secret, channel_partition_count: count, notices: Vec::new() })
    }

    async fn keep(
        &self,
        device: DeviceId,
        workspace: WorkspaceId,
        secret: WorkspaceSecret,
        channel_partition_count: i32,
        notices: Vec<String>,
    ) -> Result<Founded, OpenError> {
        self.store.set_setting("workspace", &workspace.to_string()).await?;
        self.store.set_setting("channel_partition_count", &channel_partition_count.to_string()).await?;
        Ok(Founded { source: Source { workspace, device }, secret, channel_partition_count, notices })
    }
}

fn all_topics() -> Vec<Topic> {
    let mut topics = Topic::followed();
    topics.push(Topic::Duties);
    topics
}

/// The count to found with: ours, or that of channel topics which somebody made before us.
fn channel_partitions(prepared: &Prepared) -> i32 {
    let channel = |topic: &Topic| matches!(topic, Topic::Inbound(_) | Topic::Outbound(_));
    let counts = prepared.partition_counts.iter().filter(|(topic, _)| channel(topic)).map(|(_, count)| *count);
    counts.min().unwrap_or(CHANNEL_PARTITION_COUNT).max(1)
}
