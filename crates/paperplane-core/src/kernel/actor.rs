//! The author of an event (`ce_actor`).

use super::ids::{AddressId, AgentId, MemberId, NotAnId};
use std::{fmt, str::FromStr};

/// The author of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A member of staff.
    Member(MemberId),
    /// A client on one of our pages, known by an address or anchor.
    Client(AddressId),
    /// An AI agent.
    Agent(AgentId),
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
            Self::Member(id) => write!(f, "member:{id}"),
            Self::Client(id) => write!(f, "client:{id}"),
            Self::Agent(id) => write!(f, "agent:{id}"),
            Self::Provider => f.write_str("provider"),
            Self::Api => f.write_str("api"),
            Self::PlainRecord => f.write_str("plain"),
            Self::System => f.write_str("system"),
        }
    }
}

impl FromStr for Actor {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.split_once(':') {
            Some(("member", id)) => id.parse().map(Self::Member),
            Some(("client", id)) => id.parse().map(Self::Client),
            Some(("agent", id)) => id.parse().map(Self::Agent),
            Some(_) => Err(NotAnId),
            None => match text {
                "provider" => Ok(Self::Provider),
                "api" => Ok(Self::Api),
                "plain" => Ok(Self::PlainRecord),
                "system" => Ok(Self::System),
                _ => Err(NotAnId),
            },
        }
    }
}
