//! Decisions about a request to send and about a stuck message, made before anything is recorded.

use crate::{
    address::Reach,
    channel::Capabilities,
    event::{After, BlobRef, Decision, DeliverySettled, Event, MessageRequested, TalkEvent},
    ids::MessageId,
    library::template::{self, ValueRefused},
    limits::FILES_AT_ONCE_MAX,
    talk::{delivery::Refusal, guard},
};

/// The reason for which something cannot be done now; nothing is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotNow {
    /// The text cannot go over this channel.
    #[error("the message cannot be sent as it is")]
    Text(Refusal),
    /// One of its files is larger than the channel takes.
    #[error("a file is larger than {bytes_max} bytes")]
    FileTooLarge {
        /// The largest file that the channel takes, in bytes.
        bytes_max: u64,
    },
    /// It has more files than one message of the channel takes.
    #[error("a message takes at most {count_max} files")]
    TooManyFiles {
        /// Files of one message.
        count_max: usize,
    },
    /// The channel takes no such content: files, locations or templates.
    #[error("the channel does not take this")]
    NotTaken,
    /// It would go to the name of a sender, which is nobody's number.
    #[error("the name of a sender cannot be answered")]
    NotAnswerable,
    /// A blank of its template does not take its value.
    #[error("the blank {blank} does not take its value: {why}")]
    Blank {
        /// The name of the blank.
        blank: String,
        /// The reason.
        why: ValueRefused,
    },
    /// The message is not waiting for a decision.
    #[error("this message is not waiting for a decision")]
    NothingToDecide,
}

/// Decides a request to send.
///
/// Window and opt-out are left to the send guard at the last hop: offline, this device may know too little.
///
/// # Errors
/// [`NotNow`] where address, text, files, location or template already rule it out.
pub fn request_message(mut request: MessageRequested, capabilities: Capabilities) -> Result<Event, NotNow> {
    accept(&mut request, capabilities)?;
    Ok(request.into())
}

/// Checks a request, and writes the values of its template as the channel shows them.
fn accept(request: &mut MessageRequested, capabilities: Capabilities) -> Result<(), NotNow> {
    if request.peer.reach() == Reach::No {
        return Err(NotNow::NotAnswerable);
    }
    let has_location = request.details.location.is_some();
    if (request.template.is_some() && !capabilities.templates) || (has_location && !capabilities.locations) {
        return Err(NotNow::NotTaken);
    }
    if let Some(used) = &mut request.template {
        let accepted = template::accept_values(None, &used.variables);
        used.variables = accepted.map_err(|(blank, why)| NotNow::Blank { blank, why })?;
    }
    check_files(&request.files, capabilities)?;
    guard::check_text(capabilities, &request.text, request.with()).map_err(NotNow::Text)
}

/// The messages that a request becomes: where it has more files than one message takes, the others follow in messages
/// without text, in their order. `new_id` makes their ids.
///
/// # Errors
/// [`NotNow`] where one of them could not be requested, or there are more than [`FILES_AT_ONCE_MAX`] files.
pub fn in_parts(
    mut request: MessageRequested,
    capabilities: Capabilities,
    mut new_id: impl FnMut() -> MessageId,
) -> Result<Vec<MessageRequested>, NotNow> {
    if request.files.len() > FILES_AT_ONCE_MAX {
        return Err(NotNow::TooManyFiles { count_max: FILES_AT_ONCE_MAX });
    }
    let at_once = request.files.len().min(capabilities.file_count_max);
    let others = request.files.split_off(at_once);
    if capabilities.file_count_max == 0 && !others.is_empty() {
        return Err(NotNow::NotTaken);
    }
    let (peer, ours) = (request.peer.clone(), request.ours.clone());
    let other = |files: &[BlobRef]| MessageRequested {
        files: files.to_vec(),
        ..MessageRequested::text(new_id(), peer.clone(), ours.clone(), String::new())
    };
    let others: Vec<_> = others.chunks(capabilities.file_count_max.max(1)).map(other).collect();
    let mut all: Vec<_> = std::iter::once(request).chain(others).collect();
    for one in &mut all {
        accept(one, capabilities)?;
    }
    Ok(all)
}

fn check_files(files: &[BlobRef], capabilities: Capabilities) -> Result<(), NotNow> {
    let (count_max, bytes_max) = (capabilities.file_count_max, capabilities.file_bytes_max);
    if files.is_empty() {
        Ok(())
    } else if count_max == 0 {
        Err(NotNow::NotTaken)
    } else if files.len() > count_max {
        Err(NotNow::TooManyFiles { count_max })
    } else if files.iter().any(|file| file.bytes > bytes_max) {
        Err(NotNow::FileTooLarge { bytes_max })
    } else {
        Ok(())
    }
}

/// The known state of a message that a person wants to decide about.
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
    use crate::{address::Address, channel::Channel, event::TemplateUse, time::Timestamp};

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
    fn the_name_of_a_sender_is_not_written_to_and_a_short_code_is() {
        let request = |name: &str| {
            let request = MessageRequested::text(message(), Address::sender(name).unwrap(), None, "Hello".into());
            request_message(request, Channel::SMS.capabilities()).map(drop)
        };
        assert_eq!((request("MyClinic"), request("72975")), (Err(NotNow::NotAnswerable), Ok(())));
    }

    #[test]
    fn the_values_of_a_template_are_flattened_before_they_are_recorded() {
        let request = |value: &str| {
            let variables = [("1".to_owned(), value.to_owned())].into();
            let template = Some(TemplateUse { template: "HX1".into(), name: "news".into(), variables });
            let peer = Address::whatsapp("whatsapp:+15005550001");
            MessageRequested { template, ..MessageRequested::text(message(), peer, None, "Hello".into()) }
        };
        let capabilities = Channel::WHATSAPP.capabilities();
        assert_eq!(request_message(request("a\tb"), capabilities), Ok(request("a b").into()));
        let refused = NotNow::Blank { blank: "1".into(), why: ValueRefused::Braces };
        assert_eq!(request_message(request("{{2}}"), capabilities), Err(refused));
    }

    #[test]
    fn what_the_channel_does_not_take_is_not_requested() {
        let file = |bytes| BlobRef {
            blob: "018bcfe5-6800-7000-8000-000000000001".parse().unwrap(),
            content_type: "image/png".into(),
            bytes,
            name: String::new(),
        };
        let request = |files| MessageRequested {
            files,
            ..MessageRequested::text(message(), Address::sms("+15005550001"), None, "Here".into())
        };
        let takes = Capabilities { file_bytes_max: 10, file_count_max: 2, ..Channel::SMS.capabilities() };
        let judged = |files, takes| request_message(request(files), takes).map(drop);
        assert_eq!(judged(vec![file(10), file(1)], takes), Ok(()));
        assert_eq!(judged(vec![file(11)], takes), Err(NotNow::FileTooLarge { bytes_max: 10 }));
        assert_eq!(judged(vec![file(1), file(1), file(1)], takes), Err(NotNow::TooManyFiles { count_max: 2 }));
        let no_files = Capabilities { file_count_max: 0, ..takes };
        assert_eq!(judged(vec![file(1)], no_files), Err(NotNow::NotTaken));
        let template = TemplateUse { template: "t".into(), name: "t".into(), variables: Default::default() };
        let templated = MessageRequested { template: Some(template), ..request(Vec::new()) };
        assert_eq!(request_message(templated, takes).map(drop), Err(NotNow::NotTaken));
    }

    #[test]
    fn several_files_become_several_messages_in_their_order() {
        let file = |nth: u32| BlobRef {
            blob: format!("018bcfe5-6800-7000-8000-{nth:012}").parse().unwrap(),
            content_type: "image/png".into(),
            bytes: 1,
            name: nth.to_string(),
        };
        let parts = |count: u32, at_once: usize| {
            let takes = Capabilities { file_count_max: at_once, ..Channel::WHATSAPP.capabilities() };
            let peer = Address::whatsapp("whatsapp:+15005550001");
            let request = MessageRequested {
                files: (0..count).map(file).collect(),
                ..MessageRequested::text(message(), peer, None, "Here".into())
            };
            let mut nth = 1;
            in_parts(request, takes, || {
                nth += 1;
                MessageId::new(Timestamp(nth), [1; 10])
            })
        };
        let shape = |parts: Vec<MessageRequested>| -> Vec<String> {
            let files = |one: &MessageRequested| one.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
            parts.iter().map(|one| format!("{}{}", one.text, files(one).join("+"))).collect()
        };
        assert_eq!(shape(parts(0, 1).unwrap()), ["Here"]);
        assert_eq!(shape(parts(3, 1).unwrap()), ["Here0", "1", "2"]);
        assert_eq!(shape(parts(3, 2).unwrap()), ["Here0+1", "2"]);
        assert_eq!(shape(parts(3, 10).unwrap()), ["Here0+1+2"]);
        let ids: std::collections::BTreeSet<_> = parts(3, 1).unwrap().iter().map(|one| one.message).collect();
        assert_eq!(ids.len(), 3, "each is a message of its own");
        assert_eq!(parts(31, 1), Err(NotNow::TooManyFiles { count_max: FILES_AT_ONCE_MAX }));
        assert_eq!(parts(1, 0), Err(NotNow::NotTaken));
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
