//! The workspace of the invented agency: its inbox and its colleagues.

use super::{people::COLLEAGUES, scribe::Scribe, talk::Language};
use paperplane_core::{
    envelope::Actor,
    event::{Event, InboxAdded, MemberJoined, WorkspaceEvent},
    ids::{InboxId, MemberId},
    time::Timestamp,
};

/// Writes the inbox and all colleagues.
pub(super) fn record(scribe: &mut Scribe<'_>, at: Timestamp) {
    scribe.inbox(at);
    for (name, language) in COLLEAGUES {
        scribe.colleague(at, name, language);
    }
}

impl Scribe<'_> {
    /// The agency's number.
    fn inbox(&mut self, at: Timestamp) {
        let inbox = InboxId::new(at, self.dice.ten_bytes());
        let event = Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
            provider: paperplane_connectors::channels::twilio::NAME.into(),
            inbox,
            channel: self.number().channel,
            account: self.account.account_sid.clone(),
            address: self.number().clone(),
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
