//! The channel accounts that a node works with, each with its provider.

use paperplane_bridge::view::channels::AccountRef;
use paperplane_connectors::channels::{Account, Provider, by_name, request::Unreadable};
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    event::RawRequest,
    naming::NamingKey,
    talk::observation::Observation,
};
use paperplane_store::{InboxRecord, Store, StoreError};
use std::sync::Arc;

/// An account with its provider.
#[derive(Clone, Debug)]
pub(crate) struct ChannelAccount {
    pub provider: &'static dyn Provider,
    pub account: Account,
}

impl ChannelAccount {
    /// `None` where no provider of that name is known.
    pub(crate) fn new(account: Account) -> Option<Self> {
        Some(Self { provider: by_name(account.provider)?, account })
    }

    /// Its name among all accounts.
    pub(crate) fn key(&self) -> AccountRef {
        key_of(&self.account)
    }

    /// The address that a message without one is sent from; `Some(None)` leaves the choice to the provider.
    fn sender(&self, channel: Channel) -> Option<Option<&Address>> {
        let sender = self.account.sender(channel);
        (sender.is_some() || self.provider.has_unlisted_senders(&self.account)).then_some(sender)
    }
}

/// The name of an account among all accounts.
pub(crate) fn key_of(account: &Account) -> AccountRef {
    AccountRef { provider: account.provider.to_owned(), id: account.id.clone() }
}

/// Capabilities of a channel through a provider: those of one sender, or without one those of all.
pub(crate) fn capabilities(provider: &dyn Provider, channel: Channel, sender: Option<&Address>) -> Capabilities {
    channel.capabilities().within(match sender {
        Some(sender) => provider.capabilities_of(sender),
        None => provider.capabilities(channel),
    })
}

/// All accounts of a node, in the order in which they were set up. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Accounts(Arc<[ChannelAccount]>);

impl Accounts {
    /// Accounts of unknown providers are left out.
    pub(crate) fn new(accounts: impl IntoIterator<Item = Account>) -> Self {
        Self(accounts.into_iter().filter_map(ChannelAccount::new).collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &ChannelAccount> {
        self.0.iter()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn find(&self, key: &AccountRef) -> Option<&ChannelAccount> {
        self.iter().find(|one| one.key() == *key)
    }

    /// The inboxes of the workspace, if [`Accounts::owner`] depends on them; otherwise none.
    pub(crate) async fn inboxes(&self, store: &Store) -> Result<Vec<InboxRecord>, StoreError> {
        let are_needed = self.iter().any(|one| one.provider.has_unlisted_senders(&one.account));
        if are_needed { store.inboxes().await } else { Ok(Vec::new()) }
    }

    /// The account that owns one of our addresses: the one that lists it, else one with senders that only its provider
    /// knows, unless `inboxes` say that the address is another account's.
    pub(crate) fn owner(&self, ours: &Address, inboxes: &[InboxRecord]) -> Option<&ChannelAccount> {
        let ours = ours.inbox();
        let lists = |one: &&ChannelAccount| one.account.addresses.contains(&ours);
        let recorded: Vec<_> = inboxes.iter().filter(|inbox| inbox.address == ours).collect();
        let may_own = |one: &&ChannelAccount| {
            one.provider.has_unlisted_senders(&one.account)
                && (recorded.is_empty() || recorded.iter().any(|inbox| inbox.account == one.account.id))
        };
        self.iter().find(lists).or_else(|| self.iter().find(may_own))
    }

    /// The id of the account that one of our addresses belongs to: the owner's, else that of the account that recorded the
    /// address last, which is on another computer or was removed.
    pub(crate) fn id_of_owner<'a>(&'a self, ours: &Address, inboxes: &'a [InboxRecord]) -> Option<&'a str> {
        let ours = &ours.inbox();
        let recorded = || inboxes.iter().rfind(|inbox| inbox.address == *ours).map(|inbox| inbox.account.as_str());
        self.owner(ours, inboxes).map(|one| one.account.id.as_str()).or_else(recorded)
    }

    /// Reads a kept request of a provider again, with whichever of its accounts it belongs to; `None` where none of them is
    /// here.
    pub(crate) fn reread(
        &self,
        provider: &str,
        raw: &RawRequest,
        naming: &NamingKey,
    ) -> Option<Result<Vec<Observation>, Unreadable>> {
        let mut last = None;
        for one in self.iter().filter(|one| one.provider.name() == provider) {
            let read = one.provider.reread(raw, &one.account, naming);
            if read.is_ok() {
                return Some(read);
            }
            last = Some(read);
        }
        last
    }

    /// The account that sends messages without an address of ours over a channel, and the address it takes.
    pub(crate) fn starter(&self, channel: Channel) -> Option<(&ChannelAccount, Option<Address>)> {
        self.iter().find_map(|one| Some((one, one.sender(channel)?.cloned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_connectors::channels::providers;
    use paperplane_core::{ids::InboxId, time::Timestamp};
    use std::collections::BTreeMap;
    use url::Url;

    fn account(id: char, number: &str, service: &str) -> Account {
        let fields = [
            ("account_sid", format!("AC{}", id.to_string().repeat(32))),
            ("auth_token", "t".to_owned()),
            ("numbers", number.to_owned()),
            ("service", service.to_owned()),
        ];
        let form: BTreeMap<String, String> = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        let account = providers()[0].account(&form, &[]).unwrap();
        Account { api_base: Url::parse("http://127.0.0.1:1").unwrap(), ..account }
    }

    #[test]
    fn a_number_that_moved_to_another_account_belongs_to_that_one() {
        let (before, now) = (account('a', "+15005550006", ""), account('b', "+15005550006", ""));
        let number = Address::sms("+15005550006");
        let inboxes = [inbox(&before, "+15005550006"), inbox(&now, "+15005550006")];
        for here in [Accounts::new([now.clone()]), Accounts::default()] {
            assert_eq!(here.id_of_owner(&number, &inboxes), Some(now.id.as_str()), "{here:?}");
        }
        let back = Accounts::new([before.clone()]);
        assert_eq!(back.id_of_owner(&number, &inboxes), Some(before.id.as_str()));
    }

    fn inbox(account: &Account, number: &str) -> InboxRecord {
        let address = Address::sms(number);
        InboxRecord {
            id: InboxId::new(Timestamp(1), [1; 10]),
            channel: address.channel,
            provider: account.provider.to_owned(),
            account: account.id.clone(),
            address,
        }
    }

    #[test]
    fn an_address_belongs_to_the_account_that_lists_it() {
        let service = format!("MG{}", "0".repeat(32));
        let (first, second) = (account('a', "+15005550006", &service), account('b', "+15005550009", ""));
        let removed = account('c', "+15005550001", "");
        let accounts = Accounts::new([first.clone(), second.clone()]);
        let owner = |number: &str, inboxes: &[InboxRecord]| {
            accounts.owner(&Address::sms(number), inboxes).map(|one| one.account.id.clone())
        };
        assert_eq!(owner("+15005550009", &[]), Some(second.id.clone()));
        assert_eq!(owner("+15005550007", &[]), Some(first.id.clone()), "a sender that only the provider knows");
        assert_eq!(owner("+15005550001", &[inbox(&removed, "+15005550001")]), None, "of an account that was removed");
        assert_eq!(accounts.starter(Channel::SMS).map(|(one, _)| one.account.id.clone()), Some(first.id));
        assert!(accounts.starter(Channel::WHATSAPP).is_some_and(|(_, sender)| sender.is_none()));
    }
}
