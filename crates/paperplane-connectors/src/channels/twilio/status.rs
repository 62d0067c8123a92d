//! Twilio's words for what became of a message.

use paperplane_core::delivery::ReportedStatus;

/// Our word for Twilio's `MessageStatus`; `None` for those that say nothing about a message of ours.
pub fn status_of(word: &str) -> Option<ReportedStatus> {
    match word {
        "accepted" | "scheduled" | "queued" | "sending" => Some(ReportedStatus::Queued),
        "sent" => Some(ReportedStatus::Sent),
        "delivered" | "partially_delivered" => Some(ReportedStatus::Delivered),
        "read" => Some(ReportedStatus::Read),
        "failed" | "undelivered" | "canceled" => Some(ReportedStatus::Failed),
        _ => None,
    }
}
