//! Mail as a provider.

use super::{account, guess, imap, read, sides, smtp};
use crate::{
    channels::{
        account::{Account, WrongField},
        guess::Guess,
        mailbox::{From, Held, Letter, Mailbox, OpenMailbox},
        parcel::Parcel,
        provider::{Answer, Provider},
        trouble::{MailServer, ProviderTrouble},
    },
    http::Client,
};
use paperplane_core::{
    channel::{Capabilities, Channel},
    limits::PROVIDER_TIMEOUT_MS,
    naming::NamingKey,
    talk::{delivery::DeliveryOutcome, failure::Class},
    time::Timestamp,
};
use std::{collections::BTreeMap, time::Duration};
use url::Url;

/// Mail through whichever servers an account names.
#[derive(Clone, Copy, Debug)]
pub struct Mail;

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

    fn capabilities(&self, channel: Channel) -> Capabilities {
        channel.capabilities()
    }

    fn class_of(&self, code: i64) -> Option<Class> {
        smtp::class_of(code)
    }

    fn check<'a>(
        &'a self,
        _client: &'a Client,
        account: &'a Account,
        now: Timestamp,
    ) -> Answer<'a, Result<(), ProviderTrouble>> {
        let limit = Duration::from_millis(PROVIDER_TIMEOUT_MS.unsigned_abs());
        Box::pin(async move {
            let inbox = imap::open(account, From { after: None, since: now }, limit).await;
            inbox.map_err(|trouble| trouble.of(MailServer::Incoming))?;
            smtp::check(account, limit).await.map_err(|trouble| trouble.of(MailServer::Outgoing))
        })
    }

    fn deliver<'a>(
        &'a self,
        _client: &'a Client,
        account: &'a Account,
        parcel: &'a Parcel,
    ) -> Answer<'a, DeliveryOutcome> {
        Box::pin(smtp::deliver(account, parcel))
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
        account: &'a Account,
        from: From,
        timeout: Duration,
    ) -> Answer<'a, Result<Box<dyn OpenMailbox>, ProviderTrouble>> {
        Box::pin(async move {
            let open = imap::open(account, from, timeout).await;
            let open = open.map_err(|trouble| trouble.of(MailServer::Incoming))?;
            Ok(Box::new(open) as Box<dyn OpenMailbox>)
        })
    }

    fn read(&self, held: &Held, account: &Account, naming: &NamingKey) -> Letter {
        read::letter(held, account, naming)
    }
}
