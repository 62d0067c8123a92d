//! Facts that staff write down about people, and which addresses are one person's.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    ContactsCause, TalkCause, Trouble,
    ask::{AnswerContacts, BlockContact, DescribeContact, MergeContacts, SplitContact},
};
use paperplane_core::{
    envelope::Actor,
    event::{AddressLinked, AddressUnlinked, ContactBlocked, ContactDescribed, LinkReason},
    ids::{AddressId, ConversationId},
    limits::NAME_CHARS_MAX,
};

impl AnswerContacts for Desk {
    // Only what differs from what is known is recorded.
    async fn describe_contact(&self, ask: DescribeContact) -> Result<(), Trouble> {
        let address = self.address_of(ask.conversation).await?;
        let known = self.store().description(address).await.map_err(broken)?;
        let zone_known = known.zone.as_ref().filter(|zone| zone.sure).map(|zone| zone.name.clone()).unwrap_or_default();
        let changed = |new: &str, old: &str| {
            let new = new.trim();
            (new != old).then(|| new.to_owned())
        };
        let name = changed(&ask.name, &known.name);
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
        let described = ContactDescribed { address, name, language, zone };
        self.write(self.actor().await?, described).await
    }

    async fn merge_contacts(&self, ask: MergeContacts) -> Result<(), Trouble> {
        let (one, other) = (self.address_of(ask.conversation).await?, self.address_of(ask.other).await?);
        let contact =
            async |address| self.store().description(address).await.map(|known| known.contact).map_err(broken);
        if contact(one).await? == contact(other).await? {
            return Err(ContactsCause::OnePerson.into());
        }
        let linked = AddressLinked { one, other, because: LinkReason::Merged };
        self.write(self.actor().await?, linked).await
    }

    async fn split_contact(&self, ask: SplitContact) -> Result<(), Trouble> {
        let unlinked = AddressUnlinked { one: ask.one, other: ask.other };
        self.write(self.actor().await?, unlinked).await
    }

    async fn block_contact(&self, ask: BlockContact) -> Result<(), Trouble> {
        self.set_blocked(self.actor().await?, ask.conversation, ask.on).await
    }
}

impl Desk {
    /// Blocks the contact of a conversation, or unblocks them; only a difference is recorded.
    ///
    /// # Errors
    /// If there is no such conversation.
    pub async fn set_blocked(&self, by: Actor, conversation: ConversationId, on: bool) -> Result<(), Trouble> {
        let address = self.address_of(conversation).await?;
        let known = self.store().description(address).await.map_err(broken)?;
        if known.is_blocked == on {
            return Ok(());
        }
        self.write(by, ContactBlocked { address, on }).await
    }

    /// An address of the person of a conversation.
    async fn address_of(&self, conversation: ConversationId) -> Result<AddressId, Trouble> {
        let named = self.store().named(conversation).await.map_err(broken)?;
        named.map(|named| named.peer).ok_or_else(|| TalkCause::ConversationGone.into())
    }
}
