//! The status of a message of ours, as Twilio reports it and as we record it.

use super::{
    address::{of_form, usual_spelling},
    errors::{class_of, own_words},
    form::Form,
    sid::provider_ref,
};
use crate::channels::{account::Account, request::Unreadable};
use paperplane_core::{
    event::{DeliveryReported, RawRequest},
    ids::AttemptId,
    naming::NamingKey,
    talk::{delivery::ReportedStatus, observation::Observation},
};

/// Our status for one of Twilio's; `None` for those of incoming messages and for ones this version does not know.
pub fn status_of(status: &str) -> Option<ReportedStatus> {
    match status {
        "accepted" | "scheduled" | "queued" | "sending" => Some(ReportedStatus::Queued),
        // To some of several recipients: certainly on its way, not certainly there.
        "sent" | "partially_delivered" => Some(ReportedStatus::Sent),
        "delivered" => Some(ReportedStatus::Delivered),
        "read" => Some(ReportedStatus::Read),
        "failed" | "undelivered" | "canceled" => Some(ReportedStatus::Failed),
        _ => None,
    }
}

/// Twilio's own words about a failure: those of the channel where it passes them on.
fn words(form: &Form) -> Option<String> {
    let names = ["ChannelStatusMessage", "ErrorMessage"];
    names.iter().find_map(|name| form.filled(name)).and_then(own_words)
}

/// Reads a status callback, and that the number it names is one person's in every spelling.
pub(super) fn read(
    status: &str,
    attempt: Option<AttemptId>,
    form: &Form,
    raw: RawRequest,
    account: &Account,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let status = status_of(status).ok_or_else(|| Unreadable::because("its status is none that this version knows"))?;
    let provider_ref = provider_ref(form)?;
    let error_code = form.filled("ErrorCode").and_then(|code| code.trim().parse().ok()).filter(|code| *code != 0);
    let (ours, peer) = of_form(form)?;
    let usual = usual_spelling(&peer);
    let reported = Observation::Reported(DeliveryReported {
        reported: naming.message(&account.id, &provider_ref),
        account: account.id.clone(),
        provider_ref,
        peer,
        ours,
        status,
        attempt,
        error_code,
        failure: error_code.and_then(class_of),
        words: error_code.and_then(|_| words(form)),
        raw,
    });
    Ok(std::iter::once(reported).chain(usual).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_status_is_placed() {
        let of_ours = ["accepted", "scheduled", "queued", "sending", "sent", "partially_delivered", "delivered"];
        let ended = ["read", "undelivered", "failed", "canceled"];
        assert!(of_ours.iter().chain(&ended).all(|status| status_of(status).is_some()));
        assert!(["receiving", "received", "", "Delivered", "new-one"].iter().all(|status| status_of(status).is_none()));
    }
}
