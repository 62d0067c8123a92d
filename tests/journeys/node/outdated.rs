//! A node whose replica has one projection of older tables, and a log that the test controls.

use crate::office::{conversation_with, local_node, texts};
use anyhow::ensure;
use paperplane_bridge::{
    ConversationId,
    ask::{DescribeContact, GetLibrary, SaveLabel},
};
use paperplane_core::{record::TopicPartition, topic::Topic};
use paperplane_log::EventLog as _;
use paperplane_sqlite::{Connection, OpenFlags, Row};
use paperplane_store::{DbKey, Store};
use paperplane_testkit::{
    door::Door,
    held_log::HeldLog,
    node::LocalNode,
    people::{AMARA, IRINA, KHALED, LIN, MARIA, Person},
    provider::Provider,
    wait::{SOON, until},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A node that was closed, with a history and one projection of older tables.
pub struct Scene {
    pub node: LocalNode,
    pub provider: Provider,
    pub door: Door,
    pub log: Arc<HeldLog>,
    pub amara: ConversationId,
}

impl Scene {
    /// Records people, messages, a label, a contact's name and a reply that nobody has sent; closes the node; marks the
    /// tables of `projection` as older ones and changes its rows by `sql`.
    pub async fn outdated(projection: &str, sql: &str) -> anyhow::Result<Self> {
        let (mut node, provider, door) = local_node(|config| config.runs_workers = false).await?;
        for who in [AMARA, KHALED, LIN, MARIA, IRINA] {
            for text in ["Good morning!", "Is my visa there?"] {
                says(&provider, who, text).await?;
            }
        }
        let amara = conversation_with(&door, AMARA).await?;
        save_label(&door, "nursing").await?;
        let khaled = conversation_with(&door, KHALED).await?;
        door.ask(described(khaled, "Khaled of Cairo")).await?;
        door.send(amara, "It came this morning").await?;
        until("all of it is in the log", SOON, async || nothing_waits(&door).await).await?;
        node.close().await;

        let replica = replica(&node)?;
        replica.execute_batch(sql)?;
        let older = "UPDATE projections SET schema_hash = 'older' WHERE name = ?1";
        ensure!(replica.execute(older, [projection])? == 1, "there is no projection {projection}");
        let log = HeldLog::new(node.local_log()?);
        Ok(Self { node, provider, door, log, amara })
    }

    pub async fn open(&mut self) -> anyhow::Result<()> {
        self.log.expect_projector_at(store(&self.node)?.checkpoint().await?);
        self.node.open_on(Arc::clone(&self.log) as _).await
    }

    pub async fn labels(&self) -> anyhow::Result<Vec<String>> {
        Ok(self.door.ask(GetLibrary {}).await?.labels.into_iter().map(|label| label.name).collect())
    }

    pub async fn thread(&self, conversation: ConversationId) -> anyhow::Result<Vec<String>> {
        Ok(texts(&self.door.bubbles(conversation).await?).into_iter().map(str::to_owned).collect())
    }

    /// Waits until a conversation has this name.
    pub async fn is_called(&self, conversation: ConversationId, name: &str) -> anyhow::Result<()> {
        until("the name is shown", SOON, async || {
            let who = self.door.head(conversation).await?.who;
            ensure!(who == name, "it is {who}");
            Ok(())
        })
        .await
    }

    /// Projections that wait to be folded again, with the number of records that each has folded again so far.
    pub fn waiting(&self) -> anyhow::Result<Vec<(String, u32)>> {
        let sql = "SELECT name, (SELECT coalesce(sum(next), 0) FROM checkpoint WHERE projection = name)
                   FROM projections WHERE state = 'refold'";
        let replica = replica(&self.node)?;
        let mut statement = replica.prepare(sql)?;
        let waiting = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        Ok(waiting)
    }

    /// Waits until talk has folded all records that it received, and still waits for more.
    pub async fn talk_has_folded_what_it_received(&self) -> anyhow::Result<()> {
        until("what was received is folded", SOON, async || {
            let (waiting, count) = (self.waiting()?, u32::try_from(self.log.received().len())?);
            ensure!(waiting == [("talk".to_owned(), count)], "{waiting:?} wait, {count} records were received");
            Ok(())
        })
        .await
    }

    /// Checks that the held followers have received each record before these ends, and none twice.
    pub fn each_record_was_received_once(&self, ends: &BTreeMap<TopicPartition, i64>) -> anyhow::Result<()> {
        let received = self.log.received();
        let places: BTreeSet<_> = received.iter().copied().collect();
        ensure!(places.len() == received.len(), "records were received again: {received:?}");
        let all = ends.iter().flat_map(|(place, end)| (0..*end).map(move |offset| (*place, offset)));
        let missing: Vec<_> = all.filter(|place| !places.contains(place)).collect();
        ensure!(missing.is_empty(), "records were not received: {missing:?}");
        Ok(())
    }

    /// Waits until all projections are live, the outbox is empty and the whole log is folded.
    pub async fn all_is_folded(&self) -> anyhow::Result<()> {
        until("all is folded", SOON, async || {
            let sql = "SELECT (SELECT count(*) FROM projections WHERE state <> 'live' OR schema_hash = 'older')
                            + (SELECT count(*) FROM checkpoint WHERE projection <> ''),
                              (SELECT coalesce(sum(next), 0) FROM checkpoint WHERE projection = '')";
            let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
            let (left, folded): (i64, i64) = replica(&self.node)?.query_row(sql, [], read)?;
            ensure!(left == 0, "{:?} wait", self.waiting()?);
            let count: i64 = self.log.ends(&Topic::followed()).await?.values().sum();
            ensure!(folded == count, "{folded} of {count} records are folded");
            nothing_waits(&self.door).await
        })
        .await
    }

    /// Closes the node, and compares its replica with one that is folded from the beginning.
    pub async fn equals_a_replica_folded_from_the_beginning(mut self) -> anyhow::Result<()> {
        self.all_is_folded().await?;
        self.node.close().await;
        self.node.config().runs_workers = false;
        let live = store(&self.node)?.dump().await?;
        store(&self.node)?.rebuild().await?;
        self.open().await?;
        self.node.desk()?.caught_up().await;
        self.node.close().await;
        let rebuilt = store(&self.node)?.dump().await?;
        let difference = live.lines().zip(rebuilt.lines()).find(|(one, other)| one != other);
        ensure!(live == rebuilt, "folded again and from the beginning: {difference:?}");
        Ok(())
    }
}

/// The file of the replica, as an older version would have it open.
fn replica(node: &LocalNode) -> anyhow::Result<Connection> {
    let path = node.data_folder().join("replica.db");
    Ok(paperplane_sqlite::open(&path, OpenFlags::default(), &node.database_key()?)?)
}

fn store(node: &LocalNode) -> anyhow::Result<Store> {
    Ok(Store::open(node.data_folder(), &DbKey::new(node.database_key()?))?)
}

pub async fn says(provider: &Provider, who: Person, text: &str) -> anyhow::Result<()> {
    let status = provider.say(who, text).await?;
    ensure!(status == 200, "the webhook was answered {status}");
    Ok(())
}

pub async fn save_label(door: &Door, name: &str) -> anyhow::Result<()> {
    door.ask(SaveLabel { label: None, name: name.into(), colour: 1, removed: false }).await?;
    Ok(())
}

pub fn described(conversation: ConversationId, name: &str) -> DescribeContact {
    DescribeContact { whom: conversation.into(), name: name.into(), language: String::new(), zone: String::new() }
}

pub async fn nothing_waits(door: &Door) -> anyhow::Result<()> {
    let waiting = door.home().await?.health.outbox;
    ensure!(waiting == 0, "{waiting} wait in the outbox");
    Ok(())
}
