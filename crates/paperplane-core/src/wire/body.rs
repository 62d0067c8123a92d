//! Event bodies: JSON, by `ce_type`. Old shapes are upcast here and nowhere else.

use crate::event::Event;
use serde::{Serialize, de::DeserializeOwned};

/// The body of an event.
pub(super) fn write(event: &Event) -> Vec<u8> {
    match event {
        Event::WorkspaceFounded(body) => json(body),
        Event::WorkspaceNamed(body) => json(body),
        Event::MemberJoined(body) => json(body),
        Event::InboxAdded(body) => json(body),
        Event::AddressLinked(body) => json(body),
        Event::ConversationSeen(body) => json(body),
        Event::MessageReceived(body) => json(body),
        Event::MessageFound(body) => json(body),
        Event::MediaKept(body) => json(body),
        Event::MediaLost(body) => json(body),
        Event::DeliveryReported(body) => json(body),
        Event::MessageRequested(body) => json(body),
        Event::DeliveryAttempted(body) => json(body),
        Event::DeliveryAccepted(body) => json(body),
        Event::DeliveryDeferred(body) => json(body),
        Event::DeliveryRefused(body) => json(body),
        Event::DeliveryUnsure(body) => json(body),
        Event::DeliverySettled(body) => json(body),
        Event::WebhookUnread(body) => json(body),
        Event::WebhookSettled(body) => json(body),
    }
}

/// The event of a body; `None` for a type that only a newer version knows.
pub(super) fn read(kind: &str, value: &[u8]) -> Result<Option<Event>, &'static str> {
    let event = match kind {
        "workspace.founded" => Event::WorkspaceFounded(parse(value)?),
        "workspace.named" => Event::WorkspaceNamed(parse(value)?),
        "member.joined" => Event::MemberJoined(parse(value)?),
        "inbox.added" => Event::InboxAdded(parse(value)?),
        "address.linked" => Event::AddressLinked(parse(value)?),
        "conversation.seen" => Event::ConversationSeen(parse(value)?),
        "message.received" => Event::MessageReceived(parse(value)?),
        "message.found" => Event::MessageFound(parse(value)?),
        "media.kept" => Event::MediaKept(parse(value)?),
        "media.lost" => Event::MediaLost(parse(value)?),
        "delivery.reported" => Event::DeliveryReported(parse(value)?),
        "message.requested" => Event::MessageRequested(parse(value)?),
        "delivery.attempted" => Event::DeliveryAttempted(parse(value)?),
        "delivery.accepted" => Event::DeliveryAccepted(parse(value)?),
        "delivery.deferred" => Event::DeliveryDeferred(parse(value)?),
        "delivery.refused" => Event::DeliveryRefused(parse(value)?),
        "delivery.unsure" => Event::DeliveryUnsure(parse(value)?),
        "delivery.settled" => Event::DeliverySettled(parse(value)?),
        "webhook.unread" => Event::WebhookUnread(parse(value)?),
        "webhook.settled" => Event::WebhookSettled(parse(value)?),
        _ => return Ok(None),
    };
    Ok(Some(event))
}

/// Our own shapes hold only strings, numbers and lists of them, which JSON always takes.
fn json<T: Serialize>(body: &T) -> Vec<u8> {
    serde_json::to_vec(body).unwrap_or_default()
}

fn parse<T: DeserializeOwned>(value: &[u8]) -> Result<T, &'static str> {
    serde_json::from_slice(value).map_err(|_| "the body does not have the shape of its type")
}
