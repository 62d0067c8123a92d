//! The fields of a mail account, by the names that the provider reads.

use crate::hooks::{put, typed};
use paperplane_bridge::{MailServer, ask::ConnectAccount, view::channels::AccountView};
use std::{collections::BTreeMap, rc::Rc};
use yew::prelude::*;

/// The provider of the form, by its stored name.
pub const PROVIDER: &str = "mail";
const NAMES: [&str; NAME_COUNT] = [
    "address",
    "password",
    "name",
    "user",
    "imap_host",
    "imap_port",
    "imap_tls",
    "smtp_host",
    "smtp_port",
    "smtp_tls",
    "dkim_selector",
    "dkim_domain",
    "dkim_key",
];
const NAME_COUNT: usize = 13;

/// The beginning of the names of a server's fields.
pub const fn side(server: MailServer) -> &'static str {
    match server {
        MailServer::Incoming => "imap",
        // No field is the sign-in's.
        MailServer::Outgoing | MailServer::SignIn => "smtp",
    }
}

/// The name of the field that holds the fingerprint of a trusted certificate.
pub fn certificate(server: MailServer) -> String {
    format!("{}_certificate", side(server))
}

/// The fields on the page.
#[derive(Clone, PartialEq)]
pub struct Fields(Rc<[NodeRef; NAME_COUNT]>);

#[hook]
pub fn use_fields() -> Fields {
    Fields(use_memo((), |()| [(); NAME_COUNT].map(|()| NodeRef::default())))
}

impl Fields {
    /// The field of a name; a new one for a name that is not known.
    pub fn of(&self, name: &str) -> NodeRef {
        let nth = NAMES.iter().position(|one| *one == name);
        nth.and_then(|nth| self.0.get(nth)).cloned().unwrap_or_default()
    }

    pub fn typed(&self, name: &str) -> String {
        typed(&self.of(name))
    }

    pub fn put_all(&self, values: &BTreeMap<String, String>) {
        for (name, value) in values {
            put(&self.of(name), value);
        }
    }

    /// Shows what an account holds, or nothing. Secrets do not come out again.
    pub fn show(&self, account: Option<&AccountView>) {
        let setting = |name: &str| match (account, name) {
            (Some(account), "address") => account.account.id.clone(),
            (Some(account), _) => account.settings.get(name).cloned().unwrap_or_default(),
            (None, _) => String::new(),
        };
        self.put_all(&NAMES.iter().map(|name| ((*name).to_owned(), setting(name))).collect());
    }

    /// Shows what an account holds of its sign-in, where it is not written already.
    pub fn show_sign_in(&self, account: Option<&AccountView>) {
        for name in ["client_id", "tenant"] {
            let kept = account.and_then(|account| account.settings.get(name));
            if let Some(kept) = kept.filter(|_| self.typed(name).is_empty()) {
                put(&self.of(name), kept);
            }
        }
    }

    /// True while no server is named, or none but those that were guessed.
    pub fn may_be_guessed(&self, guessed: &BTreeMap<String, String>) -> bool {
        ["imap_host", "smtp_host"].into_iter().all(|name| {
            let typed = self.typed(name);
            typed.trim().is_empty() || guessed.get(name) == Some(&typed)
        })
    }

    /// The wish for the account, with the certificates that are trusted and the sign-in that was chosen.
    pub fn wish(&self, certificates: &BTreeMap<String, String>, oauth: &str) -> ConnectAccount {
        let mut fields = certificates.clone();
        fields.insert("oauth".to_owned(), oauth.to_owned());
        fields.extend(NAMES.iter().map(|name| ((*name).to_owned(), self.typed(name))));
        ConnectAccount { provider: PROVIDER.to_owned(), fields }
    }
}
