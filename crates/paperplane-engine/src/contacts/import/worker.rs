//! The worker that makes people of the rows of lists: some rows at a time, while the desk goes on.
//!
//! The ids of all that it records follow from the import and the row, so that a crash, or two owners at once, make nobody twice. The
//! rows of a part are always the same ones, since the file, the plan and the length of a part are.

use super::{
    list::Table,
    row::{Meaning, Place, ids},
    table,
};
use crate::{
    contacts::numbers::numbers_on,
    node::{
        context::NodeContext,
        duties::{Duty, Owned, perform},
    },
};
use paperplane_core::{
    address::Address,
    contacts::{event::ImportProgressed, import::RefusedRow, person::ImportRow},
    envelope::{Actor, Envelope},
    ids::{AddressId, ContactId, ImportId, LabelId},
    spelling,
};
use paperplane_store::{ImportWork, StoreError};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio_util::sync::CancellationToken;

/// Rows that are recorded together: few enough that the desk answers meanwhile.
const ROWS_AT_ONCE: u32 = 200;
/// The interval at which it looks again when nothing else wakes it.
const IDLE: Duration = Duration::from_secs(60);
/// The interval at which it looks again where a file or the log does not answer yet.
const SOON: Duration = Duration::from_secs(2);

struct Worker {
    node: Arc<NodeContext>,
    /// Lists that are worked off.
    tables: BTreeMap<ImportId, Arc<Table>>,
}

/// Runs until it is stopped.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    let worker = Worker { node: Arc::clone(&node), tables: BTreeMap::new() };
    perform(&node, worker, stop).await;
}

impl Duty for Worker {
    const NAME: &'static str = "imports";

    /// Works off one part of each import.
    async fn look(&mut self, owned: &Owned) -> Result<Duration, StoreError> {
        if owned.is_empty() {
            return Ok(IDLE);
        }
        let is_owned = |one: &ImportId| owned.has(one.as_uuid());
        let running: Vec<ImportId> = self.node.store.running_imports().await?.into_iter().filter(is_owned).collect();
        self.tables.retain(|one, _| running.contains(one));
        if running.is_empty() {
            return Ok(IDLE);
        }
        if !self.node.keeps_up().await {
            return Ok(SOON);
        }
        let mut wait = IDLE;
        for import in running {
            let Some(work) = self.node.store.import_work(import).await? else { continue };
            wait = wait.min(if self.advance(&work).await? { Duration::ZERO } else { SOON });
        }
        Ok(wait)
    }
}

impl Worker {
    /// Works off the next rows; false where that is not possible yet.
    async fn advance(&mut self, work: &ImportWork) -> Result<bool, StoreError> {
        let Some(table) = self.table(work).await else { return Ok(false) };
        let envelopes = self.part(work, &table).await?;
        let Some(last) = envelopes.last().map(|envelope| envelope.id) else { return Ok(false) };
        if let Err(error) = self.node.append(envelopes).await {
            tracing::warn!(%error, "An import could not go on yet");
            return Ok(false);
        }
        self.node.folding.until_folded(&self.node.store, last).await?;
        Ok(true)
    }

    /// The list of an import; `None` where its file is not here yet, or is no list any more.
    async fn table(&mut self, work: &ImportWork) -> Option<Arc<Table>> {
        if let Some(table) = self.tables.get(&work.import) {
            return Some(Arc::clone(table));
        }
        let content = match self.node.blobs.get(work.plan.file).await {
            Ok(content) => content?,
            Err(error) => {
                tracing::warn!(%error, "The file of an import could not be read yet");
                return None;
            }
        };
        let encoding = work.plan.format.encoding().to_owned();
        let read = tokio::task::spawn_blocking(move || table::read(&content, &encoding)).await.ok()?;
        let table = Arc::new(read.ok()?);
        self.tables.insert(work.import, Arc::clone(&table));
        Some(table)
    }

    /// The events of the next rows: the people, and the progress behind them.
    async fn part(&self, work: &ImportWork, table: &Table) -> Result<Vec<Envelope>, StoreError> {
        let (node, import) = (&self.node, work.import);
        let names = label_names(node).await?;
        let channel = numbers_on(node).await?;
        let at = node.store.import(import).await?.map(|view| view.at).unwrap_or_default();
        let meaning = Meaning {
            columns: &work.plan.columns,
            country: &work.plan.country,
            numbers_on: channel,
            source: work.plan.source,
            evidence: &work.plan.evidence,
            labels: &work.plan.labels,
            label_names: &names,
            consent: work.plan.consent.as_ref(),
            list: &work.plan.name,
            at,
        };
        let through = (work.through + ROWS_AT_ONCE).min(work.plan.rows);
        let mut people = Vec::new();
        let mut progress = ImportProgressed { import, through, added: 0, known: 0, refused: Vec::new() };
        for row in work.through + 1..=through {
            let cells = usize::try_from(row - 1).ok().and_then(|at| table.rows.get(at)).map(Vec::as_slice);
            let place = Place { row: Some(ImportRow { import, row }), anchor: anchor(node, import, row) };
            match meaning.person(cells.unwrap_or_default(), place) {
                Ok(added) => people.push((row, ids(&node.naming, &added.addresses), added)),
                Err(why) => progress.refused.push(RefusedRow { row, why }),
            }
        }
        let known = node.store.known_among(people.iter().map(|(_, ids, _)| ids.clone()).collect()).await?;
        // Rows that were recorded before a crash are known by themselves.
        let before: BTreeSet<u32> = node.store.added_rows(import, work.through).await?.into_iter().collect();
        let (mut envelopes, mut here) = (Vec::new(), BTreeSet::<AddressId>::new());
        for ((row, ids, added), known) in people.into_iter().zip(known) {
            let is_here = ids.iter().any(|id| here.contains(id));
            here.extend(ids);
            if before.contains(&row) {
                progress.added += 1;
            } else if is_here || known.is_some() {
                progress.known += 1;
            } else {
                progress.added += 1;
                let id = node.naming.follows(*import.as_uuid(), "contact.added", &row.to_be_bytes());
                envelopes.push(node.recorder().workspace(id, Actor::System, added));
            }
        }
        let id = node.naming.follows(*import.as_uuid(), "import.progressed", &through.to_be_bytes());
        envelopes.push(node.recorder().workspace(id, Actor::System, progress));
        Ok(envelopes)
    }
}

/// The anchor of a row that has no address.
fn anchor(node: &NodeContext, import: ImportId, row: u32) -> Address {
    let id = node.naming.follows(*import.as_uuid(), "anchor", &row.to_be_bytes());
    Address::anchor(ContactId::from_uuid(*id.as_uuid()))
}

/// Labels by their name, in plain spelling.
pub(super) async fn label_names(node: &NodeContext) -> Result<BTreeMap<String, LabelId>, StoreError> {
    let names = node.store.label_names().await?;
    Ok(names.into_iter().map(|(name, label)| (spelling::plain(&name), label)).collect())
}
