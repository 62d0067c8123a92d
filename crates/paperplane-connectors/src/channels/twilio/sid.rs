//! Twilio's ids.

use super::form::Form;
use crate::channels::request::Unreadable;

/// The longest id of Twilio's that is believed; theirs have 34 characters.
const SID_CHARS_MAX: usize = 64;

/// True if a text can be an id of Twilio's: 1 to 64 ASCII letters and digits.
pub(super) fn is_sid(sid: &str) -> bool {
    (1..=SID_CHARS_MAX).contains(&sid.len()) && sid.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Twilio's own id of the message that a form is about.
pub(super) fn provider_ref(form: &Form) -> Result<String, Unreadable> {
    let names = ["MessageSid", "SmsMessageSid", "SmsSid"];
    let sid = names.iter().find_map(|name| form.filled(name)).unwrap_or_default();
    if is_sid(sid) { Ok(sid.to_owned()) } else { Err(Unreadable::because("it has no message id")) }
}
