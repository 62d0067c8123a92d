//! The channel accounts: setting one up, removing it, asking how it is, and dead letters.

use super::super::{
    complete,
    trouble::{why, why_wrong},
};
use crate::{
    desk::{Desk, broken, not_recorded},
    node::{
        accounts::{Accounts, ChannelAccount},
        inboxes, setup,
        vault::VaultError,
    },
};
use paperplane_bridge::{
    Code, Stale, Trouble, WorkspaceCause, WorkspaceStale,
    ask::{ConnectAccount, GuessAccount, SettleDeadLetter},
    view::{
        channels::{
            AccountHealth, AccountRef, AccountView, ChannelsView, DeadLetterView, DnsRecordView, GuessedAccount, SignIn,
        },
        conversation::ConversationHead,
    },
};
use paperplane_connectors::channels::{
    Account, Provider, by_name,
    guess::{self, Guess},
};
use paperplane_core::{address::Address, event::DeadLetterSettled};
use paperplane_store::DeadLetter;
use std::collections::BTreeMap;
use url::{Url, form_urlencoded};

/// Dead letters that are shown at once.
const DEAD_LETTERS_MAX: u32 = 50;

fn unknown() -> Trouble {
    Trouble::new(Code::Invalid, "This provider is not known here.")
}

fn vault_failed(error: VaultError) -> Trouble {
    Trouble::new(Code::Internal, error.to_string())
}

impl Desk {
    /// The channel accounts that this node works with.
    pub fn accounts(&self) -> Vec<Account> {
        self.node.accounts().iter().map(|one| one.account.clone()).collect()
    }

    /// The public addresses of this node's relay.
    pub fn public_urls(&self) -> Vec<Url> {
        let accounts = self.node.accounts();
        let of_accounts = accounts.iter().filter_map(|one| one.account.public_url.as_ref());
        self.node.config.public_url.iter().chain(of_accounts).map(|address| address.url().clone()).collect()
    }

    /// Fills in the capabilities of the conversation's channel through the provider of its inbox, and the inbox's account.
    pub(super) async fn with_capabilities(&self, head: ConversationHead) -> Result<ConversationHead, Trouble> {
        let inboxes = self.store().inboxes().await.map_err(broken)?;
        let is_it = |address: &paperplane_core::address::Address| {
            address.channel == head.channel && address.display() == head.ours
        };
        let inbox = inboxes.iter().find(|inbox| is_it(&inbox.address));
        let ours = inbox.map(|inbox| &inbox.address);
        let capabilities = self.node.capabilities_among(head.channel, ours, &inboxes);
        let accounts = self.node.accounts();
        let account = ours.and_then(|ours| accounts.id_of_owner(ours, &inboxes)).unwrap_or_default().to_owned();
        let answer = match head.capabilities.subjects.then(|| Address::email(&head.address)).flatten() {
            Some(peer) => self.answer_view(head.id, &peer, &inboxes).await?,
            None => None,
        };
        Ok(ConversationHead { capabilities, account, answer, ..head })
    }

    pub(super) async fn channels(&self) -> Result<ChannelsView, Trouble> {
        let mut accounts = Vec::new();
        for one in self.node.accounts().iter() {
            accounts.push(self.account_view(one).await?);
        }
        let dead_letters = self.store().dead_letters(DEAD_LETTERS_MAX).await.map_err(broken)?;
        Ok(ChannelsView {
            accounts,
            refused_webhooks: self.node.pulse.unnamed_refused_webhooks(),
            dead_letters: dead_letters.into_iter().map(shown).collect(),
        })
    }

    async fn account_view(&self, one: &ChannelAccount) -> Result<AccountView, Trouble> {
        let ChannelAccount { provider, account } = one;
        let (key, naming) = (one.key(), &self.node.naming);
        let ours = account.addresses.iter().map(|address| naming.address(address)).collect();
        let facts = self.node.pulse.account(&key);
        let webhook = account.public_url.as_ref().and_then(|url| provider.webhook_address(url));
        Ok(AccountView {
            numbers: account.addresses.iter().map(|address| address.typed()).collect(),
            settings: account.settings.clone(),
            public_url: account.public_url.as_ref().map(ToString::to_string),
            webhook: webhook.map(String::from),
            dns_record: provider.dns_record(account).map(|record| DnsRecordView {
                name: record.name,
                kind: record.kind.to_owned(),
                value: record.value,
            }),
            from_environment: setup::is_from_environment(&self.node.config, &key),
            health: AccountHealth {
                last_inbound: self.store().last_inbound(ours).await.map_err(broken)?,
                fetched: facts.fetched,
                last_error: facts.error,
                refused_webhooks: facts.refused_webhooks,
                refused_for: facts.refused_for,
                complete: complete::known(&self.node, one).await,
            },
            account: key,
        })
    }

    pub(super) async fn connect(&self, wish: ConnectAccount) -> Result<(), Trouble> {
        if self.node.config.phone.is_some() {
            return Err(WorkspaceCause::DemoAccount.into());
        }
        let provider = by_name(&wish.provider).ok_or_else(unknown)?;
        let accounts = self.node.accounts();
        let known = accounts.iter().map(|one| &one.account).filter(|account| account.provider == provider.name());
        let known: Vec<_> = known.collect();
        let account = match provider.account(&wish.fields, &known) {
            Err(wrong) if provider.may_guess(wrong, &wish.fields) => {
                let guess = self.ask_whoever_knows(provider, &wish.fields).await?.unwrap_or_default();
                let whole: BTreeMap<_, _> = wish.fields.into_iter().chain(guess.fields).collect();
                provider.account(&whole, &known)
            }
            read => read,
        };
        let account = account.map_err(why_wrong)?;
        let api_base = setup::api_base(&self.node.config, provider.name(), provider.api_base()).ok_or_else(unknown)?;
        let one = ChannelAccount { provider, account: Account { api_base, ..account } };
        if setup::is_from_environment(&self.node.config, &one.key()) {
            return Err(WorkspaceCause::AccountFromEnvironment.into());
        }
        self.is_free(&accounts, &one)?;
        self.ask_provider(&one).await?;
        setup::keep(self.node.vault.as_ref(), &one.account).map_err(vault_failed)?;
        self.node.pulse.keys_changed(&one.key());
        self.take_up_accounts()?;
        inboxes::add(&self.node).await.map_err(|error| {
            tracing::warn!(%error, "An inbox could not be recorded");
            Trouble::from(WorkspaceCause::NumberWaits)
        })
    }

    pub(super) async fn guess(&self, wish: GuessAccount) -> Result<GuessedAccount, Trouble> {
        let provider = by_name(&wish.provider).ok_or_else(unknown)?;
        let guess = self.ask_whoever_knows(provider, &wish.fields).await?.unwrap_or_default();
        let sign_in = match guess.sign_in {
            guess::SignIn::Password => SignIn::Password,
            guess::SignIn::AppPassword => SignIn::AppPassword,
            guess::SignIn::OAuth => SignIn::OAuth,
        };
        Ok(GuessedAccount { fields: guess.fields, sign_in })
    }

    /// Addresses that follow from what a person typed lead to the open internet alone, but for a configured one.
    async fn ask_whoever_knows(
        &self,
        provider: &dyn Provider,
        fields: &BTreeMap<String, String>,
    ) -> Result<Option<Guess>, Trouble> {
        let base = self.node.config.api_bases.get(provider.name());
        let client = if base.is_some() { self.node.client() } else { self.node.file_client() };
        let client = client.map_err(|error| Trouble::new(Code::Internal, error.to_string()))?;
        Ok(provider.guess(&client, base, fields).await)
    }

    /// An address that two accounts had would send through the first, whichever the person wrote to.
    fn is_free(&self, accounts: &Accounts, wanted: &ChannelAccount) -> Result<(), Trouble> {
        let others = accounts.iter().filter(|one| one.key() != wanted.key());
        let mut taken = others.flat_map(|one| &one.account.addresses);
        match taken.find(|address| wanted.account.addresses.contains(address)) {
            Some(address) => Err(WorkspaceCause::NumberTaken { number: address.typed() }.into()),
            None => Ok(()),
        }
    }

    /// Forgets an account with its secrets. Its inboxes and their conversations stay; nothing is sent through it any more.
    pub(super) async fn disconnect(&self, key: &AccountRef) -> Result<(), Trouble> {
        if setup::is_from_environment(&self.node.config, key) {
            return Err(WorkspaceCause::AccountFromEnvironment.into());
        }
        if self.node.accounts().find(key).is_none() {
            return Err(WorkspaceCause::NoAccount.into());
        }
        setup::forget(self.node.vault.as_ref(), key).map_err(vault_failed)?;
        self.take_up_accounts()?;
        self.node.pulse.forget(key);
        Ok(())
    }

    /// Works from now on with the accounts that the vault and the environment hold.
    fn take_up_accounts(&self) -> Result<(), Trouble> {
        let accounts = setup::accounts(&self.node.config, self.node.vault.as_ref()).map_err(vault_failed)?;
        self.node.accounts.send_replace(Accounts::new(accounts));
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Agency), Stale::Workspace(WorkspaceStale::Health)]);
        Ok(())
    }

    async fn ask_provider(&self, one: &ChannelAccount) -> Result<(), Trouble> {
        let client = self.node.client().map_err(|error| Trouble::new(Code::Internal, error.to_string()))?;
        let answer = one.provider.check(&client, &one.account, self.node.host.now()).await;
        self.node.keep_renewed(one);
        match answer {
            Ok(()) => {
                self.node.pulse.provider_answers(&one.key());
                Ok(())
            }
            Err(trouble) => {
                // An account that is not set up has no health.
                if self.node.accounts().find(&one.key()).is_some() {
                    self.node.pulse.provider_fails(&one.key(), why(&trouble).into());
                }
                Err(why(&trouble).into())
            }
        }
    }

    pub(super) async fn check(&self, key: &AccountRef) -> Result<ChannelsView, Trouble> {
        let accounts = self.node.accounts();
        let one = accounts.find(key).ok_or(WorkspaceCause::NoAccount)?;
        self.ask_provider(one).await?;
        complete::look(&self.node, one).await;
        self.channels().await
    }

    pub(super) async fn settle_unreadable(&self, wish: SettleDeadLetter) -> Result<(), Trouble> {
        let actor = self.actor().await?;
        if !wish.put_aside {
            self.read_dead_letter_again(&wish).await?;
        }
        let settled = DeadLetterSettled { dead_letter: wish.dead_letter };
        let id = self.node.naming.settled(wish.dead_letter);
        let envelope = self.node.recorder().dead_letters(id, actor, settled);
        self.node.append(vec![envelope]).await.map_err(|error| not_recorded(&error))
    }

    /// The kept request names its account itself.
    async fn read_dead_letter_again(&self, wish: &SettleDeadLetter) -> Result<(), Trouble> {
        let dead_letters = self.store().dead_letters(u32::MAX).await.map_err(broken)?;
        let dead_letter = dead_letters.into_iter().find(|dead_letter| dead_letter.id == wish.dead_letter);
        let dead_letter = dead_letter.ok_or(WorkspaceCause::DeadLetterGone)?;
        let read = self.node.accounts().reread(&dead_letter.provider, &dead_letter.raw, &self.node.naming);
        match read.ok_or(WorkspaceCause::NoAccount)? {
            Ok(observations) => self.observe(observations).await,
            Err(unreadable) => Err(WorkspaceCause::DeadLetterUnreadable { reason: unreadable.reason }.into()),
        }
    }
}

fn shown(dead_letter: DeadLetter) -> DeadLetterView {
    let pairs = form_urlencoded::parse(dead_letter.raw.body.as_bytes());
    let lines: Vec<String> = pairs.map(|(name, value)| format!("{name}: {value}")).collect();
    DeadLetterView { id: dead_letter.id, reason: dead_letter.reason, at: dead_letter.at, content: lines.join("\n") }
}
