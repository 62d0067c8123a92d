//! Addresses in Twilio's spelling: `whatsapp:` before WhatsApp ones, nothing before numbers for text messages.

use paperplane_core::address::Address;

/// An address as Twilio takes it.
pub(super) fn spelling(address: &Address) -> String {
    address.typed()
}

/// An address in Twilio's own spelling and no other.
pub(super) fn exact(raw: &str) -> Option<Address> {
    Address::parse_any(raw).filter(|address| spelling(address) == raw)
}
