//! Parts of a real storm: two nodes, the provider behind a proxy, and what both promised.

use super::cluster::Cluster;
use crate::{
    people::{AGENCY, ALL, ALLEN, Person},
    provider::Provider,
    proxy::Proxy,
    relay::Relay,
    storm::{Dice, Trace},
    wait::{LATER, until},
};
use anyhow::{Context as _, ensure};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tempfile::TempDir;

/// Everybody has the same key: 128 digits.
pub(super) const WORKSPACE_KEY: [u8; 64] = [0x2a; 64];
/// The size of the small disk that one node works on.
const DISK_BYTES: u32 = 24 * 1024 * 1024;

/// Texts of clients that were accepted, and texts of staff that were promised or tried.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub accepted: BTreeSet<String>,
    pub promised: BTreeSet<String>,
    pub tried: BTreeSet<String>,
}

pub(super) struct Scene {
    pub trace: Arc<Trace>,
    pub nodes: Vec<tokio::sync::Mutex<Relay>>,
    pub bases: Vec<url::Url>,
    /// True if each node has the account, and so a gate.
    pub gates: Vec<bool>,
    pub provider: Provider,
    pub outside: Proxy,
    pub people: Vec<Person>,
    pub prefix: String,
    pub disk: Option<SmallDisk>,
    book: Mutex<Book>,
}

/// A disk of a few megabytes, where this system lets us have one.
pub(super) struct SmallDisk(TempDir);

impl SmallDisk {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={DISK_BYTES}"), "storm"]).arg(folder.path());
        let mounted = mount.stderr(std::process::Stdio::null()).status().is_ok_and(|status| status.success());
        mounted.then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }

    /// Takes all that is free.
    pub(super) fn fill(&self) {
        // It ends with the word that the disk is full, which is what is wanted.
        let _ = std::fs::write(self.ballast(), vec![1; DISK_BYTES as usize]);
    }

    pub(super) fn free(&self) {
        let _ = std::fs::remove_file(self.ballast());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

impl Scene {
    pub(super) async fn open(cluster: &Cluster, seed: u64, program: &Path, trace: &Arc<Trace>) -> anyhow::Result<Self> {
        let dice = Dice::new(seed, "scene");
        let disk = SmallDisk::new();
        let folder = disk.as_ref().map_or_else(std::env::temp_dir, |disk| disk.path().to_owned());
        let first = Relay::new_in(program.to_owned(), &folder)?;
        let provider = Provider::start(&first.base()).await?;
        let target = provider.api().socket_addrs(|| None)?.into_iter().next().context("the provider's address")?;
        let outside = Proxy::start(([127, 0, 0, 1], 0).into(), target).await?;
        let api = crate::ports::web_address(outside.address());
        let prefix = format!("storm{seed}_");
        let gates = vec![true, dice.permille(500)];
        let mut nodes = Vec::new();
        let second = Relay::new(program.to_owned())?;
        let bases = vec![first.base(), second.base()];
        for (nth, node) in [first, second].into_iter().enumerate() {
            let node = if gates.get(nth) == Some(&true) { node.with_twilio(&api) } else { node };
            let key: String = WORKSPACE_KEY.iter().map(|byte| format!("{byte:02x}")).collect();
            let mut node = node
                .with("KAFKA_BOOTSTRAP_SERVERS", cluster.servers(nth))
                .with("PAPERPLANE_WORKSPACE_KEY", key)
                .with("PAPERPLANE_TOPIC_PREFIX", prefix.as_str())
                .with("PAPERPLANE_ATTEMPT_DEADLINE_MS", "1500")
                .with("PAPERPLANE_PROVIDER_TIMEOUT_MS", "2500");
            node.start().await?;
            nodes.push(tokio::sync::Mutex::new(node));
        }
        let people = ALL.into_iter().take(usize::try_from(dice.between(2, 4))?).collect();
        let (trace, book) = (Arc::clone(trace), Mutex::default());
        let scene = Self { trace, nodes, bases, gates, provider, outside, people, prefix, disk, book };
        scene.greet().await?;
        Ok(scene)
    }

    /// Everybody says something, so that there is somebody to answer, and staff say who they are.
    async fn greet(&self) -> anyhow::Result<()> {
        for person in &self.people {
            let text = format!("Good morning from {}", person.name);
            ensure!(self.provider.say(*person, &text).await? == 200, "a greeting was not taken");
            self.book().accepted.insert(text);
        }
        for node in &self.nodes {
            let door = node.lock().await.door()?;
            door.introduce(ALLEN, AGENCY).await?;
            until("everybody is there", LATER, async || {
                ensure!(door.rows().await?.len() == self.people.len(), "somebody is missing");
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    pub(super) fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last lines that both nodes printed.
    pub(super) async fn printed(&self) -> String {
        let mut printed = String::new();
        for (nth, node) in self.nodes.iter().enumerate() {
            let tail = crate::process::tail(&node.lock().await.printed());
            printed.push_str(&format!("--- node {nth}\n{tail}\n"));
        }
        printed
    }
}
