//! Mail as a provider.

use super::{account, imap, read, smtp};
use crate::{
    channels::{
        account::{Account, WrongField},
        mailbox::{From, Held, Letter, Mailbox, OpenMailbox},
        parcel::Parcel,
        provider::{Answer, Provider},
        trouble::ProviderTrouble,
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
            imap::open(account, From { after: None, since: now }, limit).await?;
            smtp::check(account, limit).await
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
            let open = imap::open(account, from, timeout).await?;
            Ok(Box::new(open) as Box<dyn OpenMailbox>)
        })
    }

    fn read(&self, held: &Held, account: &Account, naming: &NamingKey) -> Letter {
        read::letter(held, account, naming)
    }
}
