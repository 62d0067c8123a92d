//! The time before the desk was opened: records written straight into the log of a node that is closed.

use crate::{
    node::LocalNode,
    people::{ACCOUNT_SID, AGENCY_NUMBER},
};
use anyhow::Context as _;
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope, Source},
    event::{
        ConversationAssigned, Details, Event, Incoming, MemberJoined, MessageReceived, NoteWritten, RawRequest,
        TalkEvent, WorkspaceEvent,
    },
    ids::{EventId, MemberId, NoteId},
    limits::CHANNEL_PARTITION_COUNT,
    naming::NamingKey,
    record::TopicPartition,
    recorder::Recorder,
    talk::observation::Observation,
    time::Timestamp,
    topic::Topic,
    wire::{self, Reading},
};
use paperplane_engine::{FileVault, Host as _, SystemHost, Vault as _};
use paperplane_log::{EventLog as _, LocalLog};
use std::sync::Arc;

/// Records of one transaction: many at once are written quickly.
const BATCH: usize = 2_000;

/// Somebody wrote something at some time.
#[derive(Clone, Debug)]
pub struct Said {
    /// The address, e.g. `whatsapp:+447700900101`.
    pub from: String,
    /// As WhatsApp shows it.
    pub name: String,
    /// The text of the message.
    pub text: String,
    /// The time at which it was written.
    pub at: Timestamp,
}

/// The log of a closed node, open for writing. The node can be opened again once this is dropped.
pub struct Past {
    log: LocalLog,
    naming: NamingKey,
    source: Source,
    count: u64,
}

impl Past {
    /// The past of a node that was opened once and is closed now.
    ///
    /// # Errors
    /// If it is open, or never was.
    pub async fn of(node: &LocalNode) -> anyhow::Result<Self> {
        let folder = node.data_folder();
        let vault = FileVault::new(folder);
        let key = vault.get("database-key")?.context("the node was never opened")?;
        let key = key.try_into().map_err(|_| anyhow::anyhow!("a key of a wrong length"))?;
        let log = LocalLog::open(&folder.join("log.db"), key, Arc::new(|| SystemHost.now()))?;
        let secret = vault.get("workspace-key")?.context("the node was never opened")?;
        let naming = secret.get(32..).and_then(|bytes| bytes.try_into().ok()).context("no naming key")?;
        let first =
            log.first(TopicPartition { topic: Topic::Workspace, partition: 0 }).await?.context("an empty log")?;
        let Reading::Event(founding) = wire::decode(&first, None) else {
            anyhow::bail!("the log does not begin with a founding");
        };
        Ok(Self { log, naming: NamingKey::new(naming), source: founding.source, count: 0 })
    }

    /// People wrote; in this order.
    ///
    /// # Errors
    /// If the log does not take it.
    pub async fn said(&mut self, said: impl IntoIterator<Item = Said>) -> anyhow::Result<()> {
        let mut batch = Vec::with_capacity(BATCH);
        for one in said {
            batch.push(self.received(one));
            if batch.len() == BATCH {
                self.append(std::mem::take(&mut batch)).await?;
            }
        }
        self.append(batch).await
    }

    /// A colleague joined.
    ///
    /// # Errors
    /// If the log does not take it.
    pub async fn joined(&mut self, name: &str) -> anyhow::Result<MemberId> {
        self.count += 1;
        let member = MemberId::new(Timestamp(1), self.chance());
        let event = Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.into() }));
        let envelope = self.workspace(member, event);
        self.append(vec![envelope]).await?;
        Ok(member)
    }

    /// A colleague took the conversation with somebody.
    ///
    /// # Errors
    /// If the log does not take it.
    pub async fn took(&mut self, member: MemberId, peer: &str) -> anyhow::Result<()> {
        let (ours, peer) = (self.naming.address(&ours()), self.naming.address(&Address::whatsapp(peer)));
        let event = Event::Talk(TalkEvent::ConversationAssigned(ConversationAssigned { ours, peer, to: Some(member) }));
        let envelope = self.workspace(member, event);
        self.append(vec![envelope]).await
    }

    /// A colleague wrote a note into the conversation with somebody, which mentions these members.
    ///
    /// # Errors
    /// If the log does not take it.
    pub async fn noted(
        &mut self,
        member: MemberId,
        peer: &str,
        text: &str,
        mentions: &[MemberId],
    ) -> anyhow::Result<()> {
        let (ours, peer) = (self.naming.address(&ours()), self.naming.address(&Address::whatsapp(peer)));
        let (note, mentions) = (NoteId::new(SystemHost.now(), self.chance()), mentions.to_vec());
        let written = NoteWritten { note, ours, peer, text: text.into(), mentions, files: Vec::new() };
        let envelope = self.workspace(member, Event::Talk(TalkEvent::NoteWritten(written)));
        self.append(vec![envelope]).await
    }

    async fn append(&self, envelopes: Vec<Envelope>) -> anyhow::Result<()> {
        let records = envelopes.iter().map(wire::encode).collect();
        Ok(self.log.append(records, CHANNEL_PARTITION_COUNT).await?)
    }

    fn recorder(&self) -> Recorder<'_> {
        Recorder { source: self.source, naming: &self.naming, now: SystemHost.now() }
    }

    fn received(&mut self, said: Said) -> Envelope {
        self.count += 1;
        let provider_ref = format!("SM{:032x}", 0xA_0000_0000_u64 + self.count);
        let message = Incoming {
            id: self.naming.message(ACCOUNT_SID, &provider_ref),
            account: ACCOUNT_SID.into(),
            provider_ref,
            peer: Address::whatsapp(said.from),
            ours: ours(),
            profile_name: Some(said.name),
            text: said.text,
            media: Vec::new(),
            wish: None,
            provider_at: Some(said.at),
            details: Details::default(),
        };
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    fn workspace(&mut self, by: MemberId, event: Event) -> Envelope {
        self.count += 1;
        let id = EventId::new(SystemHost.now(), self.chance());
        self.recorder().workspace(id, Actor::Member(by), event)
    }

    /// Ten bytes that differ each time.
    fn chance(&self) -> [u8; 10] {
        let mut bytes = [0_u8; 10];
        bytes[2..].copy_from_slice(&self.count.to_be_bytes());
        bytes
    }
}

fn ours() -> Address {
    Address::whatsapp(format!("whatsapp:{AGENCY_NUMBER}"))
}
