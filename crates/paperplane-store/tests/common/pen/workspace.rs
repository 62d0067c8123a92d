//! Records of the agency: members, its inbox and unreadable requests.

use super::Pen;
use crate::common::{ACCOUNT, OURS, event_id, member};
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::{Actor, Envelope},
    event::{
        DeadLetterKept, DeadLetterSettled, Event, InboxAdded, MemberJoined, RawRequest, WorkspaceEvent, WorkspaceNamed,
    },
    ids::{InboxId, MemberId},
    time::Timestamp,
};

impl Pen {
    pub fn joined(&mut self, member: MemberId, name: &str) -> Envelope {
        self.workspace(Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.into() })))
    }

    pub fn named(&mut self, name: &str) -> Envelope {
        self.workspace(Event::Workspace(WorkspaceEvent::WorkspaceNamed(WorkspaceNamed { name: name.into() })))
    }

    pub fn inbox(&mut self) -> Envelope {
        self.inbox_of(Address::whatsapp(OURS))
    }

    pub fn inbox_of(&mut self, address: Address) -> Envelope {
        let inbox = InboxId::new(Timestamp(4), [if address.channel == Channel::SMS { 5 } else { 4 }; 10]);
        self.workspace(Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
            provider: "twilio".into(),
            inbox,
            channel: address.channel,
            account: ACCOUNT.into(),
            address,
        })))
    }

    pub fn dead_letter(&self, number: u64) -> Envelope {
        let raw = RawRequest { body: format!("Body={number}"), ..RawRequest::default() };
        let unread = DeadLetterKept { provider: "twilio".into(), reason: "it is a riddle".into(), raw };
        self.recorder().dead_letters(event_id(9_000 + number), Actor::Provider, unread)
    }

    pub fn dead_letter_settled(&self, number: u64) -> Envelope {
        let dead_letter = event_id(9_000 + number);
        let settled = DeadLetterSettled { dead_letter };
        self.recorder().dead_letters(self.naming.settled(dead_letter), Actor::Member(member()), settled)
    }
}
