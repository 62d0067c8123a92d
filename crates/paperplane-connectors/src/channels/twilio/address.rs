//! Addresses in Twilio's spelling: `whatsapp:` before WhatsApp ones, nothing before numbers for text messages.

use super::form::Form;
use crate::channels::request::Unreadable;
use paperplane_core::address::Address;

/// An address as Twilio takes it.
pub(super) fn spelling(address: &Address) -> String {
    address.typed()
}

/// An address in Twilio's own spelling and no other.
pub(super) fn exact(raw: &str) -> Option<Address> {
    Address::parse_any(raw).filter(|address| spelling(address) == raw)
}

/// The address under that name of a form, exactly as received.
pub(super) fn address(form: &Form, name: &str) -> Result<Address, Unreadable> {
    let raw = form.get(name).unwrap_or_default();
    if let Some(address) = exact(raw) {
        return Ok(address);
    }
    Err(Unreadable::because(match raw.split_once(':') {
        None if raw.is_empty() => "it lacks the sender or the recipient",
        None => "the sender or the recipient is no phone number: a short code or a name, which nobody can answer",
        Some(("whatsapp", _)) => "the sender or the recipient is no WhatsApp address that is known",
        Some(_) => "it came over a channel that is not connected; WhatsApp and SMS are",
    }))
}
