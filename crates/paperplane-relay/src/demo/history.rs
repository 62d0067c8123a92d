//! The invented history of all domains.

use super::{
    cases, contacts, library, outreach,
    scribe::Scribe,
    talk::{self, Said},
    workspace,
};
use paperplane_core::{envelope::Envelope, time::Timestamp};

/// All events of the agency since it began.
pub(super) fn envelopes(mut scribe: Scribe<'_>, history: &[Said], began: Timestamp) -> Vec<Envelope> {
    let first = history.first().map_or(began, |said| said.at);
    workspace::record(&mut scribe, began);
    let seen = talk::record_messages(&mut scribe, history);
    let labels = library::record(&mut scribe, first);
    talk::record_triage(&mut scribe, history, &seen, &labels);
    cases::record(&mut scribe, first);
    let prospects = contacts::record(&mut scribe, &labels);
    outreach::record(&mut scribe, &prospects);
    scribe.into_envelopes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_connectors::channels::{Secret, twilio::TwilioAccount};
    use paperplane_core::{
        address::Address,
        envelope::Source,
        event::{DeliveryAccepted, DeliveryRefused, DeliveryUnsure, Event, TalkEvent},
        ids::{DeviceId, MemberId, WorkspaceId},
        naming::NamingKey,
        wire,
    };
    use std::collections::BTreeSet;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn written() -> Vec<Envelope> {
        let naming = NamingKey::new([3; 32]);
        let source = Source { workspace: WorkspaceId::new(NOW, [1; 10]), device: DeviceId::new(NOW, [2; 10]) };
        let account = TwilioAccount {
            account_sid: "AC0".into(),
            auth_token: Secret::new("t"),
            shared_keys: None,
            numbers: vec![Address::whatsapp("whatsapp:+15005550006")],
            service: None,
            api_base: "http://127.0.0.1:1".parse().unwrap(),
        };
        let scribe = Scribe::new(source, &naming, &account, MemberId::new(NOW, [4; 10]), NOW);
        envelopes(scribe, &talk::history(NOW), NOW.plus_ms(-1))
    }

    #[test]
    fn no_event_is_written_twice_and_each_fits_the_log() {
        let all = written();
        let ids: BTreeSet<_> = all.iter().map(|envelope| envelope.id).collect();
        assert_eq!(ids.len(), all.len());
        assert!(all.iter().all(|envelope| wire::encode(envelope).value.len() < 100_000));
    }

    #[test]
    fn time_only_goes_forward_and_stops_now() {
        let times: Vec<_> = written().iter().map(|envelope| envelope.recorded_at.unwrap()).collect();
        assert!(times.is_sorted() && times.last() <= Some(&NOW));
    }

    #[test]
    fn every_message_comes_to_an_end() {
        let (mut requested, mut ended) = (BTreeSet::new(), BTreeSet::new());
        for envelope in written() {
            match envelope.event {
                Event::Talk(TalkEvent::MessageRequested(it)) => assert!(requested.insert(it.message)),
                Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted { message, .. }))
                | Event::Talk(TalkEvent::DeliveryRefused(DeliveryRefused { message, .. }))
                | Event::Talk(TalkEvent::DeliveryUnsure(DeliveryUnsure { message, .. })) => {
                    assert!(ended.insert(message))
                }
                _ => {}
            }
        }
        assert!(requested.len() > 500, "{}", requested.len());
        assert_eq!(requested, ended);
    }
}
