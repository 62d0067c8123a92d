//! Facts that staff write down about people, and which addresses are one person's.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    ContactsCause, TalkCause, Trouble,
    ask::{AnswerContacts, DescribeContact, MergeContacts, SplitContact},
    view::contact::ContactView,
};
use paperplane_core::{
    event::{AddressLinked, AddressUnlinked, ContactDescribed, LinkReason},
    ids::ConversationId,
    limits::NAME_CHARS_MAX,
};

impl AnswerContacts for Desk {
    // Only what differs from what is known is recorded.
    async fn describe_contact(&self, ask: DescribeContact) -> Result<(), Trouble> {
        let known = self.known(ask.conversation).await?;
        let zone_known = known.zone.as_ref().filter(|zone| zone.sure).map(|zone| zone.name.clone()).unwrap_or_default();
        let changed = |new: &str, old: &str| {
            let new = new.trim();
            (new != old).then(|| new.to_owned())
        };
        let name = changed(&ask.name, &known.given_name);
        let fits = |name: &String| name.chars().count() <= NAME_CHARS_MAX && !name.chars().any(char::is_control);
        if !name.as_ref().is_none_or(fits) {
            return Err(ContactsCause::NameTooLong.into());
        }
        let language = changed(&ask.language, &known.language);
        let zone = changed(&ask.zone, &zone_known);
        if zone.as_deref().is_some_and(|zone| !zone.is_empty() && jiff::tz::TimeZone::get(zone).is_err()) {
            return Err(ContactsCause::ZoneUnknown.into());
        }
        if name.is_none() && language.is_none() && zone.is_none() {
            return Ok(());
        }
        let named = self.store().named(ask.conversation).await.map_err(broken)?.ok_or(TalkCause::ConversationGone)?;
        let described = ContactDescribed { address: named.peer, name, language, zone };
        self.write(self.actor().await?, described).await
    }

    async fn merge_contacts(&self, ask: MergeContacts) -> Result<(), Trouble> {
        if self.known(ask.conversation).await?.id == self.known(ask.other).await?.id {
            return Err(ContactsCause::OnePerson.into());
        }
        let one = self.store().named(ask.conversation).await.map_err(broken)?.ok_or(TalkCause::ConversationGone)?;
        let other = self.store().named(ask.other).await.map_err(broken)?.ok_or(TalkCause::ConversationGone)?;
        let linked = AddressLinked { one: one.peer, other: other.peer, because: LinkReason::Merged };
        self.write(self.actor().await?, linked).await
    }

    async fn split_contact(&self, ask: SplitContact) -> Result<(), Trouble> {
        let unlinked = AddressUnlinked { one: ask.one, other: ask.other };
        self.write(self.actor().await?, unlinked).await
    }
}

impl Desk {
    /// The person of a conversation, as they are known now.
    async fn known(&self, conversation: ConversationId) -> Result<ContactView, Trouble> {
        let contact = self.store().contact(conversation, self.node.host.now()).await.map_err(broken)?;
        contact.ok_or_else(|| TalkCause::ConversationGone.into())
    }
}
