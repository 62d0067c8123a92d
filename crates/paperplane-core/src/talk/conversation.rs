//! What a person may do in a conversation, decided before anything is recorded.

use crate::{
    channel::Capabilities,
    event::{After, Decision, DeliverySettled, Event, MessageRequested, TalkEvent},
    ids::MessageId,
    talk::{delivery::Refusal, guard},
};

/// Why something cannot be done now; nothing is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotNow {
    /// The text cannot go over this channel.
    #[error("the message cannot be sent as it is")]
    Text(Refusal),
    /// The message is not waiting for a decision.
    #[error("this message is not waiting for a decision")]
    NothingToDecide,
}

/// Decides a request to send.
///
/// Window and opt-out are left to the send guard at the last hop: offline, this device may know too little.
///
/// # Errors
/// [`NotNow::Text`] where the text alone already rules it out.
pub fn request_message(request: MessageRequested, capabilities: Capabilities) -> Result<Event, NotNow> {
    guard::check_text(capabilities, &request.text, request.with()).map_err(NotNow::Text)?;
    Ok(request.into())
}

/// What is known about a message that a person wants to decide about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// Nobody knows whether the provider took it.
    Unsure(After),
    /// It was refused.
    Refused(After),
    /// It is on its way or there.
    No,
}

/// Decides what becomes of a stuck message.
///
/// # Errors
/// [`NotNow::NothingToDecide`] where the decision does not fit what is known.
pub fn settle(message: MessageId, stuck: Stuck, decision: Decision) -> Result<Event, NotNow> {
    let after = match stuck {
        Stuck::Unsure(after) => after,
        Stuck::Refused(after) if decision != Decision::TreatAsSent => after,
        Stuck::Refused(_) | Stuck::No => return Err(NotNow::NothingToDecide),
    };
    Ok(Event::Talk(TalkEvent::DeliverySettled(DeliverySettled { message, decision, after })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{address::Address, channel::Channel, time::Timestamp};

    fn message() -> MessageId {
        MessageId::new(Timestamp(1), [1; 10])
    }

    #[test]
    fn an_empty_reply_is_not_requested() {
        let peer = Address::whatsapp("whatsapp:+15005550001");
        let request = MessageRequested::text(message(), peer, None, "  ".into());
        assert_eq!(request_message(request, Channel::WHATSAPP.capabilities()), Err(NotNow::Text(Refusal::Empty)));
    }

    #[test]
    fn a_message_on_its_way_has_nothing_to_decide() {
        assert_eq!(settle(message(), Stuck::No, Decision::SendAgain), Err(NotNow::NothingToDecide));
    }

    #[test]
    fn a_refused_message_cannot_be_called_sent() {
        let refused = Stuck::Refused(After::NoAttempt);
        assert_eq!(settle(message(), refused, Decision::TreatAsSent), Err(NotNow::NothingToDecide));
        assert!(settle(message(), refused, Decision::SendAgain).is_ok());
    }
}
