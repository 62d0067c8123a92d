//! The workspace of the invented agency: its inboxes and its colleagues.

use super::{people::COLLEAGUES, scribe::Scribe, talk::Language};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{Event, InboxAdded, MemberJoined, WorkspaceEvent},
    ids::{InboxId, MemberId},
    time::Timestamp,
};

/// Writes the inboxes and all colleagues.
pub(super) fn record(scribe: &mut Scribe<'_>, at: Timestamp) {
    let account = scribe.account;
    for number in &account.numbers {
        scribe.inbox(at, number);
    }
    for (name, language) in COLLEAGUES {
        scribe.colleague(at, name, language);
    }
}

impl Scribe<'_> {
    /// A number of the agency.
    fn inbox(&mut self, at: Timestamp, number: &Address) {
        let inbox = InboxId::new(at, self.dice.ten_bytes());
        let event = Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
            provider: paperplane_connectors::channels::twilio::NAME.into(),
            inbox,
            channel: number.channel,
            account: self.account.account_sid.clone(),
            address: number.clone(),
        }));
        self.workspace(at, Actor::System, event);
    }

    /// A colleague.
    fn colleague(&mut self, at: Timestamp, name: &str, language: Language) {
        let member = MemberId::new(at, self.dice.ten_bytes());
        self.hire(language, member);
        self.workspace(
            at,
            Actor::Member(member),
            Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.to_owned() })),
        );
    }
}
