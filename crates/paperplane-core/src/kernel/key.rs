//! A record's key, and the source of an event.

use super::ids::{AddressId, DeviceId, NotAnId, WorkspaceId};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A record's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The person's address: on channel topics.
    Address(AddressId),
    /// The workspace: on `workspace` and `dead_letters`.
    Workspace(WorkspaceId),
    /// The id of a link, a contact or whatever else is observed: on `pages_inbound` and `observed`.
    Other(Uuid),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(id) => id.fmt(f),
            Self::Workspace(id) => id.fmt(f),
            Self::Other(id) => id.fmt(f),
        }
    }
}

/// `/w/{workspace}/d/{device}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The device that wrote.
    pub device: DeviceId,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/w/{}/d/{}", self.workspace, self.device)
    }
}

impl FromStr for Source {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text.strip_prefix("/w/").ok_or(NotAnId)?;
        let (workspace, device) = rest.split_once("/d/").ok_or(NotAnId)?;
        Ok(Self { workspace: workspace.parse()?, device: device.parse()? })
    }
}
