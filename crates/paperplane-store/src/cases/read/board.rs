//! Reads boards: the lanes of a pipeline with their counts, and stretches of a lane.

use super::{card, pipelines};
use crate::{cases::fold::definition, kernel::ids::Blob};
use paperplane_bridge::view::{
    board::{Board, CaseFilter, Lane, LanePage},
    case::CaseCard,
    pipeline::PipelineView,
};
use paperplane_core::{
    cases::{
        definition::{Stage, StepKey},
        money::Money,
    },
    ids::PipelineId,
    limits::PAGE_ROWS_MAX,
    time::Timestamp,
};
use rusqlite::{Connection, Row, ToSql, params};
use std::collections::BTreeMap;

/// The board of a pipeline; of the first one where it is absent or not here.
pub(crate) fn board(
    connection: &Connection,
    wanted: Option<PipelineId>,
    filter: &CaseFilter,
    now: Timestamp,
) -> rusqlite::Result<Board> {
    let pipelines = pipelines::newest(connection)?;
    let of_wanted = pipelines.iter().position(|one| Some(one.id) == wanted);
    let Some(shown) = of_wanted.or((!pipelines.is_empty()).then_some(0)) else { return Ok(Board::default()) };
    let Some(pipeline) = pipelines.get(shown) else { return Ok(Board::default()) };
    let lanes = lanes(connection, pipeline, filter, now)?;
    let sql = "SELECT count(*) FROM cases WHERE pipeline = ?1 AND on_board = 1 AND outcome = 0";
    let open = connection.prepare_cached(sql)?.query_row([pipeline.id.blob()], |row| row.get(0))?;
    Ok(Board { lanes, shown: Some(shown), pipelines, open })
}

fn lanes(
    connection: &Connection,
    pipeline: &PipelineView,
    filter: &CaseFilter,
    now: Timestamp,
) -> rusqlite::Result<Vec<Lane>> {
    let mut counts = counts(connection, pipeline.id, filter, now)?;
    let mut sums = sums(connection, pipeline.id, filter, now)?;
    let mut lanes: Vec<Lane> = pipeline
        .definition
        .stages
        .iter()
        .map(|stage| Lane {
            count: counts.remove(&stage.key).unwrap_or_default(),
            sums: sums.remove(&stage.key).unwrap_or_default(),
            stage: stage.clone(),
            is_old: false,
        })
        .collect();
    for (key, count) in counts {
        let stage = old_stage(connection, pipeline.id, &key)?;
        lanes.push(Lane { stage, count, sums: sums.remove(&key).unwrap_or_default(), is_old: true });
    }
    Ok(lanes)
}

/// A stage that only older versions have, as the newest of them describes it.
fn old_stage(connection: &Connection, pipeline: PipelineId, key: &StepKey) -> rusqlite::Result<Stage> {
    let sql = "SELECT max(version) FROM cases WHERE pipeline = ?1 AND on_board = 1 AND stage = ?2";
    let version: Option<u32> =
        connection.prepare_cached(sql)?.query_row(params![pipeline.blob(), key.as_str()], |row| row.get(0))?;
    let found = definition(connection, pipeline, version.unwrap_or_default())?;
    let stage = found.and_then(|definition| definition.stage(key).cloned());
    Ok(stage.unwrap_or_else(|| Stage { key: key.clone(), ..Stage::default() }))
}

/// The condition of a filter on `cases AS c`, with its values behind those that are there.
fn condition(filter: &CaseFilter, now: Timestamp, values: &mut Vec<Box<dyn ToSql>>) -> String {
    let mut sql = String::new();
    if let Some(owner) = filter.owner {
        values.push(Box::new(owner.blob().to_vec()));
        sql.push_str(&format!(" AND c.owner = ?{}", values.len()));
    }
    if filter.stuck {
        values.push(Box::new(now.0));
        sql.push_str(&format!(" AND c.outcome = 0 AND c.late_ms > 0 AND c.late_ms <= ?{}", values.len()));
    }
    sql
}

fn counts(
    connection: &Connection,
    pipeline: PipelineId,
    filter: &CaseFilter,
    now: Timestamp,
) -> rusqlite::Result<BTreeMap<StepKey, u32>> {
    let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(pipeline.blob().to_vec())];
    let condition = condition(filter, now, &mut values);
    let sql = format!(
        "SELECT c.stage, count(*) FROM cases AS c WHERE c.pipeline = ?1 AND c.on_board = 1{condition} GROUP BY c.stage"
    );
    let read = |row: &Row<'_>| Ok((StepKey(row.get(0)?), row.get(1)?));
    connection.prepare_cached(&sql)?.query_map(rusqlite::params_from_iter(values), read)?.collect()
}

/// The fees in each stage by currency, the largest sum first.
fn sums(
    connection: &Connection,
    pipeline: PipelineId,
    filter: &CaseFilter,
    now: Timestamp,
) -> rusqlite::Result<BTreeMap<StepKey, Vec<Money>>> {
    let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(pipeline.blob().to_vec())];
    let condition = condition(filter, now, &mut values);
    let sql = format!(
        "SELECT c.stage, c.fees_currency, sum(c.fees) AS total FROM cases AS c
         WHERE c.pipeline = ?1 AND c.on_board = 1 AND c.fees_currency <> ''{condition}
         GROUP BY c.stage, c.fees_currency ORDER BY total DESC, c.fees_currency"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut sums = BTreeMap::<StepKey, Vec<Money>>::new();
    while let Some(row) = rows.next()? {
        let money = Money { currency: row.get(1)?, minor: row.get(2)? };
        sums.entry(StepKey(row.get(0)?)).or_default().push(money);
    }
    Ok(sums)
}

/// A stretch of a lane, or of all cases of a pipeline where no stage is given; at most [`PAGE_ROWS_MAX`] cards.
pub(crate) fn lane(connection: &Connection, asked: &LaneAsked, now: Timestamp) -> rusqlite::Result<LanePage> {
    let (wanted, values) = wanted(asked, now);
    let sql = format!("SELECT count(*) FROM cases AS c WHERE {wanted}");
    let total = connection.prepare_cached(&sql)?.query_row(rusqlite::params_from_iter(&values), |row| row.get(0))?;
    Ok(LanePage { from: asked.from, total, cards: window(connection, asked, now)? })
}

/// The condition on the cases of a stretch, with its values.
fn wanted(asked: &LaneAsked, now: Timestamp) -> (String, Vec<Box<dyn ToSql>>) {
    let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(asked.pipeline.blob().to_vec())];
    let mut wanted = String::from("c.pipeline = ?1");
    if let Some(stage) = &asked.stage {
        values.push(Box::new(stage.as_str().to_owned()));
        wanted.push_str(" AND c.on_board = 1 AND c.stage = ?2");
    }
    wanted.push_str(&condition(&asked.filter, now, &mut values));
    (wanted, values)
}

/// The cards of a stretch.
pub(crate) fn window(connection: &Connection, asked: &LaneAsked, now: Timestamp) -> rusqlite::Result<Vec<CaseCard>> {
    let (wanted, values) = wanted(asked, now);
    let limit = asked.limit.min(PAGE_ROWS_MAX);
    let sql = format!(
        "SELECT {} WHERE {wanted} ORDER BY c.since_ms DESC, c.id DESC LIMIT {limit} OFFSET {}",
        card::COLUMNS,
        asked.from
    );
    let mut statement = connection.prepare(&sql)?;
    statement.query_map(rusqlite::params_from_iter(&values), |row| card::card(connection, row))?.collect()
}

/// A stretch of a lane that is wanted.
#[derive(Clone, Debug)]
pub struct LaneAsked {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The stage; all of them where absent.
    pub stage: Option<StepKey>,
    /// The cases that are wanted.
    pub filter: CaseFilter,
    /// The place of the first one, from 0.
    pub from: u32,
    /// The most cards.
    pub limit: u32,
}
