//! Mail as a provider.

use super::{
    account, compose::compose, dkim, guess, imap, known, login::opened, oauth::Tokens, read, sides, smtp, thread,
};
use crate::{
    channels::{
        account::{Account, Renewed, WrongField},
        guess::Guess,
        mailbox::{From, Held, Letter, Mailbox, OpenMailbox, SentCopy},
        parcel::Parcel,
        provider::{Answer, DnsRecord, Provider},
        trouble::{MailServer, ProviderTrouble},
    },
    http::Client,
};
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    ids::AttemptId,
    limits::PROVIDER_TIMEOUT_MS,
    naming::NamingKey,
    talk::{delivery::DeliveryOutcome, failure::Class},
    time::Timestamp,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
    time::Duration,
};
use url::Url;

/// Mail through whichever servers an account names.
#[derive(Debug, Default)]
pub struct Mail {
    /// The access tokens of accounts that have some: in memory alone.
    tokens: Tokens,
}

/// Mail, with the tokens of this process.
pub static MAIL: LazyLock<Mail> = LazyLock::new(Mail::default);

impl Provider for Mail {
    fn name(&self) -> &'static str {
        account::NAME
    }

    fn api_base(&self) -> &'static str {
        account::API_BASE
    }

    fn account(&self, form: &BTreeMap<String, String>, known: &[&Account]) -> Result<Account, WrongField> {
        account::from_form(form, known)
    }

    fn may_guess(&self, wrong: WrongField, form: &BTreeMap<String, String>) -> bool {
        wrong == WrongField(sides::IMAP.host) && !sides::names_servers(form)
    }

    fn guess<'a>(
        &'a self,
        client: &'a Client,
        base: Option<&'a Url>,
        form: &'a BTreeMap<String, String>,
    ) -> Answer<'a, Option<Guess>> {
        Box::pin(guess::servers(client, base, form))
    }

    fn dns_record(&self, account: &Account) -> Option<DnsRecord> {
        dkim::record(account)
    }

    fn capabilities(&self, channel: Channel) -> Capabilities {
        channel.capabilities()
    }

    fn class_of(&self, code: i64) -> Option<Class> {
        smtp::class_of(code)
    }

    fn check<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        _now: Timestamp,
    ) -> Answer<'a, Result<(), ProviderTrouble>> {
        let limit = Duration::from_millis(PROVIDER_TIMEOUT_MS.unsigned_abs());
        Box::pin(async move {
            let inbox = opened(&self.tokens, client, account, |login| imap::check(account, login, limit));
            inbox.await.map_err(|trouble| trouble.of(MailServer::Incoming))?;
            let sending = opened(&self.tokens, client, account, |login| smtp::check(account, login, limit));
            sending.await.map_err(|trouble| trouble.of(MailServer::Outgoing))
        })
    }

    fn renewed(&self, account: &Account) -> Option<Renewed> {
        self.tokens.renewed(account)
    }

    fn deliver<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        parcel: &'a Parcel,
    ) -> Answer<'a, DeliveryOutcome> {
        Box::pin(smtp::deliver(&self.tokens, client, account, parcel))
    }

    fn fetches_files(&self) -> bool {
        false
    }

    fn mailbox(&self) -> Option<&dyn Mailbox> {
        Some(self)
    }
}

impl Mailbox for Mail {
    fn open<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        from: &'a From,
        timeout: Duration,
    ) -> Answer<'a, Result<Box<dyn OpenMailbox>, ProviderTrouble>> {
        Box::pin(async move {
            let open = opened(&self.tokens, client, account, |login| imap::open(account, login, from, timeout));
            let open = open.await.map_err(|trouble| trouble.of(MailServer::Incoming))?;
            Ok(Box::new(open) as Box<dyn OpenMailbox>)
        })
    }

    fn read(&self, held: &Held, account: &Account, naming: &NamingKey) -> Option<Letter> {
        read::letter(held, account, naming)
    }

    fn sent_as(&self, account: &Account, attempt: AttemptId, ours: Option<&Address>) -> String {
        let ours = ours.or(account.addresses.first());
        ours.map(|ours| thread::message_id(attempt, ours)).unwrap_or_default()
    }

    fn copy(&self, account: &Account, parcel: &Parcel) -> Option<SentCopy> {
        let (incoming, outgoing) = (account::incoming(account)?, account::outgoing(account)?);
        if known::keeps_what_is_sent(&incoming.host, &outgoing.host) {
            return None;
        }
        let composed = compose(account, parcel).ok()?;
        Some(SentCopy { content: composed.copy().to_vec(), provider_ref: composed.message_id })
    }

    fn sent<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        sent_as: &'a [String],
        timeout: Duration,
    ) -> Answer<'a, Result<BTreeSet<String>, ProviderTrouble>> {
        Box::pin(async move {
            let held = opened(&self.tokens, client, account, |login| imap::held(account, login, sent_as, timeout));
            held.await.map_err(|trouble| trouble.of(MailServer::Incoming))
        })
    }

    fn file<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        copy: &'a SentCopy,
        timeout: Duration,
    ) -> Answer<'a, Result<bool, ProviderTrouble>> {
        Box::pin(async move {
            let filed = opened(&self.tokens, client, account, |login| imap::file(account, login, copy, timeout));
            filed.await.map_err(|trouble| trouble.of(MailServer::Incoming))
        })
    }
}
