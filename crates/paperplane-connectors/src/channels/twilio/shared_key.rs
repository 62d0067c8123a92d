//! SharedKeys: secrets of Twilio's Webhooks configuration, with which it signs where one of its rules matches the address.
//!
//! Such a request names its key and hash in a header; the signed text is the same as with the account's token.

use super::{
    account::{auth_token, shared_keys},
    signature::{Algorithm, Key},
};
use crate::channels::{
    account::Account,
    request::{Unverified, WebhookRequest},
};

/// The header that names key and hash, in lower case: `key=<id of the key>,algorithm=HMAC_SHA256`.
pub(super) const SETTINGS_HEADER: &str = "x-twilio-webhooks-signature-settings";

/// The key that a request says it is signed with: the SharedKey of its header, without one the account's token.
///
/// # Errors
/// [`Unverified::NoSharedKey`] where that key is not set up here, [`Unverified::UnknownScheme`] where the header names no
/// key or a hash that this version does not know.
pub(super) fn key_of<'a>(request: &WebhookRequest, account: &'a Account) -> Result<Key<'a>, Unverified> {
    let Some(settings) = request.header(SETTINGS_HEADER) else {
        return Ok(Key::token(auth_token(account)));
    };
    let setting = |name: &str| {
        let pairs = settings.split([',', ';']).filter_map(|pair| pair.split_once('='));
        pairs.map(|(have, value)| (have.trim(), value.trim())).find(|(have, _)| have.eq_ignore_ascii_case(name))
    };
    let (Some((_, id)), Some((_, algorithm))) = (setting("key"), setting("algorithm")) else {
        return Err(Unverified::UnknownScheme);
    };
    let algorithm = match algorithm.to_ascii_uppercase().as_str() {
        "HMAC_SHA1" => Algorithm::HmacSha1,
        "HMAC_SHA256" => Algorithm::HmacSha256,
        _ => return Err(Unverified::UnknownScheme),
    };
    let secret = shared_keys(account).find(|(have, _)| *have == id).map(|(_, secret)| secret);
    Ok(Key { secret: secret.ok_or(Unverified::NoSharedKey)?, algorithm })
}
