//! Who told what, when, about whom and because of what: the envelope of every event.

use crate::{
    event::Event,
    ids::{AddressId, DeviceId, EventId, MemberId, WorkspaceId},
    time::Timestamp,
    topic::Topic,
};
use std::{fmt, str::FromStr};

/// An event with everything the log keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// `ce_id`. The same id twice is one event.
    pub id: EventId,
    /// `ce_source`: whose log, and which device wrote it.
    pub source: Source,
    /// `ce_time`, the writer's clock: information only, nothing is ordered by it.
    pub written_at: Timestamp,
    /// `ce_actor`: who made it happen.
    pub actor: Actor,
    /// `ce_cause`: the event that made it happen.
    pub cause: Option<EventId>,
    /// `ce_expects`: for a contestable event, the last event its author saw for that field.
    pub expects: Option<EventId>,
    /// `ce_recorded`: the original record time, only on records that were copied from another log.
    pub recorded_at: Option<Timestamp>,
    /// The topic it belongs to.
    pub topic: Topic,
    /// The record's key: decides the partition, and so the order.
    pub key: Key,
    /// What happened.
    pub event: Event,
}

/// A record's key: the person's address on channel topics, the workspace elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The person's address.
    Address(AddressId),
    /// Everything about the agency itself.
    Workspace(WorkspaceId),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(id) => id.fmt(f),
            Self::Workspace(id) => id.fmt(f),
        }
    }
}

/// `/w/{workspace}/d/{device}`: whose log it is, and which device wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The device.
    pub device: DeviceId,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/w/{}/d/{}", self.workspace, self.device)
    }
}

impl FromStr for Source {
    type Err = crate::ids::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text.strip_prefix("/w/").ok_or(crate::ids::NotAnId)?;
        let (workspace, device) = rest.split_once("/d/").ok_or(crate::ids::NotAnId)?;
        Ok(Self { workspace: workspace.parse()?, device: device.parse()? })
    }
}

/// Who made something happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Somebody of the staff.
    Member(MemberId),
    /// The provider, or a person through it.
    Provider,
    /// A program through the REST API.
    Api,
    /// A program that wrote a plain record to the log.
    PlainRecord,
    /// PaperPlane itself.
    System,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(member) => write!(f, "member:{member}"),
            Self::Provider => f.write_str("provider"),
            Self::Api => f.write_str("api"),
            Self::PlainRecord => f.write_str("plain"),
            Self::System => f.write_str("system"),
        }
    }
}

impl FromStr for Actor {
    type Err = crate::ids::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "provider" => Ok(Self::Provider),
            "api" => Ok(Self::Api),
            "plain" => Ok(Self::PlainRecord),
            "system" => Ok(Self::System),
            other => other.strip_prefix("member:").ok_or(crate::ids::NotAnId)?.parse().map(Self::Member),
        }
    }
}
