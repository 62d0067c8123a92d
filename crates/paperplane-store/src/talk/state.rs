//! The delivery state of a message of ours: outcomes on the outbound topic and reports on the inbound topic together.

use super::fold::message::OURS_REQUESTED;
use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::bubble::BubbleState;
use paperplane_core::{
    ids::{AttemptId, MessageId},
    talk::{
        delivery::{Refusal, ReportedStatus},
        failure::Class,
    },
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The furthest report, with the provider's error code, its class and the provider's words where it is a failure.
type Report = (ReportedStatus, Option<i64>, Option<Class>, Option<String>);

/// The delivery state of a message; `direction` is its column.
pub(crate) fn of(connection: &Connection, message: MessageId, direction: i64) -> rusqlite::Result<BubbleState> {
    if direction != OURS_REQUESTED {
        let report = report_of_found(connection, message)?;
        return Ok(report.map_or(BubbleState::Sent, of_report));
    }
    let sql = "SELECT state, not_before_ms, refusal, attempt, account, provider_ref FROM sends WHERE message = ?1";
    let row = connection.prepare_cached(sql)?.query_row([message.blob()], |row| {
        Ok(Send {
            state: row.get(0)?,
            not_before: Timestamp(row.get(1)?),
            refusal: row.get(2)?,
            attempt: ids::maybe_id(row, 3)?,
            account: row.get(4)?,
            provider_ref: row.get(5)?,
        })
    });
    let Some(send) = row.optional()? else {
        return Ok(BubbleState::Waiting);
    };
    if send.state == "waiting" && is_pending(connection, message)? {
        return Ok(BubbleState::OnlyHere);
    }
    if !matches!(send.state.as_str(), "attempted" | "unsure" | "accepted") {
        return Ok(send.without_report());
    }
    Ok(match report_of_sent(connection, &send)? {
        Some(report) => of_report(report),
        None => send.without_report(),
    })
}

/// True if the request stands only in the outbox of this device.
fn is_pending(connection: &Connection, message: MessageId) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM messages AS m JOIN temp.pending AS p ON p.event = m.requested WHERE m.id = ?1";
    connection.prepare_cached(sql)?.exists([message.blob()])
}

struct Send {
    state: String,
    not_before: Timestamp,
    refusal: String,
    attempt: Option<AttemptId>,
    account: String,
    provider_ref: String,
}

impl Send {
    fn without_report(&self) -> BubbleState {
        match self.state.as_str() {
            "attempted" => BubbleState::Sending,
            "deferred" => BubbleState::Later { not_before: self.not_before },
            "accepted" => BubbleState::Accepted,
            "unsure" => BubbleState::Unsure,
            "discarded" => BubbleState::Discarded,
            "refused" => BubbleState::Refused {
                refusal: serde_json::from_str(&self.refusal).unwrap_or(Refusal::Provider {
                    provider_code: None,
                    class: None,
                    words: None,
                }),
            },
            _ => BubbleState::Waiting,
        }
    }
}

fn of_report((status, provider_code, class, words): Report) -> BubbleState {
    match status {
        ReportedStatus::Queued => BubbleState::Accepted,
        ReportedStatus::Sent => BubbleState::Sent,
        ReportedStatus::Delivered => BubbleState::Delivered,
        ReportedStatus::Read => BubbleState::Read,
        ReportedStatus::Failed => BubbleState::Failed { provider_code, class, words },
    }
}

/// Reports of the attempt that counts: by its callback, or by the reference that its outcome named.
fn report_of_sent(connection: &Connection, send: &Send) -> rusqlite::Result<Option<Report>> {
    let sql = "SELECT status, error_code, class, words, rank FROM reports
               WHERE (?1 <> x'' AND attempt = ?1) OR id IN
                   (SELECT found FROM refs WHERE account = ?2 AND provider_ref = ?3 AND ?3 <> '')
               ORDER BY rank DESC LIMIT 1";
    let attempt = send.attempt.map(|attempt| attempt.blob().to_vec()).unwrap_or_default();
    let row = params![attempt, send.account, send.provider_ref];
    Ok(connection.prepare_cached(sql)?.query_row(row, read_report).optional()?.flatten())
}

fn report_of_found(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<Report>> {
    let sql = "SELECT status, error_code, class, words FROM reports WHERE id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([message.blob()], read_report).optional()?.flatten())
}

fn read_report(row: &Row<'_>) -> rusqlite::Result<Option<Report>> {
    let (status, error_code): (String, i64) = (row.get(0)?, row.get(1)?);
    let (class, words): (String, String) = (row.get(2)?, row.get(3)?);
    let code = (error_code != 0).then_some(error_code);
    let status = ReportedStatus::from_name(&status);
    Ok(status.map(|status| (status, code, Class::named(&class), Some(words).filter(|words| !words.is_empty()))))
}

/// The furthest status that was reported of a provider's message.
pub(crate) fn reported(connection: &Connection, id: MessageId) -> rusqlite::Result<Option<ReportedStatus>> {
    Ok(report_of_found(connection, id)?.map(|(status, ..)| status))
}
