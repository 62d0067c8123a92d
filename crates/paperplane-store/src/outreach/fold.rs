//! Folds events of outreaches.

use crate::kernel::{
    batch::{Batch, Fact},
    ids::Blob,
};
use paperplane_core::{
    ids::OutreachId,
    limits::OUTREACH_PART_MAX,
    outreach::{
        decide::may_switch,
        event::{OutreachAudience, OutreachEvent, OutreachPlanned, OutreachSkipped, OutreachSwitched, RunState},
    },
};
use rusqlite::params;

/// Folds one event.
pub(crate) fn fold(batch: &Batch<'_>, fact: &Fact<'_>, event: &OutreachEvent) -> rusqlite::Result<()> {
    match event {
        OutreachEvent::OutreachPlanned(planned) => outreach_planned(batch, fact, planned),
        OutreachEvent::OutreachAudience(audience) => audience_put_down(batch, audience),
        OutreachEvent::OutreachSwitched(switched) => outreach_switched(batch, fact, switched),
        OutreachEvent::OutreachSkipped(skipped) => person_skipped(batch, skipped),
    }
}

fn outreach_planned(batch: &Batch<'_>, fact: &Fact<'_>, planned: &OutreachPlanned) -> rusqlite::Result<()> {
    let sql = "INSERT INTO outreaches (id, plan, member, planned_ms) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    let plan = serde_json::to_string(&planned.plan).unwrap_or_default();
    let row = params![planned.outreach.blob(), plan, fact.member(), fact.recorded_at.0];
    batch.tx.prepare_cached(sql)?.execute(row).map(drop)
}

fn audience_put_down(batch: &Batch<'_>, audience: &OutreachAudience) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO outreach_people (outreach, nth, person, message) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    let mut statement = batch.tx.prepare_cached(sql)?;
    let first = i64::from(audience.part) * i64::try_from(OUTREACH_PART_MAX).unwrap_or_default();
    for (nth, person) in (first..).zip(&audience.people) {
        let message = batch.naming.notice(*audience.outreach.as_uuid(), *person);
        statement.execute(params![audience.outreach.blob(), nth, person.blob(), message.blob()])?;
    }
    drop(statement);
    for person in &audience.people {
        batch.stub_address(*person)?;
    }
    Ok(())
}

fn outreach_switched(batch: &Batch<'_>, fact: &Fact<'_>, switched: &OutreachSwitched) -> rusqlite::Result<()> {
    let OutreachSwitched { outreach, to } = *switched;
    if !may_switch(state_of(batch, outreach)?, to) {
        return Ok(());
    }
    let sql = "UPDATE outreaches SET state = ?2, started_ms = iif(started_ms = 0 AND ?2 = 'running', ?3, started_ms)
               WHERE id = ?1";
    batch.tx.prepare_cached(sql)?.execute(params![outreach.blob(), to.as_str(), fact.recorded_at.0]).map(drop)
}

fn state_of(batch: &Batch<'_>, outreach: OutreachId) -> rusqlite::Result<Option<RunState>> {
    let mut statement = batch.tx.prepare_cached("SELECT state FROM outreaches WHERE id = ?1")?;
    let state: Option<String> = statement.query_map([outreach.blob()], |row| row.get(0))?.next().transpose()?;
    Ok(state.and_then(|state| RunState::named(&state)))
}

/// The first reason counts.
fn person_skipped(batch: &Batch<'_>, skipped: &OutreachSkipped) -> rusqlite::Result<()> {
    let sql = "UPDATE outreach_people SET skip = ?3 WHERE outreach = ?1 AND person = ?2 AND skip = ''";
    let because = serde_json::to_string(&skipped.because).unwrap_or_default();
    batch.tx.prepare_cached(sql)?.execute(params![skipped.outreach.blob(), skipped.person.blob(), because]).map(drop)
}
