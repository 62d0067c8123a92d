//! The servers of an address, guessed: those of well-known providers, or those that its domain names.

use super::{
    autoconfig, known,
    sides::{self, host},
    sign_in::OAUTH,
    srv,
};
use crate::{
    channels::guess::{Guess, SignIn},
    http::Client,
};
use paperplane_core::address::Address;
use std::collections::BTreeMap;
use url::Url;

/// The part before the at sign and the domain of the address in a form.
fn parts(form: &BTreeMap<String, String>) -> Option<(String, String)> {
    let address = form.get("address").and_then(|typed| Address::email(typed.trim()))?;
    let (local, domain) = address.raw.as_deref().unwrap_or(&address.value).rsplit_once('@')?;
    Some((local.to_owned(), host(&domain.to_lowercase())?))
}

/// The servers of the provider, where it is well known. Nobody is asked.
pub(super) fn well_known(form: &BTreeMap<String, String>) -> Option<Guess> {
    let known = known::of_domain(&parts(form)?.1)?;
    let smtp_tls = if known.smtp_port == 465 { "tls" } else { "starttls" };
    let mut fields = sides::servers([known.imap, "993", "tls"], [known.smtp, &known.smtp_port.to_string(), smtp_tls]);
    if known.sign_in == SignIn::OAuth {
        // Only Microsoft takes no passwords at all.
        fields.insert(OAUTH.to_owned(), "microsoft".to_owned());
    }
    Some(Guess { fields, sign_in: known.sign_in })
}

/// Guesses the servers of the address in a form; its domain is asked where nobody knows it, at `base` instead of the
/// internet where there is one.
pub(super) async fn servers(client: &Client, base: Option<&Url>, form: &BTreeMap<String, String>) -> Option<Guess> {
    if let Some(guess) = well_known(form) {
        return Some(guess);
    }
    let (local, domain) = parts(form)?;
    if let Some(guess) = autoconfig::ask(client, base, &local, &domain).await {
        return Some(guess);
    }
    // Where another place than the internet is named, nobody on the internet is asked.
    if base.is_none() { srv::ask(&domain).await } else { None }
}
